import type { Days } from '../model/writing.ts';
import type { TypeNode } from '../model/type-node.ts';
import { behind, type ModelType } from './file-types.ts';

/** Names after which no further ones are looked for: no query is that large, but a document can describe one. */
const MOST_NAMES = 500;

/** Where the values of a type have `format: date`. What contains itself is looked into once. */
export function daysIn(type: TypeNode, modelType: ModelType): Days {
  const open = new Set<TypeNode>();
  let names = 0;

  const within = (each: TypeNode): Days => {
    const target = behind(each, modelType);
    if (open.has(target)) return false;
    open.add(target);
    const found = formOf(target);
    open.delete(target);
    return found;
  };
  const formOf = (target: TypeNode): Days => {
    switch (target.kind) {
      case 'string':
        return target.format === 'date';
      case 'array':
        return merged((target.tuple === undefined ? [target.item] : partsOf(target.tuple)).map(within));
      case 'map':
        return record([['*', target.value]]);
      case 'object': {
        const inherited = (target.extends ?? []).map((id) => within(modelType(id)));
        const own = target.members.map((member) => [member.name, member.type] as const);
        return merged([
          ...inherited,
          record([...own, ...(target.index === undefined ? [] : [['*', target.index] as const])]),
        ]);
      }
      case 'union':
        return merged(target.variants.map(within));
      default:
        return false;
    }
  };
  const record = (members: ReadonlyArray<readonly [name: string, type: TypeNode]>): Days => {
    const found = members.flatMap(([name, member]) => {
      if (++names > MOST_NAMES) return [];
      const days = within(member);
      return days === false ? [] : [[name, days] as const];
    });
    return found.length > 0 && Object.fromEntries(found);
  };
  return within(type);
}

function partsOf({ places, rest }: { readonly places: readonly TypeNode[]; readonly rest?: TypeNode }) {
  return rest === undefined ? places : [...places, rest];
}

/** What several types say of the same value. */
function merged(all: readonly Days[]): Days {
  const records = all.filter((days) => typeof days === 'object');
  return records.length > 0 ?
      Object.fromEntries(records.flatMap((days) => Object.entries(days)))
    : all.includes(true);
}
