import { describe, expect, test } from 'vitest';
import type { ProjectConfig } from '../../src/config/index.ts';
import { runFront } from '../kit/front.ts';
import { DOCUMENT, configWith, read } from './farm-config.ts';

describe('single keys', () => {
  test.each<[string, string, (config: ProjectConfig) => unknown, unknown]>([
    ['an edition of its own rules', 'edition: 2025-10-10', (c) => c.edition.methodOrder, 'standard'],
    ['a new edition', 'edition: 2026-05-06', (c) => c.edition.name, 'current'],
    [
      'an edition of the target',
      'edition: 2024-01-01\ntargets: { typescript: { edition: typescript.2026-05-06 } }',
      (c) => c.edition.name,
      'current',
    ],
    [
      'no edition of the target, by the hosted rules',
      'rules: stainless\nedition: 2026-05-06',
      (c) => c.edition.name,
      '2025',
    ],
    ['no edition at all, by the hosted rules', 'rules: stainless', (c) => c.edition.freeFormMap, 'map'],
    ['a single switch', 'edition_switches: { free_form_map: map }', (c) => c.edition.freeFormMap, 'map'],
    [
      'the older target name',
      'targets: { node: { package_name: acme-sdk } }',
      (c) => c.typescript.packageName,
      'acme-sdk',
    ],
    [
      'a version',
      'targets: { typescript: { options: { version: 5.0.0-beta.1 } } }',
      (c) => c.typescript.version,
      '5.0.0-beta.1',
    ],
    [
      'a repository with a branch',
      'targets: { typescript: { production_repo: Acme/sdk#next } }',
      (c) => c.typescript.productionRepo,
      'Acme/sdk',
    ],
    [
      'the MCP server',
      "targets: { typescript: { package_name: '@acme/sdk', options: { mcp_server: true } } }",
      (c) => c.typescript.mcp?.packageName,
      '@acme/sdk-mcp',
    ],
    [
      'its own name',
      "targets: { typescript: { options: { mcp_server: { package_name: '@acme/mcp' } } } }",
      (c) => c.typescript.mcp?.packageName,
      '@acme/mcp',
    ],
    [
      'browsers',
      'targets: { typescript: { options: { browser: { state: allow } } } }',
      (c) => c.typescript.browser,
      'allow',
    ],
    [
      'custom exports',
      'targets: { typescript: { options: { custom_exports: [{ from: lib/webhooks.ts, values: [verify], types: [], statics: [verify] }] } } }',
      (c) => c.typescript.customExports.map(({ at: _, ...entry }) => entry),
      [{ from: 'lib/webhooks', values: ['verify'], types: [], statics: ['verify'] }],
    ],
    [
      'retries',
      'client_settings: { default_retries: { max_retries: 5, max_delay_seconds: 30 } }',
      (c) => [c.client.defaultRetries.maxRetries, c.client.defaultRetries.maxDelaySeconds],
      [5, 30],
    ],
    [
      'idempotency',
      'client_settings: { idempotency: { header: X-Key } }',
      (c) => c.client.idempotency?.header,
      'X-Key',
    ],
    [
      'headers',
      'client_settings: { default_headers: { X-Version: 3 } }',
      (c) => c.client.defaultHeaders,
      [['X-Version', '3']],
    ],
    ['a prefix', 'client_settings: { default_env_prefix: ACME_ }', (c) => c.client.envPrefix, 'ACME'],
    [
      'array formats',
      'query_settings: { array_format: indices, nested_format: dots }',
      (c) => c.querySettings,
      { nestedFormat: 'dots', arrayFormat: 'indices' },
    ],
    [
      'one pagination scheme',
      'pagination: { name: pages, type: page_number }',
      (c) => c.pagination.map(({ name, type }) => [name, type]),
      [['pages', 'page_number']],
    ],
    [
      'silenced codes',
      'diagnostics: { ignored: { Schema/IsAmbiguous: true, Name/Collision: [{ location: a, reason: b }] } }',
      (c) => [...c.diagnostics.ignored],
      [
        ['Schema/IsAmbiguous', true],
        ['Name/Collision', ['a']],
      ],
    ],
    [
      'casing as a map',
      'custom_casings: { abc: { initialism: true } }',
      (c) => [...c.customCasings],
      [['abc', { initialism: true }]],
    ],
    [
      'casing as a list',
      'custom_casings: [{ abc: { pascal: AbC } }, { def: DEF }]',
      (c) => [...c.customCasings],
      [
        ['abc', { pascal: 'AbC' }],
        ['def', { pascal: 'DEF', capital: 'DEF' }],
      ],
    ],
    [
      'words',
      'custom_casings: { media: { singular: media, plural: media } }',
      (c) => [...c.customCasings],
      [['media', { singular: 'media', plural: 'media' }]],
    ],
    [
      'security schemes',
      'security_schemes: { k: { type: apiKey, in: query, name: key } }',
      (c) => c.client.securitySchemes,
      [{ name: 'k', kind: 'query', parameter: 'key' }],
    ],
    [
      'a licence with text',
      'settings: { license: { name: BSD, contents: x } }',
      (c) => c.settings.license,
      'BSD',
    ],
  ])('%s', async (_, text, pick, want) => {
    expect(pick(await read(text))).toEqual(want);
  });
});

