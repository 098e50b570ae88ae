import { describe, expect, test } from 'vitest';
import { documentWith, runFront } from '../kit/front.ts';

const ok = "responses: { '200': { description: ok } }";

/** The operations that are left, and why others are not. */
async function left(
  paths: string,
): Promise<readonly [operations: readonly string[], reasons: readonly string[]]> {
  const { input, found } = await runFront({ 'openapi.yaml': documentWith(paths) });
  const endpoints = (input?.config.resources ?? []).flatMap(({ methods }) =>
    methods.flatMap(({ endpoint }) => (endpoint === undefined ? [] : [`${endpoint.verb} ${endpoint.path}`])),
  );
  return [endpoints, found.filter(({ code }) => code === 'Endpoint/LeftOut').map(({ message }) => message)];
}

describe('an operation is left out, and no other with it', () => {
  test.each([
    [
      'a parameter that stands nowhere',
      '{ name: a, required: true, schema: {} }',
      /The parameter has no in\.$/,
    ],
    [
      'a header that is no token',
      "{ name: 'a b', in: header, required: true, schema: {} }",
      /"a b" is not a valid header name\.$/,
    ],
    ['a place there is not', '{ name: a, in: body, required: true, schema: {} }', /unknown place body\.$/],
    [
      'a parameter twice',
      '{ name: a, in: query, schema: {} }, { name: a, in: query, schema: {} }',
      /parameter a is declared twice\.$/,
    ],
  ])('%s', async (_, parameters, reason) => {
    const [operations, reasons] = await left(
      `/bad: { get: { parameters: [${parameters}], ${ok} } }\n/good: { get: { ${ok} } }`,
    );
    expect(operations).toEqual(['get /good']);
    expect(reasons).toEqual([expect.stringMatching(reason)]);
  });

  test('what a path lists twice costs those that do not replace it', async () => {
    const a = (type: string): string => `{ name: a, in: query, schema: { type: ${type} } }`;
    const [operations, reasons] = await left(
      `/cows: { parameters: [${a('string')}, ${a('integer')}], get: { parameters: [${a(
        'boolean',
      )}], ${ok} }, put: { ${ok} } }`,
    );
    expect(operations).toEqual(['get /cows']);
    expect(reasons).toEqual([expect.stringMatching(/put \/cows.* a is declared twice\.$/)]);
  });

  test('the second of two that ask for the same request', async () => {
    const id = (name: string): string =>
      `parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }]`;
    const [operations, reasons] = await left(
      `/cows/{id}: { get: { ${id('id')}, ${ok} } }\n/cows/{name}: { get: { ${id('name')}, ${ok} } }`,
    );
    expect(operations).toEqual(['get /cows/{id}']);
    expect(reasons).toEqual([expect.stringContaining('get /cows/{id}')]);
  });
});

test('what is wrong with an answer of failure costs no operation', async () => {
  const [operations] = await left(
    "/cows: { get: { responses: { '200': { description: ok }, '404': { $ref: '#/nowhere' } } } }",
  );
  expect(operations).toEqual(['get /cows']);
});
