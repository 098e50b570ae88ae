import type { ts } from 'ts-morph';
import { byCodeUnit } from '../../support/collate.ts';
import {
  isJavaScript,
  loadCompiler,
  loadLibraries,
  readPackage,
  withoutSuffix,
  type Compiler,
  type PackageFiles,
  type PackageSource,
} from '../types/index.ts';
import type { TypeFact } from '../model/index.ts';
import { changeArguments, changeLiteral, goneNames } from './change-bodies.ts';
import { changeCall, listCall } from './change-calls.ts';
import { loadApp, type App, type AppContext } from './load-app.ts';
import { newErrors } from './new-errors.ts';
import { applyReplacements, fileWork, type CodemodNote, type PlacedNote } from './notes.ts';
import { renameMethod } from './rename-methods.ts';
import { renameType } from './rename-types.ts';
import { lastOf, type Rewrite } from './rewrite-context.ts';
import { sdkFiles, type SdkFiles } from './sdk-files.ts';
import { modelOf, sdkUses } from './sdk-uses.ts';

/** Both versions of the SDK, and where the app stands. */
export type CodemodOptions = {
  readonly from: PackageSource;
  readonly to: PackageSource;
  /** Where the files are, for their other imports; without it, nothing but the files is known. */
  readonly folder?: string;
};

/** What became of a folder of sources. */
export type CodemodResult = {
  /** Only the files that changed. */
  readonly files: ReadonlyMap<string, string>;
  readonly done: readonly CodemodNote[];
  /** Uses that somebody has to decide about, with what to do. */
  readonly left: readonly CodemodNote[];
  /** How many files use the SDK, by themselves or through others. */
  readonly reached: number;
  /** Files that nest too deep for the compiler; they stay as they are. */
  readonly tooDeep: readonly string[];
};

/**
 * Adapts the sources of an app to a newer SDK. The compiler says which code is the SDK's: what is mechanical is done
 * there. Whatever compiled with the older version and does not with the newer one is listed with instructions.
 * Undefined when one of the versions declares no types.
 */
export async function applyCodemod(
  files: ReadonlyMap<string, string>,
  changes: readonly TypeFact[],
  { from, to, folder }: CodemodOptions,
): Promise<CodemodResult | undefined> {
  const context = await contextOf(folder);
  const { before, after } = bothVersions(readPackage(from), readPackage(to), context.folder);
  if (before.entry === undefined || after.entry === undefined) return undefined;
  const app = loadApp(files, before, context);
  const uses = sdkUses(app, changes);
  const gone = goneNames(changes);
  const renamed = renamedNames(changes);
  const rewrites = [...app.reached].flatMap((path): Rewrite[] => {
    const source = app.sourceOf(path);
    return source === undefined ? [] : [{ ...fileWork(path, source), app, uses, changes, gone, renamed }];
  });
  for (const rewrite of rewrites) {
    // Once a file is checked, questions about single expressions cost little.
    app.program.getSemanticDiagnostics(rewrite.source);
    visitAll(rewrite, (node) => change(node, rewrite));
  }
  const changed = new Map(
    rewrites
      .filter(({ replacements }) => replacements.length > 0)
      .map(({ path, source, replacements }) => [path, applyReplacements(source.text, replacements)] as const),
  );
  const left = leftOver(rewrites, loadApp(new Map([...files, ...changed]), after, context));
  const done = rewrites.flatMap((rewrite) => rewrite.done);
  const tooDeep = [...files.keys()].filter((path) => context.tooDeep.has(`${context.folder}/${path}`));
  return { files: changed, done: inOrder(done), left: inOrder(left), reached: app.reached.size, tooDeep };
}

function renamedNames(changes: readonly TypeFact[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ edit }) =>
      edit?.kind === 'method-renamed' || edit?.kind === 'type-renamed' ? [lastOf(edit.from)] : [],
    ),
  );
}

function leftOver(rewrites: readonly Rewrite[], after: App): readonly PlacedNote[] {
  const next = modelOf(after);
  return rewrites.flatMap((rewrite) => {
    const { ts } = rewrite.app;
    visitAll(rewrite, (node) => {
      if (ts.isCallExpression(node)) listCall(node, rewrite, next);
    });
    return [...rewrite.left, ...newErrors(rewrite, after)];
  });
}

function change(node: ts.Node, work: Rewrite): void {
  const { ts } = work.app;
  if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && work.renamed.has(node.text)) {
    if (ts.isIdentifier(node)) renameType(node, work);
    if (isMemberName(node, ts)) renameMethod(node, work);
  }
  if (ts.isObjectLiteralExpression(node)) changeLiteral(node, work);
  if (ts.isCallExpression(node)) {
    changeArguments(node, work);
    changeCall(node, work);
  }
}

function isMemberName(node: ts.Node, ts: Compiler): node is ts.Identifier | ts.StringLiteralLike {
  const { parent } = node;
  if (ts.isStringLiteralLike(node))
    return (
      ts.isElementAccessExpression(parent) ||
      ts.isBindingElement(parent) ||
      (ts.isLiteralTypeNode(parent) && ts.isIndexedAccessTypeNode(parent.parent))
    );
  return (
    ts.isIdentifier(node) &&
    ((ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node))
  );
}

/** Every node of a file; in scripts comments hold types, too. */
function visitAll({ source, app: { ts } }: Rewrite, each: (node: ts.Node) => void): void {
  const isScript = isJavaScript(source.fileName);
  const seen = new Set<ts.Node>();
  const open: ts.Node[] = [source];
  // Without recursion: a long sum is a deep tree.
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    each(node);
    const comments = isScript && !ts.isJSDoc(node) ? ts.getJSDocCommentsAndTags(node) : [];
    const children: ts.Node[] = [];
    const add = (child: ts.Node): void => void children.push(child);
    for (const comment of comments)
      if (!seen.has(comment)) {
        seen.add(comment);
        ts.forEachChild(comment, add);
      }
    ts.forEachChild(node, add);
    for (const child of children.reverse()) open.push(child);
  }
}

async function contextOf(folder: string | undefined): Promise<AppContext> {
  const ts = await loadCompiler();
  return {
    ts,
    libraries: await loadLibraries(),
    folder: withoutSuffix((folder ?? '/app').replaceAll('\\', '/'), '/'),
    disk: folder === undefined ? undefined : ts.sys,
    parsed: new Map(),
    tooDeep: new Set(),
  };
}

/** The older version is known by both names, should the package have been renamed; the newer one by its own only. */
function bothVersions(
  from: PackageFiles,
  to: PackageFiles,
  folder: string,
): { readonly before: SdkFiles; readonly after: SdkFiles } {
  const name = to.name || from.name;
  const reserved = [...new Set([from.name || name, name])];
  return {
    before: sdkFiles(from, { names: reserved, reserved }, folder),
    after: sdkFiles(to, { names: [name], reserved }, folder),
  };
}

function inOrder(notes: readonly PlacedNote[]): readonly CodemodNote[] {
  return [...notes]
    .sort((a, b) => byCodeUnit(a.path, b.path) || a.start - b.start)
    .map(({ path, line, code, symbol, note }) => ({ path, line, code, symbol, note }));
}
