import { describe, expect, test } from 'vitest';
import type { Api, Method } from '../../../src/ir/index.ts';
import { docsContext, methodDocs } from '../../../src/targets/mcp/index.ts';
import type { EmbeddedMethod } from '../../../src/targets/mcp/docs-entry.ts';
import {
  api,
  array,
  bodyParams,
  example,
  method,
  number,
  object,
  resource,
  string,
} from '../../ir/examples/api-fixture.ts';

const languages = ['typescript', 'python', 'http'];

function docsOf(
  given: Partial<Method>,
  form: 'reference' | 'correct',
  rest: Partial<Api> = {},
): EmbeddedMethod {
  const one = method({
    response: { kind: 'json', type: object({ thing_id: string(), 'note?': string() }) },
    ...given,
  });
  const [docs] = methodDocs(docsContext(api([resource('thing', [one])], {}, rest), { form, languages }));
  if (docs === undefined) throw new Error('there is no entry');
  return docs;
}

const members = {
  name: string({ description: 'First line.\n\n- a list\n- of two\n', ...example('N') }),
  'size?': number({
    description: 'How large.',
    minimum: 1,
    maximum: 5,
    deprecated: true,
    default: { value: 2 },
  }),
  'box?': object({ 'lid?': string({ description: 'Two\nlines.' }) }, { description: 'What it is in.' }),
};
const body = {
  media: 'json' as const,
  contentType: 'application/json',
  required: true,
  type: object(members),
};
const given: Partial<Method> = {
  verb: 'patch',
  path: '/things/{thing_id}',
  description: 'Changes a thing.',
  pathParameters: [{ name: 'thing_id', argName: 'thingID', type: string({ description: 'Which one.' }) }],
  positional: [{ name: 'thing_id', argName: 'thingID', type: string({ description: 'Which one.' }) }],
  params: bodyParams(members),
  body,
};

test('an entry has its keys in the published order', () => {
  expect(Object.keys(docsOf(given, 'reference'))).toEqual([
    ...[
      'name',
      'endpoint',
      'httpMethod',
      'summary',
      'description',
      'stainlessPath',
      'qualified',
      'params',
      'response',
    ],
    ...['markdown', 'perLanguage'],
  ]);
  const bare = docsOf({ response: { kind: 'void' } }, 'reference');
  expect(bare).not.toHaveProperty('params');
  expect(bare).not.toHaveProperty('response');
  expect(bare.summary).toBe('');
});

test('languages keep the order of the config', () => {
  expect(Object.keys(docsOf(given, 'correct').perLanguage)).toEqual(languages);
});

test('the page of published servers: texts break out of the list, path texts are missing', () => {
  expect(docsOf(given, 'reference').markdown).toBe(
    [
      '## create',
      '`client.thing.create(thing_id: string, name: string, size?: number, box?: { lid?: string; }): { thing_id: string; note?: string; }`',
      '**patch** `/things/{thing_id}`',
      'Changes a thing.',
      '### Parameters',
      '- `thing_id: string`',
      '- `name: string`\n  First line.\n\n- a list\n- of two\n',
      '- `size?: number`\n  How large.',
      '- `box?: { lid?: string; }`\n  What it is in.\n  - `lid?: string`\n    Two\nlines.',
      '### Returns',
      '- `{ thing_id: string; note?: string; }`\n\n  - `thing_id: string`\n  - `note?: string`',
      '### Example',
      "```typescript\nimport Acme from 'acme';\n\nconst client = new Acme();\n\nconst thing = await client.thing.create('thing_id', { name: 'N' });\n\nconsole.log(thing);\n```",
    ].join('\n\n'),
  );
});

describe('the correct page', () => {
  const markdown = docsOf(given, 'correct').markdown ?? '';

  test('indents every line of a text', () => {
    expect(markdown).toContain('- `name: string`\n  First line.\n\n  - a list\n  - of two\n\n');
    expect(markdown).toContain('  - `lid?: string`\n    Two\n    lines.\n');
  });

  test('shows texts of path parameters, limits, defaults and what is deprecated', () => {
    expect(markdown).toContain('- `thing_id: string`\n  Which one.');
    expect(markdown).toContain('  **Deprecated.** How large.\n  Default: `2`. Range: 1 to 5.');
    expect(docsOf({ ...given, deprecated: 'Use another.' }, 'correct').markdown).toContain(
      '**Deprecated.** Use another.',
    );
  });

  test('calls with the arguments of the other examples', () => {
    const optional = { 'name?': members.name };
    const change = { ...given, params: bodyParams(optional), body: { ...body, type: object(optional) } };
    expect(docsOf(change, 'correct').markdown).toContain("client.thing.create('thing_id', { name: 'N' });");
    expect(docsOf(change, 'reference').markdown).toContain("client.thing.create('thing_id');");
  });

  test('lists literals that the type leaves out', () => {
    const values = Array.from({ length: 12 }, (_, i) => `literal-${i}`);
    const type = { ...string(), kind: 'enum' as const, values };
    const page = docsOf({ ...given, params: bodyParams({ choice: type }) }, 'correct').markdown;
    expect(page).toContain(
      "- `choice: 'literal-0' | 'literal-1' | 'literal-2' | … 9 more`\n  One of `literal-0`, `literal-1`",
    );
    expect(docsOf({ ...given, params: bodyParams({ choice: type }) }, 'reference').markdown).toContain(
      '`choice: string`',
    );
  });
});

test('a page that would be too long names its types, and writes each out once', () => {
  const deep = (depth: number): ReturnType<typeof object> =>
    object(
      Object.fromEntries(
        Array.from({ length: 8 }, (_, i) => [
          `member_${depth}_${i}?`,
          depth > 0 ? array(deep(depth - 1)) : string({ description: 'Text.' }),
        ]),
      ),
    );
  const page = docsOf({ ...given, params: bodyParams({ 'deep?': deep(3) }) }, 'correct').markdown ?? '';
  expect(page.length).toBeLessThan(8_000);
  expect(page).toContain('### Types');
  expect(page.match(/`\{ member_2_0\?: /g)).toHaveLength(1);
  expect(
    docsOf({ ...given, params: bodyParams({ 'deep?': deep(3) }) }, 'reference').markdown?.length,
  ).toBeGreaterThan(50_000);
});

test('text of the document cannot end a fence or a code span', () => {
  const hostile = '```\n# injected\n`code`';
  const page =
    docsOf({ ...given, params: bodyParams({ name: string(example(hostile)) }) }, 'correct').markdown ?? '';
  expect(page.split('\n').filter((line) => line.startsWith('```'))).toEqual(['```typescript', '```']);
});
