import { runInNewContext } from 'node:vm';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { callExample, exampleFile, type ExampleValue } from '../../src/ir/examples/index.ts';
import { printDoc } from '../../src/snippets/doc.ts';
import { typescript } from '../../src/snippets/index.ts';
import { assignedCall, awaitedCall, literal } from '../../src/snippets/typescript-doc.ts';
import { tsLiteralKey, tsString } from '../../src/support/encode.ts';
import {
  api,
  array,
  bodyParams,
  example,
  file,
  method,
  model,
  object,
  resource,
  string,
} from '../ir/examples/api-fixture.ts';

const prettier = async (text: string, printWidth: number): Promise<string> =>
  (await format(text, { parser: 'babel-ts', singleQuote: true, trailingComma: 'all', printWidth })).trimEnd();

/** The text that prettier is given: an object starts a new line if it has three keys, or two and an object in it. */
function plain(value: ExampleValue): string {
  if (value === exampleFile) return "fs.createReadStream('path/to/file')";
  if (typeof value === 'string') return tsString(value);
  if (Array.isArray(value)) return `[${value.map(plain).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value as Record<string, ExampleValue>);
  const isObject = (inner: ExampleValue): boolean =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) && inner !== exampleFile;
  const short = entries.length < 2 || (entries.length === 2 && !entries.some(([, inner]) => isObject(inner)));
  const members = entries.map(([key, inner]) => `${tsLiteralKey(key)}: ${plain(inner)}`);
  if (entries.length === 0) return '{}';
  return short ? `{ ${members.join(', ')} }` : `{\n${members.join(',\n')}\n}`;
}

const long = 'Hey I am a virtual assistant calling from a hospital with a very long name.';
const argumentLists: Readonly<Record<string, ExampleValue[]>> = {
  none: [],
  'a short string': ['id'],
  'a long string': ['oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD-and-more-of-it'],
  'a long string and an object': ['oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', { name: 'Customer' }],
  'one key': [{ name: 'a' }],
  'one key with a long value': [{ begin_message: long }],
  'a short key with a long value': [{ text: long, id: long }],
  'two keys': [{ model: 'gpt', type: 'cascading' }],
  'two keys, one with an object': [{ model: 'gpt', more: { a: 1 } }],
  'three keys': [{ a: 1, b: 2, c: 3 }],
  'an empty object': [{}],
  'deep objects': [
    { nodes: [{ id: 'start', instruction: { text: long, type: 'prompt' }, type: 'conversation' }] },
  ],
  'an array of objects': [
    {
      agents: [
        { id: 'a', weight: 1 },
        { id: 'b', weight: 0.5 },
      ],
    },
  ],
  'an array of one-key objects': [{ agents: [{ id: 'a' }, { id: 'b' }] }],
  'arrays of arrays': [
    {
      matrix: [
        [1, 2],
        [3, 4],
      ],
      mixed: [[1], { a: 1 }],
    },
  ],
  'many numbers': [{ embedding: Array.from({ length: 40 }, (_, i) => i * 37 - 20) }],
  'many strings': [{ words: Array.from({ length: 12 }, (_, i) => `word ${i}`) }],
  quotes: [{ a: "it's", b: 'say "hi"', c: `both ' and "`, d: '\\ and `' }],
  unicode: [{ 漢字: '漢字'.repeat(30), 'x-y': 'größe', e: '\u{1f600}', f: '\u202e\u2028' }],
  'odd keys': [JSON.parse('{"__proto__": 1, "constructor": 2, "1": 3, "a-b": 4}')],
  'odd numbers': [{ a: -1, b: 1e21, c: 1e-7, d: 0.1, e: -0 }],
  'null and booleans': [{ a: null, b: true, c: false }],
  'a file': [{ file: exampleFile }],
  'files in an array': [{ files: [exampleFile], name: 'x', provider: 'elevenlabs' }],
  'a file under a long key': [{ some_key_of_a_considerable_length: exampleFile, b: 1, c: 2 }],
  'an array as the last argument': ['id', ['a', 'b']],
};

describe.each([60, 98])('at width %i', (width) => {
  const callee = ['client.call.create', 'client.conversationFlowComponent.updateTestCaseDefinition'];
  const variables = ['call', 'conversationFlowComponentResponses', undefined];
  test.each(Object.entries(argumentLists))('%s: as prettier prints it', async (_, args) => {
    for (const [i, variable] of variables.entries()) {
      const target = { callee: callee[i % 2] ?? '', args };
      const doc = variable === undefined ? awaitedCall(target) : assignedCall(variable, target, width);
      const start = variable === undefined ? '' : `const ${variable} = `;
      const text = `${start}await ${target.callee}(${args.map(plain).join(', ')});`;
      expect(printDoc(doc, width)).toBe(await prettier(text, width));
    }
  });

  test('random values: as prettier prints them', async () => {
    const next = random(width);
    for (let i = 0; i < 150; i++) {
      const args = [...Array.from({ length: next(3) }, () => randomText(next)), randomValue(next, 3)];
      const text = `const response = await client.thing.create(${args.map(plain).join(', ')});`;
      const doc = assignedCall('response', { callee: 'client.thing.create', args }, width);
      expect(printDoc(doc, width)).toBe(await prettier(text, width));
    }
  });
});

test('literals evaluate to their values', () => {
  for (const args of Object.values(argumentLists)) {
    if (JSON.stringify(args).includes('path/to/file')) continue;
    const text = args.map((arg) => printDoc(literal(arg), 80)).join(', ');
    expect(JSON.stringify(runInNewContext(`[${text}]`))).toBe(JSON.stringify(args));
  }
});

describe('programs', () => {
  const things = resource('thing', [
    method({
      positional: [{ name: 'thing_id', argName: 'thingID', type: string(example('t1')) }],
      params: bodyParams({ name: string(example("Ann's")), 'file?': file() }),
      response: { kind: 'json', type: model('ThingResponse') },
    }),
    method({ key: 'delete', name: 'delete' }),
    method({
      key: 'upload',
      name: 'upload',
      params: bodyParams({ files: array(file()) }),
      response: { kind: 'binary', contentType: 'audio/mpeg' },
    }),
    method({
      key: 'list',
      name: 'list',
      response: { kind: 'json', type: object({ items: array(model('ThingResponse')) }) },
      paging: {
        scheme: 'cursor',
        typeName: 'ThingsPage',
        module: 'resources/thing',
        declares: true,
        item: model('ThingResponse'),
      },
    }),
  ]);
  const whole = api([things], { ThingResponse: object({ thing_id: string() }) });
  const text = (key: string, style: 'program' | 'statement'): string => {
    const use = {
      api: whole,
      resource: things,
      method: things.methods.find((one) => one.key === key) ?? method({}),
    };
    return typescript.call(use, callExample(use, { form: 'correct' }), { style });
  };

  test('a value', () => {
    expect(text('create', 'program')).toBe(`import Acme from 'acme';

const client = new Acme({
  apiKey: process.env['ACME_API_KEY'], // This is the default and can be omitted
});

const thingResponse = await client.thing.create('t1', { name: "Ann's" });

console.log(thingResponse.thing_id);`);
    expect(text('create', 'statement')).toBe(
      `const thingResponse = await client.thing.create('t1', {\n  name: "Ann's",\n});`,
    );
  });

  test('nothing', () => expect(text('delete', 'statement')).toBe('await client.thing.delete();'));

  test('a file and bytes', () => {
    const program = text('upload', 'program');
    expect(program).toMatch(/^import fs from 'fs';\nimport Acme/);
    expect(program).toMatch(/const content = await response\.blob\(\);\nconsole\.log\(content\);$/);
  });

  test('pages', () => {
    expect(text('list', 'program')).toContain(
      `// Automatically fetches more pages as needed.\nfor await (const thingResponse of client.thing.list()) {\n  console.log(thingResponse.thing_id);\n}`,
    );
  });

  test.each(['create', 'delete', 'upload', 'list'])('%s is as prettier prints it', async (key) => {
    expect(text(key, 'program')).toBe(await prettier(text(key, 'program'), 98));
    expect(text(key, 'statement')).toBe(await prettier(text(key, 'statement'), 60));
  });
});

type Next = (below: number) => number;

function random(seed: number): Next {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

function randomText(next: Next): string {
  const words = ['agent', "it's", 'say "hi"', 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', '漢字', '\n', '{{name}}'];
  return Array.from({ length: next(4) }, () => words[next(words.length)]).join(' ');
}

function randomValue(next: Next, depth: number): ExampleValue {
  const kind = next(depth > 0 ? 9 : 4);
  if (kind === 0) return next(100000) - 50;
  if (kind === 1) return next(2) === 1 ? null : next(2) === 1;
  if (kind < 4) return randomText(next);
  if (kind === 4) return Array.from({ length: next(40) }, () => next(2000));
  if (kind < 7) return Array.from({ length: next(5) }, () => randomValue(next, depth - 1));
  const keys = ['id', 'name', 'x-y', 'begin_message', 'transcript_object_with_a_long_name', 'abcd'];
  return Object.fromEntries(
    Array.from({ length: next(4) }, () => [keys[next(keys.length)] ?? '', randomValue(next, depth - 1)]),
  );
}
