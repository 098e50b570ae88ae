// The declarations of every module, and the ones that ES modules have beside them.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {
  BuildError,
  entries,
  failOn,
  fileOf,
  isInstalledWithPackage,
  isRelative,
  moduleOf,
  modules,
  relativePath,
  resolveModule,
  root,
  source,
  staging,
  unix,
} from './build-package.mjs';

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

/** Text of each declaration file, by its path in the package. */
export const buildDeclarations = () => {
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
