// Builds the publishable package from src/ into dist/. Run in the folder of the package:  node scripts/build.mjs
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rollup } from 'rollup';
import ts from 'typescript';

const root = process.cwd();
const source = path.join(root, 'src');
const output = path.join(root, 'dist');
const staging = path.join(root, 'dist.tmp');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** All code is in this module, so that a class is the same object through whichever entry it is reached. */
const SHARED = 'internal/sdk';

const PRIVATE = /^(internal\/|bin\/|client-base$|sdk-info$)/;

const FORMATS = { cjs: 'js', es: 'mjs' };

class BuildError extends Error {}

const byName = (a, b) =>
  a < b ? -1
  : a > b ? 1
  : 0;

const unix = (file) => file.split(path.sep).join('/');

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

// --- Modules ---------------------------------------------------------------------------------------------------------

/** Modules of the package in a fixed order, as paths in src/ without extension. */
const listModules = () =>
  fs
    .readdirSync(source, { recursive: true })
    .map(unix)
    .filter((file) => /(?<!\.(d|test))\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort(byName);

const modules = new Set(listModules());
const entries = [...modules].filter((name) => !PRIVATE.test(name));
const fileOf = (name) => path.join(source, `${name}.ts`);
const moduleOf = (file) => unix(path.relative(source, file)).replace(/\.ts$/, '');

/** The module that a relative import means. */
const resolveModule = (specifier, importer) => {
  const target = path.posix.join(path.posix.dirname(importer), specifier).replace(/\.[mc]?[jt]s$/, '');
  const found = [target, `${target}/index`].find((name) => modules.has(name));
  if (found === undefined) throw new BuildError(`src/${importer}.ts: there is no module ${specifier}`);
  return found;
};

const isRelative = (specifier) => /^\.\.?(\/|$)/.test(specifier);

const packageOf = (specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

const isInstalledWithPackage = (specifier) =>
  [manifest.dependencies, manifest.peerDependencies].some((list) => list && packageOf(specifier) in list);

const relativePath = (from, to) => {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  return relative.startsWith('.') ? relative : `./${relative}`;
};

// --- Declarations ----------------------------------------------------------------------------------------------------

const compilerOptions = () => {
  const configFile = path.join(root, 'tsconfig.json');
  const config = fs.existsSync(configFile) ? ts.readConfigFile(configFile, ts.sys.readFile).config : {};
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
  return {
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    ...options,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    newLine: ts.NewLineKind.LineFeed,
    rootDir: source,
    outDir: staging,
    declarationDir: undefined,
    noEmit: false,
    composite: false,
    incremental: false,
    declaration: true,
    declarationMap: true,
    emitDeclarationOnly: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  };
};

const failOn = (diagnostics) => {
  if (!diagnostics.length) return;
  const host = { getCurrentDirectory: () => root, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };
  throw new BuildError(ts.formatDiagnostics(diagnostics, host).trimEnd());
};

/** Ends relative specifiers in `.js`, which every module resolution of TypeScript understands. */
const declarationSpecifier = (specifier, importer) => {
  if (isRelative(specifier)) return `${relativePath(importer, resolveModule(specifier, importer))}.js`;
  if (isInstalledWithPackage(specifier)) return specifier;
  throw new BuildError(`src/${importer}.ts: public types use ${specifier}, which users will not have installed`);
};

const rewriteSpecifiers = (context) => (file) => {
  const importer = moduleOf(file.fileName);
  const { factory } = context;
  const literal = (node) => factory.createStringLiteral(declarationSpecifier(node.text, importer), true);
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) {
      const { modifiers, importClause, moduleSpecifier, attributes } = node;
      return factory.updateImportDeclaration(node, modifiers, importClause, literal(moduleSpecifier), attributes);
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const { modifiers, isTypeOnly, exportClause, moduleSpecifier, attributes } = node;
      const specifier = literal(moduleSpecifier);
      return factory.updateExportDeclaration(node, modifiers, isTypeOnly, exportClause, specifier, attributes);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { attributes, qualifier, typeArguments, isTypeOf } = ts.visitEachChild(node, visit, context);
      const argument = factory.createLiteralTypeNode(literal(node.argument.literal));
      return factory.updateImportTypeNode(node, argument, attributes, qualifier, typeArguments, isTypeOf);
    }
    return ts.visitEachChild(node, visit, context);
  };
  return ts.visitNode(file, visit);
};

