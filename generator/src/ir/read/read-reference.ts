import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, asString, isObject, join, own, tokensOf } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { TypeNode } from '../model/type-node.ts';
import { requireMembers } from './merge-types.ts';
import { collapsedReference, readAllOf } from './read-all-of.ts';
import { allowsNull, factsOf, requiredNames, siblingFacts, without } from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';
import { anything, componentName, placeKey } from './schema-reader.ts';

/** Keywords that, beside a `$ref` in OpenAPI 3.1, make it one part of an `allOf`. */
const COMPOSING = ['properties', 'allOf', 'oneOf', 'anyOf'] as const;

const isPage = (place: Place): boolean => {
  const tokens = tokensOf(place.pointer);
  return (
    tokens.length === 0 ||
    (tokens.length === 3 && tokens[0] === 'components' && tokens[1] === 'schemas') ||
    tokens.length === 1
  );
};

/** R10, R24, R25, R27 and the sibling rules. */
export function readReference(
  schema: JsonObject,
  at: Place,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  const ref = asString(own(schema, '$ref')) ?? '';
  const target = reader.refs.follow(ref, at);
  if (target === undefined) return anything(at, siblingFacts(schema));
  const siblings = siblingFacts(schema);
  if (reader.siblingsCount && COMPOSING.some((key) => Object.hasOwn(schema, key))) {
    const extra = without(schema, '$ref');
    return readAllOf(
      { ...extra, allOf: [{ $ref: ref }, ...asArray(own(schema, 'allOf'))] },
      factsOf(schema, at, position.page),
      position,
      reader,
    );
  }
  const model = reader.models.get(placeKey(target.at));
  const required = requiredNames(schema);
  if (model !== undefined && required.length === 0) {
    const text = asString(own(target.value, 'description'));
    const deprecated = own(target.value, 'deprecated') === true;
    return {
      at,
      ...(text !== undefined && text.trim() !== '' && { description: text }),
      ...(deprecated && { deprecated }),
      ...siblings,
      nullable: siblings.nullable === true || allowsNull(target.value),
      component: componentName(target.at),
      kind: 'model',
      model,
    };
  }
  const plain = readComponent(target.value, target.at, position, reader);
  const component: TypeNode = {
    ...plain,
    ...siblings,
    ...(siblings.description !== undefined && { componentText: plain.description ?? '' }),
  };
  return required.length === 0 ?
      component
    : requireMembers(
        { ...component, ...(position.page !== undefined && { mergedIn: position.page }) },
        required,
      );
}

function readComponent(schema: JsonValue, at: Place, position: Position, reader: SchemaReader): TypeNode {
  const collapsed = position.variant ? collapsedReference(schema) : undefined;
  if (collapsed !== undefined && isObject(schema)) {
    const place = { file: at.file, pointer: join(at.pointer, 'allOf', collapsed) };
    return reader.read(asArray(own(schema, 'allOf'))[collapsed], place, position);
  }
  const key = placeKey(at);
  const name = componentName(at);
  const found = reader.component(key, () => {
    const node = reader.read(schema, at, {
      page: isPage(at) ? name : position.page,
      variant: false,
      self: key,
    });
    // The outermost reference gives the component its name; a merge that is written in it is its own shape.
    return node.kind === 'model' ? node : ({ ...without(node, 'mergedIn'), component: name } as TypeNode);
  });
  return found ?? anything(at, { component: name });
}
