import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/diagnostics/index.ts';
import { generateSources } from '../kit/generate.ts';
import { runFront } from '../kit/front.ts';
import { DOCUMENT, configWith } from './farm-config.ts';

const METHODS = 'resources: { pets: { methods: { list: get /pets } } }';
const withText = (text: string): string => configWith(`${METHODS}\n${text}`);
const inPackage = (text: string): string => withText(`targets: { typescript: { ${text} } }`);
const inMethod = (text: string): string =>
  configWith(`resources: { pets: { methods: { list: { endpoint: get /pets, ${text} } } } }`);
const asPages = (mark: string): string =>
  withText(
    `pagination: { name: pages, type: cursor, request: { at: { type: string } }, response: { data: { type: object, properties: { all: { type: array, items: {}, x-stainless-pagination-property: ${mark} } } } } }`,
  );
const asTransform = (text: string): string => withText(`openapi: { transforms: [{ ${text} }] }`);

/** What is said of a config, `warning Code /place: message // hint`, without what every config here gives. */
async function toldOf(config: string): Promise<readonly string[]> {
  const { found } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': config });
  return found
    .filter(({ place, code }) => place?.file === 'stainless.yml' && !code.startsWith('Endpoint/'))
    .map(
      ({ severity, code, place, hint = '' }) =>
        `${severity} ${code} ${place?.pointer ?? ''}${hint.startsWith('Did') ? ` // ${hint}` : ''}`,
    );
}

const IDLE = 'warning Config/NotSupported';
const UNKNOWN = 'warning Config/UnknownKey';
const TARGET = '/targets/typescript';

describe('what has no effect is a warning at its place', () => {
  test.each<[name: string, config: string, told: string]>([
    ['the target is skipped', inPackage('skip: true'), `${IDLE} ${TARGET}/skip`],
    ['files are kept', inPackage('keep_files: [src/**]'), `${IDLE} ${TARGET}/keep_files`],
    ['a film', inPackage('screencast: https://film.example'), `${IDLE} ${TARGET}/screencast`],
    ['JSR', inPackage('publish: { jsr: true }'), `${IDLE} ${TARGET}/publish/jsr`],
    ['release-please', inPackage('publish: { release: {} }'), `${IDLE} ${TARGET}/publish/release`],
    [
      'a manager of packages',
      inPackage('options: { package_manager: pnpm }'),
      `${IDLE} ${TARGET}/options/package_manager`,
    ],
    ['migration', inPackage('options: { node_migration: {} }'), `${IDLE} ${TARGET}/options/node_migration`],
    [
      'a message of browsers',
      inPackage('options: { browser: { message: No. } }'),
      `${IDLE} ${TARGET}/options/browser/message`,
    ],
    [
      'how npm is told, without a workflow',
      inPackage('publish: { npm: { auth_method: oidc } }'),
      `${IDLE} ${TARGET}/publish/npm/auth_method`,
    ],
    [
      'where it is published from, without a workflow',
      inPackage('publish: { npm: { release_environment: production } }, options: { ci: none }'),
      `${IDLE} ${TARGET}/publish/npm/release_environment`,
    ],
    [
      'the older target beside the newer one',
      withText('targets: { typescript: {}, node: { package_name: old } }'),
      `${IDLE} /targets/node`,
    ],
    [
      'a variable that no address has',
      withText(
        'environments: { a: "https://{region}.example" }\nclient_settings: { opts: { r: { server_variable: regoin } } }',
      ),
      `${IDLE} /client_settings/opts/r/server_variable // Did you mean region?`,
    ],
    ['codeflow', withText('codeflow: {}'), `${IDLE} /codeflow`],
    [
      'unsorted members',
      withText('settings: { sort_schema_properties: false }'),
      `${IDLE} /settings/sort_schema_properties`,
    ],
    [
      'an ending',
      withText('settings: { license: { name: MIT, extension: md } }'),
      `${IDLE} /settings/license/extension`,
    ],
    [
      'a misspelled part of the licence',
      withText('settings: { license: { name: MIT, content: x } }'),
      `${UNKNOWN} /settings/license/content // Did you mean contents?`,
    ],
    ['resources that infer: all replaces', `infer: all\n${METHODS}`, `${IDLE} /resources`],
    [
      'the edition of another language',
      inPackage('edition: python.2025-10-10'),
      `warning Config/UnknownEdition ${TARGET}/edition`,
    ],
    [
      'a misspelled language',
      inMethod('skip: [pyhton, go]'),
      `${IDLE} /resources/pets/methods/list/skip/0 // Did you mean python?`,
    ],
    [
      'a language that nobody knows',
      inMethod('only: [typescript, cobol]'),
      `${IDLE} /resources/pets/methods/list/only/1`,
    ],
    [
      'a message for a misspelled language',
      inMethod('deprecated: { typescrpt: Old. }'),
      `${IDLE} /resources/pets/methods/list/deprecated/typescrpt // Did you mean typescript?`,
    ],
    [
      'a misspelled finding',
      withText('diagnostics: { ignored: { Schema/IsAmbigous: true } }'),
      `${IDLE} /diagnostics/ignored/Schema~1IsAmbigous // Did you mean Schema/IsAmbiguous?`,
    ],
    [
      'a misspelled place of a finding',
      withText('diagnostics: { ignored: { Schema/IsAmbiguous: [{ loction: /paths }] } }'),
      `${UNKNOWN} /diagnostics/ignored/Schema~1IsAmbiguous/0/loction // Did you mean location?`,
    ],
    [
      'a misspelled purpose',
      asPages('{ purpose: item }'),
      'warning Config/InvalidValue /pagination/response/data/properties/all/x-stainless-pagination-property/purpose // Did you mean items?',
    ],
    [
      'a misspelled key beside a purpose',
      asPages('{ purpose: items, is_toplevel_array: true }'),
      `${UNKNOWN} /pagination/response/data/properties/all/x-stainless-pagination-property/is_toplevel_array // Did you mean is_top_level_array?`,
    ],
    [
      'a page in a header',
      asPages('{ purpose: items, from_header: X-Next }'),
      `${IDLE} /pagination/response/data/properties/all/x-stainless-pagination-property/from_header`,
    ],
    [
      'a misspelled argument of a transform',
      asTransform('command: remove, args: { target: $.info.title, key: [a] }'),
      `${UNKNOWN} /openapi/transforms/0/args/key // Did you mean keys?`,
    ],
    [
      'a misspelled part of a target',
      asTransform(
        "command: update, args: { target: [{ matches_schema: '$.info.title', ignored: '$.x' }], value: A }",
      ),
      `${UNKNOWN} /openapi/transforms/0/args/target/0/ignored // Did you mean ignore?`,
    ],
    [
      'a filter that does nothing',
      asTransform(
        'command: replaceProperties, args: { filter: { only: [$.info.title], except: [$.x] }, value: A }',
      ),
      `${UNKNOWN} /openapi/transforms/0/args/filter/except`,
    ],
  ])('%s', async (_, config, told) => {
    expect(await toldOf(config)).toContain(told);
  });

  test.each<[name: string, config: string]>([
    [
      'the usual values',
      inPackage('skip: false, publish: { jsr: false, npm: true }, options: { package_manager: npm }'),
    ],
    [
      'a workflow',
      inPackage('publish: { npm: { auth_method: oidc, release_environment: a } }, options: { ci: github }'),
    ],
    [
      'sorted members',
      withText('settings: { sort_schema_properties: true, license: { name: MIT, contents: Mine. } }'),
    ],
    ['languages', inMethod('skip: [python, go], deprecated: { node: Old. }')],
    [
      'the code of another generator',
      withText('diagnostics: { ignored: { Go/DuplicateVariantName: true } }'),
    ],
    [
      'a place of a finding',
      withText(`diagnostics: { ignored: { ${CODES[0] ?? ''}: [{ location: /a, reason: b }] } }`),
    ],
    ['the edition of the language', inPackage('edition: node.2025-10-10')],
    ['purposes', asPages('{ purpose: items, is_top_level_array: false }')],
    ['a transform', asTransform('command: update, args: { target: $.info.title, value: A }')],
    ['only the older target', withText('targets: { node: { package_name: old } }')],
    [
      'the policy',
      configWith(METHODS).replace(
        /^organization:.*$/m,
        'organization: { name: acme, security_policy_url: "https://a.example" }',
      ),
    ],
  ])('%s: nothing is said', async (_, config) => {
    expect(await toldOf(config)).toEqual([]);
  });
});

