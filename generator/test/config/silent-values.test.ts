import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generateSources } from '../kit/generate.ts';
import { runFront } from '../kit/front.ts';
import { DOCUMENT, configWith } from './farm-config.ts';

/** What is said of a config: `warning Code /place // hint`. */
async function toldOf(text: string): Promise<readonly string[]> {
  const { found } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': configWith(text) });
  return found
    .filter(
      ({ place, code, severity }) =>
        place?.file === 'stainless.yml' && !/^(?:Endpoint|Target)\//.test(code) && severity !== 'note',
    )
    .map(
      ({ severity, code, place, hint = '' }) =>
        `${severity} ${code} ${place?.pointer}${hint.startsWith('Did') ? ` // ${hint}` : ''}`,
    );
}

const METHODS = 'resources: { pets: { methods: { list: get /pets } } }\n';
const IDLE = 'warning Config/NotSupported';
const REFUSED = 'error Config/InvalidValue';
const settings = (text: string): string => `${METHODS}client_settings: { ${text} }`;
const method = (text: string): string =>
  `resources: { pets: { methods: { list: { endpoint: get /pets, ${text} } } } }`;
const server = (text: string): string =>
  `targets: { typescript: { package_name: acme, options: { mcp_server: ${text} } } }`;

describe('values that would change the package in silence', () => {
  test.each<[name: string, config: string, ...told: string[]]>([
    [
      'a model without a value',
      'resources: { pets: { models: { pet: }, methods: { list: get /pets } } }',
      `${IDLE} /resources/pets/models/pet`,
    ],
    [
      'a method without a value',
      'resources: { pets: { methods: { list: get /pets, other: } } }',
      `${IDLE} /resources/pets/methods/other`,
    ],
    [
      'a handler that takes no event',
      `${METHODS}streaming: { on_event: [{ event_typ: fault, handle: error }, { kind: fallthrough, handle: yield }] }`,
      `${IDLE} /streaming/on_event/0/handle`,
      `warning Config/UnknownKey /streaming/on_event/0/event_typ // Did you mean event_type?`,
    ],
    ['an option without a value', settings('opts: { key: }'), `${IDLE} /client_settings/opts/key`],
    [
      'a time limit that ends every call',
      settings('default_timeout: 0'),
      `${REFUSED} /client_settings/default_timeout`,
    ],
    [
      'one that no timer holds',
      settings('default_timeout: 1000000000000'),
      `${REFUSED} /client_settings/default_timeout`,
    ],
    [
      'the same as a duration',
      settings('default_timeout: P30D'),
      `${REFUSED} /client_settings/default_timeout`,
    ],
    ['the same of a method', method('timeout: 0'), `${REFUSED} /resources/pets/methods/list/timeout`],
    [
      'half a retry',
      settings('default_retries: { max_retries: 1.5 }'),
      `${REFUSED} /client_settings/default_retries/max_retries`,
    ],
    [
      'fewer than none',
      method('default_request_options: { max_retries: -1 }'),
      `${REFUSED} /resources/pets/methods/list/default_request_options/max_retries`,
    ],
    [
      'a prefix that no shell can set',
      settings("default_env_prefix: 'acme-api '"),
      `${REFUSED} /client_settings/default_env_prefix`,
    ],
    [
      'a misspelt $shared',
      `resources: { $shraed: { models: { pet: Pet } }, pets: { methods: { list: get /pets } } }`,
      `${IDLE} /resources/$shraed // Did you mean $shared?`,
    ],
    [
      'a mark of pages',
      `${METHODS}pagination: { name: pages, type: cursor, request: { at: { x-stainless-pagination-proprety: { purpose: next_cursor_param } } } }`,
      'warning Config/UnknownKey /pagination/request/at/x-stainless-pagination-proprety // Did you mean x-stainless-pagination-property?',
    ],
    [
      'an unknown extension of a method',
      method('x-stainless-nonsense: true'),
      'warning Config/UnknownKey /resources/pets/methods/list/x-stainless-nonsense',
    ],
    [
      'an edition that is no day',
      `edition: 2026-02-30\n${METHODS}`,
      'warning Config/UnknownEdition /edition',
    ],
    [
      'one of the target',
      `${METHODS}targets: { typescript: { package_name: acme, edition: typescript.2025-13-01 } }`,
      'warning Config/UnknownEdition /targets/typescript/edition',
    ],
    [
      'an edition with a name that none has',
      `${METHODS}targets: { typescript: { package_name: acme, edition: curent } }`,
      'warning Config/UnknownEdition /targets/typescript/edition // Did you mean current?',
    ],
    [
      'a licence without an identifier',
      `${METHODS}settings: { license: Apache2 }`,
      `${IDLE} /settings/license // Did you mean Apache-2.0?`,
    ],
    [
      'the same with further keys',
      `${METHODS}settings: { license: { name: Our own terms } }`,
      `${IDLE} /settings/license/name`,
    ],
    [
      'codes that nothing has',
      `${METHODS}diagnostics: { ignored: { Fodder/Missing: true, everything: true, Schema/IsAmbigous: true } }`,
      `${IDLE} /diagnostics/ignored/Fodder~1Missing`,
      `${IDLE} /diagnostics/ignored/everything`,
      `${IDLE} /diagnostics/ignored/Schema~1IsAmbigous // Did you mean Schema/IsAmbiguous?`,
    ],
    [
      'examples of endpoints that have no method',
      `${METHODS}readme: { example_requests: { default: { endpoint: get /pet }, pagination: { endpoint: get /far/away } } }`,
      'warning Readme/UnknownEndpoint /readme/example_requests/default/endpoint // Did you mean get /pets?',
      'warning Readme/UnknownEndpoint /readme/example_requests/pagination/endpoint',
    ],
  ])('%s', async (_, config, ...told) => {
    expect(await toldOf(config)).toEqual(expect.arrayContaining(told));
  });

  test.each([
    settings('default_timeout: 1, default_retries: { max_retries: 0 }, default_env_prefix: ACME_2'),
    settings('default_timeout: 2147483647'),
    method('timeout: null, default_request_options: { max_retries: 3 }'),
    method('mcp: false'),
    method('x-acme-note: true'),
    `${METHODS}${server('{ enable_docs_tool: false, enable_all_resources: false, instructions: Ask. }')}`,
    `resources: { pets: { mcp: false, methods: { list: get /pets } } }\n${server('true')}`,
    `${METHODS}targets: { typescript: { package_name: acme, edition: typescript.2024-02-29 } }`,
    `${METHODS}settings: { license: (MIT OR Apache-2.0) }`,
    `${METHODS}settings: { license: UNLICENSED }`,
    `${METHODS}settings: { license: { name: Our own terms, contents: All rights reserved. } }`,
    `${METHODS}diagnostics: { ignored: { Schema/IsAmbiguous: true, Java/NameShadowed: true, Model/IsConstant: true, Pagination/NotConfigured: true } }`,
  ])('%s is fine', async (config) => {
    expect(await toldOf(config)).toEqual([]);
  });

  test('an argument of an example that its method does not take', async () => {
    const files = {
      'openapi.yaml': DOCUMENT.replace(
        'parameters: [{',
        'parameters: [{ name: limit, in: query, schema: { type: integer } }, {',
      ),
      'stainless.yml': configWith(
        `resources: { pets: { methods: { retrieve: 'get /pets/{id}' } } }
readme: { example_requests: { default: { endpoint: 'get /pets/{id}', params: { id: a, limt: 1, limit: 2 } } } }`,
      ),
    };
    const made = await generateSources({ files, spec: 'openapi.yaml', config: 'stainless.yml' }, () => false);
    expect(
      made.findings
        .filter(({ code }) => code.startsWith('Readme/'))
        .map(({ severity, code, place, hint }) => `${severity} ${code} ${place?.pointer} ${hint}`),
    ).toEqual([
      'warning Readme/InvalidParameter /readme/example_requests/default/params/limt Did you mean limit?',
    ]);
  });

  test('arguments of an example by the names of the document have those that the method takes', async () => {
    const parameter = (name: string, place: string): object => ({
      ...{ name, in: place, required: place === 'path', schema: { type: 'string' } },
    });
    const body = { type: 'object', properties: { kind: { type: 'string' }, age: { type: 'integer' } } };
    const put = {
      parameters: [parameter('id', 'path'), parameter('kind', 'query')],
      requestBody: { content: { 'application/json': { schema: body } } },
      responses: { 204: { description: 'Done.' } },
    };
    const shown = async (settled: string, params: string) => {
      const files = {
        'openapi.yaml': JSON.stringify({ ...(parse(DOCUMENT) as object), paths: { '/pets/{id}': { put } } }),
        'stainless.yml': configWith(
          `resources: { pets: { methods: { update: { endpoint: 'put /pets/{id}', ${settled} } } } }
readme: { example_requests: { default: { endpoint: 'put /pets/{id}', params: ${params} } } }`,
        ),
      };
      const given = { files, spec: 'openapi.yaml', config: 'stainless.yml' };
      const made = await generateSources(given, ({ path }) => path === 'README.md');
      const call = /await client\.pets\.update\(([^;]*)\);/.exec(made.files.get('README.md') ?? '')?.[1];
      const hints = made.findings.filter(({ code }) => code === 'Readme/InvalidParameter');
      return {
        call: call
          ?.replace(/,?\s+/g, (space) => (space.startsWith(',') ? ', ' : ' '))
          .replaceAll(', }', ' }'),
        hints: hints.map(({ hint }) => hint),
      };
    };
    expect(await shown('body_param_name: pet', '{ id: a, age: 3, kind: cat }')).toEqual({
      call: "'a', { kind: 'cat', pet: { age: 3 } }",
      hints: [],
    });
    // In the query and in the body there is one of the name.
    expect(await shown('timeout: 1000', '{ id: a, age: 3, kind: cat }')).toEqual({
      call: "'a', { age: 3 }",
      hints: ['Name the one that is meant: query_kind or body_kind.'],
    });
    expect((await shown('positional_params: []', '{ id: a, body_kind: cat }')).call).toContain(
      "body_kind: 'cat'",
    );
  });

  test('a field that no response has is not unwrapped', async () => {
    const told = async (fields: string): Promise<readonly string[]> => {
      const files = {
        'openapi.yaml': DOCUMENT.replace(
          "get: { responses: { '204': { description: Done } } }",
          "get: { responses: { '200': { description: Done, content: { application/json: { schema: { type: object, properties: { data: { type: string } } } } } } } }",
        ),
        'stainless.yml': configWith(`${METHODS}settings: { unwrap_response_fields: [${fields}] }`),
      };
      const made = await generateSources(
        { files, spec: 'openapi.yaml', config: 'stainless.yml' },
        () => false,
      );
      return made.findings
        .filter(({ place }) => place?.pointer.startsWith('/settings') === true)
        .map(({ severity, place, hint }) => `${severity} ${place?.pointer} ${hint}`);
    };
    expect(await told('data')).toEqual([]);
    expect(await told('data, dta')).toEqual([
      'warning /settings/unwrap_response_fields/1 Did you mean data?',
    ]);
  });
});
