import { posix } from 'node:path';
import type { ts } from 'ts-morph';
import type { Compiler } from '../types/index.ts';

/** What is read of an app's configuration, and of other packages. */
export type Reader = {
  readonly fileExists: (path: string) => boolean;
  readonly readFile: (path: string) => string | undefined;
};

/** The options that hold for a file: of the nearest configuration, as far as they tell what its code means. */
export type OptionsOf = (file: string) => ts.CompilerOptions;

const NAMES = ['tsconfig.json', 'jsconfig.json'];
/** What only matters where files are written, and what forbids more than the types do. */
const IGNORED = [
  'composite',
  'incremental',
  'tsBuildInfoFile',
  'declaration',
  'declarationMap',
  'emitDeclarationOnly',
  'isolatedDeclarations',
  'outDir',
  'outFile',
  'rootDir',
  'sourceRoot',
  'plugins',
  'noUnusedLocals',
  'noUnusedParameters',
];

/** Finds the options of an app's files. `folder` is the top of the app; above it the first configuration counts. */
export function appOptions(ts: Compiler, folder: string, reader: Reader): OptionsOf {
  const known = new Map<string, ts.CompilerOptions | undefined>();
  const at = (below: string): ts.CompilerOptions | undefined => {
    if (!known.has(below)) {
      const path = NAMES.map((name) => `${below}/${name}`).find(reader.fileExists);
      const up = posix.dirname(below);
      known.set(
        below,
        path !== undefined ? readOptions(path, ts, reader)
        : up === below ? undefined
        : at(up),
      );
    }
    return known.get(below);
  };
  const top = complete(at(folder), ts);
  return (file) => {
    if (!file.startsWith(`${folder}/`)) return top;
    const own = at(posix.dirname(file));
    return own === undefined ? top : complete(own, ts);
  };
}

function readOptions(path: string, ts: Compiler, reader: Reader, depth = 0): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path, reader.readFile) as { readonly config?: unknown };
  const host = { ...reader, useCaseSensitiveFileNames: true, readDirectory: () => [] };
  const { options, projectReferences = [] } = ts.parseJsonConfigFileContent(
    config ?? {},
    host,
    posix.dirname(path),
    undefined,
    path,
  );
  if (depth > 0) return options;
  // A configuration that only lists others says nothing itself.
  const others = projectReferences
    .map((each) => ts.resolveProjectReferencePath(each))
    .filter(reader.fileExists)
    .map((each) => readOptions(each, ts, reader, depth + 1));
  return Object.assign({}, ...others, options) as ts.CompilerOptions;
}

function complete(own: ts.CompilerOptions | undefined, ts: Compiler): ts.CompilerOptions {
  const kept = Object.fromEntries(Object.entries(own ?? {}).filter(([name]) => !IGNORED.includes(name)));
  return {
    target: ts.ScriptTarget.ES2022,
    strict: true,
    jsx: ts.JsxEmit.Preserve,
    types: ['*'],
    ...kept,
    // One way to find modules for every app: how the SDK is published must not decide what its types are.
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    esModuleInterop: true,
    allowSyntheticDefaultImports: true,
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    allowJs: true,
    checkJs: true,
    maxNodeModuleJsDepth: 0,
    noEmit: true,
    skipLibCheck: false,
  };
}
