import type { JsonObject } from '../../support/json.ts';
import { asArray, asString, join, own } from '../../support/json.ts';
import type { NodeOf, TypeFacts, TypeNode } from '../model/type-node.ts';
import { distribute, nonNull } from './merge-types.ts';
import { hasShape, isBareConstraint, isNullOnly, without } from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';
import { mergeContext } from './schema-reader.ts';

/** Null variants vanish, nested unions flatten, one variant left is that variant; see `docs/typing-rules.md`. */
export function readUnion(
  schema: JsonObject,
  keyword: 'oneOf' | 'anyOf',
  facts: TypeFacts,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  const listed = asArray(own(schema, keyword));
  let nullable = facts.nullable;
  const variants: TypeNode[] = [];
  listed.forEach((variant, i) => {
    if (isNullOnly(variant)) {
      nullable = true;
      return;
    }
    if (isBareConstraint(variant)) return;
    const at = { file: facts.at.file, pointer: join(facts.at.pointer, keyword, i) };
    const node = reader.read(variant, at, { page: position.page, variant: true });
    // The union itself among its variants says nothing.
    if (
      node.kind === 'model' &&
      position.self !== undefined &&
      node.model === reader.models.get(position.self)
    )
      return;
    nullable ||= node.nullable;
    if (node.kind === 'union') variants.push(...node.variants.map(nonNull));
    else variants.push(nonNull(node));
  });
  const [only] = variants;
  const beside = without(
    schema,
    keyword,
    'description',
    'nullable',
    'title',
    'discriminator',
    'example',
    'deprecated',
    'type',
    'required',
  );
  const object =
    hasShape(beside) ?
      reader.read({ ...beside, required: own(schema, 'required') ?? [] } as JsonObject, facts.at, position)
    : undefined;
  if (only === undefined) return object ?? { ...facts, nullable, kind: 'unknown', form: 'any' };
  if (variants.length === 1 && object === undefined) {
    return { ...only, ...without(facts, 'at', 'page'), nullable } as TypeNode;
  }
  const discriminator = own(schema, 'discriminator');
  const property = asString(own(discriminator, 'propertyName'));
  const union: NodeOf<'union'> = {
    ...facts,
    nullable,
    kind: 'union',
    variants,
    ...(property !== undefined && {
      discriminator: { property, hasMapping: own(discriminator, 'mapping') !== undefined },
    }),
  };
  return object?.kind === 'object' ? distribute(union, object, mergeContext(position, reader)) : union;
}
