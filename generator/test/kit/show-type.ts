import type { Member, TypeNode } from '../../src/ir/index.ts';
import type { Tuple } from '../../src/ir/model/type-node.ts';

/** A type on one line, in document order: `{ a: string, b?: 'x' | null, [*]: number } & Base`. */
export function showType(node: TypeNode): string {
  const isNull = node.nullable && node.kind === 'enum' && node.values.length === 0;
  if (isNull) return 'null';
  return node.nullable ? `${showForm(node)} | null` : showForm(node);
}

function showForm(node: TypeNode): string {
  switch (node.kind) {
    case 'enum':
      if (node.values.length === 0) return 'never';
      return node.values.map((value) => JSON.stringify(value).replaceAll('"', "'")).join(' | ');
    case 'array':
      return node.tuple === undefined ? `[${showType(node.item)}]` : showTuple(node.tuple);
    case 'map':
      return `{ [*]: ${showType(node.value)} }`;
    case 'union':
      return `(${node.variants.map(showType).join(' or ')})`;
    case 'model':
      return `@${node.model}`;
    case 'object': {
      const entries = [
        ...node.members.map(showMember),
        ...(node.index ? [`[*]: ${showType(node.index)}`] : []),
      ];
      return [entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`, ...(node.extends ?? [])].join(' & ');
    }
    default:
      return node.kind;
  }
}

function showTuple({ places, required, rest }: Tuple): string {
  const texts = places.map((place, at) => `${showType(place)}${at < required ? '' : '?'}`);
  return `[${[...texts, ...(rest === undefined ? [] : [`...${showType(rest)}`])].join(', ')}]`;
}

function showMember({ name, required, type }: Member): string {
  return `${name}${required ? '' : '?'}: ${showType(type)}`;
}
