import { posix } from 'node:path';
import {
  npmFault,
  runProgram,
  type Host,
  type PackageTree,
  type ScratchFolder,
} from '../../compare/files/index.ts';
import { loadCompiler, withoutEnding } from '../../compare/types/index.ts';
import { isObject, own, type JsonValue } from '../../support/json.ts';
import { CHILD_SCRIPT } from './sandbox.ts';
import { listed } from '../../support/text.ts';

/** A package that lies where it can be imported, or why it does not. */
export type Installed = { readonly entry: string } | { readonly reason: string };

/** Files that nothing loads while a package runs. */
const NOT_RUN = /\.(?:d\.[cm]?ts|map)$/;

/** How long npm may take for the packages that one needs. */
const INSTALL_LIMIT = 120_000;

/**
 * Puts a package into a folder as npm would, with what it depends on. Nothing of it is run: scripts of packages are
 * left out, sources are only translated.
 */
export async function installPackage(
  { files }: PackageTree,
  { host, scratch, child }: { readonly host: Host; readonly scratch: ScratchFolder; readonly child: string },
): Promise<Installed> {
  const manifest = parse(text(files.get('package.json')?.bytes));
  const name = stringOf(manifest, 'name') ?? '';
  const entry = /^(?:@[\w.-]+\/)?[\w.-]+$/.test(name) && !name.includes('..') ? name : 'subject';
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  await scratch.write('package.json', encode(JSON.stringify({ private: true })));
  const isBuilt = [...files.keys()].some(
    (path) =>
      !path.startsWith('src/') &&
      /\.[cm]?js$/.test(path) &&
      !/(?:^|\/)(?:scripts|bin|test|tests|examples)\//.test(path) &&
      !/\.config\.[cm]?js$/.test(path),
  );
  const sources = isBuilt ? undefined : await translated(files);
  if (sources?.size === 0) return { reason: 'it has neither scripts nor sources' };
  const needed = new Map([
    ...Object.entries(versionsOf(manifest, 'dependencies')),
    ...(sources === undefined ? [] : importedOf(manifest, sources, name)),
  ]);
  const missing = await installNeeded(needed, host, scratch);
  if (missing !== undefined) return { reason: missing };
  const folder = `node_modules/${entry}`;
  const wanted =
    sources === undefined ?
      [...files].flatMap(([path, { bytes }]) => (NOT_RUN.test(path) ? [] : [[path, bytes] as const]))
    : [...sources].map(([path, content]) => [path, encode(content)] as const);
  for (const [path, bytes] of wanted) await scratch.write(`${folder}/${path}`, bytes);
  await scratch.write(CHILD_SCRIPT, encode(child));
  return { entry };
}

/** The sources that the entry leads to, as scripts that Node can load, with a manifest of their own. */
async function translated(files: PackageTree['files']): Promise<ReadonlyMap<string, string>> {
  const ts = await loadCompiler();
  const scripts = new Map<string, string>();
  const queue = ['src/index.ts'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const script = `${withoutEnding(path.slice('src/'.length))}.js`;
    const file = files.get(path);
    if (file === undefined || scripts.has(script)) continue;
    const { outputText } = ts.transpileModule(text(file.bytes), {
      fileName: path,
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.CommonJS,
        esModuleInterop: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    scripts.set(script, outputText);
    const folder = posix.dirname(path);
    for (const wanted of requiredBy(outputText)) {
      if (!wanted.startsWith('.')) continue;
      const place = posix.join(folder, wanted.replace(/\.[cm]?js$/, ''));
      queue.push(...[`${place}.ts`, `${place}/index.ts`].filter((each) => each.startsWith('src/')));
    }
  }
  if (scripts.size > 0) scripts.set('package.json', JSON.stringify({ main: './index.js', type: 'commonjs' }));
  return scripts;
}

/** What a script loads, as it names it. */
function requiredBy(script: string): readonly string[] {
  return [...script.matchAll(/\brequire\("([^"]+)"/g)].map(([, name = '']) => name);
}

/** Packages that sources import, in the versions of the manifest: a build may have bundled them. */
function importedOf(
  manifest: JsonValue,
  sources: ReadonlyMap<string, string>,
  self: string,
): ReadonlyArray<readonly [string, string]> {
  const known = {
    ...versionsOf(manifest, 'devDependencies'),
    ...versionsOf(manifest, 'peerDependencies'),
    ...versionsOf(manifest, 'dependencies'),
  };
  const names = new Set(
    [...sources.values()].flatMap((source) =>
      requiredBy(source).flatMap((name) => /^(?:@[^/]+\/)?[^./][^/]*/.exec(name)?.[0] ?? []),
    ),
  );
  return [...names].flatMap((name) => {
    const version = known[name];
    return name === self || version === undefined ? [] : [[name, version] as const];
  });
}

/** Installs packages with the user's own npm; says why that failed. */
async function installNeeded(
  needed: ReadonlyMap<string, string>,
  host: Host,
  scratch: ScratchFolder,
): Promise<string | undefined> {
  if (needed.size === 0) return undefined;
  const bad = [...needed].find(([, version]) => !/^[\w.^~<>=*| +-]+$/.test(version));
  if (bad !== undefined) return `it depends on ${bad[0]} in a form that is not a version`;
  const dependencies = Object.fromEntries(needed);
  await scratch.write(
    'package.json',
    new TextEncoder().encode(JSON.stringify({ private: true, dependencies })),
  );
  const [command = 'npm', ...before] = host.npm ?? [];
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const ran = await runProgram({
    command,
    args: [...before, 'install', ...options],
    folder: scratch.path,
    environment: host.environment,
    maximumOutput: 16 * 1024 * 1024,
    timeout: INSTALL_LIMIT,
  });
  const fault = npmFault(ran);
  if (fault === undefined) return undefined;
  return `npm could not install what it depends on (${listed([...needed.keys()], 5)}): ${fault}`;
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function parse(content: string): JsonValue {
  try {
    return JSON.parse(content) as JsonValue;
  } catch {
    return null;
  }
}

function stringOf(value: JsonValue, key: string): string | undefined {
  const found = own(value, key);
  return typeof found === 'string' ? found : undefined;
}

function versionsOf(manifest: JsonValue, key: string): Readonly<Record<string, string>> {
  const found = own(manifest, key);
  if (!isObject(found)) return {};
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
