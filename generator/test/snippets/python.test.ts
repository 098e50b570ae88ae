import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { callExample, methodUses } from '../../src/ir/examples/index.ts';
import type { Api, Method } from '../../src/ir/index.ts';
import { python } from '../../src/snippets/index.ts';
import {
  api,
  array,
  bodyParams,
  boolean,
  config,
  example,
  file,
  map,
  method,
  number,
  object,
  resource,
  string,
} from '../ir/examples/api-fixture.ts';
import { retellApi } from '../targets/mcp/retell-api.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;

function callFor(given: Partial<Method>, settings: Partial<Api['config']> = {}, key = 'thing'): string {
  const one = resource(key, [method(given)]);
  const use = {
    api: api([one], {}, { config: { ...config, ...settings } }),
    resource: one,
    method: one.methods[0] ?? method({}),
  };
  return python.call(use, callExample(use, { form: 'correct' }), { style: 'program' });
}

/** What Python reads: the keyword arguments of the last call, as JSON. */
function valuesOf(programs: readonly string[]): readonly Record<string, unknown>[] {
  const script = fileURLToPath(new URL('./read-python.py', import.meta.url));
  const { stdout, stderr, status } = spawnSync('python3', [script], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as readonly Record<string, unknown>[];
}

const json = (members: Parameters<typeof object>[0]): Partial<Method> => ({
  params: bodyParams(members),
  body: { media: 'json', contentType: 'application/json', required: true, type: object(members) },
});

test('a complete program', () => {
  const call = callFor({
    key: 'create',
    ...json({ name: string(), tags: array(string()), inner: object({ a: number(), b: boolean() }) }),
    response: { kind: 'json', type: object({ id: string() }) },
  });
  expect(call).toBe(`import os
from acme import Acme

client = Acme(
    api_key=os.environ.get("ACME_API_KEY"),  # This is the default and can be omitted
)
thing = client.thing.create(
    name="name",
    tags=["string"],
    inner={
        "a": 0,
        "b": True,
    },
)
print(thing.id)`);
});

describe('arguments', () => {
  const id = { name: 'thing_id', argName: 'thingID', type: string(example('t1')) };
  const path = { verb: 'get' as const, path: '/things/{thing_id}', pathParameters: [id], positional: [id] };

  test('a path parameter alone is positional', () => {
    expect(callFor(path)).toContain('client.thing.create(\n    "t1",\n)');
  });

  test('with others it has a name', () => {
    expect(callFor({ ...path, ...json({ name: string() }) })).toContain(
      'client.thing.create(\n    thing_id="t1",\n    name="name",\n)',
    );
  });

  test('reserved words and clashes get underscores', () => {
    const call = callFor({ key: 'import', ...json({ from: string(), 'a-b': string(), a_b: string() }) });
    expect(call).toContain('client.thing.import_(');
    expect(call).toContain('from_="from"');
    expect(call).toContain('a_b_="');
  });

  test('fields are in snake case, keys of maps as they are', () => {
    const members = {
      box: object({ someKey: map(string(), false, example({ 'X-Key': 'v' })) }),
    };
    expect(callFor(json(members))).toContain('"some_key": {\n            "X-Key": "v"\n        }');
  });

  test('files are bytes', () => {
    expect(callFor(json({ files: array(file()) }))).toContain('files=[b"Example data"],');
  });
});

test('the module is the one of the config', () => {
  const targets = { python: { packageName: 'acme_api' } };
  expect(callFor({}, { targets })).toContain('from acme_api import Acme');
});

describe.skipIf(!hasPython)('Python (skipped where there is none)', () => {
  test('parses every example of a large API', async () => {
    const large = await retellApi('current');
    const programs = methodUses(large).map((use) =>
      python.call(use, callExample(use, { form: 'correct' }), { style: 'program' }),
    );
    expect(valuesOf(programs)).toHaveLength(81);
  });

  test.each([
    "it's",
    'say "hi"',
    '$HOME `id` \\',
    'a\nb\tc',
    '\u2028\u202e\u{e0001}\u{1f600}',
    '\u0000\u007f',
    '"""',
    '#',
  ])('reads %j as it is', (text) => {
    const [values] = valuesOf([callFor(json({ value: string(example(text)) }))]);
    expect(values).toEqual({ value: text });
  });
});
