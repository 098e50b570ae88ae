import { byCodeUnit } from '../../support/collate.ts';
import { shownName } from '../model/members.ts';
import type { NodeOf, Tuple, TypeNode } from '../model/type-node.ts';
import { fingerprintOf } from './fingerprint.ts';

const known = new WeakMap<TypeNode, string>();

/** A short text that is equal for types of one structure, in this run and in later ones. */
export function structureOf(type: TypeNode): string {
  const found = known.get(type) ?? fingerprintOf(`${textOf(type)}${type.nullable ? '?' : ''}`);
  known.set(type, found);
  return found;
}

/** Like {@link structureOf}, whether or not null may stand in its place. */
export function shapeOf(type: TypeNode): string {
  return structureOf(type.nullable ? { ...type, nullable: false } : type);
}

/** Equal for objects that differ only inside their members: their names, kinds and literals. */
export function outlineOf(type: NodeOf<'object'>): string {
  const members = type.members.map((member) => {
    const { type: inner } = member;
    const literal = inner.kind === 'enum' && inner.values.length === 1 ? String(inner.values[0]) : '';
    return JSON.stringify([shownName(member), inner.kind, literal]);
  });
  return fingerprintOf(members.sort(byCodeUnit).join());
}

function textOf(type: TypeNode): string {
  switch (type.kind) {
    case 'array':
      return type.tuple === undefined ? `array ${structureOf(type.item)}` : tupleText(type.tuple);
    case 'map':
      return `map ${structureOf(type.value)}`;
    case 'union':
      return `union ${type.variants.map(structureOf).sort(byCodeUnit).join(' ')}`;
    case 'enum':
      return `enum ${JSON.stringify([...type.values].map(String).sort(byCodeUnit))}`;
    case 'model':
      return `model ${type.model}`;
    case 'object': {
      const members = type.members.map(
        (member) => `${shownName(member)}${member.required ? '' : '?'} ${structureOf(member.type)}`,
      );
      const index = type.index === undefined ? '' : structureOf(type.index);
      return `object ${JSON.stringify([
        members.sort(byCodeUnit),
        index,
        [...(type.extends ?? [])].sort(byCodeUnit),
      ])}`;
    }
    default:
      return type.kind;
  }
}

/** Places in their order: it is what tells tuples apart. */
function tupleText({ places, required, rest }: Tuple): string {
  return `tuple ${required} ${places.map(structureOf).join(' ')} ...${
    rest === undefined ? '' : structureOf(rest)
  }`;
}
