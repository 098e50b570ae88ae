import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  circlesOf,
  codeFiles,
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
const repository = fileURLToPath(new URL('../..', import.meta.url));
const rules = JSON.parse(readFileSync(`${generator}architecture.json`, 'utf8')) as Rules;
const sources = readSources(`${generator}src`);
const manifests = new Map<string, ReadonlySet<string>>();

/**
 * Its folders are those of the published package, and say who may import what: `core` and the files beside it are for
 * users, `internal` is not. They are no layers; its files are looked at one by one.
 */
const PUBLISHED_LAYOUT = 'packages/runtime-typescript';

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

/** Folders in which code stands, and no two of them import each other. */
const packages = [
  'generator',
  'scripts',
  'spec',
  ...readdirSync(`${repository}packages`).map((name) => `packages/${name}`),
];
const allCode = codeFiles(repository);
const generated = new Set(allCode.filter(isGenerated));
const byHand = readSources(
  repository,
  allCode.filter((path) => !generated.has(path)),
);

describe('what is written by hand, wherever it stands', () => {
  test('is looked at', () => {
    const seen = new Set(byHand.map(({ path }) => path));
    for (const path of [
      'generator/src/cli/program/main.ts',
      'generator/test/architecture.test.ts',
      'packages/diff-page/src/main.js',
      'packages/retell-sdk/src/lib/webhooks.ts',
      'packages/runtime-mcp/build/build.mjs',
      'packages/runtime-typescript/src/client-base.ts',
      'scripts/run.mjs',
      'spec/test/editions.test.mjs',
    ])
      expect.soft(seen).toContain(path);
    expect(generated).toContain('packages/retell-sdk/src/client.ts');
  });

  test('does not import in a circle', () => {
    expect(circlesOf(graphOf(byHand))).toEqual([]);
  });

  test(`has ${rules.lines.limit} lines in a file at most`, () => {
    const long = byHand.filter((file) => linesOf(file) > rules.lines.limit);
    expect(long.map((file) => `${file.path}: ${linesOf(file)} lines`)).toEqual([]);
  });

  test.each(packages.filter((folder) => folder !== PUBLISHED_LAYOUT))(
    'has no folders in %s that import each other',
    (folder) => {
      const inside = byHand.filter(({ path }) => path.startsWith(`${folder}/`));
      expect(mutualFolders(graphOf(inside))).toEqual([]);
    },
  );
});

test('every layer has tests in a folder of its name', () => {
  const untested = rules.layers
    .flat()
    .filter(
      (layer) =>
        !allCode.some((path) => path.startsWith(`generator/test/${layer}/`) && /\.test\.ts$/.test(path)),
    );
  expect(untested).toEqual([]);
});

describe('what is generated', () => {
  // As long as the API is large, and types of two resources may name each other: that is in the document, not in the code.
  test('does not import in a circle when it runs', () => {
    expect(circlesOf(graphOf(readSources(repository, [...generated]), { types: false }))).toEqual([]);
  });
});

test('a circle and two folders that import each other are seen', () => {
  const graph = new Map([
    ['a/x.ts', ['b/y.ts', 'a/z.ts']],
    ['a/z.ts', []],
    ['b/y.ts', ['c.ts', 'b/in/w.ts']],
    ['b/in/w.ts', ['b/below/v.ts']],
    ['b/below/v.ts', []],
    ['b/index.ts', ['b/y.ts', 'b/in/w.ts']],
    ['c.ts', ['a/x.ts']],
  ]);
  const withArrow = (from: string, ...to: readonly string[]) =>
    mutualFolders(new Map([...graph, [from, to]]));
  expect(circlesOf(graph)).toEqual([['a/x.ts', 'b/y.ts', 'c.ts']]);
  expect(mutualFolders(graph)).toEqual([]);
  expect(withArrow('b/below/v.ts', 'a/z.ts')).toEqual(['a ↔ b']);
  expect(withArrow('b/in/w.ts', 'b/v.ts')).toEqual(['b ↔ b/in']);
  expect(withArrow('b/in/w.ts', 'b/index.ts')).toEqual(['b/in ↔ b/index.ts']);
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

/** Recorded by tests, or named by the manifest of a generated package; what a person adds to one is in neither. */
function isGenerated(path: string): boolean {
  if (path.startsWith('generator/test/golden/')) return true;
  const [, folder = '', inside = ''] = /^(packages\/[^/]+\/)(.*)$/.exec(path) ?? [];
  return manifestOf(folder).has(inside);
}

function manifestOf(folder: string): ReadonlySet<string> {
  const known = manifests.get(folder);
  if (known !== undefined) return known;
  const file = `${repository}${folder}.specsmith/manifest.json`;
  const { files = {} } =
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { files?: object }) : {};
  const paths = new Set(Object.keys(files));
  manifests.set(folder, paths);
  return paths;
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function layerOf(folder: string): number {
  const layer = rules.layers.findIndex((names) => names.includes(folder));
  expect(layer, `${folder} is not a layer of architecture.json`).toBeGreaterThanOrEqual(0);
  return layer;
}
