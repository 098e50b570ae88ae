import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadAndCheck } from '../../../src/check/index.ts';
import type { DocumentSide } from '../../../src/compare/wire/index.ts';
import { buildApi } from '../../../src/pipeline/build-api.ts';
import { memoryReader } from '../../../src/load/index.ts';
import { tokensOf } from '../../../src/support/json.ts';
import { listFindings } from '../../kit/generate.ts';

type Tree = { [key: string]: unknown };

/** One change of the base document or config. */
type PairEdit = {
  readonly set?: string;
  readonly remove?: string;
  readonly move?: string;
  readonly copy?: string;
  readonly inline?: string;
  readonly reverse?: string;
  readonly to?: unknown;
};

/** What a pair must give. */
export type Expected = {
  readonly wire: readonly string[];
  readonly api: readonly string[];
  readonly bump: string;
  readonly changelog: readonly string[];
};

/** A pair of APIs, as changes of the base. */
export type Pair = {
  readonly title: string;
  readonly start?: readonly PairEdit[];
  readonly edit?: readonly PairEdit[];
  readonly config?: readonly PairEdit[];
  readonly wireOnly?: boolean;
};

const folder = fileURLToPath(new URL('pairs', import.meta.url));
const text = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

/** Every pair with the file it stands in: `requests: new optional property`. */
export function allPairs(): ReadonlyArray<readonly [name: string, pair: Pair]> {
  const files = readdirSync(folder)
    .filter((name) => !name.startsWith('base') && name !== 'expected.yml')
    .sort();
  return files.flatMap((file) =>
    (parse(text(file)) as Pair[]).map(
      (pair) => [`${file.replace('.yml', '')}: ${pair.title}`, pair] as const,
    ),
  );
}

/** What the pairs must give, by name. */
export function expectations(): Readonly<Record<string, Expected>> {
  return parse(text('expected.yml')) as Record<string, Expected>;
}

/** Both sides of a pair. */
export async function sidesOf({
  start = [],
  edit = [],
  config = [],
}: Pair): Promise<readonly [DocumentSide, DocumentSide]> {
  return [await sideOf(start, []), await sideOf([...start, ...edit], config)];
}

const sides = new Map<string, Promise<DocumentSide>>();

/** One side: the base after the changes. Sides are values: what stands on the same texts is read once. */
export function sideOf(document: readonly PairEdit[], config: readonly PairEdit[]): Promise<DocumentSide> {
  const files = {
    'openapi.json': JSON.stringify(changed('base.yml', document), null, 2),
    'stainless.json': JSON.stringify(changed('base-config.yml', config), null, 2),
  };
  const key = JSON.stringify(files);
  const side = sides.get(key) ?? readSide(files);
  sides.set(key, side);
  return side;
}

async function readSide(files: Readonly<Record<string, string>>): Promise<DocumentSide> {
  const { input, collector, positions } = await loadAndCheck({
    spec: 'openapi.json',
    config: 'stainless.json',
    reader: memoryReader(files),
  });
  if (input === undefined) throw new Error(listFindings(collector.list()));
  return { input, api: await buildApi(input, () => undefined), positions };
}

function changed(name: string, edits: readonly PairEdit[]): Tree {
  const root = parse(text(name)) as Tree;
  for (const { set, remove, move, copy, inline, reverse, to } of edits) {
    if (set !== undefined) put(root, set, structuredClone(to));
    if (remove !== undefined) take(root, remove);
    if (move !== undefined) put(root, String(to), take(root, move));
    if (copy !== undefined) put(root, String(to), structuredClone(at(root, copy)));
    if (inline !== undefined)
      put(root, inline, structuredClone(at(root, String((at(root, inline) as Tree)['$ref']).slice(1))));
    if (reverse !== undefined)
      put(root, reverse, Object.fromEntries(Object.entries(at(root, reverse) as Tree).reverse()));
  }
  return root;
}

function at(root: Tree, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>((value, token) => (value as Tree | undefined)?.[token], root);
}

function parent(root: Tree, pointer: string): readonly [Tree, string] {
  const tokens = tokensOf(pointer);
  const last = tokens.at(-1) ?? '';
  let owner: Tree = root;
  for (const token of tokens.slice(0, -1)) {
    if (owner[token] === undefined) owner[token] = {};
    owner = owner[token] as Tree;
  }
  return [owner, last];
}

function put(root: Tree, pointer: string, value: unknown): void {
  const [owner, key] = parent(root, pointer);
  owner[key] = value;
}

function take(root: Tree, pointer: string): unknown {
  const [owner, key] = parent(root, pointer);
  const value = owner[key];
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else delete owner[key];
  return value;
}
