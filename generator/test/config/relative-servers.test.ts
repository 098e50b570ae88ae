import { expect, test } from 'vitest';
import type { ProjectConfig } from '../../src/config/index.ts';
import { createCollector } from '../../src/diagnostics/index.ts';
import { checkSources } from '../kit/generate.ts';

async function configOf(spec: string, servers: string, config?: string): Promise<ProjectConfig | undefined> {
  const document = `openapi: 3.1.0
info: { title: Mill, version: 1.0.0 }
${servers}
paths: { /a: { get: { responses: { '204': { description: ok } } } } }
`;
  const files = { [spec]: document, ...(config !== undefined && { 'stainless.yml': config }) };
  const named = config === undefined ? {} : { config: 'stainless.yml' };
  const input = await checkSources({ files, spec, ...named }, createCollector());
  return input?.config;
}

async function environments(spec: string, servers: string): Promise<ReadonlyArray<readonly string[]>> {
  const config = await configOf(spec, servers);
  return (config?.environments ?? []).map(({ url, server }) => [url, server?.template ?? ''].filter(Boolean));
}

const ADDRESS = 'https://mill.example/docs/v1/openapi.yaml';

test.each([
  ['/', 'https://mill.example'],
  ['/api/v2/', 'https://mill.example/api/v2'],
  ['../api', 'https://mill.example/docs/api'],
  ['./api', 'https://mill.example/docs/v1/api'],
  ['api', 'https://mill.example/docs/v1/api'],
  ['https://other.example/x', 'https://other.example/x'],
])('a server that is relative to an address is there: %s', async (url, whole) => {
  expect(await environments(ADDRESS, `servers: [{ url: '${url}' }]`)).toEqual([[whole]]);
});

test('variables stay in it', async () => {
  const servers = "servers: [{ url: '/{tenant}/v1', variables: { tenant: { default: main } } }]";
  expect(await environments(ADDRESS, servers)).toEqual([
    ['https://mill.example/main/v1', 'https://mill.example/{tenant}/v1'],
  ]);
});

test('a server that leaves its scheme open is called by https', async () => {
  expect(await environments('openapi.yaml', "servers: [{ url: '//mill.example/v1/' }]")).toEqual([
    ['https://mill.example/v1'],
  ]);
  const port = "servers: [{ url: '//mill.example:{port}', variables: { port: { default: '8443' } } }]";
  expect(await environments('openapi.yaml', port)).toEqual([
    ['https://mill.example:8443', 'https://mill.example:{port}'],
  ]);
  expect(await environments('openapi.yaml', "servers: [{ url: '///v1' }]")).toEqual([]);
});

test('only the first server of a document is production by its place', async () => {
  const names = async (servers: string): Promise<readonly string[]> => {
    const spec = `openapi: 3.1.0\ninfo: { title: Mill, version: 1.0.0 }\nservers: [${servers}]\npaths: { /a: { get: { responses: { '204': { description: ok } } } } }\n`;
    const input = await checkSources({ files: { a: spec }, spec: 'a' }, createCollector());
    return (input?.config.environments ?? []).map(({ name }) => name);
  };
  const others = "{ url: 'https://x.example' }, { url: 'https://y.example' }";
  expect(await names(others)).toEqual(['production', 'server2']);
  expect(await names(`{ url: /api }, ${others}`)).toEqual(['server2', 'server3']);
});

const MIXED = "servers: [{ url: '/api' }, { url: 'https://eu.mill.example/api' }]";
const ORGANIZATION = 'organization: { name: mill }\nresources: { a: { methods: { list: get /a } } }\n';

test.each<[what: string, spec: string, config: string | undefined, usual: string | undefined, all: object]>([
  ['nobody says the host', 'openapi.yaml', undefined, undefined, { server2: 'https://eu.mill.example/api' }],
  [
    'nor by the rules of the hosted generator',
    'openapi.yaml',
    ORGANIZATION,
    undefined,
    { environment_2: 'https://eu.mill.example/api' },
  ],
  [
    'the address of the document does',
    ADDRESS,
    undefined,
    'https://mill.example/api',
    { production: 'https://mill.example/api', server2: 'https://eu.mill.example/api' },
  ],
  [
    'the config does',
    'openapi.yaml',
    `${ORGANIZATION}environments: { live: 'https://mill.example/v3' }\n`,
    'https://mill.example/v3',
    { live: 'https://mill.example/v3' },
  ],
])('behind a path as first server no other one is the default: %s', async (_, spec, config, usual, all) => {
  const read = await configOf(spec, MIXED, config);
  expect(read?.usualEnvironment?.url).toBe(usual);
  expect(Object.fromEntries((read?.environments ?? []).map(({ name, url }) => [name, url]))).toEqual(all);
  expect(read?.client.serverPath).toBe(usual === undefined ? '/api' : undefined);
});

test('a server whose whole address is a variable is no path', async () => {
  const whole =
    "servers: [{ url: '{address}/v1', variables: { address: { default: 'https://m.example' } } }]";
  expect(await environments(ADDRESS, whole)).toEqual([['https://m.example/v1', '{address}/v1']]);
});

test.each([
  ['openapi.yaml', "servers: [{ url: '/api' }]"],
  ['http://127.0.0.1:8080/openapi.yaml', "servers: [{ url: '/api' }]"],
  // Where a document lies is no word about where its API is.
  [ADDRESS, ''],
  [ADDRESS, 'servers: []'],
])('no host is made up: %s, %s', async (spec, servers) => {
  expect(await environments(spec, servers)).toEqual([]);
});
