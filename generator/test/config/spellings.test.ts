import { describe, expect, test } from 'vitest';
import { documentWith, runFront } from '../kit/front.ts';

const DOCUMENT = documentWith(`/pets:\n  get: { responses: { '204': { description: Done } } }`);

/** Code and place of every finding about the spelling of a value or key. */
async function refusals(config: object): Promise<readonly string[]> {
  const { found } = await runFront({
    'openapi.yaml': DOCUMENT,
    'stainless.yml': JSON.stringify({
      organization: { name: 'acme' },
      resources: { pets: { methods: { list: 'get /pets' } } },
      ...config,
    }),
  });
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => `${code} ${place?.pointer ?? ''}`);
}

const HOSTILE = [
  'x = launch(); pets',
  '{ [launch()]: x }',
  'a b',
  'a.b',
  "a'b",
  '${x}',
  'a\u2028b',
  'a\u200db',
  '',
  '___',
  '_client',
];

describe('a spelling that is no part of an identifier is refused where it stands', () => {
  test.each(HOSTILE)('%j', async (text) => {
    expect(await refusals({ custom_casings: { pets: text } })).toEqual([
      'Config/InvalidValue /custom_casings/pets',
    ]);
    expect(await refusals({ custom_casings: [{ pets: text }] })).toEqual([
      'Config/InvalidValue /custom_casings/0/pets',
    ]);
    for (const style of ['pascal', 'camel', 'capital', 'snake']) {
      expect(await refusals({ custom_casings: { pets: { [style]: text } } })).toEqual([
        `Config/InvalidValue /custom_casings/pets/${style}`,
      ]);
      expect(await refusals({ custom_casings: { pets: { plural: { [style]: text } } } })).toEqual([
        `Config/InvalidValue /custom_casings/pets/plural/${style}`,
      ]);
    }
  });

  test('words of a name are accepted, whatever their letters and wherever they stand', async () => {
    const casings = {
      openai: 'OpenAI',
      '2fa': '2FA',
      ubung: { pascal: 'Übung', snake: 'übung' },
      ids: { camel: 'IDs' },
    };
    expect(await refusals({ custom_casings: casings })).toEqual([]);
  });
});

const typescript = (options: object): object => ({ targets: { typescript: { options } } });
const exports = (entry: object): object => typescript({ custom_exports: [entry] });

describe('other texts that become names, imports and headers', () => {
  test.each<[string, object, string]>([
    [
      'a module elsewhere',
      exports({ from: '../../secret' }),
      '/targets/typescript/options/custom_exports/0/from',
    ],
    [
      'a module that ends the string',
      exports({ from: "a'; launch(); '" }),
      '/targets/typescript/options/custom_exports/0/from',
    ],
    [
      'an export',
      exports({ from: 'lib/a', values: ['a, b'] }),
      '/targets/typescript/options/custom_exports/0/values/0',
    ],
    [
      'a static',
      exports({ from: 'lib/a', statics: ['prototype'] }),
      '/targets/typescript/options/custom_exports/0/statics/0',
    ],
    [
      'a package',
      typescript({ dev_dependencies: { 'a b': '1' } }),
      '/targets/typescript/options/dev_dependencies/a b',
    ],
    [
      'code from elsewhere',
      typescript({ dev_dependencies: { a: 'git+ssh://x/y' } }),
      '/targets/typescript/options/dev_dependencies/a',
    ],
    [
      'the server package',
      typescript({ mcp_server: { package_name: 'a b' } }),
      '/targets/typescript/options/mcp_server/package_name',
    ],
    [
      'a header',
      { client_settings: { default_headers: { 'X A': 'v' } } },
      '/client_settings/default_headers/X A',
    ],
    [
      'a second header',
      { client_settings: { default_headers: { 'X-A': 'v\r\nEvil: 1' } } },
      '/client_settings/default_headers/X-A',
    ],
    [
      'an idempotency header',
      { client_settings: { idempotency: { header: 'a:b' } } },
      '/client_settings/idempotency/header',
    ],
    [
      'a client option',
      { client_settings: { opts: { '}; launch(': { type: 'string' } } } },
      '/client_settings/opts/}; launch(',
    ],
    [
      'a header of an option',
      { client_settings: { opts: { org: { send_in_header: 'a b' } } } },
      '/client_settings/opts/org/send_in_header',
    ],
    ['a page class', { pagination: [{ name: '2 pages', type: 'offset' }] }, '/pagination/0/name'],
    [
      'a page class of the library',
      { pagination: [{ name: 'abstract_page', type: 'offset' }] },
      '/pagination/0/name',
    ],
  ])('%s', async (_, config, pointer) => {
    expect(await refusals(config)).toEqual([`Config/InvalidValue ${pointer}`]);
  });

  test('a resource whose name is no name', async () => {
    expect(await refusals({ resources: { '$a; b': {} } })).toEqual(['Config/NameInvalid /resources/$a; b']);
  });
});
