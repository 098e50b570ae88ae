import type { WireOperation } from './model.ts';

/** An operation on both sides, or on the one that has it. */
export type OperationPair =
  | { readonly kind: 'both'; readonly before: WireOperation; readonly after: WireOperation }
  | { readonly kind: 'removed'; readonly before: WireOperation }
  | { readonly kind: 'added'; readonly after: WireOperation };

/** Two paths that share this much of their words are one that moved. */
const SIMILAR = 0.75;

type Rule = (before: WireOperation, after: WireOperation) => boolean;

/**
 * What makes two operations one, strongest first. An endpoint that both sides have is itself on both, whoever calls it;
 * only what is left over can have moved, and then the method, the id and the words of the path say where to.
 */
const RULES: readonly Rule[] = [
  (a, b) => a.verb === b.verb && shapeOf(a.path) === shapeOf(b.path),
  (a, b) => a.methods.some((name) => b.methods.includes(name)),
  (a, b) => a.operationId !== undefined && a.operationId === b.operationId,
  (a, b) => a.verb === b.verb && similarity(a.path, b.path) >= SIMILAR,
];

/** Finds each operation of one side on the other. */
export function matchOperations(
  before: readonly WireOperation[],
  after: readonly WireOperation[],
): readonly OperationPair[] {
  const partner = new Map<WireOperation, WireOperation>();
  const taken = new Set<WireOperation>();
  for (const rule of RULES) {
    for (const old of before) {
      if (partner.has(old)) continue;
      const candidates = after.filter((next) => !taken.has(next) && rule(old, next));
      const [found] = candidates.sort((a, b) => similarity(old.path, b.path) - similarity(old.path, a.path));
      if (found === undefined) continue;
      partner.set(old, found);
      taken.add(found);
    }
  }
  return [
    ...before.map((old): OperationPair => {
      const next = partner.get(old);
      return next === undefined ?
          { kind: 'removed', before: old }
        : { kind: 'both', before: old, after: next };
    }),
    ...after
      .filter((next) => !taken.has(next))
      .map((next): OperationPair => ({ kind: 'added', after: next })),
  ];
}

/** A path without the names of its parameters. */
function shapeOf(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '{}');
}

/** How much of their words two paths share, from 0 to 1; versions and parameters do not count. */
export function similarity(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const all = new Set([...left, ...right]);
  if (all.size === 0) return a === b ? 1 : 0;
  return [...left].filter((word) => right.has(word)).length / all.size;
}

function wordsOf(path: string): ReadonlySet<string> {
  const words = shapeOf(path)
    .toLowerCase()
    .split(/[^a-z0-9{}]+/)
    .filter((word) => word !== '' && word !== '{}' && !/^v\d+$/.test(word));
  return new Set(words.map((word) => word.replace(/s$/, '')));
}
