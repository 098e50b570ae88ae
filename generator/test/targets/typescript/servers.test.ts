import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
} from '../../kit/wire.ts';
import { PACKAGES } from './server-documents.ts';

const packages = new Map<string, LoadedPackage>();
let loopback: Loopback;
beforeAll(async () => {
  loopback = await startLoopback();
  for (const [name, spec] of Object.entries(PACKAGES)) packages.set(name, await loadPackage(spec));
}, 400_000);
beforeEach(() => void loopback.received.splice(0));
afterAll(async () => {
  removePackages();
  await loopback.close();
});

const named = (name: string): LoadedPackage => packages.get(name) as LoadedPackage;

/** Where the call of an endpoint goes. */
async function urlOf(
  name: string,
  endpoint: string,
  options: object = {},
  ...args: unknown[]
): Promise<string> {
  const urls: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    urls.push(url);
    return new Response(null, { status: 204 });
  };
  const { newClient, call } = named(name);
  await call(newClient({ fetch, ...options }), endpoint, ...args);
  return urls.join(' ');
}

describe('variables', () => {
  test.each<[string, object, string]>([
    ['have defaults', {}, 'https://eu.ferry.example:8443/v1/trips'],
    [
      'are options',
      { region: 'us', port: '444', base: 'a b/c' },
      'https://us.ferry.example:444/a%20b/c/trips',
    ],
    ['may be empty', { port: '' }, 'https://eu.ferry.example/v1/trips'],
  ])('%s', async (_, options, want) => {
    expect(await urlOf('ferry', 'get /trips', options)).toBe(want);
  });

  test('are read from the environment', async () => {
    vi.stubEnv('FERRY_REGION', 'us');
    expect(await urlOf('ferry', 'get /trips')).toBe('https://us.ferry.example:8443/v1/trips');
    expect(await urlOf('ferry', 'get /trips', { region: 'eu' })).toContain('//eu.');
    vi.unstubAllEnvs();
  });

  test.each<[string, object]>([
    ['a value that there is not', { region: 'mars' }],
    ['a host in a port', { port: '1@evil.example' }],
    ['steps upwards', { base: '../admin' }],
    ['another host', { environment: 'night boat', serverTimeout: 'evil.example/x?' }],
    ['credentials', { environment: 'night boat', serverTimeout: 'u:p@evil' }],
  ])('refuse %s', (_, options) => {
    expect(() => named('ferry').newClient(options) as unknown).toThrow();
  });

  test('may be the whole address', async () => {
    expect(await urlOf('own', 'get /trips')).toBe('https://own.example/v1/trips');
    expect(await urlOf('own', 'get /trips', { address: 'http://x.test:1/y' })).toBe(
      'http://x.test:1/y/v1/trips',
    );
    expect(() => named('own').newClient({ address: 'javascript:alert(1)//' }) as unknown).toThrow('address');
  });
});

describe('several servers', () => {
  test('are environments; the first is the default', async () => {
    const source = named('ferry').files.get('src/slim.ts') ?? '';
    expect(source).toContain(
      "environment?: 'production' | 'sandbox' | 'night boat' | 'development' | 'server5' | undefined;",
    );
    expect(source).toContain("region?: 'eu' | 'us' | undefined;");
    expect(await urlOf('ferry', 'get /trips', { environment: 'sandbox' })).toBe(
      'https://try.ferry.example/trips',
    );
  });

  test('beside a base URL are an error, one that is unknown too', () => {
    const { newClient } = named('ferry');
    expect(() => newClient({ environment: 'sandbox', baseURL: 'https://x.test' }) as unknown).toThrow(
      'Ambiguous URL',
    );
    expect(() => newClient({ environment: 'moon' }) as unknown).toThrow('production, sandbox');
  });

  test('can be changed for a copy of the client', () => {
    const client = named('ferry').newClient({ region: 'us' }) as AnyClient;
    expect(client.withOptions({ timeout: 1 }).baseURL).toBe('https://us.ferry.example:8443/v1');
    expect(client.withOptions({ environment: 'sandbox' }).baseURL).toBe('https://try.ferry.example');
    expect(
      client.withOptions({ environment: 'sandbox' }).withOptions({ baseURL: 'https://x.test' }).baseURL,
    ).toBe('https://x.test');
    expect(
      named('ferry').newClient({ baseURL: 'https://x.test' }).withOptions({ region: 'eu' }).baseURL,
    ).toBe('https://x.test');
  });
});

