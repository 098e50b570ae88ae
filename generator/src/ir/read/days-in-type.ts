import type { Days } from '../model/writing.ts';
import type { TypeNode } from '../model/type-node.ts';
import { behind, type ModelType } from './file-types.ts';

/** Names after which no further ones are looked for: no query is that large, but a document can describe one. */
const MOST_NAMES = 500;

/** What the values at one place can be: days, points in time, objects with members. */
type Dates = {
  readonly day: boolean;
  readonly time: boolean;
  readonly members: ReadonlyMap<string, Dates>;
};

const NONE: Dates = { day: false, time: false, members: new Map() };

/** The name that stands for the members of all names that are not stated. */
const OTHERS = '*';

/** Where the values of a type have `format: date`. What contains itself is looked into once. */
export function daysIn(type: TypeNode, modelType: ModelType): Days {
  const open = new Set<TypeNode>();
  let names = 0;

  const within = (each: TypeNode): Dates => {
    const target = behind(each, modelType);
    if (open.has(target)) return NONE;
    open.add(target);
    const found = formOf(target);
    open.delete(target);
    return found;
  };
  const formOf = (target: TypeNode): Dates => {
    switch (target.kind) {
      case 'string':
        return { ...NONE, day: target.format === 'date', time: target.format === 'date-time' };
      case 'array':
        return merged((target.tuple === undefined ? [target.item] : partsOf(target.tuple)).map(within));
      case 'map':
        return record([[OTHERS, target.value]]);
      case 'object': {
        const inherited = (target.extends ?? []).map((id) => within(modelType(id)));
        const own = target.members.map((member) => [member.name, member.type] as const);
        const others = target.index === undefined ? [] : [[OTHERS, target.index] as const];
        return merged([...inherited, record([...own, ...others])]);
      }
      case 'union':
        return merged(target.variants.map(within));
      default:
        return NONE;
    }
  };
  const record = (members: ReadonlyArray<readonly [name: string, type: TypeNode]>): Dates => {
    const found = members.flatMap(([name, member]) =>
      ++names > MOST_NAMES ? [] : [[name, within(member)] as const],
    );
    return { ...NONE, members: new Map(found) };
  };
  return daysOf(within(type));
}

/** Where the days of a form are if callers may write `{ value, headers }` in place of some of its members. */
export function daysInParts(form: Days, wrapped: readonly string[]): Days {
  if (typeof form !== 'object' || isEither(form)) return form;
  const members = wrapped.flatMap((name) => {
    const days = Object.hasOwn(form, name) ? form[name] : form[OTHERS];
    return days === undefined || days === false ? [] : [[name, orWrapped(days)] as const];
  });
  return { ...form, ...Object.fromEntries(members) };
}

function orWrapped(days: Exclude<Days, false>): Days {
  if (days === true) return [{ value: true }];
  const [record] = isEither(days) ? days : [days];
  const all = { ...record, value: days };
  return isEither(days) ? [all] : all;
}

const isEither = (days: Exclude<Days, boolean>): days is Extract<Days, readonly unknown[]> =>
  Array.isArray(days);

function partsOf({ places, rest }: { readonly places: readonly TypeNode[]; readonly rest?: TypeNode }) {
  return rest === undefined ? places : [...places, rest];
}

/** What several types say of the same value. */
function merged(all: readonly Dates[]): Dates {
  const members = new Map<string, Dates>();
  for (const [name, dates] of all.flatMap((each) => [...each.members])) {
    const known = members.get(name);
    members.set(name, known === undefined ? dates : merged([known, dates]));
  }
  return { day: all.some(({ day }) => day), time: all.some(({ time }) => time), members };
}

/** Where a point in time is allowed, too, a Date is one: the day alone would say less. */
function daysOf({ day, time, members }: Dates): Days {
  const isDay = day && !time;
  const found = [...members].map(([name, dates]) => [name, daysOf(dates)] as const);
  const hasOthers = found.some(([name, days]) => name === OTHERS && days !== false);
  const stated = found.filter(([, days]) => days !== false || hasOthers);
  if (stated.length === 0) return isDay;
  const record = Object.fromEntries(stated);
  return isDay ? [record] : record;
}
