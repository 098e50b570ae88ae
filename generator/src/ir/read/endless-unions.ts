import type { ModelTree } from '../model/tree.ts';
import type { TypeFacts, TypeNode } from '../model/type-node.ts';
import { nonNull } from './merge-types.ts';

type Types = ReadonlyMap<string, TypeNode>;

/**
 * Models whose unions do not lead back to themselves. A schema that is a variant of itself, on its own or through the
 * variants of others, says nothing by that: each of such a circle is any of the variants that stand outside of it.
 */
export function withoutEndlessUnions(models: readonly ModelTree[]): readonly ModelTree[] {
  const types: Types = new Map(models.map(({ id, type }) => [id, type] as const));
  const reach = new Map<string, ReadonlySet<string>>();
  const reachOf = (id: string): ReadonlySet<string> => {
    const known = reach.get(id) ?? reachable(id, types);
    reach.set(id, known);
    return known;
  };
  return models.map((model) => {
    if (!reachOf(model.id).has(model.id)) return model;
    const circle = new Set([...reachOf(model.id)].filter((other) => reachOf(other).has(model.id)));
    return { ...model, type: settled(model, circle, types) };
  });
}

/** The models that are variants of a model, of its variants, and so on. */
function reachable(id: string, types: Types): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const variant of variantsOf(types.get(next))) {
      if (variant.kind !== 'model' || found.has(variant.model)) continue;
      found.add(variant.model);
      open.push(variant.model);
    }
  }
  return found;
}

/**
 * What a type is one of, without going through a container: those variants a value can be as it is. A variant may be a
 * union without a name; if that is null, too, so are its variants.
 */
function variantsOf(type: TypeNode | undefined): readonly TypeNode[] {
  if (type?.kind === 'union')
    return type.variants.flatMap((variant) =>
      variant.kind !== 'union' ? [variant]
      : variant.nullable ? variantsOf(variant).map((each) => ({ ...each, nullable: true }))
      : variantsOf(variant),
    );
  return type?.kind === 'model' ? [type] : [];
}

function settled({ id, type }: ModelTree, circle: ReadonlySet<string>, types: Types): TypeNode {
  const kept: TypeNode[] = [];
  const seen = new Set([id]);
  let { nullable } = type;
  const collect = (from: TypeNode | undefined): void => {
    nullable ||= from?.nullable === true;
    for (const variant of variantsOf(from)) {
      nullable ||= variant.nullable;
      if (variant.kind !== 'model' || !circle.has(variant.model)) kept.push(nonNull(variant));
      else if (!seen.has(variant.model)) {
        seen.add(variant.model);
        collect(types.get(variant.model));
      }
    }
  };
  collect(type);
  const variants = kept.filter((variant, at) => kept.findIndex((other) => isLike(variant, other)) === at);
  const facts = factsIn(type);
  const [only, ...more] = variants;
  if (only === undefined) return { ...facts, nullable, kind: 'unknown', form: 'any' };
  return more.length === 0 ?
      { ...only, ...facts, nullable }
    : { ...facts, nullable, kind: 'union', variants };
}

function factsIn(type: TypeNode): TypeFacts {
  if (type.kind === 'union') {
    const { kind: _, variants: __, discriminator: ___, ...facts } = type;
    return facts;
  }
  if (type.kind !== 'model') return type;
  const { kind: _, model: __, ...facts } = type;
  return facts;
}

/** Whether two variants are the same for callers: the same node or model, or plain values of one kind. */
function isLike(a: TypeNode, b: TypeNode): boolean {
  if (a === b) return true;
  if (a.kind === 'model' && b.kind === 'model') return a.model === b.model;
  if (a.kind === 'string' && b.kind === 'string') return a.binary === b.binary;
  return a.kind === b.kind && (a.kind === 'number' || a.kind === 'boolean');
}
