import { isNull, type Schema } from '../../document/index.ts';
import type { NodeOf, TypeFacts, TypeNode } from '../model/type-node.ts';
import { demand } from './demand-members.ts';
import { distribute, nonNull } from './merge-types.ts';
import { discriminatorOf, hasShape, isBareConstraint, OF_THE_WHOLE, without } from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';
import { heldAs, isHeld, mergeContext } from './schema-reader.ts';

/** Null variants vanish, nested unions flatten, one variant left is that variant; see `docs/typing-rules.md`. */
export function readUnion(
  schema: Schema,
  keyword: 'oneOf' | 'anyOf',
  facts: TypeFacts,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  let nullable = facts.nullable;
  const variants: TypeNode[] = [];
  for (const variant of schema.get(keyword) ?? []) {
    if (isNull(variant)) {
      nullable = true;
      continue;
    }
    if (isBareConstraint(variant)) continue;
    const node = reader.read(variant, { page: position.page, variant: true, ...heldAs(position) });
    // The union itself among its variants says nothing.
    if (
      node.kind === 'model' &&
      position.self !== undefined &&
      node.model === reader.models.get(position.self)
    )
      continue;
    nullable ||= node.nullable;
    if (node.kind === 'union') variants.push(...node.variants.map(nonNull));
    else variants.push(nonNull(node));
  }
  const [only] = variants;
  const beside = schema.without(keyword, 'type', ...OF_THE_WHOLE);
  const object = hasShape(beside) ? reader.read(beside, position) : undefined;
  if (only === undefined) return object ?? { ...facts, nullable, kind: 'unknown', form: 'any' };
  if (variants.length === 1 && object === undefined) {
    const whole = { ...only, ...without(facts, 'at', 'page'), nullable } as TypeNode;
    return demand(whole, schema.get('required') ?? [], reader);
  }
  const union: NodeOf<'union'> = { ...facts, nullable, kind: 'union', variants, ...discriminatorOf(schema) };
  if (object?.kind !== 'object') return demand(union, schema.get('required') ?? [], reader);
  const own = new Set(isHeld(position) ? object.members.map(({ name }) => name) : []);
  return demand(
    distribute(union, object, mergeContext(position, reader)),
    (schema.get('required') ?? []).filter((name) => !own.has(name)),
    reader,
  );
}
