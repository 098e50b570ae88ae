import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { Place } from '../../support/place.ts';
import { typesInside } from '../model/inside.ts';
import type { WideIntegers } from '../model/facts.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { ModelType } from './file-types.ts';

/** Collects where JSON has integers of 64 bits: its text does not say which of them a number could not hold. */
export type WideNotes = {
  readonly add: (type: TypeNode) => void;
  /** Where they are; undefined if there are none. */
  readonly found: () => WideIntegers | undefined;
  /** Says that digits can get lost, where they are numbers. */
  readonly reportAll: (report: Report) => void;
};

/** The value itself, and what an object has under any name. */
const ALONE = Symbol('alone');
const ANY = Symbol('any');
type Name = string | typeof ALONE | typeof ANY;

/** An empty collection. */
export function wideNotes(modelType: ModelType): WideNotes {
  const seen = new Map<TypeNode, Set<Name>>();
  const names = new Set<Name>();
  let first: Place | undefined;
  const walk = (type: TypeNode, name: Name): void => {
    const before = seen.get(type) ?? new Set();
    seen.set(type, before);
    if (before.has(name) || (type.kind === 'object' && before.size > 0)) return;
    before.add(name);
    switch (type.kind) {
      case 'number':
        if (type.int64 === undefined) return;
        names.add(name);
        if (type.int64 === 'number') first ??= type.at;
        return;
      case 'object':
        for (const id of type.extends ?? []) walk(modelType(id), ALONE);
        if (type.index !== undefined) walk(type.index, ANY);
        return type.members.forEach((member) => walk(member.type, member.name));
      case 'map':
        return walk(type.value, ANY);
      case 'model':
        return walk(modelType(type.model), name);
      default:
        return typesInside(type).forEach((inner) => walk(inner, name));
    }
  };
  return {
    add: (type) => walk(type, ALONE),
    found: () =>
      names.size === 0 ?
        undefined
      : {
          names: [...names].filter((name) => typeof name === 'string'),
          alone: names.has(ALONE),
          anywhere: names.has(ANY),
        },
    reportAll: (report) => {
      if (first !== undefined) report(diagnostic('Schema/Int64AsNumber', first, {}));
    },
  };
}
