// The code: few files in both formats, and the licences of what became part of them.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import ts from 'typescript';
import {
  BuildError,
  entries,
  failOn,
  fileOf,
  isInstalledWithPackage,
  isRelative,
  manifest,
  moduleOf,
  packageOf,
  relativePath,
  resolveModule,
  root,
  staging,
  unix,
} from './build-package.mjs';

/**
 * The files that hold the code. Few, because each one costs time to load. A bundler keeps of a file what is used, as long
 * as its statements only declare, as those of the runtime do; what does more has a file of its own, which a bundler takes
 * or leaves as a whole: the client, and what was written by hand. So has what the root does not lead to, such as an entry
 * that needs another package. Entries name what is in them, so that a class is the same object through whichever entry it
 * is reached.
 */
const chunkOf = (name) =>
  name === 'client' ? 'client'
  : name.startsWith('lib/') ? 'lib'
  : 'core';

/** Adds the modules that a module leads to. */
const addReached = (id, getModuleInfo, reached) => {
  if (reached.has(id)) return reached;
  reached.add(id);
  for (const next of getModuleInfo(id)?.importedIds ?? []) addReached(next, getModuleInfo, reached);
  return reached;
};

const transpile = (file) => {
  const { outputText, sourceMapText, diagnostics } = ts.transpileModule(fs.readFileSync(file, 'utf8'), {
    fileName: path.basename(file),
    reportDiagnostics: true,
    compilerOptions: {
      ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, newLine: ts.NewLineKind.LineFeed },
      ...{ sourceMap: true, removeComments: true },
    },
  });
  failOn(diagnostics ?? []);
  return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*$/, '\n'), map: JSON.parse(sourceMapText) };
};

/** Starts the id of a module that only names the exports of an entry. */
const ENTRY = '\0entry:';

/** Folder of the development dependency that a file belongs to, if it is not one of ours. */
const foreignFolder = (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(unix(id))?.[0];

const sourcePlugin = {
  name: 'source',
  resolveId(specifier, importer) {
    if (importer === undefined) return specifier;
    if (importer.startsWith(ENTRY)) return { id: specifier, moduleSideEffects: false };
    if (isInstalledWithPackage(specifier)) return { id: specifier, external: true };
    const foreign = foreignFolder(importer);
    const name = foreign ? path.basename(foreign) : `src/${moduleOf(importer)}.ts`;
    if (isRelative(specifier)) {
      const file =
        foreign ?
          path.resolve(path.dirname(importer), specifier)
        : fileOf(resolveModule(specifier, moduleOf(importer)));
      return { id: file, moduleSideEffects: false };
    }
    // A development dependency becomes part of the package, which itself depends on nothing.
    if (foreign || !(packageOf(specifier) in (manifest.devDependencies ?? {}))) {
      throw new BuildError(`${name}: ${specifier} is not among the dependencies in package.json`);
    }
    return { id: fileURLToPath(import.meta.resolve(specifier)), moduleSideEffects: false };
  },
  async load(id) {
    if (id.endsWith('.ts')) return transpile(id);
    // Its sources are not shipped, so there is nothing to map to.
    if (foreignFolder(id)) return { code: fs.readFileSync(id, 'utf8'), map: { mappings: '' } };
    const file = fileOf(id.slice(ENTRY.length));
    const { exports } = await this.load({ id: file, moduleSideEffects: false });
    const names = exports?.includes('default') ? ['*', '{ default }'] : ['*'];
    return names.map((name) => `export ${name} from ${JSON.stringify(file)};`).join('\n');
  },
};

/** Makes the CommonJS root callable, with and without `new`, like the class it stands for. */
const CALLABLE = `
const Client = exports.default;
const callable = Object.setPrototypeOf(function (...args) {
  return Reflect.construct(Client, args, new.target && new.target !== callable ? new.target : Client);
}, Client);
Object.defineProperties(callable, {
  ...Object.getOwnPropertyDescriptors(exports),
  name: { value: Client.name },
  prototype: { value: Client.prototype },
});
module.exports = callable;
`;

const mapSource = (relative, mapFile) =>
  relativePath(
    unix(path.relative(staging, mapFile)),
    unix(path.relative(root, path.resolve(mapFile, '..', relative))),
  );

const generate = async (bundle, format, extension) => {
  let reached;
  const { output: chunks } = await bundle.generate({
    ...{ format, dir: staging, exports: 'named', minifyInternalExports: false },
    ...{
      entryFileNames: `[name].${extension}`,
      chunkFileNames: ({ name }) => `internal/${name.replace(/^.?entry\W?_?/, '')}.${extension}`,
    },
    ...{ sourcemap: 'hidden', sourcemapExcludeSources: true, sourcemapPathTransform: mapSource },
    generatedCode: { arrowFunctions: true, constBindings: true, objectShorthand: true },
    manualChunks: (id, { getModuleInfo }) => {
      reached ??= addReached(`${ENTRY}index`, getModuleInfo, new Set());
      if (id.startsWith(ENTRY) || !reached.has(id)) return undefined;
      return foreignFolder(id) ? 'lib' : chunkOf(moduleOf(id));
    },
    outro: ({ name, exports }) =>
      format === 'cjs' && name === 'index' && exports.includes('default') ? CALLABLE : '',
  });
  return chunks.filter(({ type }) => type === 'chunk');
};

const scriptFiles = ({ fileName, moduleIds, code, map }) => {
  const text = `${code.trim()}\n`;
  if (moduleIds.every((id) => id.startsWith(ENTRY))) return [[fileName, text]];
  const mapName = `${fileName}.map`;
  return [
    [fileName, `${text}//# sourceMappingURL=${path.basename(mapName)}\n`],
    [mapName, map.toString()],
  ];
};

/** The licences of foreign code that became part of the package. */
const foreignLicences = (chunks) => {
  const ids = chunks.flatMap(({ moduleIds }) => moduleIds);
  const folders = new Set(ids.flatMap((id) => foreignFolder(id) ?? []));
  const texts = [...folders].map((folder) => {
    const { name, version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const licence = fs.readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (!licence) throw new BuildError(`${name}: without a licence it cannot become part of the package`);
    return `${name} ${version}\n\n${fs.readFileSync(path.join(folder, licence), 'utf8').trim()}\n`;
  });
  return texts.length ? [['THIRD-PARTY-LICENSES.txt', texts.sort().join('\n\n')]] : [];
};

/** Text of each file of code, by its path in the package. */
export const buildScripts = async () => {
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, ENTRY + name])),
    plugins: [sourcePlugin],
    onwarn: ({ code, message }) => {
      if (!['EMPTY_BUNDLE', 'CIRCULAR_DEPENDENCY'].includes(code)) throw new BuildError(message);
    },
  });
  const chunks = [...(await generate(bundle, 'cjs', 'js')), ...(await generate(bundle, 'es', 'mjs'))];
  return [...chunks.flatMap(scriptFiles), ...foreignLicences(chunks)];
};