const relocateMap = (name, text) => {
  const map = JSON.parse(text);
  return JSON.stringify({ ...map, sources: [relativePath(name, `src/${name.replace(/\.d\.ts\.map$/, '.ts')}`)] });
};

/** A declaration for ESM that names the types of the CommonJS one, so that both are the same types. */
const esmDeclaration = (checker, name, sourceFile) => {
  const file = path.posix.basename(name);
  const symbol = checker.getSymbolAtLocation(sourceFile);
  if (!symbol) return 'export {};\n';
  const origin = (each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each);
  const exported = checker.getExportsOfModule(symbol);
  const fallback = exported.find((each) => each.escapedName === 'default');
  if (!fallback) return `export * from './${file}.js';\n`;
  // To ESM the default export of a CommonJS module is the whole module, hence the detour over another name.
  const named = exported.find((each) => each !== fallback && origin(each) === origin(fallback));
  if (!named) throw new BuildError(`src/${name}.ts: the default export needs a name, too`);
  return `export { ${named.name} as default } from './${file}.js';\nexport * from './${file}.js';\n`;
};

const buildDeclarations = () => {
  const program = ts.createProgram([...modules].map(fileOf), compilerOptions());
  failOn(ts.getPreEmitDiagnostics(program));
  const files = new Map();
  const write = (file, text) => {
    const name = unix(path.relative(staging, file));
    files.set(name, name.endsWith('.map') ? relocateMap(name, text) : `${text.trimEnd()}\n`);
  };
  const { diagnostics } = program.emit(undefined, write, undefined, true, {
    afterDeclarations: [rewriteSpecifiers],
  });
  failOn(diagnostics);
  const checker = program.getTypeChecker();
  for (const name of entries) {
    files.set(`${name}.d.mts`, esmDeclaration(checker, name, program.getSourceFile(fileOf(name))));
  }
  return files;
};

// --- JavaScript ------------------------------------------------------------------------------------------------------

const transpile = (file) => {
  const { outputText, sourceMapText, diagnostics } = ts.transpileModule(fs.readFileSync(file, 'utf8'), {
    fileName: path.basename(file),
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      newLine: ts.NewLineKind.LineFeed,
      sourceMap: true,
      removeComments: true,
    },
  });
  failOn(diagnostics ?? []);
  return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*$/, '\n'), map: JSON.parse(sourceMapText) };
};

const sourcePlugin = {
  name: 'source',
  resolveId(specifier, importer) {
    if (importer === undefined) return { id: specifier, moduleSideEffects: false };
    if (importer.startsWith(source + path.sep) && isRelative(specifier)) {
      return { id: fileOf(resolveModule(specifier, moduleOf(importer))), moduleSideEffects: false };
    }
    if (isRelative(specifier)) return path.resolve(path.dirname(importer), specifier);
    if (isInstalledWithPackage(specifier)) return { id: specifier, external: true };
    if (packageOf(specifier) in (manifest.devDependencies ?? {})) return createRequire(importer).resolve(specifier);
    throw new BuildError(`${path.relative(root, importer)}: ${specifier} is not a dependency of the package`);
  },
  load: (id) => (id.endsWith('.ts') ? transpile(id) : null),
};

/** Makes the CommonJS module callable, with and without `new`, and the class it stands for. */
const CALLABLE = `
const Client = exports.default;
module.exports = function (...args) {
  const target = new.target && new.target !== module.exports ? new.target : Client;
  return Reflect.construct(Client, args, target);
};
Object.setPrototypeOf(module.exports, Client);
Object.defineProperties(module.exports, {
  name: { value: Client.name },
  prototype: { value: Client.prototype },
});
Object.assign(module.exports, exports);
Object.defineProperty(module.exports, '__esModule', { value: true });
`;

const mapSource = (relative, mapFile) => {
  const file = path.resolve(path.dirname(mapFile), relative);
  const installed = unix(file).lastIndexOf('/node_modules/');
  const name = installed < 0 ? unix(path.relative(root, file)) : unix(file).slice(installed + 1);
  return relativePath(unix(path.relative(staging, mapFile)), name);
};

