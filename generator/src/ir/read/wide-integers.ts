import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { Place } from '../../support/place.ts';
import { typesInside } from '../model/inside.ts';
import type { WideIntegers } from '../model/facts.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { ModelType } from './file-types.ts';

/** Collects where JSON has integers of 64 bits: its text does not say which of them a number could not hold. */
export type WideNotes = {
  readonly add: (type: TypeNode) => void;
  /** Where they are, but for members of some names; undefined if there are none. */
  readonly found: (except: ReadonlySet<string | undefined>) => WideIntegers | undefined;
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
  /** Types may lead from one to the next without end, so what is left is a list and not a call in a call. */
  const walk = (whole: TypeNode): void => {
    const left: Array<readonly [type: TypeNode, name: Name]> = [[whole, ALONE]];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const [type, name] = next;
      const before = seen.get(type) ?? new Set();
      seen.set(type, before);
      if (before.has(name) || (type.kind === 'object' && before.size > 0)) continue;
      before.add(name);
      if (type.kind === 'number' && type.int64 !== undefined) {
        names.add(name);
        if (type.int64 === 'number') first ??= type.at;
      }
      left.push(...partsOf(type, name, modelType).reverse());
    }
  };
  return {
    add: walk,
    found: (except) =>
      names.size === 0 ?
        undefined
      : {
          names: [...names].flatMap((name) => (typeof name === 'string' && !except.has(name) ? [name] : [])),
          alone: names.has(ALONE),
          anywhere: names.has(ANY),
        },
    reportAll: (report) => {
      if (first !== undefined) report(diagnostic('Schema/Int64AsNumber', first, {}));
    },
  };
}

/** The types in a type, each with the name that an object has its value under. */
function partsOf(type: TypeNode, name: Name, modelType: ModelType): Array<readonly [TypeNode, Name]> {
  switch (type.kind) {
    case 'object':
      return [
        ...(type.extends ?? []).map((id) => [modelType(id), ALONE] as const),
        ...(type.index === undefined ? [] : [[type.index, ANY] as const]),
        ...type.members.map((member) => [member.type, member.name] as const),
      ];
    case 'map':
      return [[type.value, ANY]];
    case 'model':
      return [[modelType(type.model), name]];
    default:
      return typesInside(type).map((inner) => [inner, name] as const);
  }
}
