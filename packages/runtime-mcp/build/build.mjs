// Builds the publishable package from src/ into dist/. Run in the folder of the package:  node scripts/build.mjs
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

class BuildError extends Error {}

const root = process.cwd();
const source = path.join(root, 'src');
const output = path.join(root, 'dist');
const staging = path.join(root, 'dist.tmp');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

const unix = (file) => file.split(path.sep).join('/');
/** Modules of the package in a fixed order, as paths in src/ without extension. */
const modules = fs
  .readdirSync(source, { recursive: true })
  .map(unix)
  .filter((file) => /(?<!\.(d|test))\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const fileOf = (name) => path.join(source, `${name}.ts`);
const textOf = (name) => fs.readFileSync(fileOf(name), 'utf8');

const failOn = (diagnostics) => {
  if (!diagnostics.length) return;
  const host = { ...ts.createCompilerHost({}), getCurrentDirectory: () => root, getNewLine: () => '\n' };
  throw new BuildError(ts.formatDiagnostics(diagnostics, host).trimEnd());
};

/** `.ts` at the end of a relative import becomes the extension that the module will have. */
const withExtension = (specifier, extension) =>
  /^\.\.?\//.test(specifier) ? specifier.replace(/\.ts$/, `.${extension}`) : specifier;

const isImportMetaUrl = (node) =>
  ts.isPropertyAccessExpression(node) && node.name.text === 'url' && ts.isMetaProperty(node.expression);

/** `require('node:url').pathToFileURL(__filename).href`: what `import.meta.url` is called in CommonJS. */
const moduleUrl = (factory) => {
  const call = (callee, argument) => factory.createCallExpression(callee, undefined, [argument]);
  const url = call(factory.createIdentifier('require'), factory.createStringLiteral('node:url', true));
  const toUrl = factory.createPropertyAccessExpression(url, 'pathToFileURL');
  return factory.createPropertyAccessExpression(call(toUrl, factory.createIdentifier('__filename')), 'href');
};

const transformer = (extension) => (context) => (file) => {
  const { factory } = context;
  const rewrite = (literal) => factory.createStringLiteral(withExtension(literal.text, extension), true);
  const namesModule = (node) =>
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) ||
    (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument));
  const visit = (node) => {
    if (extension === 'js' && isImportMetaUrl(node)) return moduleUrl(factory);
    if (!namesModule(node)) return ts.visitEachChild(node, visit, context);
    if (ts.isImportTypeNode(node)) {
      const argument = factory.createLiteralTypeNode(rewrite(node.argument.literal));
      return factory.updateImportTypeNode(
        node,
        argument,
        node.attributes,
        node.qualifier,
        node.typeArguments,
        node.isTypeOf,
      );
    }
    return ts.visitEachChild(
      node,
      (child) => (ts.isStringLiteral(child) ? rewrite(child) : visit(child)),
      context,
    );
  };
  return visit(file);
};

const waitsAtTopLevel = (name) => {
  const visit = (node) =>
    ts.isFunctionLike(node) ? false : (
      ts.isAwaitExpression(node) || ts.forEachChild(node, (child) => visit(child) || undefined) === true
    );
  return visit(ts.createSourceFile(name, textOf(name), ts.ScriptTarget.ES2022));
};

/** One format of a module, with its map. */
const transpile = (name, extension) => {
  const isModule = extension === 'mjs';
  const { outputText, sourceMapText, diagnostics } = ts.transpileModule(textOf(name), {
    fileName: `${name}.ts`,
    reportDiagnostics: true,
    compilerOptions: {
      ...{ target: ts.ScriptTarget.ES2022, module: isModule ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS },
      ...{
        newLine: ts.NewLineKind.LineFeed,
        esModuleInterop: true,
        verbatimModuleSyntax: isModule,
        sourceMap: true,
      },
    },
    transformers: { before: [transformer(extension)] },
  });
  failOn(diagnostics ?? []);
  const file = `${name}.${extension}`;
  const map = JSON.parse(sourceMapText);
  const sources = [path.posix.relative(path.posix.dirname(file), `src/${name}.ts`)];
  const code = outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  return [
    [file, `${code}//# sourceMappingURL=${path.posix.basename(file)}.map\n`],
    [`${file}.map`, JSON.stringify({ ...map, file: path.posix.basename(file), sources })],
  ];
};

const scripts = () =>
  modules.flatMap((name) => [
    // CommonJS cannot wait at the top of a module; only steps of this build do that.
    ...(waitsAtTopLevel(name) ? [] : transpile(name, 'js')),
    ...transpile(name, 'mjs'),
  ]);

