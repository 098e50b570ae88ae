import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { callExample, type ExampleForm } from '../../src/ir/examples/index.ts';
import type { Api, Method } from '../../src/ir/model/api.ts';
import { http } from '../../src/snippets/index.ts';
import {
  api,
  array,
  bodyParams,
  config,
  everyCredential,
  example,
  file,
  method,
  number,
  object,
  resource,
  string,
} from '../ir/examples/api-fixture.ts';

function commandFor(
  given: Partial<Method>,
  form: ExampleForm = 'correct',
  settings: Partial<Api['config']> = {},
): string {
  const one = resource('thing', [method(given)]);
  const use = {
    api: api([one], {}, { config: { ...config, ...settings } }),
    resource: one,
    method: one.methods[0] ?? method({}),
  };
  return http.call(use, callExample(use, { form }), { style: 'program' });
}

/** The words that a shell passes to curl. */
function wordsOf(command: string): readonly string[] {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${command}`;
  const { stdout, status } = spawnSync('sh', ['-c', script], {
    encoding: 'utf8',
    env: { ACME_API_KEY: 'key', ID: 'my id' },
  });
  expect(status).toBe(0);
  return stdout.split('\0').slice(0, -1);
}

const json = (members: Parameters<typeof object>[0], rest = {}): Partial<Method> => ({
  params: bodyParams(members),
  body: { media: 'json', contentType: 'application/json', required: true, type: object(members), ...rest },
});

test('a request without a body', () => {
  expect(commandFor({ verb: 'get', path: '/things/{id}' })).toBe(
    `curl "https://api.acme.example/things/$ID" \\\n    -H "Authorization: Bearer $ACME_API_KEY"`,
  );
});

test('a body', () => {
  expect(
    commandFor({
      ...json({ name: string(), 'note?': string(example("it's")) }),
      requestOptions: { timeout: 120_000 },
    }),
  ).toBe(`curl https://api.acme.example/things \\
    -H 'Content-Type: application/json' \\
    -H "Authorization: Bearer $ACME_API_KEY" \\
    --max-time 120 \\
    -d '{
          "name": "name",
          "note": "it'\\''s"
        }'`);
});

describe('the body', () => {
  const members = { 'a?': string(example('A')), 'name?': string(example('N')), 'z?': number() };

  test('of a new object shows what has an example', () => {
    expect(commandFor(json(members))).toContain('"a": "A"');
    expect(commandFor(json(members))).toContain('"name": "N"');
  });

  test('of a change shows one property, not everything that would be overwritten', () => {
    const command = commandFor({ ...json(members), verb: 'patch' });
    expect(command).toContain('-d \'{\n          "name": "N"\n        }\'');
    expect(commandFor({ ...json(members), verb: 'patch' }, 'reference')).toContain('"a": "A"');
  });

  test('is sent with DELETE only if it is required', () => {
    expect(commandFor({ ...json(members), verb: 'delete' })).toContain('"name": "N"');
    expect(commandFor({ ...json(members, { required: false }), verb: 'delete' })).not.toContain('-d');
    expect(commandFor({ ...json(members), verb: 'delete' }, 'reference')).not.toContain('-d');
  });
});

test('required query parameters are part of the address', () => {
  const params = bodyParams(
    { q: string(example('a b&c')), list: array(string(), example(['x', 'y'])) },
    { argName: 'query' },
  );
  const query = {
    ...params,
    members: params.members.map((member) => ({ ...member, origin: 'query' as const })),
  };
  expect(commandFor({ verb: 'get', params: query })).toContain(
    'curl "https://api.acme.example/things?q=a%20b%26c&list=x,y"',
  );
  expect(commandFor({ verb: 'get', params: query }, 'reference')).toContain(
    'curl https://api.acme.example/things \\',
  );
});

