import {
  doesOf,
  impactOf,
  symbolOf,
  travels,
  worstFirst,
  type Change,
  type TypeFact,
  type WireFact,
} from '../model/index.ts';
import { byImpact, RULES, type Impact } from '../rules/index.ts';

/** What two comparisons found: of the types, and of the documents where there are documents. */
export type Facts = { readonly api: readonly TypeFact[]; readonly wire: readonly WireFact[] };

/**
 * Every root cause once, worst first: one edit of a document or a config with all that it does to callers and to what is
 * sent. What has no known cause stands for itself.
 */
export function changesOf({ api, wire }: Facts): readonly Change[] {
  const groups = wireGroups(wire);
  const ofWire = new Map(groups.flatMap((group) => group.map((fact) => [fact.fingerprint, group] as const)));
  const successors = successorsIn(api);
  const caused = new Map<unknown, TypeFact[]>();
  for (const fact of api) {
    const key = rootFor(fact, ofWire) ?? successors.get(fact) ?? fact;
    caused.set(key, [...(caused.get(key) ?? []), fact]);
  }
  const changes = [...new Set<unknown>([...groups, ...caused.keys()])].map((root): Change => {
    const own = Array.isArray(root) ? (root as readonly WireFact[]) : [];
    return { wire: own, api: worstFirst(caused.get(root) ?? []) };
  });
  return changes.sort((a, b) => byImpact(impactOfChange(a), impactOfChange(b)));
}

/** How much the heaviest fact of a change weighs. */
export function impactOfChange({ wire, api }: Change): Impact {
  const [first] = worstFirst([...wire, ...api]);
  if (first === undefined) throw new RangeError('a change consists of at least one fact');
  return impactOf(first);
}

/** The group of facts about the wire, or what was changed in the config. */
function rootFor({ cause }: TypeFact, ofWire: ReadonlyMap<string, readonly WireFact[]>): unknown {
  if (cause?.kind === 'wire') return ofWire.get(cause.fact.fingerprint);
  return cause?.kind === 'config' ? JSON.stringify(cause.change) : undefined;
}

/** What is new and stands in the place of something that is gone → what is gone. */
function successorsIn(api: readonly TypeFact[]): ReadonlyMap<TypeFact, TypeFact> {
  return new Map(
    api.flatMap((gone) => {
      const next = doesOf(gone) === 'remove' ? api.find((each) => isSuccessor(each, gone)) : undefined;
      return next === undefined ? [] : [[next, gone] as const];
    }),
  );
}

/** Whether `next` is what `gone` is called now. */
export function isSuccessor(next: TypeFact, { event, edit }: TypeFact): boolean {
  const isNew = doesOf(next) === 'add' && RULES[next.event].topic === RULES[event].topic;
  if (!isNew) return false;
  if (edit?.kind === 'method-renamed') return symbolOf(next.subject) === edit.to;
  return (
    edit?.kind === 'type-renamed' && next.subject.kind === 'export' && next.subject.path.join('.') === edit.to
  );
}

/** A schema that is sent and received is one place in the document: what an edit of it does in both directions is one group. */
function wireGroups(wire: readonly WireFact[]): ReadonlyArray<readonly WireFact[]> {
  const groups = new Map<string, WireFact[]>();
  for (const fact of wire) {
    const key = editKey(fact);
    const group = groups.get(key) ?? [];
    const isTwin = group.length > 0 && group.every((each) => travels(each) !== travels(fact));
    groups.set(isTwin || group.length === 0 ? key : `${key} ${fact.fingerprint}`, [
      ...(isTwin ? group : []),
      fact,
    ]);
  }
  return [...groups.values()].map(worstFirst);
}

function editKey(fact: WireFact): string {
  const { before, after, oldValue, newValue, fingerprint } = fact;
  if (travels(fact) === undefined) return fingerprint;
  const at = [before, after].map((place) => place && [place.file, place.pointer]);
  return JSON.stringify([...at, oldValue, newValue]);
}