test('resources that name nothing lose nothing to infer: all', async () => {
  expect(await toldOf('organization: { name: acme }\ninfer: all\nresources: {}')).not.toContain(
    `${IDLE} /resources`,
  );
});

describe('the files around the sources', () => {
  const filesOf = async (config: string): Promise<ReadonlyMap<string, string>> => {
    const files = { 'openapi.yaml': DOCUMENT, 'stainless.yml': config };
    const keep = /^(?:LICENSE|SECURITY\.md|package\.json)$/;
    const sources = { files, spec: 'openapi.yaml', config: 'stainless.yml' };
    return (await generateSources(sources, ({ path }) => keep.test(path))).files;
  };

  test('the licence has the text of the config', async () => {
    const files = await filesOf(
      withText('settings: { license: { name: MIT, contents: "Mine,\\nall of it.\\u202e" } }'),
    );
    expect(files.get('LICENSE')).toBe('Mine,\nall of it.\n');
    expect(files.get('package.json')).toContain('"license": "MIT"');
    const unnamed = await filesOf(withText('settings: { license: { contents: Mine. } }'));
    expect(unnamed.get('package.json')).toContain('"license": "SEE LICENSE IN LICENSE"');
  });

  test('the security policy has its address and its terms', async () => {
    const text = `organization: { name: acme, security_policy_url: 'https://acme.example/policy', security_policy_terms: "No <b>harm</b>.\\n\\nBe kind." }\n${METHODS}`;
    const security = (await filesOf(text)).get('SECURITY.md') ?? '';
    expect(security).toContain('[published here](https://acme.example/policy)');
    expect(security).toMatch(/No \\<b\\>harm\\<\/b\\>\.\n\nBe kind\.\n$/);
  });
});
