// Builds the publishable package from src/ into dist/. Run in the folder of the package:  node scripts/build.mjs
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import ts from 'typescript';

class BuildError extends Error {}

const root = process.cwd();
const source = path.join(root, 'src');
const output = path.join(root, 'dist');
const staging = path.join(root, 'dist.tmp');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const unix = (file) => file.split(path.sep).join('/');
/** Modules of the package in a fixed order, as paths in src/ without extension. */
const modules = new Set(
  fs
    .readdirSync(source, { recursive: true })
    .map(unix)
    .filter((file) => /(?<!\.(d|test))\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort(),
);

const entries = [...modules].filter((name) => !/^(internal\/|bin\/|client-base$|sdk-info$)/.test(name));
const fileOf = (name) => path.join(source, `${name}.ts`);
const moduleOf = (file) => unix(path.relative(source, file)).replace(/\.ts$/, '');

/**
 * The files that hold the code. Few, because each one costs time to load. A bundler keeps of a file what is used, as
 * long as its statements only declare; modules that do more when they are loaded have a file of their own, which a
 * bundler takes or leaves as a whole. Entries name what is in them, so that a class is the same object through
 * whichever entry it is reached.
 */
const CHUNKS = [
  [/^lib\//, 'internal/lib'],
  [/^client$/, 'internal/client'],
  [/^resources(\/|$)/, 'internal/resources'],
  [/^(core\/error|internal\/retry-after)$/, 'internal/errors'],
  // What code by hand needs as well, so that it does not load the rest.
  [/^internal\/(sdk-error|utils\/values)$/, 'internal/base'],
];

const chunkOf = (name) => CHUNKS.find(([names]) => names.test(name))?.[1] ?? 'internal/core';

const isRelative = (specifier) => /^\.\.?(\/|$)/.test(specifier);

/** The module that a relative import means. */
const resolveModule = (specifier, importer) => {
  const target = path.posix.join(path.posix.dirname(importer), specifier).replace(/\.[mc]?[jt]s$|\/$/, '');
  const index = path.posix.join(target, 'index');
  const found = (/(^|\/)\.{0,2}$/.test(specifier) ? [index] : [target, index]).find((name) =>
    modules.has(name),
  );
  if (found === undefined) throw new BuildError(`src/${importer}.ts: there is no module ${specifier}`);
  return found;
};

const packageOf = (specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

const isInstalledWithPackage = (specifier) =>
  [manifest.dependencies, manifest.peerDependencies].some((list) => list && packageOf(specifier) in list);

const relativePath = (from, to) => {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  return relative.startsWith('.') ? relative : `./${relative}`;
};

const compilerOptions = () => {
  const file = path.join(root, 'tsconfig.json');
  const config = fs.existsSync(file) ? ts.readConfigFile(file, ts.sys.readFile).config : {};
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
  return {
    ...{ lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [], strict: true },
    ...options,
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, skipLibCheck: true },
    ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true },
    ...{ noEmit: false, emitDeclarationOnly: true, declaration: true, declarationMap: true },
    ...{
      stripInternal: true,
      composite: false,
      incremental: false,
      noEmitOnError: false,
      removeComments: false,
    },
    ...{ rootDir: source, outDir: staging, declarationDir: undefined, newLine: ts.NewLineKind.LineFeed },
  };
};

const failOn = (diagnostics) => {
  if (!diagnostics.length) return;
  const host = { ...ts.createCompilerHost({}), getCurrentDirectory: () => root, getNewLine: () => '\n' };
  throw new BuildError(ts.formatDiagnostics(diagnostics, host).trimEnd());
};

/** Ends relative specifiers in `.js`, which every module resolution of TypeScript understands. */
const declarationSpecifier = (specifier, importer) => {
  if (isRelative(specifier)) return `${relativePath(importer, resolveModule(specifier, importer))}.js`;
  if (isInstalledWithPackage(specifier)) return specifier;
  throw new BuildError(
    `src/${importer}.ts: public types use ${specifier}, which users will not have installed`,
  );
};

const rewriteSpecifiers = (context) => (file) => {
  const { factory } = context;
  const rewrite = ({ text }) =>
    factory.createStringLiteral(declarationSpecifier(text, moduleOf(file.fileName)), true);
  const visit = (node) => {
    const namesModule = [ts.isImportDeclaration, ts.isExportDeclaration, ts.isExternalModuleReference];
    const visitChild =
      namesModule.some((is) => is(node)) ?
        (child) => (ts.isStringLiteral(child) ? rewrite(child) : visit(child))
      : ts.isImportTypeNode(node) ?
        (child) =>
          child === node.argument ? factory.createLiteralTypeNode(rewrite(child.literal)) : visit(child)
      : visit;
    return ts.visitEachChild(node, visitChild, context);
  };
  return visit(file);
};

/** A declaration for ES modules that names the types of the CommonJS one, so that both are the same types. */
const moduleDeclaration = (name, checker, file) => {
  const target = `'./${path.posix.basename(name)}.js'`;
  const symbol = checker.getSymbolAtLocation(file);
  const exported = symbol ? checker.getExportsOfModule(symbol) : [];
  const origin = (each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each);
  const standard = exported.find((each) => each.name === 'default');
  if (!standard) return exported.length ? `export * from ${target};\n` : 'export {};\n';
  // To an ES module the default export of a CommonJS module is the whole module, hence the way over another name.
  const named = exported.find((each) => each !== standard && origin(each) === origin(standard));
  if (!named) throw new BuildError(`src/${name}.ts: the default export needs a name, too`);
  return `export { ${named.name} as default } from ${target};\nexport * from ${target};\n`;
};

const buildDeclarations = () => {
  const program = ts.createProgram([...modules].map(fileOf), compilerOptions());
  failOn(ts.getPreEmitDiagnostics(program));
  const files = new Map();
  const write = (file, text) => {
    const name = unix(path.relative(staging, file));
    if (!name.endsWith('.map')) return files.set(name, text);
    const sources = [relativePath(name, `src/${name.replace('.d.ts.map', '.ts')}`)];
    files.set(name, JSON.stringify({ ...JSON.parse(text), sources }));
  };
  const transformers = { afterDeclarations: [rewriteSpecifiers] };
  failOn(program.emit(undefined, write, undefined, true, transformers).diagnostics);
  const checker = program.getTypeChecker();
  for (const name of entries) {
    files.set(`${name}.d.mts`, moduleDeclaration(name, checker, program.getSourceFile(fileOf(name))));
  }
  return files;
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
  const { output: chunks } = await bundle.generate({
    ...{ format, dir: staging, exports: 'named', minifyInternalExports: false },
    ...{ entryFileNames: `[name].${extension}`, chunkFileNames: `[name].${extension}` },
    ...{ sourcemap: 'hidden', sourcemapExcludeSources: true, sourcemapPathTransform: mapSource },
    generatedCode: { arrowFunctions: true, constBindings: true, objectShorthand: true },
    manualChunks: (id) =>
      id.startsWith(ENTRY) ? undefined
      : foreignFolder(id) ? 'internal/lib'
      : chunkOf(moduleOf(id)),
    outro: ({ name, exports }) =>
      format === 'cjs' && name === 'index' && exports.includes('default') ? CALLABLE : '',
  });
  return chunks.filter(({ type }) => type === 'chunk');
};

const scriptFiles = ({ fileName, name, code, map }) => {
  const text = `${code.trim()}\n`;
  if (entries.includes(name)) return [[fileName, text]];
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

const buildScripts = async () => {
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

/** What editors need to show the shipped sources without complaints. */
const SOURCE_SETTINGS = { target: 'es2022', module: 'esnext', moduleResolution: 'bundler', strict: true };

const copies = () => [
  ...[...modules].map((name) => [`src/${name}.ts`, fs.readFileSync(fileOf(name), 'utf8')]),
  ['src/tsconfig.json', json({ compilerOptions: SOURCE_SETTINGS })],
  ...['README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'api.md']
    .filter((name) => fs.existsSync(path.join(root, name)))
    .map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]),
];

const exportMap = () => {
  const target = (name) => ({
    import: { types: `./${name}.d.mts`, default: `./${name}.mjs` },
    require: { types: `./${name}.d.ts`, default: `./${name}.js` },
  });
  const names = [...new Set(entries.map((name) => name.replace(/\/.*/, '/*')))];
  // Whatever ending a path is written with: it leads to the format that the importing module can share.
  const paths = names.flatMap((name) =>
    ['', '.js', '.mjs'].map((ending) => [`./${name}${ending}`, target(name)]),
  );
  return Object.fromEntries([['.', target('index')], ...paths, ['./package.json', './package.json']]);
};

const PUBLISHED_FIELDS = [
  ...['name', 'version', 'description', 'keywords', 'homepage', 'bugs', 'license', 'author', 'contributors'],
  ...['funding', 'repository', 'engines', 'dependencies', 'peerDependencies', 'peerDependenciesMeta'],
];

/** The entry of the `files` list that covers a file. */
const filesEntry = (file) =>
  file.includes('/') ? file.split('/', 1)[0] : file.replace(/^[^.]+(?=\.(m?js|d\.))/, '*');

const publishedManifest = (files) => ({
  ...Object.fromEntries(PUBLISHED_FIELDS.filter((key) => key in manifest).map((key) => [key, manifest[key]])),
  ...{
    type: 'commonjs',
    main: './index.js',
    types: './index.d.ts',
    exports: exportMap(),
    sideEffects: false,
  },
  files: [...new Set([...files.keys()].map(filesEntry))].sort(),
  publishConfig: { access: manifest.publishConfig?.access ?? 'public' },
});

const remove = (folder) => fs.rmSync(folder, { recursive: true, force: true });

const writeAll = (files) => {
  remove(staging);
  for (const [name, text] of files) {
    const file = path.join(staging, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  const previous = path.join(root, 'dist.old');
  remove(previous);
  if (fs.existsSync(output)) fs.renameSync(output, previous);
  fs.renameSync(staging, output);
  remove(previous);
};

try {
  const files = new Map([...buildDeclarations(), ...(await buildScripts()), ...copies()]);
  writeAll(new Map([['package.json', json(publishedManifest(files))], ...files]));
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`The package was not built; dist is as it was.\n\n${error.message}`);
  process.exitCode = 1;
}
