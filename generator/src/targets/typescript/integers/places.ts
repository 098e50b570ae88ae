import { allMembers, resolveModel } from '../../../ir/index.ts';
import type { Api } from '../../../ir/model/api.ts';
import type { NodeOf, Tuple, TypeNode } from '../../../ir/model/type-node.ts';
import { choose } from './choose.ts';
import type { Here, Inside, Places } from './model.ts';
import { wideModels } from './wide-models.ts';

/** Says of the types of an API where they have integers of 64 bits; undefined for those that have none. */
export type FindPlaces = (type: TypeNode) => Places | undefined;

/** Unions of lists of unions may go on without end; what lies deeper has the places of its first variant. */
const DEEPEST = 8;

/** Reads where the types of an API have integers of 64 bits. */
export function findPlaces(models: Api['models']): FindPlaces {
  const wide = wideModels(models);

  const known = new Map<TypeNode, Places | undefined>();
  // Types are shared by all places that use them: what is known of one is known everywhere, and is the same value.
  const placesOf = (type: TypeNode, depth = 0): Places | undefined => {
    if (!known.has(type)) known.set(type, read(type, depth));
    return known.get(type);
  };

  const read = (type: TypeNode, depth: number): Places | undefined => {
    switch (type.kind) {
      case 'number':
        return type.int64 === 'string' ? 'integer' : undefined;
      case 'model':
        return wide.has(type.model) ? modelPlaces(type) : undefined;
      case 'array':
        return type.tuple === undefined ?
            some({ items: placesOf(type.item, depth) })
          : tuplePlaces(type.tuple, depth);
      case 'map':
        return some({ others: placesOf(type.value, depth) });
      case 'object':
        return objectPlaces(type, depth);
      case 'union':
        return unionPlaces(type.variants, depth + 1);
      default:
        return undefined;
    }
  };

  /** A model is referred to, but where it is an integer itself. */
  const modelPlaces = (type: NodeOf<'model'>): Places => {
    const target = resolveModel(models, type);
    return target.kind === 'number' ? 'integer' : { model: type.model };
  };

  const tuplePlaces = ({ places, rest }: Tuple, depth: number): Places | undefined => {
    const found = places.map((place) => placesOf(place, depth));
    return some({
      ...(found.some((each) => each !== undefined) && { places: found }),
      items: rest && placesOf(rest, depth),
    });
  };

  const objectPlaces = (type: NodeOf<'object'>, depth: number): Inside | undefined => {
    const members = allMembers(models, type).flatMap((member) => {
      const places = placesOf(member.type, depth);
      return places === undefined ? [] : [[member.name, places] as const];
    });
    // Members of other names than those that are declared are the only ones that the signature is for.
    const others = type.index && placesOf(type.index, depth);
    const plain = others === undefined ? [] : allMembers(models, type).map(({ name }) => name);
    const named = new Map<string, Places>([...plain.map((name) => [name, {}] as const), ...members]);
    return some({ ...(named.size > 0 && { members: named }), others });
  };

  const unionPlaces = (variants: readonly TypeNode[], depth: number): Places | undefined => {
    const [first] = variants;
    if (first === undefined) return undefined;
    if (variants.length === 1 || depth > DEEPEST) return placesOf(first, depth);
    const all = flattened(variants, models);
    const lists = all.flatMap(({ type }) => (type.kind === 'array' ? [type] : []));
    const objects = all.flatMap(({ type, use }) => {
      if (type.kind !== 'object' && type.kind !== 'map') return [];
      const own = placesOf(type, depth);
      return [
        { type, places: typeof own === 'object' && !('model' in own) ? own : {}, then: placesOf(use) ?? {} },
      ];
    });
    const listed =
      lists.length === 1 && lists[0] !== undefined ?
        placesOf(lists[0], depth)
      : some({ items: unionPlaces(lists.flatMap(itemTypes), depth + 1) });
    const scalar = herePlaces(all.map(({ type }) => type));
    const chosen = choose(objects, models);
    if (scalar === undefined && listed === undefined) return chosen;
    if (typeof chosen === 'object' && 'model' in chosen)
      return some({ ...inside(listed), here: scalar, oneOf: [{ has: [], is: new Map(), then: chosen }] });
    return some({ ...inside(listed), ...inside(chosen), here: scalar });
  };

  return placesOf;
}

/** What a plain value among the variants is. */
function herePlaces(variants: readonly TypeNode[]): Here | undefined {
  if (!variants.some((type) => type.kind === 'number' && type.int64 === 'string')) return undefined;
  const isText = (type: TypeNode): boolean =>
    type.kind === 'string' ||
    type.kind === 'file' ||
    (type.kind === 'enum' &&
      (type.open === true ||
        type.values.some((value) => typeof value === 'string' && /^-?\d+$/.test(value))));
  return variants.some(isText) ? 'integerOrText' : 'integer';
}

/** A variant of a union: as it is used, and what is behind that. */
type Flat = { readonly use: TypeNode; readonly type: TypeNode };

/** The variants of a union with those of the unions among them. */
function flattened(
  variants: readonly TypeNode[],
  models: Api['models'],
  seen: ReadonlySet<TypeNode> = new Set(),
): readonly Flat[] {
  return variants.flatMap((use) => {
    const type = resolveModel(models, use);
    if (type.kind !== 'union') return [{ use, type }];
    return seen.has(type) ? [] : flattened(type.variants, models, new Set([...seen, type]));
  });
}

function itemTypes({ item, tuple }: NodeOf<'array'>): readonly TypeNode[] {
  return tuple === undefined ? [item] : [...tuple.places, ...(tuple.rest === undefined ? [] : [tuple.rest])];
}

const inside = (places: Places | undefined): Inside =>
  typeof places === 'object' && !('model' in places) ? places : {};

/** Without what is undefined; undefined if nothing is left. */
function some(places: { readonly [Key in keyof Inside]: Inside[Key] | undefined }): Inside | undefined {
  const entries = Object.entries(places).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Inside);
}
