import { loadCompiler, type ApiFinding } from '../../api/index.ts';
import { readScope, type SharedNames } from './client-scope.ts';
import { rewriteFile, type CodemodNote } from './rewrite-file.ts';

/** How to find the uses of the SDK. */
export type CodemodOptions = { readonly packageName: string };

/** What became of a folder of sources. */
export type CodemodResult = {
  /** Only the files that changed. */
  readonly files: ReadonlyMap<string, string>;
  readonly done: readonly CodemodNote[];
  /** Uses that somebody has to decide about, with what to do. */
  readonly left: readonly CodemodNote[];
};

const NOTHING: SharedNames = { values: new Set(), makers: new Set() };

/** Adapts the sources of an app to a newer SDK: what is mechanical is done, what is not is listed with instructions. */
export async function applyCodemod(
  files: ReadonlyMap<string, string>,
  changes: readonly ApiFinding[],
  { packageName }: CodemodOptions,
): Promise<CodemodResult> {
  const ts = await loadCompiler();
  const sources = [...files]
    .filter(([path]) => /\.[cm]?[jt]sx?$/.test(path) && !path.endsWith('.d.ts'))
    .map(([path, text]) => ({ path, source: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }));
  const own = sources.map(({ source }) => readScope(source, packageName, NOTHING, ts));
  const shared: SharedNames = {
    values: new Set(
      own.flatMap(({ values }) => [...values].filter(([, path]) => path === 'client').map(([name]) => name)),
    ),
    makers: new Set(own.flatMap(({ makers }) => [...makers])),
  };
  const rewritten = sources.map(({ path, source }) => ({
    path,
    before: source.text,
    ...rewriteFile({
      path,
      source,
      scope: readScope(source, packageName, shared, ts),
      changes,
      packageName,
      ts,
    }),
  }));
  return {
    files: new Map(
      rewritten.filter(({ text, before }) => text !== before).map(({ path, text }) => [path, text] as const),
    ),
    done: rewritten.flatMap(({ done }) => done),
    left: rewritten.flatMap(({ left }) => left),
  };
}
