import { describe, expect, it } from 'vitest';
import * as errors from '../src/core/error';
import { Example } from './fixtures/example-client';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';
import { startServer } from './fixtures/server';

const text = (body: string, status = 200, type = 'text/plain') =>
  new Response(body, { status, headers: { 'content-type': type, 'x-request-id': 'r-1' } });

const failWith = (answer: () => Response, options = {}) =>
  rejection(recordingClient({ maxRetries: 0, ...options }, answer).client.calls.retrieve('a'));

describe('the class of an error', () => {
  it.each([
    [400, 'BadRequestError'],
    [401, 'AuthenticationError'],
    [402, 'PaymentRequiredError'],
    [403, 'PermissionDeniedError'],
    [404, 'NotFoundError'],
    [405, 'APIError'],
    [409, 'ConflictError'],
    [422, 'UnprocessableEntityError'],
    [429, 'RateLimitError'],
    [500, 'InternalServerError'],
    [599, 'InternalServerError'],
  ] as const)('%i is %s', async (status, name) => {
    const body = { status: 'error', message: 'no' };
    const error = await failWith(() => jsonResponse(body, status, { 'x-request-id': 'r-1' }));
    expect(error.constructor).toBe(errors[name]);
    expect(error).toBeInstanceOf(errors.APIError);
    expect(error).toBeInstanceOf(errors.SdkError);
    expect(error.name).toBe(name);
    expect(error.stack).toMatch(new RegExp(`^${name}: ${status} no`));
    expect(error).toMatchObject({ status, message: `${status} no`, error: body, requestID: 'r-1' });
    expect(error.headers).toBeInstanceOf(Headers);
    expect(error.retryAfter).toBe(undefined);
  });

  it('every exported class carries its own name', () => {
    const { ERROR_CLASSES, SdkError, ...classes } = errors;
    expect(new Set(ERROR_CLASSES)).toEqual(new Set(Object.values(classes)));
    expect(SdkError.prototype.name).toBe('SdkError');
    for (const [name, { prototype }] of Object.entries(classes)) expect(prototype.name).toBe(name);
  });

  it('the name can be changed', () => {
    const error = new errors.NotFoundError(404, undefined, 'x', new Headers());
    error.name = 'Mine';
    expect(error.name).toBe('Mine');
    expect(errors.NotFoundError.prototype.name).toBe('NotFoundError');
  });
});

describe('the message of an error', () => {
  it.each([
    ['text of the body', () => jsonResponse({ message: 'm' }, 400), '400 m', { message: 'm' }],
    ['object', () => jsonResponse({ message: { a: 1 } }, 400), '400 {"a":1}', { message: { a: 1 } }],
    ['whole body', () => jsonResponse({ error: 'e' }, 400), '400 {"error":"e"}', { error: 'e' }],
    ['list', () => jsonResponse([1, 2], 400), '400 [1,2]', [1, 2]],
    ['plain text', () => text('plain', 400), '400 plain', undefined],
    ['HTML', () => text('<p>', 502, 'text/html'), '502 <p>', undefined],
    ['nothing', () => text('', 404), '404 status code (no body)', undefined],
  ])('%s', async (_, answer, message, body) => {
    const error = await failWith(answer);
    expect([error.message, error.error]).toEqual([message, body]);
  });

  it('without status', () => {
    expect(new errors.APIError(undefined, undefined, undefined, undefined).message).toBe(
      '(no status code or body)',
    );
    expect(new errors.APIUserAbortError().message).toBe('Request was aborted.');
    expect(new errors.APIUserAbortError({ message: 'm' }).message).toBe('m');
    expect(new errors.APIConnectionTimeoutError().message).toBe('Request timed out.');
    expect(errors.APIError.generate(undefined, new Error('c'), 'm', undefined)).toMatchObject({
      name: 'APIConnectionError',
      message: 'm',
      cause: new Error('c'),
    });
  });

  it('makeStatusError can be replaced', async () => {
    class Own extends Example {
      protected override makeStatusError(status: number) {
        return new errors.APIError(status, undefined, 'own', new Headers());
      }
    }
    const client = new Own({ apiKey: 'k', fetch: async () => text('', 400) });
    expect((await rejection(client.get('/x'))).message).toBe('400 own');
  });
});

describe('a successful answer', () => {
  const result = (answer: () => Response, options = {}) =>
    recordingClient(options, answer).client.calls.retrieve('a');

  it.each([
    ['204', () => new Response(null, { status: 204 }), null],
    ['JSON null', () => text('null', 200, 'application/json'), null],
    ['no body', () => text('', 200, 'application/json'), undefined],
    ['vendor JSON', () => text('{"a":1}', 200, 'application/vnd.x+json; charset=utf-8'), { a: 1 }],
    ['problem JSON in capitals', () => text('{"a":1}', 200, 'APPLICATION/JSON'), { a: 1 }],
    ['a byte order mark', () => text('\ufeff{"a":1}', 200, 'application/json'), { a: 1 }],
    ['JSON without content type', () => new Response(new Blob(['{"a":1}'])), { a: 1 }],
  ])('%s', async (_, answer, value) => {
    expect(await result(answer)).toEqual(value);
  });

  it.each([
    ['HTML', () => text('<html>maintenance</html>', 200, 'text/html'), 'Expected JSON, got text/html'],
    ['text', () => text('{"a":1}'), 'Expected JSON, got text/plain'],
    [
      'other text without type',
      () => new Response(new Blob(['oops'])),
      'Expected JSON, got an unknown content type',
    ],
    ['cut JSON', () => text('{"a":', 200, 'application/json'), 'Response is not valid JSON'],
  ])('that is %s is an error', async (_, answer, message) => {
    const error = await rejection(result(answer));
    expect(error).toBeInstanceOf(errors.APIResponseValidationError);
    expect(error.message).toBe(`200 ${message}`);
    expect(error.status).toBe(200);
    expect(error.body).toBe((await answer().text()).slice(0, 200));
    expect(error.headers.get('content-type')).toBe(answer().headers.get('content-type'));
  });

  it('shows only the start of a long body', async () => {
    const error = await rejection(result(() => text('x'.repeat(1000))));
    expect(error.body).toHaveLength(200);
  });

  it('is text if the reference behaviour is asked for', async () => {
    expect(await result(() => text('hello'), { compat: { textResults: true } })).toBe('hello');
    expect(await result(() => text('hello'), { compat: true })).toBe('hello');
  });

  it('of a method without result is whatever came', async () => {
    const { client } = recordingClient(
      {},
      () => text('done'),
      () => jsonResponse({ x: 1 }),
      () => new Response(null, { status: 204 }),
    );
    expect(await client.calls.delete('a')).toBe('done');
    expect(await client.calls.delete('a')).toEqual({ x: 1 });
    expect(await client.calls.delete('a')).toBe(null);
  });

  it('with __proto__ pollutes nothing', async () => {
    const value: any = await result(() =>
      text('{"__proto__":{"polluted":1},"constructor":{}}', 200, 'application/json'),
    );
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as any).polluted).toBe(undefined);
  });

  it('that is cut off is a connection error', async () => {
    let cut = () => {};
    const server = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 }).write('{"a"');
      cut = () => void response.destroy();
    });
    try {
      const client = new Example({ apiKey: 'k', baseURL: server.origin });
      const call = client.calls.retrieve('a');
      await call.asResponse();
      cut();
      const error = await rejection(call);
      expect(error).toBeInstanceOf(errors.APIConnectionError);
      expect(error.maybeDelivered).toBe(true);
    } finally {
      await server.close();
    }
  });
});
