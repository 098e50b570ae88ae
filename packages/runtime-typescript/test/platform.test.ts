import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEnv } from '../src/internal/utils/env';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.resetModules();
});

const load = () => import('../src/internal/detect-platform');

const headers = async (globals: Record<string, unknown>) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  const { 'x-stainless-os': os, 'x-stainless-arch': arch, ...rest } = (await load()).platformHeaders();
  return [os, arch, rest['x-stainless-runtime'], rest['x-stainless-runtime-version']];
};

const nodeLike = (platform: string, arch: string) => ({
  version: 'v1',
  versions: { node: '1' },
  platform,
  arch,
});
const page = (userAgent: string) => ({ process: undefined, navigator: { userAgent } });

describe('platformHeaders', () => {
  it.each([
    ['linux', 'x64', 'Linux', 'x64'],
    ['darwin', 'arm64', 'MacOS', 'arm64'],
    ['win32', 'ia32', 'Windows', 'other:ia32'],
    ['freebsd', 'arm', 'FreeBSD', 'arm'],
    ['openbsd', 'x32', 'OpenBSD', 'x32'],
    ['android', 'aarch64', 'Android', 'arm64'],
    ['ios', '', 'iOS', 'unknown'],
    ['sunos', 'x86_64', 'SunOS', 'x64'],
    ['', 's390x', 'Unknown', 'other:s390x'],
  ])('Node.js on %s %s', async (platform, architecture, os, arch) => {
    expect(await headers({ process: nodeLike(platform, architecture) })).toEqual([os, arch, 'node', 'v1']);
  });

  it.each([
    ['Chrome/120.1.2 Safari/537', 'browser:chrome', '120.1.2'],
    ['Chrome/120.0.0.0 Safari/537 Edg/121.4', 'browser:edge', '121.4.0'],
    ['Firefox/119', 'browser:firefox', '119.0.0'],
    ['AppleWebKit/605 Version/17.3 Safari/605', 'browser:safari', '17.3.0'],
    ['curl', 'unknown', 'unknown'],
    [undefined, 'unknown', 'unknown'],
  ])('browser %s', async (userAgent, runtime, version) => {
    expect(await headers(page(userAgent as string))).toEqual(['Unknown', 'unknown', runtime, version]);
  });

  it('Deno and edge runtimes', async () => {
    const Deno = { build: { os: 'windows', arch: 'aarch64' }, version: { deno: '2.1.0' } };
    expect(await headers({ Deno })).toEqual(['Windows', 'arm64', 'deno', '2.1.0']);
    vi.resetModules();
    vi.unstubAllGlobals();
    const edge = { EdgeRuntime: 'vercel', process: { version: 'v9' } };
    expect(await headers(edge)).toEqual(['Unknown', 'other:vercel', 'edge', 'v9']);
  });
});

describe('where redirects can be read', () => {
  it.each([
    ['Node.js', {}, true],
    ['a web page', page('Chrome/1.2.3'), false],
    ['Workers', page('Cloudflare-Workers'), true],
  ])('%s', async (_, globals, expected) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    expect((await load()).canReadRedirects()).toBe(expected);
  });
});

describe('a web page', () => {
  const onPage = async (allowed: boolean, options = {}) => {
    vi.stubGlobal('window', { document: {} });
    vi.stubGlobal('navigator', { userAgent: 'x' });
    vi.doMock('../src/sdk-info', async (original) => ({
      ...(await original<typeof import('../src/sdk-info')>()),
      BROWSER_ALLOWED: allowed,
    }));
    const { Example } = await import('./fixtures/example-client');
    vi.doUnmock('../src/sdk-info');
    return () => new Example({ apiKey: 'k', ...options });
  };

  it('may use the client unless the API forbids it', async () => {
    expect(await onPage(true)).not.toThrow();
  });

  it('needs an option if the API forbids it', async () => {
    expect(await onPage(false)).toThrow(/dangerouslyAllowBrowser/);
  });

  it('is let in by the option', async () => {
    expect(await onPage(false, { dangerouslyAllowBrowser: true })).not.toThrow();
  });
});

describe('readEnv', () => {
  it('reads process.env', () => {
    vi.stubEnv('RUNTIME_TEST', '  a b ');
    expect(readEnv('RUNTIME_TEST')).toBe('a b');
    vi.stubEnv('RUNTIME_TEST', '  ');
    expect(readEnv('RUNTIME_TEST')).toBe(undefined);
    expect(readEnv('RUNTIME_TEST_MISSING')).toBe(undefined);
  });

  it('reads Deno.env, and nothing where it may not', () => {
    vi.stubGlobal('process', undefined);
    expect(readEnv('X')).toBe(undefined);
    vi.stubGlobal('Deno', { env: { get: (name: string) => ` ${name} ` } });
    expect(readEnv('X')).toBe('X');
    vi.stubGlobal('Deno', {
      env: {
        get: () => {
          throw new Error('no permission');
        },
      },
    });
    expect(readEnv('X')).toBe(undefined);
  });
});