const declarations = () => {
  const file = path.join(root, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(file, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram(modules.map(fileOf), {
    ...options,
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: source, outDir: staging },
    ...{
      rewriteRelativeImportExtensions: false,
      allowImportingTsExtensions: true,
      newLine: ts.NewLineKind.LineFeed,
    },
  });
  failOn(ts.getPreEmitDiagnostics(program));
  const files = [];
  for (const [extension, ending] of [
    ['js', '.d.ts'],
    ['mjs', '.d.mts'],
  ]) {
    const write = (name, text) =>
      files.push([unix(path.relative(staging, name)).replace(/\.d\.ts$/, ending), text]);
    const after = { afterDeclarations: [transformer(extension)] };
    failOn(program.emit(undefined, write, undefined, true, after).diagnostics);
  }
  return files;
};

const copies = () => [
  ...modules.map((name) => [`src/${name}.ts`, textOf(name)]),
  ...['README.md', 'LICENSE', 'CHANGELOG.md']
    .filter((name) => fs.existsSync(path.join(root, name)))
    .map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]),
];

/** A range that holds outside of the workspace, too. */
const publishedRange = ([name, range]) => {
  if (!/^(?:workspace|file):/.test(range)) return [name, range];
  const file = path.join(root, 'node_modules', name, 'package.json');
  if (!fs.existsSync(file))
    throw new BuildError(
      `${name} is not built yet: build the package at ${range.replace(/^\w+:/, '')} and install again.`,
    );
  return [name, `^${JSON.parse(fs.readFileSync(file, 'utf8')).version}`];
};

const PUBLISHED_FIELDS = [
  ...['name', 'version', 'description', 'keywords', 'homepage', 'bugs', 'license', 'author', 'contributors'],
  ...['funding', 'repository', 'engines', 'private'],
];

/** A module in both formats, with the declarations of each. */
const typed = (name) => ({
  import: { types: `${name}.d.mts`, default: `${name}.mjs` },
  require: { types: `${name}.d.ts`, default: `${name}.js` },
});

/** The programs, as paths in dist/. */
const programs = Object.fromEntries(
  Object.entries(manifest.bin ?? {}).map(([name, file]) => [name, file.replace(/^\.\/dist\//, './')]),
);

const publishedManifest = (files) => ({
  ...Object.fromEntries(PUBLISHED_FIELDS.filter((key) => key in manifest).map((key) => [key, manifest[key]])),
  dependencies: Object.fromEntries(Object.entries(manifest.dependencies ?? {}).map(publishedRange)),
  ...{ type: 'commonjs', main: './index.js', types: './index.d.ts', bin: programs },
  exports: {
    '.': typed('./index'),
    './*': typed('./*'),
    './*.js': './*.js',
    './*.mjs': './*.mjs',
    './package.json': './package.json',
  },
  files: [...new Set(files.map((file) => (file.includes('/') ? file.split('/', 1)[0] : file)))].sort(),
  publishConfig: { access: manifest.publishConfig?.access ?? 'public' },
});

// Scanners hold files of Windows for some milliseconds.
const remove = (folder) => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const write = (files) => {
  for (const [name, text] of files) {
    const file = path.join(staging, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
};

/** The search index, made by the program that was just built. A package without an edition to search has none. */
const writeIndex = async () => {
  const { SURFACES } = await import(pathToFileURL(path.join(staging, 'surface.mjs')).href);
  if (SURFACES.length === 0) return [];
  execFileSync(process.execPath, [path.join(staging, 'write-index.mjs')], { stdio: 'inherit' });
  return ['search-index.json'];
};

const replaceOutput = () => {
  const previous = path.join(root, 'dist.old');
  // Without a dist, this is the last good one.
  if (fs.existsSync(output)) remove(previous);
  if (fs.existsSync(output)) fs.renameSync(output, previous);
  try {
    fs.renameSync(staging, output);
  } catch (error) {
    if (fs.existsSync(previous)) fs.renameSync(previous, output);
    throw new BuildError(`The new dist was refused its place: ${error.message}`);
  }
  remove(previous);
};

try {
  remove(staging);
  const files = new Map([...declarations(), ...scripts(), ...copies()]);
  write(files);
  // Until the index is there, modules must be read as what their extension says.
  const names = [...files.keys(), ...(await writeIndex())];
  write([['package.json', `${JSON.stringify(publishedManifest(names), null, 2)}\n`]]);
  fs.chmodSync(path.join(staging, 'index.mjs'), 0o755);
  replaceOutput();
  // Not on the standard output, which is that of the program that packs.
  console.error(`Built dist: ${manifest.name} ${manifest.version}, ${names.length + 1} files.`);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  remove(staging);
  console.error(`The package was not built; dist is as it was.\n\n${error.message}`);
  process.exitCode = 1;
}
