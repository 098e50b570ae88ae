import { describe, expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const header = (name: string, rest: string): string => `{ name: ${name}, in: header, ${rest} }`;
const NESTED =
  '{ type: object, properties: { a: { type: string }, in: { type: object, properties: { b: { type: string } } } } }';
const document = `openapi: 3.2.0
info: { title: Orchard, version: 1.0.0 }
servers: [{ url: https://orchard.example }]
paths:
  /trees:
    get:
      parameters:
        - ${header('x-object', `schema: ${NESTED}`)}
        - ${header('x-exploded', `explode: true, schema: ${NESTED}`)}
        - ${header('x-list', `schema: { type: array, items: ${NESTED} }`)}
        - ${header('x-json', `content: { application/json: { schema: ${NESTED} } }`)}
        - ${header('x-text', 'schema: { type: string }')}
        - { name: raw, in: cookie, style: cookie, explode: false, schema: ${NESTED} }
      responses: { '204': { description: Done } }
`;

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

async function sent(params: object): Promise<Readonly<Record<string, unknown>>> {
  return (await wire.sent('get /trees', params)).headers;
}

describe('JSON in a header is ASCII', () => {
  const inner = { b: 'ü€😀' };
  const text = String.raw`{"b":"\u00fc\u20ac\ud83d\ude00"}`;

  test.each([
    ['x-object', { a: 'x', in: inner }, `a,x,in,${text}`],
    ['x-exploded', { a: 'x', in: inner }, `a=x,in=${text}`],
    ['x-list', [inner, inner], `${text},${text}`],
    ['x-json', { in: inner }, `{"in":${text}}`],
  ])('%s', async (name, value, want) => {
    const { [name]: got } = await sent({ [name]: value });
    expect(got).toBe(want);
  });

  test('also in a cookie that is written as it is', async () => {
    const { cookie } = await sent({ raw: { a: 'x', in: inner } });
    expect(cookie).toBe(`raw=a,x,in,${text}`);
  });
});

test.each([
  ['x-text', '€'],
  ['x-object', { a: '€' }],
  ['x-list', ['€']],
])('other text that no header can have is refused by name: %s', async (name, value) => {
  await expect(sent({ [name]: value })).rejects.toThrow(`"${name}"`);
  expect(wire.server.received).toHaveLength(0);
});
