import { VERSION } from '../sdk-info';

type Process = { version?: string; platform?: string; arch?: string; versions?: { node?: string } };
type Globals = {
  process?: Process;
  Deno?: { build: { os: string; arch: string }; version?: { deno?: string } };
  Bun?: unknown;
  EdgeRuntime?: string;
  navigator?: { userAgent?: string };
  window?: { document?: unknown };
};

const globals = (): Globals => globalThis as object;

/** True on a web page; workers are not recognised. */
export const isRunningInBrowser = (): boolean =>
  globals().window?.document !== undefined && globals().navigator !== undefined;

/** True where `redirect: 'manual'` gives the real response and its Location header. */
export const canReadRedirects = (): boolean => {
  const { process, Deno, EdgeRuntime, navigator } = globals();
  return !!(process?.versions?.node || Deno || EdgeRuntime || navigator?.userAgent === 'Cloudflare-Workers');
};

const SYSTEMS = ['iOS', 'Android', 'Windows', 'FreeBSD', 'OpenBSD', 'Linux'];

/** The name of an operating system, from what runtimes call it. */
const system = (name = ''): string => {
  const usual = ({ darwin: 'MacOS', win32: 'Windows' } as Record<string, string>)[name];
  const known = usual ?? SYSTEMS.find((each) => each.toLowerCase() === name);
  return known ?? (name ? `Other:${name}` : 'Unknown');
};

const architecture = (name = ''): string =>
  (({ x86_64: 'x64', aarch64: 'arm64', '': 'unknown' }) as Record<string, string>)[name] ??
  (/^(x32|x64|arm|arm64)$/.test(name) ? name : `other:${name}`);

// The more specific name counts: Edge also calls itself Chrome, and both call themselves Safari.
const browser = (userAgent = ''): [name?: string, version?: string] => {
  const found = /(Edg|Chrome(?!.* Edge?\/)|Firefox|Version)e?\/(\d+(\.\d+){0,2})/.exec(userAgent);
  if (!found) return [];
  const [, name = '', version] = found;
  const usual = { Edg: 'edge', Version: 'safari' }[name] ?? name.toLowerCase();
  return [`browser:${usual}`, `${version}.0.0`.split('.', 3).join('.')];
};

const describe = (): [os: string, arch: string, runtime?: string, version?: string | undefined] => {
  const { process, Deno, EdgeRuntime, navigator } = globals();
  if (Deno) return [system(Deno.build.os), architecture(Deno.build.arch), 'deno', Deno.version?.deno];
  if (EdgeRuntime) return ['Unknown', `other:${EdgeRuntime}`, 'edge', process?.version];
  if (process?.versions?.node) {
    return [system(process.platform), architecture(process.arch), 'node', process.version];
  }
  return ['Unknown', 'unknown', ...browser(navigator?.userAgent)];
};

/** Headers that tell the server about the SDK and its platform, names in lower case. */
export const platformHeaders = (): Record<string, string> => {
  const [os, arch, runtime = 'unknown', version = 'unknown'] = describe();
  return {
    'x-stainless-lang': 'js',
    'x-stainless-package-version': VERSION,
    'x-stainless-os': os,
    'x-stainless-arch': arch,
    'x-stainless-runtime': runtime,
    'x-stainless-runtime-version': version,
  };
};
