// The package that is built, and the modules of its sources.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export class BuildError extends Error {}

export const root = process.cwd();
export const source = path.join(root, 'src');
/** Where the package is put together before it takes the place of the one before. */
export const staging = path.join(root, 'dist.tmp');
export const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

export const unix = (file) => file.split(path.sep).join('/');
/** Modules of the package in a fixed order, as paths in src/ without extension. */
export const modules = new Set(
  fs
    .readdirSync(source, { recursive: true })
    .map(unix)
    .filter((file) => /(?<!\.(d|test))\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort(),
);

export const entries = [...modules].filter(
  (name) => !/^(internal\/|bin\/|client-base$|sdk-info$)/.test(name),
);
export const fileOf = (name) => path.join(source, `${name}.ts`);
export const moduleOf = (file) => unix(path.relative(source, file)).replace(/\.ts$/, '');

export const isRelative = (specifier) => /^\.\.?(\/|$)/.test(specifier);

/** The module that a relative import means. */
export const resolveModule = (specifier, importer) => {
  const target = path.posix.join(path.posix.dirname(importer), specifier).replace(/\.[mc]?[jt]s$|\/$/, '');
  const index = path.posix.join(target, 'index');
  const found = (/(^|\/)\.{0,2}$/.test(specifier) ? [index] : [target, index]).find((name) =>
    modules.has(name),
  );
  if (found === undefined) throw new BuildError(`src/${importer}.ts: there is no module ${specifier}`);
  return found;
};

export const packageOf = (specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

export const isInstalledWithPackage = (specifier) =>
  [manifest.dependencies, manifest.peerDependencies].some((list) => list && packageOf(specifier) in list);

export const relativePath = (from, to) => {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  return relative.startsWith('.') ? relative : `./${relative}`;
};

export const failOn = (diagnostics) => {
  if (!diagnostics.length) return;
  const host = { ...ts.createCompilerHost({}), getCurrentDirectory: () => root, getNewLine: () => '\n' };
  throw new BuildError(ts.formatDiagnostics(diagnostics, host).trimEnd());
};
