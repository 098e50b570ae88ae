import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

export type Import = { readonly from: string; readonly typeOnly: boolean; readonly line: number };

/** A source file: its path below the folder it was read from, with slashes, and what it imports. */
export type Source = {
  readonly path: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
};

/** Files by path, and the files each of them imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Folders of what is installed, built or kept between runs. */
const NOT_SOURCES = /^(?:node_modules|dist(?:\..*)?|\..*)$/;

/** The files of TypeScript and JavaScript below a folder, in order of their paths. */
export function codeFiles(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(below, entry.name);
      if (entry.isDirectory()) return NOT_SOURCES.test(entry.name) ? [] : codeFiles(folder, path);
      return /\.[cm]?[jt]s$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** Files of a folder, parsed. */
export function readSources(folder: string, paths = codeFiles(folder)): readonly Source[] {
  return paths.map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return { path, tree, imports: importsOf(tree) };
  });
}

export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

export function linesOf({ tree }: Source): number {
  return tree.getLineStarts().length - 1;
}

/** Path of a relative import below the folder of the sources; undefined for libraries. */
export function resolveImport(path: string, from: string): string | undefined {
  return from.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), from)) : undefined;
}

/** Which file imports which, with types or, on demand, only what is there when a program runs. */
export function graphOf(sources: readonly Source[], { types = true } = {}): Graph {
  const paths = new Set(sources.map(({ path }) => path));
  return new Map(
    sources.map(({ path, imports }) => [
      path,
      imports
        .filter(({ typeOnly }) => types || !typeOnly)
        .flatMap(({ from }) => {
          const to = resolveImport(path, from) ?? '';
          return [to, `${to}.ts`, posix.join(to, 'index.ts')]
            .filter((candidate) => paths.has(candidate))
            .slice(0, 1);
        }),
    ]),
  );
}

/** Files that import each other, directly or by way of others (Tarjan's strongly connected components). */
export function circlesOf(graph: Graph): ReadonlyArray<readonly string[]> {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): number => {
    const own = order.size;
    order.set(path, own);
    open.push(path);
    let lowest = own;
    for (const to of graph.get(path) ?? []) {
      if (!order.has(to)) lowest = Math.min(lowest, visit(to));
      else if (open.includes(to)) lowest = Math.min(lowest, order.get(to) ?? own);
    }
    if (lowest < own) return lowest;
    const members = open.splice(open.indexOf(path));
    if (members.length > 1 || graph.get(path)?.includes(path) === true) circles.push(members.sort());
    return own;
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return circles;
}

/**
 * Folders whose files import each other's: two neighbours (`ir/declare ↔ ir/read`, at any depth below them), or a folder
 * and one inside it (`cli ↔ cli/commands`). What a folder and those inside it share has a folder of its own, below both.
 * An `index.ts` only passes on what is inside, so it may name anything below it, and files below it may not name it.
 */
export function mutualFolders(graph: Graph): readonly string[] {
  const arrows = new Set<string>();
  for (const [path, targets] of graph) {
    for (const to of targets) {
      const [from, into] = [path.split('/'), to.split('/')];
      const shared = from.findIndex((name, at) => name !== into[at]);
      const [a, b] = [partAt(from, shared), partAt(into, shared)];
      if (shared >= 0 && a !== b) arrows.add(`${a} ${b}`);
    }
  }
  return [...arrows]
    .map((arrow) => arrow.split(' '))
    .filter(([a = '', b = '']) => a < b && arrows.has(`${b} ${a}`))
    .map(([a, b]) => `${a} ↔ ${b}`);
}

/** The folder that a path leads through at a depth; for files that stand there, the folder they stand in, or its index. */
function partAt(names: readonly string[], depth: number): string {
  if (depth < names.length - 1) return names.slice(0, depth + 1).join('/');
  const folder = names.slice(0, depth).join('/') || '.';
  return names[depth] === 'index.ts' ? posix.join(folder, 'index.ts') : folder;
}

function importsOf(tree: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (from: ts.Node | undefined, typeOnly: boolean): void => {
    if (from !== undefined && ts.isStringLiteral(from))
      found.push({ from: from.text, typeOnly, line: lineOf(tree, from) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((name) => name.isTypeOnly)
  );
}