describe('servers of an operation', () => {
  test('take the place of those of the root', async () => {
    expect(await urlOf('ferry', 'get /maps/{id}', {}, 'm')).toBe('https://maps.eu.ferry.example/v2/maps/m');
    expect(await urlOf('ferry', 'get /maps/{id}', { region: 'us', environment: 'sandbox' }, 'm')).toBe(
      'https://maps.us.ferry.example/v2/maps/m',
    );
    expect(await urlOf('ferry', 'get /old', { environment: 'sandbox' })).toBe(
      'https://try.ferry.example/v0/old',
    );
    expect(await urlOf('ferry', 'get /bad', { environment: 'sandbox' })).toBe(
      'https://try.ferry.example/bad',
    );
  });

  test('share an option where they know the values of the others, and have one of their own elsewhere', async () => {
    const options = { region: 'us', serverRegion: 'b' };
    expect(await urlOf('canoe', 'get /trips', options)).toBe('https://us.canoe.example/trips');
    expect(await urlOf('canoe', 'get /maps', options)).toBe('https://maps.us.canoe.example/maps');
    expect(await urlOf('canoe', 'get /files', options)).toBe('https://b.files.example/files');
    expect(await urlOf('canoe', 'get /files', { region: 'us' })).toBe('https://a.files.example/files');
    const source = named('canoe').files.get('src/slim.ts');
    expect(source).toContain("region?: 'eu' | 'us' | undefined;");
    expect(source).toContain("serverRegion?: 'a' | 'b' | undefined;");
    expect(named('canoe').files.get('README.md')).toContain('CANOE_SERVER_REGION');
  });

  test('but not of a base URL that the caller gives', async () => {
    const options = { baseURL: 'https://x.test/base' };
    expect(await urlOf('ferry', 'get /maps/{id}', options, 'm')).toBe('https://x.test/base/maps/m');
    expect(await urlOf('ferry', 'get /old', options)).toBe('https://x.test/base/old');
  });

  test('are the only ones where the root has none', async () => {
    expect(await urlOf('islands', 'get /trips')).toBe('https://a.islands.example/trips');
    expect(await urlOf('islands', 'get /other')).toBe('https://b.islands.example/other');
  });
});

