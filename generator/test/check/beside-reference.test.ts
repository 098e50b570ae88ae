import { expect, test } from 'vitest';
import { runFront } from '../kit/front.ts';

/** What is said of a schema of a body, beside which components stand. */
async function told(schema: string, version = '3.0.3'): Promise<readonly string[]> {
  const spec = `openapi: ${version}
info: { title: A, version: '1' }
paths: { /a: { post: { requestBody: { content: { application/json: { schema: ${schema} } } }, responses: { '204': { description: d } } } } }
components:
  schemas:
    Text: { type: string }
    Whole: { type: integer }
    Open: { oneOf: [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Whole' }] }
    Thing: { properties: { a: { type: string } } }
    Again: { $ref: '#/components/schemas/Text' }
`;
  const { found } = await runFront({ 'openapi.yaml': spec });
  return found.flatMap(({ code, message }) => (/TypeBeside|NullableUnread/.test(code) ? [message] : []));
}

const reference = (name: string, beside: string): string =>
  `{ $ref: '#/components/schemas/${name}', ${beside} }`;

test.each([
  ['Text', 'type: object', '3.0.3', 'so it is ignored'],
  ['Text', 'type: object', '3.1.0', 'so that of the reference is taken'],
  ['Again', 'type: [array, object]', '3.1.0', 'of type string;'],
  ['Thing', 'type: string', '3.0.3', 'of type object;'],
])('a type beside a reference to another one is told: %s, %s, %s', async (name, beside, version, want) => {
  expect(await told(reference(name, beside), version)).toEqual([expect.stringContaining(want)]);
});

test.each([
  ['Text', 'type: string'],
  ['Whole', 'type: number'],
  ['Text', "type: [string, 'null']"],
  ['Text', "type: 'null'"],
  ['Open', 'type: object'],
  ['Thing', 'type: object'],
])('one that repeats what it is, or about which nothing is known, is not: %s, %s', async (name, beside) => {
  expect(await told(reference(name, beside), '3.1.0')).toEqual([]);
});

test('x-nullable says nothing since OpenAPI 3, which is told unless null is a value all the same', async () => {
  expect(await told('{ type: string, x-nullable: true }')).toHaveLength(1);
  expect(await told("{ $ref: '#/components/schemas/Text', x-nullable: true }")).toHaveLength(1);
  expect(await told('{ type: string, x-nullable: false }')).toEqual([]);
  expect(await told('{ type: string, nullable: true, x-nullable: true }')).toEqual([]);
  expect(await told("{ type: [string, 'null'], x-nullable: true }", '3.1.0')).toEqual([]);
  const swagger = `swagger: '2.0'
info: { title: A, version: '1' }
host: a.example
paths: { /a: { get: { parameters: [{ name: q, in: query, type: string, x-nullable: true }], responses: { '200': { description: d, schema: { type: string, x-nullable: true } } } } } }
`;
  const { codes } = await runFront({ 'openapi.yaml': swagger });
  expect(codes).not.toContain('Schema/NullableUnread');
});
