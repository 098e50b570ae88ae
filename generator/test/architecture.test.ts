import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

type Rules = {
  readonly layers: ReadonlyArray<readonly string[]>;
  readonly modules: Readonly<
    Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>
  >;
  /** Files outside of the sources that are bundled as data, and who reads them. */
  readonly data: Readonly<Record<string, readonly string[]>>;
  readonly globals: Readonly<Record<string, readonly string[]>>;
  readonly lines: { readonly aim: number; readonly limit: number };
};

type Import = { readonly from: string; readonly typeOnly: boolean; readonly line: number };

type Source = { readonly path: string; readonly tree: ts.SourceFile; readonly imports: readonly Import[] };

const generator = fileURLToPath(new URL('..', import.meta.url));
const rules = JSON.parse(readFileSync(`${generator}architecture.json`, 'utf8')) as Rules;
const sources = readSources();

describe('imports', () => {
  test('go to lower layers only, and to another folder by its index', () => {
    expect(sources.flatMap((source) => source.imports.flatMap((each) => layerBreach(source, each)))).toEqual(
      [],
    );
  });

  test('of libraries stay in the places that own them', () => {
    expect(sources.flatMap((source) => source.imports.flatMap((each) => moduleBreach(source, each)))).toEqual(
      [],
    );
  });

  test('of a target do not reach into another target', () => {
    const breaches = sources.flatMap(({ path, imports }) => {
      const target = /^targets\/([^/]+)\//.exec(path)?.[1];
      return imports
        .map(({ from, line }) => ({
          line,
          to: /^targets\/([^/]+)\//.exec(resolveImport(path, from) ?? '')?.[1],
        }))
        .filter(({ to }) => target !== undefined && to !== undefined && to !== target)
        .map(({ line, to }) => `${path}:${line} imports the target ${to}`);
    });
    expect(breaches).toEqual([]);
  });
});

describe('the config', () => {
  test('is read as it is written by its own layer only', () => {
    const breaches = sources
      .filter(({ path }) => !path.startsWith('config/'))
      .flatMap(({ path, tree }) =>
        rawReads(tree, tree).map((line) => `${path}:${line} reads the raw config`),
      );
    expect(breaches).toEqual([]);
  });
});

describe('sources', () => {
  test('do not use any, default exports, bare errors, or globals of the process', () => {
    expect(sources.flatMap((source) => nodeBreaches(source, source.tree))).toEqual([]);
  });

  test('files longer than they should be', async ({ annotate }) => {
    for (const { path, tree } of sources) {
      const lines = tree.getLineStarts().length - 1;
      if (lines > rules.lines.limit)
        await annotate(`${path}: ${lines} lines, over the limit of ${rules.lines.limit}`, 'warning');
      else if (lines > rules.lines.aim * 1.5)
        await annotate(`${path}: ${lines} lines, the aim is ${rules.lines.aim}`, 'notice');
    }
  });
});

function readSources(): readonly Source[] {
  return readdirSync(`${generator}src`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .sort()
    .map((path) => {
      const tree = ts.createSourceFile(
        path,
        readFileSync(`${generator}src/${path}`, 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      return { path, tree, imports: importsOf(tree) };
    });
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

/** Path below `src/` of a relative import; undefined for libraries. */
function resolveImport(path: string, from: string): string | undefined {
  return from.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), from)) : undefined;
}

function layerBreach({ path, imports: _ }: Source, { from, typeOnly, line }: Import): readonly string[] {
  const to = resolveImport(path, from);
  if (to === undefined || isIn(path, rules.data[to] ?? [])) return [];
  const [own, other] = [folderOf(path), folderOf(to)];
  if (own === other) return [];
  if (layerOf(other) >= layerOf(own)) return [`${path}:${line} imports ${to}, which is not in a lower layer`];
  const hasIndex = sources.some((source) => source.path === `${other}/index.ts`);
  const isPublic = typeOnly || !hasIndex || to.endsWith('/index.ts');
  return isPublic ? [] : [`${path}:${line} imports ${to} instead of ${other}/index.ts`];
}

function moduleBreach({ path }: Source, { from, typeOnly, line }: Import): readonly string[] {
  if (from.startsWith('.')) return [];
  const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : from.split('/')[0] ?? from;
  const rule = rules.modules[name];
  if (rule === undefined)
    return [`${path}:${line} imports ${from}, which architecture.json does not mention`];
  const allowed = [...rule.values, ...(typeOnly ? rule.types ?? [] : [])];
  return isIn(path, allowed) ? [] : [`${path}:${line} imports ${from}`];
}

/** Lines that read `raw` of something called a config, or take it out of one. */
function rawReads(tree: ts.SourceFile, node: ts.Node): readonly number[] {
  const isRead =
    (ts.isPropertyAccessExpression(node) &&
      node.name.text === 'raw' &&
      /(?:^|\.)config$/.test(node.expression.getText(tree))) ||
    (ts.isBindingElement(node) &&
      (node.propertyName ?? node.name).getText(tree) === 'raw' &&
      /config/i.test(node.parent.parent.getText(tree)));
  const below: number[] = isRead ? [lineOf(tree, node)] : [];
  ts.forEachChild(node, (child) => void below.push(...rawReads(tree, child)));
  return below;
}

function nodeBreaches({ path, tree }: Source, node: ts.Node): readonly string[] {
  const what = nodeBreach(path, node);
  const below: string[] = what === undefined ? [] : [`${path}:${lineOf(tree, node)} ${what}`];
  ts.forEachChild(node, (child) => void below.push(...nodeBreaches({ path, tree, imports: [] }, child)));
  return below;
}

function nodeBreach(path: string, node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'uses any';
  if (
    ts.isExportAssignment(node) ||
    (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent))
  )
    return 'has a default export';
  if (
    ts.isThrowStatement(node) &&
    ts.isNewExpression(node.expression) &&
    node.expression.expression.getText() === 'Error'
  ) {
    return 'throws a bare Error';
  }
  if (ts.isIdentifier(node) && isGlobalUse(node) && !isIn(path, rules.globals[node.text] ?? []))
    return `uses ${node.text}`;
  return undefined;
}

function isGlobalUse(node: ts.Identifier): boolean {
  if (!Object.hasOwn(rules.globals, node.text)) return false;
  return ts.isPropertyAccessExpression(node.parent) ?
      node.parent.expression === node
    : ts.isCallExpression(node.parent);
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function layerOf(folder: string): number {
  const layer = rules.layers.findIndex((names) => names.includes(folder));
  expect(layer, `${folder} is not a layer of architecture.json`).toBeGreaterThanOrEqual(0);
  return layer;
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}
