import { describe, expect, test } from 'vitest';
import { compare, numbered } from './fixtures.ts';

type Case = {
  readonly from: string;
  readonly to: string;
  readonly path?: string;
  /** Kinds with their lines. */
  readonly noise: Readonly<Record<string, number>>;
  readonly only: boolean;
};

const method = (name: string, order: readonly string[], text = ''): string => {
  const languages: Readonly<Record<string, string>> = {
    typescript: `      typescript: {\n        method: 'client.${name}',\n      },\n`,
    http: `      http: {\n        example: 'curl https://api.example.com/${name}',\n      },\n`,
    python: `      python: {\n        method: 'client.${name}',\n        example: 'print(${name})',\n      },\n`,
  };
  const entries = order.map((language) => languages[language] ?? '').join('');
  const facts = ['endpoint', 'httpMethod', 'summary', 'description', 'stainlessPath'].map(
    (key) => `    ${key}: '${name}',\n`,
  );
  return `  {\n    name: '${name}',\n${facts.join(
    '',
  )}    markdown: '${text}',\n    perLanguage: {\n${entries}    },\n  },\n`;
};
const [before, after] = [
  ['typescript', 'http', 'python'],
  ['typescript', 'python', 'http'],
] as const;
const list = (entries: readonly string[]): string => `const EMBEDDED_METHODS = [\n${entries.join('')}];\n`;

const cases: Readonly<Record<string, Case>> = {
  'keys of an object in another order': {
    from: list([method('one', before)]),
    to: list([method('one', after)]),
    noise: { 'key-order': 6 },
    only: true,
  },
  'keys of JSON, where the last has no comma': {
    path: 'a.json',
    from: '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n',
    to: '{\n  "c": 3,\n  "b": 2,\n  "a": 1\n}\n',
    noise: { 'key-order': 4 },
    only: true,
  },
  'names of an import': {
    from: "import { b, a } from './x';\n",
    to: "import { a, b } from './x';\n",
    noise: { 'key-order': 2 },
    only: true,
  },
  'a declaration that moved': {
    from: 'export interface Alpha {\n  first: string;\n}\n\nexport interface Beta {\n  second: number;\n  third: number;\n  fourth: number;\n}\n',
    to: 'export interface Beta {\n  second: number;\n  third: number;\n  fourth: number;\n}\n\nexport interface Alpha {\n  first: string;\n}\n',
    noise: { moved: 8 },
    only: true,
  },
  'a method that moved with the blank line around it': {
    from: `class A {\n  first() {\n    return this.client.get('/first');\n  }\n\n${numbered(12)
      .replace(/^/gm, '  // ')
      .trimEnd()}\n}\n`,
    to: `class A {\n${numbered(12)
      .replace(/^/gm, '  // ')
      .trimEnd()}\n\n  first() {\n    return this.client.get('/first');\n  }\n}\n`,
    noise: { moved: 8 },
    only: true,
  },
  'a property that changed its owner is a change': {
    from: 'interface A {\n  retell_llm_dynamic_variables?: Record<string, unknown>;\n  x: 1;\n}\n\ninterface B {\n  y: 1;\n}\n',
    to: 'interface A {\n  x: 1;\n}\n\ninterface B {\n  retell_llm_dynamic_variables?: Record<string, unknown>;\n  y: 1;\n}\n',
    noise: {},
    only: false,
  },
  'parameters in another order are a change': {
    from: 'function pay(\n  amountInCents: number,\n  accountNumber: number,\n) {}\n',
    to: 'function pay(\n  accountNumber: number,\n  amountInCents: number,\n) {}\n',
    noise: {},
    only: false,
  },
  'arguments in another order on one line are a change': {
    from: 'call({ x: f(a, b) });\n',
    to: 'call({ x: f(b, a) });\n',
    noise: {},
    only: false,
  },
  'the same short lines in another order': {
    from: 'a\nb\nc\nd\n',
    to: 'd\na\nb\nc\n',
    noise: { permuted: 2 },
    only: true,
  },
  'another indentation': {
    from: 'if (x) {\n  call(1);\n}\n',
    to: 'if (x) {\n    call( 1 );\n}\n',
    noise: { whitespace: 2 },
    only: true,
  },
  'a blank in a literal is a change': { from: "x = 'a b';\n", to: "x = 'ab';\n", noise: {}, only: false },
  'indentation of YAML is a change': {
    path: 'a.yml',
    from: 'a:\n  b: 1\n',
    to: 'a:\nb: 1\n',
    noise: {},
    only: false,
  },
  'two words joined are a change': { from: 'return x;\n', to: 'returnx;\n', noise: {}, only: false },
  'the version of the package': {
    from: "export const VERSION = '1.0.0'; // x-release-please-version\n",
    to: "export const VERSION = '1.1.0'; // x-release-please-version\n",
    noise: { version: 2 },
    only: true,
  },
  'another version is a change': {
    from: '"zod": "^3.0.0"\n',
    to: '"zod": "^3.1.0"\n',
    noise: {},
    only: false,
  },
  'a hash': {
    from: `integrity: ${'a1'.repeat(32)}\n`,
    to: `integrity: ${'b2'.repeat(32)}\n`,
    noise: { hash: 2 },
    only: true,
  },
  'a source map': {
    path: 'a.js.map',
    from: '{"mappings":"AAAA"}\n',
    to: '{"mappings":"BBBB"}\n',
    noise: { 'source-map': 2 },
    only: true,
  },
  'a change beside a move': {
    from: list([method('one', before, 'old words')]),
    to: list([method('one', after, 'new words')]),
    noise: { 'key-order': 6 },
    only: false,
  },
};

const manifest = (version: string): string => JSON.stringify({ name: 'x', version });

describe('noise', () => {
  test.each(Object.entries(cases))('%s', async (_, { path = 'a.ts', from, to, noise, only }) => {
    const diff = await compare(
      { 'package.json': manifest('1.0.0'), [path]: from },
      { 'package.json': manifest('1.1.0'), [path]: to },
    );
    const file = diff.files.find((each) => each.path === path);
    expect(Object.fromEntries((file?.noise ?? []).map(({ kind, lines }) => [kind, lines]))).toEqual(noise);
    expect(file?.onlyNoise).toBe(only);
  });
});

test('of 81 methods 75 are only reordered and 6 changed', async () => {
  const names = [...Array(81).keys()].map((at) => `resource${at}.method`);
  const from = list(names.map((name) => method(name, before, 'words')));
  const to = list(names.map((name, at) => method(name, after, at % 14 === 3 ? 'other words' : 'words')));
  const { files } = await compare({ 'local-docs-search.js': from }, { 'local-docs-search.js': to });
  expect(files[0]).toMatchObject({ additions: 249, deletions: 249 });
  expect(files[0]?.hunks.filter(({ noise }) => noise === 'key-order')).toHaveLength(75);
  expect(files[0]?.hunks.filter(({ noise }) => noise === undefined)).toHaveLength(6);
});
