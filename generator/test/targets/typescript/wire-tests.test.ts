import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { callExample } from '../../../src/ir/examples/index.ts';
import type { Api, Method } from '../../../src/ir/model/api.ts';
import { findBreach } from '../../../src/render/fence.ts';
import { wireTests } from '../../../src/targets/typescript/wire-tests/wire-test-file.ts';
import { credentials, expectedRequest } from '../../../src/targets/typescript/wire-tests/wire-values.ts';
import {
  api,
  array,
  bodyParams,
  config,
  everyCredential,
  example,
  file,
  map,
  method,
  object,
  resource,
  string,
} from '../../ir/examples/api-fixture.ts';
import { formatted, fullApi, hostile } from './docs-fixture.ts';

const compiler = ts as unknown as Parameters<typeof findBreach>[1];

describe.each([
  ['an ordinary API', fullApi()],
  ['a hostile API', fullApi({ text: hostile })],
])('the files for %s', (_, whole) => {
  const plans = wireTests(whole);

  test('are one per resource and the server', () => {
    expect(plans.map(({ path }) => path)).toEqual([
      'test/wire/server.ts',
      'test/wire/thing.test.ts',
      'test/wire/thing/part.test.ts',
    ]);
  });

  test.each(plans.map((plan) => [plan.path, plan.text]))(
    '%s is as prettier prints it, and tests only',
    async (path, text) => {
      expect(text).toBe(await formatted(text, 'babel-ts'));
      const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      expect(findBreach(tree as never, compiler)).toBeUndefined();
    },
  );
});

test('a skipped test says why', () => {
  const one = resource('thing', [method({ skipTestReason: 'needs\na phone' })]);
  const text = wireTests(api([one])).at(-1)?.text;
  expect(text).toContain("  // needs\\na phone\n  test.skip('create', async () => {");
});

describe('the expected request', () => {
  function requestOf(given: Partial<Method>, settings: Partial<Api['config']> = {}) {
    const one = resource('thing', [method(given)]);
    const whole = api([one], {}, { config: { ...config, ...settings } });
    const use = { api: whole, resource: one, method: one.methods[0] ?? method({}) };
    return expectedRequest(use, callExample(use, { form: 'correct', scope: 'all' }));
  }
  const query = (members: Parameters<typeof bodyParams>[0]): Partial<Method> => {
    const params = bodyParams(members, { argName: 'query' });
    return {
      verb: 'get',
      params: {
        ...params,
        members: params.members.map((member) => ({ ...member, origin: 'query' as const })),
      },
    };
  };

  test('has encoded path values', () => {
    const given = {
      path: '/a/{b}',
      positional: [{ name: 'b', argName: 'b', type: string(example('ü/? +@')) }],
    };
    expect(requestOf(given).path).toBe('/a/%C3%BC%2F%3F%20+@');
  });

  test.each([
    ['comma', [['list', 'x,y']]],
    [
      'repeat',
      [
        ['list', 'x'],
        ['list', 'y'],
      ],
    ],
    [
      'brackets',
      [
        ['list[]', 'x'],
        ['list[]', 'y'],
      ],
    ],
    [
      'indices',
      [
        ['list[0]', 'x'],
        ['list[1]', 'y'],
      ],
    ],
  ] as const)('has arrays in the form %s', (arrayFormat, want) => {
    const given = query({ list: array(string(), example(['x', 'y'])) });
    expect(requestOf(given, { querySettings: { arrayFormat, nestedFormat: 'brackets' } }).query).toEqual(
      want,
    );
  });

  test.each([
    ['brackets', 'filter[a]'],
    ['dots', 'filter.a'],
  ] as const)('has objects in the form %s', (nestedFormat, want) => {
    const given = query({ filter: map(string(), false, example({ a: '1' })) });
    expect(requestOf(given, { querySettings: { arrayFormat: 'comma', nestedFormat } }).query).toEqual([
      [want, '1'],
    ]);
  });

  test('has form data part by part', () => {
    const type = object({});
    const text = object({ title: string() });
    const given = {
      params: bodyParams({ files: array(file()), texts: array(text), note: string(example('a\nb')) }),
      body: { media: 'multipart' as const, contentType: 'multipart/form-data', required: true, type },
    };
    expect(requestOf(given).body).toEqual([
      ['files[]', 'example.txt'],
      ['texts[0][title]', 'title'],
      ['note', 'a\r\nb'],
    ]);
    expect(requestOf(given, { multipartSettings: { arrayFormat: 'brackets' } }).body).toContainEqual([
      'texts[][title]',
      'title',
    ]);
    expect(requestOf(given, { multipartSettings: { arrayFormat: 'json' } }).body).toContainEqual([
      'texts',
      '[{"title":"title"}]',
    ]);
  });

  test.each([
    ['indices', ['files[0]', 'words[0]', 'words[1]', 'texts[0][title]']],
    ['repeat', ['files', 'words', 'words', 'texts[title]']],
    ['comma', ['files', 'words', 'texts[0][title]']],
    ['brackets', ['files[]', 'words[]', 'words[]', 'texts[][title]']],
  ] as const)('has lists in form data in the form %s', (arrayFormat, names) => {
    const given = {
      params: bodyParams({
        files: array(file()),
        words: array(string(), example(['x', 'y'])),
        texts: array(object({ title: string() })),
      }),
      body: {
        media: 'multipart' as const,
        contentType: 'multipart/form-data',
        required: true,
        type: object({}),
      },
    };
    const { body } = requestOf(given, { multipartSettings: { arrayFormat } });
    expect((body as ReadonlyArray<readonly string[]>).map(([name]) => name)).toEqual(names);
  });

  test('carries credentials of every kind', () => {
    const given = api([], {}, { config: { ...config, client: everyCredential } });
    expect(credentials(given, {})).toEqual({
      headers: { authorization: `Basic ${btoa('My User:My Pass')}`, 'x-key': 'My API Key' },
      query: [['token', 'My Token']],
    });
  });
});
