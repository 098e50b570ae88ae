import { describe, expect, test } from 'vitest';
import { generateSources } from '../../kit/generate.ts';
import { documentWith } from '../../kit/front.ts';

/** The types of the query parameters of an operation by their schemas, and what is told about them. */
async function typesOf(schemas: Readonly<Record<string, string>>, rules: 'openapi' | 'stainless') {
  const parameters = Object.entries(schemas).map(
    ([name, schema]) => `{ name: ${name}, in: query, schema: ${schema} }`,
  );
  const made = await generateSources({
    files: {
      'openapi.yaml': documentWith(
        `/pets: { get: { parameters: [${parameters.join(
          ', ',
        )}], responses: { '204': { description: ok } } } }`,
      ),
      'stainless.yml': `rules: ${rules}\nresources: { pets: { methods: { send: get /pets } } }\n`,
    },
    spec: 'openapi.yaml',
    config: 'stainless.yml',
  });
  const source = made.files.get('src/resources/pets.ts') ?? '';
  const types = Object.keys(schemas).map((name) => [
    name,
    new RegExp(`\\n  ${name}\\?: ([^;]+);`).exec(source)?.[1],
  ]);
  return {
    types: Object.fromEntries(types),
    found: made.findings.map(({ code, message }) => `${code} ${message}`).join('\n'),
  };
}

describe('values of strings that are no strings', () => {
  const schemas = {
    a: '{ type: string, enum: [010, true, b] }',
    b: '{ type: string, const: 1.5 }',
    c: "{ type: [string, 'null'], enum: [7, null] }",
    d: '{ type: string, enum: [yes, 2020-01-01, 12:30] }',
    e: '{ type: [string, integer], enum: [7, b] }',
    f: '{ enum: [7, true] }',
  };

  test('are texts by the standard, and told', async () => {
    const { types, found } = await typesOf(schemas, 'openapi');
    expect(types).toEqual({
      a: "'10' | 'true' | 'b'",
      b: "'1.5'",
      c: "'7' | null",
      d: "'yes' | '2020-01-01' | '12:30'",
      e: "7 | 'b'",
      f: '7 | true',
    });
    expect(found.match(/Schema\/ValuesNotTexts .*/g)).toEqual([
      expect.stringContaining('read as texts: "10", "true".'),
      expect.stringContaining('const of a string'),
      expect.stringContaining('read as texts: "7".'),
    ]);
  });

  test('stay in packages that have them, and are told', async () => {
    const { types, found } = await typesOf(schemas, 'stainless');
    expect(types).toMatchObject({ a: "10 | true | 'b'", b: '1.5' });
    expect(found).toContain('kept as they are: 10, true.');
  });
});

test.each(['openapi', 'stainless'] as const)(
  'bytes in a parameter are text by the rules %s',
  async (rules) => {
    const bytes = '{ type: string, format: binary }';
    const { types, found } = await typesOf({ a: bytes, b: `{ type: array, items: ${bytes} }` }, rules);
    expect(types).toEqual({ a: 'string', b: 'Array<string>' });
    expect(found.includes('Parameter/BytesAsText')).toBe(rules === 'stainless');
  },
);
