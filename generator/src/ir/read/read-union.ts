import { isNull, type Schema } from '../../document/index.ts';
import type { NodeOf, TypeFacts, TypeNode } from '../model/type-node.ts';
import { demand, reportLost } from './demand-members.ts';
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
  const unions: Array<NodeOf<'union'>> = [];
  let others = 0;
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
    if (node.kind === 'union') {
      unions.push(node);
      variants.push(...node.variants.map(nonNull));
    } else {
      others += 1;
      variants.push(nonNull(node));
    }
  }
  const [only] = variants;
  const beside = schema.without(keyword, 'type', ...OF_THE_WHOLE);
  const object = hasShape(beside) ? reader.read(beside, position) : undefined;
  if (only === undefined) return object ?? { ...facts, nullable, kind: 'unknown', form: 'any' };
  if (variants.length === 1 && object === undefined) {
    const whole = { ...only, ...without(facts, 'at', 'page'), nullable } as TypeNode;
    return demand(whole, schema.get('required') ?? [], reader);
  }
  // A union that nothing but null is added to is still told apart as it was.
  const [inner] = others === 0 && unions.length === 1 ? unions : [];
  const union: NodeOf<'union'> = {
    ...facts,
    nullable,
    kind: 'union',
    variants,
    ...(inner?.discriminator !== undefined && { discriminator: inner.discriminator }),
    ...discriminatorOf(schema),
  };
  if (object?.kind !== 'object') return demand(union, schema.get('required') ?? [], reader);
  const own = new Set(isHeld(position) ? object.members.map(({ name }) => name) : []);
  const required = schema.get('required') ?? [];
  const demanded = demand(
    distribute(union, object, mergeContext(position, reader)),
    required.filter((name) => !own.has(name)),
    reader,
  );
  reportLost(
    demanded,
    required.filter((name) => own.has(name)),
    schema,
    reader,
  );
  return demanded;
}