describe('a document without a host', () => {
  test.each([
    ['barge', 'set BARGE_BASE_URL; the API is at /api/main of its host'],
    ['raft', 'pass baseURL, or set RAFT_BASE_URL'],
    ['skiff', 'the API is at /v2 of its host'],
  ])('%s asks callers for one', async (name, message) => {
    expect(() => named(name).newClient({}) as unknown).toThrow(message);
    vi.stubEnv(`${name.toUpperCase()}_BASE_URL`, 'https://x.test/api/');
    expect(await urlOf(name, 'get /trips')).toBe('https://x.test/api/trips');
    vi.unstubAllEnvs();
    for (const path of ['src/sdk-info.ts', 'src/slim.ts'])
      expect(named(name).files.get(path)).not.toContain('example.com');
    expect(named(name).findings).toContain('Document/ServerMissing');
  });

  test('asks for one where only its first server is a path; the others can be chosen', async () => {
    const { newClient, files, findings } = named('ketch');
    expect(() => newClient({}) as unknown).toThrow(
      'pass baseURL or environment (server2, sandbox), or set KETCH_BASE_URL; the API is at /v1 of its host',
    );
    const chosen = { environment: 'server2' };
    expect(await urlOf('ketch', 'get /trips', chosen)).toBe('https://eu.ketch.example/v1/trips');
    expect(await urlOf('ketch', 'get /other', chosen)).toBe('https://other.ketch.example/v9/other');
    expect(await urlOf('ketch', 'get /old', chosen)).toBe('https://eu.ketch.example/v0/old');
    // A base URL says what the description leaves open; servers of operations stay.
    const given = { baseURL: 'https://x.test/v1' };
    expect(await urlOf('ketch', 'get /trips', given)).toBe('https://x.test/v1/trips');
    expect(await urlOf('ketch', 'get /other', given)).toBe('https://other.ketch.example/v9/other');
    expect(await urlOf('ketch', 'get /old', given)).toBe('https://x.test/v0/old');
    expect(() => newClient({ environment: 'moon' }) as unknown).toThrow('there is server2, sandbox');
    expect(files.get('src/slim.ts')).toContain("environment?: 'server2' | 'sandbox' | undefined;");
    expect(files.get('src/slim.ts')).not.toContain('Defaults to "server2"');
    expect(files.get('src/sdk-info.ts')).toContain("DEFAULT_BASE_URL: string = ''");
    const readme = files.get('README.md') ?? '';
    expect(readme).toContain("baseURL: process.env['KETCH_BASE_URL']");
    expect(readme).toContain('names no usual host');
    expect(readme).toContain("new Ketch({ environment: 'server2' })");
    expect(findings).toMatch(
      /^warning Document\/ServerUrl \/servers\/0\/url: .* it is not used, calls go where callers say\.\n?$/,
    );
  });

  test('has no other environments', () => {
    const options = { environment: 'staging' };
    expect(() => named('raft').newClient(options) as unknown).toThrow(
      'There is no environment "staging"; the API has none',
    );
  });

  test('sends nothing to the machine of its reader', async () => {
    const options = { baseURL: 'https://x.test/api' };
    expect(await urlOf('dinghy', 'get /other', options)).toBe('https://x.test/api/other');
    expect(await urlOf('dinghy', 'get /both', options)).toBe('https://both.dinghy.example/y/both');
    expect(named('dinghy').findings).toContain('Server/NotUsed');
    expect(named('dinghy').findings).not.toContain('127.0.0.1');
  });

  test('keeps the server of an operation', async () => {
    expect(await urlOf('barge', 'get /other', { baseURL: 'https://x.test' })).toBe(
      'https://other.barge.example/v9/other',
    );
  });

  test('shows no other host in examples', () => {
    expect(named('barge').files.get('README.md')).toContain("baseURL: process.env['BARGE_BASE_URL']");
  });
});

test('a call that fails names the address without its query, and the cause', async () => {
  const { newClient, call } = named('ferry');
  const { port } = new URL(loopback.url);
  loopback.answer = (response) => void response.destroy();
  const client = newClient({ baseURL: loopback.url, maxRetries: 0, defaultQuery: { key: 'secret' } });
  const failure: Error = await call(client, 'get /trips').catch((error: Error) => error);
  expect(failure).toBeInstanceOf(named('ferry').exports.APIConnectionError);
  expect(failure.message).toBe(`Connection error: GET http://127.0.0.1:${port}/trips (other side closed)`);
});

test('findings say what is not used', () => {
  expect(named('ferry').findings).toMatch(
    /^warning Server\/NotUsed \/paths\/~1bad\/get\/servers\/0\/url: .*\n?$/,
  );
});

test('packages of the hosted generator follow the server of an operation, too', async () => {
  const config = stringify({
    rules: 'stainless',
    organization: { name: 'ferry' },
    environments: { production: 'https://api.ferry.example/v1', sandbox: 'https://try.ferry.example' },
    resources: { trips: { methods: { list: 'get /trips', old: 'get /old', map: 'get /maps/{id}' } } },
  });
  packages.set('hosted', await loadPackage(PACKAGES.ferry, config));
  expect(named('hosted').files.get('src/slim.ts')).toContain('extends RoutedClient<ClientOptions>');
  expect(await urlOf('hosted', 'get /trips')).toBe('https://api.ferry.example/v1/trips');
  expect(await urlOf('hosted', 'get /old')).toBe('https://api.ferry.example/v0/old');
  expect(await urlOf('hosted', 'get /maps/{id}', {}, 'm')).toBe('https://maps.eu.ferry.example/v2/maps/m');
}, 120_000);