const generate = async (bundle, format) => {
  const extension = FORMATS[format];
  const { output: chunks } = await bundle.generate({
    format,
    dir: staging,
    exports: 'named',
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `[name].${extension}`,
    manualChunks: () => SHARED,
    minifyInternalExports: false,
    generatedCode: 'es2015',
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
    sourcemapPathTransform: mapSource,
    outro: (chunk) => (format === 'cjs' && chunk.name === 'index' ? CALLABLE : ''),
  });
  return chunks.filter((chunk) => chunk.type === 'chunk');
};

const buildScripts = async () => {
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, fileOf(name)])),
    plugins: [sourcePlugin],
    onwarn: (warning) => {
      if (warning.code === 'EMPTY_BUNDLE' || warning.code === 'CIRCULAR_DEPENDENCY') return;
      throw new BuildError(warning.message);
    },
  });
  const files = new Map();
  for (const format of Object.keys(FORMATS)) {
    for (const { fileName, name, code, map } of await generate(bundle, format)) {
      const text = `${code.trim()}\n`;
      if (name !== SHARED) files.set(fileName, text);
      else {
        files.set(fileName, `${text}//# sourceMappingURL=${path.basename(fileName)}.map\n`);
        files.set(`${fileName}.map`, map.toString());
      }
    }
  }
  return files;
};

// --- Package ---------------------------------------------------------------------------------------------------------

const PUBLISHED_FIELDS = [
  ...['name', 'version', 'description', 'keywords', 'homepage', 'bugs', 'license', 'author', 'contributors'],
  ...['funding', 'repository', 'engines', 'dependencies', 'peerDependencies', 'peerDependenciesMeta'],
];

const exportsOf = (subpath, file) => [
  [subpath, { import: `${file}.mjs`, require: `${file}.js` }],
  [`${subpath}.js`, { default: `${file}.js` }],
  [`${subpath}.mjs`, { default: `${file}.mjs` }],
];

const exportMap = () => {
  const rootEntries = entries.filter((name) => !name.includes('/'));
  const folders = [...new Set(entries.filter((name) => name.includes('/')).map((name) => name.split('/')[0]))];
  return Object.fromEntries([
    [
      '.',
      {
        import: { types: './index.d.mts', default: './index.mjs' },
        require: { types: './index.d.ts', default: './index.js' },
      },
    ],
    ...rootEntries.flatMap((name) => exportsOf(`./${name}`, `./${name}`)),
    ...folders.flatMap((folder) => exportsOf(`./${folder}/*`, `./${folder}/*`)),
    ['./package.json', './package.json'],
  ]);
};

const publishedManifest = (files) => ({
  ...Object.fromEntries(PUBLISHED_FIELDS.filter((key) => key in manifest).map((key) => [key, manifest[key]])),
  type: 'commonjs',
  main: './index.js',
  types: './index.d.ts',
  exports: exportMap(),
  sideEffects: false,
  files: [...new Set([...files.keys()].map((file) => (file.includes('/') ? file.split('/')[0] : file)))].sort(byName),
  publishConfig: { access: manifest.publishConfig?.access ?? 'public' },
});

const sourceFiles = () => [...modules].map((name) => [`src/${name}.ts`, fs.readFileSync(fileOf(name), 'utf8')]);

const documents = () =>
  ['README.md', 'LICENSE', 'CHANGELOG.md']
    .filter((name) => fs.existsSync(path.join(root, name)))
    .map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]);

const writeAll = (files) => {
  fs.rmSync(staging, { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = path.join(staging, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  fs.rmSync(output, { recursive: true, force: true });
  fs.renameSync(staging, output);
};

try {
  const files = new Map([...buildDeclarations(), ...(await buildScripts()), ...sourceFiles()]);
  const extra = new Map(documents());
  const all = new Map([...files, ...extra]);
  writeAll(new Map([['package.json', json(publishedManifest(all))], ...all]));
} catch (error) {
  const cause = error instanceof BuildError ? error : error?.cause;
  if (!(cause instanceof BuildError) && !(error instanceof BuildError)) throw error;
  console.error(`The build failed, dist/ is as it was.\n\n${(cause ?? error).message}`);
  process.exitCode = 1;
}
