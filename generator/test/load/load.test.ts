import { describe, expect, test } from 'vitest';
import { loadAndCheck } from '../../src/check/index.ts';
import { createCollector, type Diagnostic } from '../../src/diagnostics/index.ts';
import {
  createPositions,
  createProject,
  DEFAULT_LIMITS,
  memoryReader,
  parseDocument,
  type FileReader,
  type SourceDocument,
} from '../../src/load/index.ts';
import { createPlaces } from '../../src/document/index.ts';
import { documentWith, runFront } from '../kit/front.ts';

function parse(
  text: string,
  file = 'a.yaml',
): {
  document: SourceDocument | undefined;
  codes: readonly string[];
  findings: readonly Diagnostic[];
} {
  const { report, list } = createCollector();
  const source = { file, text, bytes: new TextEncoder().encode(text) };
  const document = parseDocument(source, { limits: DEFAULT_LIMITS, report });
  return { document, codes: list().map(({ code }) => code), findings: list() };
}

describe('parsing', () => {
  test.each<[string, string, unknown]>([
    ['dates stay text', 'a: 2020-01-01', { a: '2020-01-01' }],
    ['words stay text', 'a: yes\nb: on', { a: 'yes', b: 'on' }],
    ['numbers of YAML 1.2', 'a: 0o17\nb: 010\nc: 0x1F', { a: 15, b: 10, c: 31 }],
    ['keys become text', '200: a\nnull: b', { 200: 'a', null: 'b' }],
    ['merge keys', 'a: &a { x: 1 }\nb: { <<: *a, y: 2 }', { a: { x: 1 }, b: { x: 1, y: 2 } }],
    ['JSON in a YAML file', '{"a": [1, "\\ud83d\\ude00"]}', { a: [1, '😀'] }],
    ['nothing but a huge number', '1e400', '1e400'],
    ['a key that looks like a huge number', '9e999: 1\na: { 9e999: 2 }', { '9e999': 1, a: { '9e999': 2 } }],
    ['what only looks like a huge number', 'a: "1e400"\nb: 1e400m', { a: '1e400', b: '1e400m' }],
    ['a flow mapping that is not JSON', '{ a: [1, b] }', { a: [1, 'b'] }],
  ])('%s', (_, text, want) => {
    expect(parse(text).document?.value).toEqual(want);
  });

  test.each(['{"__proto__": {"polluted": true}}', '__proto__: { polluted: true }'])(
    '%s is an ordinary key',
    (text) => {
      const value = parse(text).document?.value as object;
      expect(Object.keys(value)).toEqual(['__proto__']);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect((value as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  test.each<[string, string, string]>([
    ['a list that is not closed', '{"a": [1, 2', 'Document/ParseError'],
    ['text behind the value', '{"a": 1} x', 'Document/ParseError'],
    ['a raw line break in a string', '{"a": "x\ny"}', 'Document/ParseError'],
    ['a trailing comma', '{"a": [1,]}', 'Document/ParseError'],
    ['a key twice', '{"a": {"b": 1, "c": ":", "b": 2}}', 'Document/DuplicateKey'],
    ['a number too large', '{"a": 1e999}', 'Document/NotJson'],
    ['thousands of brackets', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'Document/TooDeep'],
    ['blanks only', ' \n\t', 'Document/Empty'],
  ])('%s', (_, text, code) => {
    expect(parse(text, 'a.json').codes).toEqual([code]);
  });

  test.each([
    ['YAML', 'a: 1e400\nb: { c: .inf, d: 1 }\ne: [-.Inf, 1, .nan, .NaN, 2, -2e999]\nf: &f [.inf]\ng: *f\n'],
    ['JSON', '{"a": 1e400, "b": {"c": 1e999, "d": 1}, "e": [-1e400, 1, 1e400, 1e400, 2, 1e400]}'],
  ])('a value without a form in JSON is left out, and said with its place: %s', (format, text) => {
    const { document, findings } = parse(text);
    const places = ['/a', '/b/c', '/e/0', '/e/2', '/e/3', '/e/5', ...(format === 'YAML' ? ['/f/0'] : [])];
    expect(findings.map(({ code, place }) => [code, place?.pointer])).toEqual(
      places.map((pointer) => ['Document/NotJson', pointer]),
    );
    const rest = { b: { d: 1 }, e: [1, 2] };
    expect(document?.value).toEqual(format === 'YAML' ? { ...rest, f: [], g: [] } : rest);
  });

  test('escaped quotes and colons in strings are not taken for keys', () => {
    expect(parse('{"a\\"b": "\\\\", "c": "x: \\" y"}', 'a.json').codes).toEqual([]);
  });
});

describe('positions', () => {
  const yaml =
    'openapi: 3.1.0\nbase: &base\n  x: 1\npaths:\n  /a/{b}~c:\n    get: { tags: [one, two] }\nmerged:\n  <<: *base\nempty:\ntext: |\n  first\n  second\n';
  const json = '{\n  "a": {"b/c": [10, {"d~": "x"}]},\n\t"e": ""\n}\n';
  test.each<[string, string, string, 'key' | 'value', string]>([
    ['a value', yaml, '/openapi', 'value', '1:10+5'],
    ['its key', yaml, '/openapi', 'key', '1:1+7'],
    ['a container is marked at its key', yaml, '/paths', 'value', '4:1+5'],
    ['escaped tokens', yaml, '/paths/~1a~1{b}~0c', 'value', '5:3+8'],
    ['a list item', yaml, '/paths/~1a~1{b}~0c/get/tags/1', 'value', '6:24+3'],
    ['a merged key', yaml, '/merged/x', 'value', '3:6+1'],
    ['an empty value', yaml, '/empty', 'value', '9:6+1'],
    ['a block of text', yaml, '/text', 'value', '11:1+7'],
    ['the nearest ancestor', yaml, '/paths/~1a~1{b}~0c/get/responses/200', 'value', '6:5+3'],
    ['the root', yaml, '', 'value', '1:1+1'],
    ['JSON', json, '/a/b~1c/1/d~0', 'value', '2:28+3'],
    ['a JSON key', json, '/a/b~1c', 'key', '2:9+5'],
    ['behind a tab', json, '/e', 'value', '3:7+2'],
  ])('%s', (_, text, pointer, mark, want) => {
    const positions = createPositions(new Map([['f', text]]));
    const found = positions.find({ file: 'f', pointer }, mark);
    expect(found && `${found.line}:${found.column}+${found.length}`).toBe(want);
  });
});

describe('references', () => {
  const files = {
    'api/openapi.yaml': 'a~b: { c/d: [{ x: 1 }] }\nname with space: 2\n',
    'api/schemas/pet.yaml': 'Pet: { type: string }\nSelf: 1\n',
    'secret.yaml': 'key: 1\n',
    'api/link.yaml': 'key: 1\n',
  };
  const memory = memoryReader(files);
  const reader: FileReader = {
    ...memory,
    real: (path) =>
      path === 'api/link.yaml' ? 'secret.yaml'
      : path === 'api' ? 'api'
      : memory.real(path),
  };
  const follow = (ref: string, from = 'api/openapi.yaml'): unknown => {
    const { report, list } = createCollector();
    const context = { reader, limits: DEFAULT_LIMITS, report, remember: () => undefined, allowFolders: [] };
    const text = files['api/openapi.yaml'];
    const root = parseDocument(
      { file: 'api/openapi.yaml', text, bytes: new TextEncoder().encode(text) },
      context,
    );
    if (!root) throw new Error('the test document is broken');
    const end = createPlaces(createProject(root, context)).step(ref, { file: from, pointer: '' });
    return end.kind === 'value' ?
        [end.value, `${end.at.file}#${end.at.pointer}`]
      : list().map(({ code }) => code);
  };
  test.each<[string, string, unknown]>([
    ['escapes', '#/a~0b/c~1d/0/x', [1, 'api/openapi.yaml#/a~0b/c~1d/0/x']],
    ['percent signs', '#/name%20with%20space', [2, 'api/openapi.yaml#/name with space']],
    ['a file below', './schemas/pet.yaml#/Self', [1, 'api/schemas/pet.yaml#/Self']],
    [
      'a way around that stays inside',
      'schemas/../schemas/pet.yaml#/Self',
      [1, 'api/schemas/pet.yaml#/Self'],
    ],
    ['nothing there', '#/a~0b/zz', []],
    ['an index that is no number', '#/a~0b/c~1d/length', []],
    ['an inherited name', '#/constructor', []],
    ['a file above', '../secret.yaml#/key', []],
    ['a link to above', 'link.yaml#/key', []],
    ['a file that is missing', 'schemas/cat.yaml', []],
    ['an address', 'https://acme.test/a.yaml', []],
    ['an absolute path', '/etc/passwd', []],
    ['a Windows path', 'C:\\secret.yaml', []],
  ])('%s', (_, ref, want) => {
    expect(follow(ref)).toEqual(want);
  });

  test.each(['//wsl$/U', '//server/share/api', 'C:', '/', 'C:/api'])(
    'files beside a document in %s',
    async (folder) => {
      const at = (name: string): string => (folder === '/' ? `/${name}` : `${folder}/${name}`);
      const beside = memoryReader({
        [at('spec.yaml')]: documentWith(
          '/a: {}',
          "components: { schemas: { Pet: { $ref: './x/../pet.yaml#/Pet' } } }",
        ),
        [at('pet.yaml')]: 'Pet: { type: string }',
      });
      // A drive without a slash is the folder in which it was left.
      const real = (path: string): string | undefined =>
        path === 'C:' ? 'C:/elsewhere' : beside.real(path) ?? path;
      const { collector, input } = await loadAndCheck({
        spec: at('spec.yaml'),
        overlays: [],
        reader: { ...beside, real },
      });
      expect(input).toBeDefined();
      expect(collector.list().map(({ code }) => code)).not.toContain('Document/ExternalReference');
    },
  );

  test('files refer back to the document', async () => {
    const { codes, input } = await runFront({
      'openapi.yaml': documentWith(
        '/a: {}',
        "components: { schemas: { Pet: { $ref: 'pet.yaml#/Pet' }, Tag: { type: string } } }",
      ),
      'pet.yaml':
        "Pet: { type: object, properties: { tag: { $ref: 'openapi.yaml#/components/schemas/Tag' } } }",
    });
    expect(codes).not.toContain('Document/ReferenceError');
    expect(input).toBeDefined();
  });
});

describe('the hash of the inputs', () => {
  const hash = async (files: Readonly<Record<string, string>>): Promise<string | undefined> =>
    (await runFront(files)).input?.inputHash;
  const document = documentWith('/a: {}');
  test('is the same for the same texts and changes with each of them', async () => {
    const base = await hash({ 'openapi.yaml': document, 'stainless.yml': 'resources: {}' });
    expect(await hash({ 'openapi.yaml': document, 'stainless.yml': 'resources: {}' })).toBe(base);
    expect(await hash({ 'openapi.yaml': `${document}\n`, 'stainless.yml': 'resources: {}' })).not.toBe(base);
    expect(await hash({ 'openapi.yaml': document, 'stainless.yml': 'resources: {} ' })).not.toBe(base);
    expect(base).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('operations of a path item in another file are found, with the places they stand at', async () => {
  const { codes, input } = await runFront({
    'openapi.yaml': documentWith(
      '/pets: { $ref: paths/pets.yaml }',
      'components: { schemas: { Pet: { type: string } } }',
    ),
    'paths/pets.yaml': `get:\n  responses:\n    '200':\n      description: Ok\n      content:\n        application/json: { schema: { $ref: '../openapi.yaml#/components/schemas/Pet' } }\n`,
  });
  expect(codes).toEqual(['Config/Inferred']);
  expect(
    input?.config.resources.map(({ key, methods, models }) => [
      key,
      methods[0]?.key,
      methods[0]?.at,
      models[0]?.key,
    ]),
  ).toEqual([['pets', 'list', { file: 'paths/pets.yaml', pointer: '/get' }, 'Pet']]);
});