describe('findings', () => {
  test.each<[string, string, readonly string[]]>([
    ['an empty value counts as absent', 'targets:\nsettings:\n  license:', []],
    [
      'anchors are plain YAML',
      'readme:\n  example_requests:\n    default: { type: request, endpoint: get /pets, params: &p {} }\n    headline: { type: request, endpoint: get /pets, params: *p }\nresources: { pets: { methods: { list: get /pets } } }',
      [],
    ],
    ['extensions are left alone', 'x-team: pets', []],
    ['a misspelt section', 'organisation: { name: x }', ['Config/MisspeltKey']],
    ['a section that nothing is like', 'weather: { name: x }', ['Config/UnknownKey']],
    ['inner keys too', 'settings: { licence: MIT }', ['Config/UnknownKey']],
    ['a list where a map belongs', 'resources: []', ['Config/InvalidValue']],
    [
      'a misspelt key of the server',
      'targets: { typescript: { options: { mcp_server: { docs_forms: reference } } } }',
      ['Config/UnknownKey'],
    ],
    [
      'a language without samples',
      'targets: { typescript: { options: { mcp_server: { snippet_languages: [go, cobol] } } } }',
      ['Config/InvalidValue'],
    ],
    [
      'an edition of the server without a config',
      'targets: { typescript: { options: { mcp_server: { editions: [{ spec: v1.yaml }] } } } }',
      ['Config/MissingKey'],
    ],
    [
      'a switch of the server that asks for more than there is',
      'targets: { typescript: { options: { mcp_server: { generate_cloudflare_worker: true } } } }',
      ['Config/NotSupported'],
    ],
    [
      'one that asks for what is there',
      'targets: { typescript: { options: { mcp_server: { enable_all_resources: true } } } }',
      [],
    ],
    [
      'an unknown state of browsers',
      'targets: { typescript: { options: { browser: yes } } }',
      ['Config/InvalidValue'],
    ],
    ['a bad weight', 'release: { overrides: { method-removed: fatal } }', ['Config/InvalidValue']],
    [
      'an exception without a reason',
      'release: { ignore: [{ code: method-removed }] }',
      ['Config/MissingKey'],
    ],
    [
      'less than no retries',
      'client_settings: { default_retries: { max_retries: -1 } }',
      ['Config/InvalidValue'],
    ],
    ['a bad package name', 'targets: { typescript: { package_name: Acme SDK } }', ['Config/InvalidValue']],
    ['a bad version', 'targets: { typescript: { options: { version: latest } } }', ['Config/InvalidValue']],
  ])('%s', async (_, text, codes) => {
    const front = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': configWith(text) });
    expect(
      front.codes.filter((code) => code !== 'Endpoint/NotConfigured' && !code.startsWith('Schema/')),
    ).toEqual(codes);
  });
});