test('form data is sent part by part', () => {
  const members = {
    files: array(file()),
    name: string(example('a b')),
    at: string(example('@secret')),
    list: array(object({ t: string() })),
  };
  const given = {
    params: bodyParams(members),
    body: {
      media: 'multipart' as const,
      contentType: 'multipart/form-data',
      required: true,
      type: object(members),
    },
  };
  expect(commandFor(given)).not.toContain('Content-Type');
  expect(wordsOf(commandFor(given)).slice(3)).toEqual([
    '-F',
    'files[]=@/path/to/file',
    '-F',
    'name=a b',
    '--form-string',
    'at=@secret',
    '-F',
    'list[0][t]=t',
  ]);
});

describe('variables in a path', () => {
  const urlOf = (path: string): string | undefined => commandFor({ verb: 'get', path }).split(' ')[1];

  test('end where their name ends', () => {
    expect(urlOf('/a/{id}_x/{id}.json')).toBe('"https://api.acme.example/a/${ID}_x/$ID.json"');
  });

  test('are none that the shell has already, or that are no names', () => {
    expect(urlOf('/{path}/{2fa}')).toBe('"https://api.acme.example/$PATH_VALUE/$_2FA"');
  });
});

test('brackets and braces in an address are no patterns of curl', () => {
  expect(commandFor({ verb: 'get', path: '/a[1]' })).toContain('/a%5B1%5D');
});

test('fields of forms are encoded', () => {
  const members = { 'a b': string(example("it's & more")) };
  const body = { media: 'form' as const, contentType: 'application/x-www-form-urlencoded', required: true };
  const command = commandFor({ params: bodyParams(members), body: { ...body, type: object(members) } });
  expect(wordsOf(command).slice(-2)).toEqual(['--data-urlencode', "a%20b=it's & more"]);
});

test('nested values of form data are written as the SDK writes them', () => {
  const members = {
    list: array(object({ t: string() })),
    map: object({ k: string() }),
    names: array(string()),
  };
  const given = {
    params: bodyParams(members),
    body: {
      media: 'multipart' as const,
      contentType: 'multipart/form-data',
      required: true,
      type: object(members),
    },
  };
  const partsWith = (arrayFormat?: 'json' | 'brackets'): readonly string[] =>
    wordsOf(
      commandFor(given, 'correct', { multipartSettings: { ...(arrayFormat && { arrayFormat }) } }),
    ).filter((word) => /^(?:list|map|names)/.test(word));
  expect(partsWith()).toEqual(['list[0][t]=t', 'map[k]=k', 'names[]=string']);
  expect(partsWith('brackets')).toEqual(['list[][t]=t', 'map[k]=k', 'names[]=string']);
  expect(partsWith('json')).toEqual(['list=[{"t":"t"}]', 'map={"k":"k"}', 'names[]=string']);
});

describe('a shell', () => {
  const hostile = ['$(touch x)`id`', "'; exit 7; '", '"\\"', '!history', 'a\nb', '*', '\u202e', '$HOME'];

  test.each(hostile)('passes %j on as it is', (text) => {
    const words = wordsOf(commandFor(json({ value: string(example(text)), [text]: string(example('x')) })));
    expect(JSON.parse(words.at(-1) ?? '')).toEqual({ value: text, [text]: 'x' });
  });

  test.each(hostile)('leaves %j in an address alone', (text) => {
    const usualEnvironment = { name: 'p', url: 'https://x.example' };
    const [url] = wordsOf(
      commandFor({ verb: 'get', path: `/a/${text}/{id}` }, 'correct', {
        environments: [usualEnvironment],
        usualEnvironment,
      }),
    );
    expect(url).toBe(`https://x.example/a/${text.replace('\u202e', '')}/my id`);
  });
});

test('credentials of other kinds', () => {
  expect(commandFor({ verb: 'get' }, 'correct', { client: everyCredential })).toBe(
    'curl "https://api.acme.example/things?token=$ACME_TOKEN" \\\n    -u "$ACME_USER:$ACME_PASS" \\\n    -H "X-Key: $ACME_API_KEY"',
  );
});
