import { VERSION } from '../sdk-info';

type Globals = {
  process?: { version?: string; platform?: string; arch?: string; versions?: { node?: string } };
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

type Text = string | undefined;
type Platform = readonly [runtime?: Text, version?: Text, os?: Text, arch?: Text];

/** What runs the client and is no browser. */
const server = (): Platform | undefined => {
  const { process, Deno, EdgeRuntime } = globals();
  if (Deno) return ['deno', Deno.version?.deno, Deno.build.os, Deno.build.arch];
  if (EdgeRuntime) return ['edge', process?.version, '', EdgeRuntime];
  return process?.versions?.node ? ['node', process.version, process.platform, process.arch] : undefined;
};

/** True where `redirect: 'manual'` gives the real response and its Location header. */
export const canReadRedirects = (): boolean =>
  !!server() || globals().navigator?.userAgent === 'Cloudflare-Workers';

// The more specific name counts: Edge also calls itself Chrome, and both call themselves Safari.
const browser = (): Platform => {
  const [, name = '', version] =
    /(Edg|Chrome(?!.* Edge?\/)|Firefox|Version)e?\/(\d+(?:\.\d+){0,2})/.exec(
      globals().navigator?.userAgent ?? '',
    ) ?? [];
  return name ?
      [`browser:${NAMES[name] ?? name.toLowerCase()}`, `${version}.0.0`.replace(/(\.\d+\.\d+).*/, '$1')]
    : [];
};

/** What runtimes call things, and what the headers call them, where that is not the same. */
const NAMES: Readonly<Record<string, string>> = {
  darwin: 'MacOS',
  win32: 'Windows',
  x86_64: 'x64',
  aarch64: 'arm64',
  Edg: 'edge',
  Version: 'safari',
};

/** Headers that tell the server about the SDK and its platform, names in lower case. */
export const platformHeaders = (): Record<string, string> => {
  const [runtime = 'unknown', version = 'unknown', os, arch] = server() ?? browser();
  return {
    'x-stainless-lang': 'js',
    'x-stainless-package-version': VERSION,
    'x-stainless-os':
      os ? NAMES[os] ?? os.replace(/^[^i]|(bsd|os)$/g, (part) => part.toUpperCase()) : 'Unknown',
    'x-stainless-arch': arch ? NAMES[arch] ?? arch.replace(/^(?!x(32|64)$|arm(64)?$)/, 'other:') : 'unknown',
    'x-stainless-runtime': runtime,
    'x-stainless-runtime-version': version,
  };
};
