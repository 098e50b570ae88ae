import { describe, expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const parameter = (name: string, place: string, more = ''): string =>
  `{ name: ${name}, in: ${place}${more}, schema: { type: string } }`;
const NEEDED = ', required: true';
const body = (schema: string): string =>
  `requestBody: { content: { application/json: { schema: ${schema} } } }`;
const done = "responses: { '204': { description: Done } }";

const document = `openapi: 3.1.0
info: { title: Farm, version: 1.0.0 }
servers: [{ url: https://farm.example }]
paths:
  /beds/{id}:
    put:
      parameters: [${parameter('id', 'path', NEEDED)}, ${parameter('id', 'query')}]
      ${body('{ type: object, properties: { id: { type: string }, name: { type: string } } }')}
      ${done}
  /seeds:
    post:
      parameters: [${parameter('q', 'query')}]
      ${body(
        '{ type: object, required: [name], properties: { name: { type: string }, n: { type: integer } } }',
      )}
      ${done}
    put:
      parameters: [${parameter('X-Row', 'header', NEEDED)}]
      ${body(
        '{ type: object, required: [name], properties: { name: { type: string } }, additionalProperties: { type: string } }',
      )}
      ${done}
  /bulbs:
    post: { ${body('{ type: object, required: [name], properties: { name: { type: string } } }')}, ${done} }
    put:
      parameters: [${parameter('q', 'query', NEEDED)}]
      ${body(
        '{ oneOf: [{ type: object, required: [a], properties: { a: { type: string } } }, { type: object, required: [b], properties: { b: { type: string } } }] }',
      )}
      ${done}
  /trees:
    post:
      parameters: [${parameter('side', 'query')}, ${parameter('body', 'header')}]
      requestBody:
        required: true
        content:
          application/json: { schema: { type: object, required: [a], properties: { a: { type: string } } } }
          application/vnd.tree+json: { schema: { type: object, required: [b], properties: { b: { type: integer } } } }
          application/json-patch+json: { schema: { type: array, items: { type: object, properties: { op: { type: string } } } } }
          application/x-www-form-urlencoded: { schema: { type: object, properties: { c: { type: array, items: { type: string } } } } }
          application/jsonl: { schema: { type: object, properties: { d: { type: integer } } } }
          multipart/mixed: { schema: { type: array, items: { type: string } } }
          text/csv: { schema: { type: string } }
      ${done}
    put:
      requestBody:
        required: true
        content:
          application/json: { schema: { oneOf: [{ type: object, required: [a], properties: { a: { type: string } } }, { type: object, required: [b], properties: { b: { type: string } } }] } }
          multipart/form-data: { schema: { type: object, properties: { c: { type: string } } } }
      ${done}
  /rains:
    post: { requestBody: { required: true, content: { application/json: { schema: { type: [string, 'null'] } } } }, ${done} }
    put: { requestBody: { required: true, content: { application/json: { schema: { type: [array, 'null'], items: { type: integer } } } } }, ${done} }
    patch: { requestBody: { required: true, content: { application/vnd.rain+json: { schema: { oneOf: [{ type: string }, { type: object, properties: { a: { type: integer } } }] } } } }, ${done} }
    delete: { requestBody: { content: { application/vnd.rain+json: { schema: { oneOf: [{ type: string }, { type: integer }] } } } }, ${done} }
  /clouds:
    put:
      requestBody:
        required: true
        content:
          application/json: { schema: { type: object, properties: { picture: { type: string, format: byte } } } }
          image/*: {}
      ${done}
    post:
      requestBody:
        required: true
        content:
          application/json: { schema: { type: object, properties: { stream: { type: boolean } } } }
          application/xml: {}
      responses: { '200': { description: d, content: { application/json: { schema: { type: object } }, text/event-stream: { schema: { type: object } } } } }
`;

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

async function sent(endpoint: string, ...args: readonly unknown[]): Promise<readonly unknown[]> {
  const { url, headers, body: bytes } = await wire.sent(endpoint, ...args);
  const type = headers['content-type']?.replace(/(boundary=).*/, '$1LINE');
  return [url, type, bytes.toString()];
}

const JSON_TYPE = 'application/json';

describe('an optional body', () => {
  test.each([
    ['put /beds/{id}', ['1'], ['/beds/1', undefined, '']],
    ['put /beds/{id}', ['1', { query_id: 'q' }], ['/beds/1?id=q', undefined, '']],
    ['put /beds/{id}', ['1', { body_id: 'b' }], ['/beds/1', JSON_TYPE, '{"id":"b"}']],
    ['put /beds/{id}', ['1', { query_id: 'q', name: 'n' }], ['/beds/1?id=q', JSON_TYPE, '{"name":"n"}']],
    ['post /seeds', [], ['/seeds', undefined, '']],
    ['post /seeds', [{ q: 'q' }], ['/seeds?q=q', undefined, '']],
    ['post /seeds', [{ q: 'q', name: 'n' }], ['/seeds?q=q', JSON_TYPE, '{"name":"n"}']],
    ['put /seeds', [{ 'X-Row': '1' }], ['/seeds', undefined, '']],
    ['post /bulbs', [], ['/bulbs', undefined, '']],
    ['post /bulbs', [{ name: 'n' }], ['/bulbs', JSON_TYPE, '{"name":"n"}']],
    ['put /bulbs', [{ q: 'q' }], ['/bulbs?q=q', undefined, '']],
    ['put /bulbs', [{ q: 'q', b: 'b' }], ['/bulbs?q=q', JSON_TYPE, '{"b":"b"}']],
  ])('%s %j', async (endpoint, args, want) => {
    expect(await sent(endpoint, ...args)).toEqual(want);
  });
});

test.each([
  ['post', null, JSON_TYPE, 'null'],
  ['post', 'null', JSON_TYPE, '"null"'],
  ['put', null, JSON_TYPE, 'null'],
  ['put', [1], JSON_TYPE, '[1]'],
  ['patch', 'a', 'application/vnd.rain+json', '"a"'],
  ['patch', { a: 1 }, 'application/vnd.rain+json', '{"a":1}'],
  ['delete', 'a', 'application/vnd.rain+json', '"a"'],
  ['delete', undefined, undefined, ''],
])('JSON that is no object: %s %j', async (verb, given, type, text) => {
  expect(await sent(`${verb} /rains`, { body: given })).toEqual(['/rains', type, text]);
});

describe('media types with values of their own', () => {
  const FORM = 'application/x-www-form-urlencoded';
  test.each([
    [{ a: 'x', side: 'top' }, undefined, ['/trees?side=top', JSON_TYPE, '{"a":"x"}']],
    [
      { b: 1, side: 'top' },
      'application/vnd.tree+json',
      ['/trees?side=top', 'application/vnd.tree+json', '{"b":1}'],
    ],
    [
      { body: [{ op: 'add' }] },
      'application/json-patch+json',
      ['/trees', 'application/json-patch+json', '[{"op":"add"}]'],
    ],
    [{ c: ['x', 'y z'] }, FORM, ['/trees', FORM, 'c=x&c=y+z']],
    [
      { body: [{ d: 1 }, { d: 2 }] },
      'application/jsonl',
      ['/trees', 'application/jsonl', '{"d":1}\n{"d":2}\n'],
    ],
    [{ body: 'a,b' }, 'text/csv', ['/trees', 'text/csv', 'a,b']],
  ])('%j as %s', async (params, contentType, want) => {
    const options = contentType === undefined ? [] : [{ contentType }];
    expect(await sent('post /trees', params, ...options)).toEqual(want);
  });

  test('parts', async () => {
    const [url, type, text] = await sent(
      'post /trees',
      { parts: [{ body: 'p' }] },
      { contentType: 'multipart/mixed' },
    );
    expect([url, type]).toEqual(['/trees', 'multipart/mixed; boundary=LINE']);
    expect(text).toContain('\r\n\r\np\r\n');
  });

  test('beside a body of several forms', async () => {
    expect(await sent('put /trees', { b: 'x' })).toEqual(['/trees', JSON_TYPE, '{"b":"x"}']);
    const [, type, text] = await sent('put /trees', { c: 'x' }, { contentType: 'multipart/form-data' });
    expect(type).toBe('multipart/form-data; boundary=LINE');
    expect(text).toContain('name="c"\r\n\r\nx\r\n');
  });

  test('what cannot be asked for is a warning', () => {
    expect(wire.sdk.findings).toMatchInlineSnapshot(`
      "warning Body/TypeNotOffered /paths/~1clouds/post: Callers cannot send the body as application/xml: its arguments say already whether a stream comes back.
      warning Body/TypeNotOffered /paths/~1clouds/put: Callers cannot send the body as image/*: a request has a media type, not a range of them."
    `);
  });
});
