import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  circlesOf,
  graphOf,
  lineOf,
  linesOf,
  mutualFolders,
  readSources,
  resolveImport,
  type Import,
  type Source,
} from './kit/source-graph.ts';

type Rules = {
  readonly layers: ReadonlyArray<readonly string[]>;
  readonly modules: Readonly<
    Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>
  >;
  /** Files outside of the sources that are bundled as data, and who reads them. */
  readonly data: Readonly<Record<string, readonly string[]>>;
  readonly globals: Readonly<Record<string, readonly string[]>>;
  readonly lines: { readonly limit: number };
};

const generator = fileURLToPath(new URL('..', import.meta.url));
const rules = JSON.parse(readFileSync(`${generator}architecture.json`, 'utf8')) as Rules;
const sources = readSources(`${generator}src`);

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
});

type Room = {
  /** Folder below the repository. */
  readonly folder: string;
  readonly files: readonly Source[];
  /** Neighbours that are no layers. */
  readonly mutual?: readonly string[];
};

/** Written by hand, all of them: what is copied into a generated package is looked at where it comes from. */
const rooms: readonly Room[] = [
  { folder: 'generator', files: sources },
  { folder: 'packages/runtime-mcp', files: readSources(`${generator}../packages/runtime-mcp/src`) },
  {
    folder: 'packages/runtime-typescript',
    files: readSources(`${generator}../packages/runtime-typescript/src`),
    // `core` is what users may import, as published, `internal` what they may not.
    mutual: ['core ↔ internal'],
  },
];

describe.each(rooms)('files of $folder', ({ files, mutual = [] }) => {
  const graph = graphOf(files);

  test('do not import each other in a circle', () => {
    expect(circlesOf(graph)).toEqual([]);
  });

  test('of two neighbouring folders do not import each other', () => {
    expect(mutualFolders(graph)).toEqual(mutual);
  });

  test(`have ${rules.lines.limit} lines at most`, () => {
    const long = files.filter((file) => linesOf(file) > rules.lines.limit);
    expect(long.map((file) => `${file.path}: ${linesOf(file)} lines`)).toEqual([]);
  });
});

test('a circle and two folders that import each other are seen', () => {
  const graph = new Map([
    ['a/x.ts', ['b/y.ts', 'a/z.ts']],
    ['a/z.ts', []],
    ['b/y.ts', ['c.ts', 'b/in/w.ts']],
    ['b/in/w.ts', ['b/v.ts']],
    ['b/v.ts', []],
    ['c.ts', ['a/x.ts']],
  ]);
  expect(circlesOf(graph)).toEqual([['a/x.ts', 'b/y.ts', 'c.ts']]);
  expect(mutualFolders(graph)).toEqual([]);
  expect(mutualFolders(new Map([...graph, ['b/in/w.ts', ['a/z.ts']]]))).toEqual(['a ↔ b']);
});

function layerBreach({ path }: Source, { from, typeOnly, line }: Import): readonly string[] {
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
      /(?:^|\.)(?:config|written|completed|settled)$/.test(node.expression.getText(tree))) ||
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
