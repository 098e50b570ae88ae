import type { JsonObject, JsonValue } from '../support/json.ts';
import type { Form, Key, Keys, Kind } from './kit/index.ts';

const TYPES: Readonly<Record<Form, string>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  list: 'array',
  map: 'object',
};

type Definitions = Map<string, JsonObject>;

/** The JSON Schema (draft 07, which editors know best) of what may be written. */
export function toJsonSchema(kind: Kind<unknown>, title: string): JsonObject {
  const definitions: Definitions = new Map();
  const schema = schemaOf(kind, definitions);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...schema,
    definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function schemaOf(kind: Kind<unknown>, definitions: Definitions): JsonObject {
  const { definition } = kind;
  if (definition === undefined) return inlineSchema(kind, definitions);
  if (!definitions.has(definition)) {
    // Known before its content is, which may lead back here.
    definitions.set(definition, {});
    definitions.set(definition, inlineSchema(kind, definitions));
  }
  return { $ref: `#/definitions/${definition}` };
}

function inlineSchema(kind: Kind<unknown>, definitions: Definitions): JsonObject {
  const { choices, forms, texts, keys, each } = kind;
  if (choices) return { anyOf: choices.map((choice) => schemaOf(choice, definitions)) };
  if (forms.length === 0) return {};
  const member = each && schemaOf(each(), definitions);
  return {
    // An empty value is the same as an absent key.
    type: [...forms.map((form) => TYPES[form]), 'null'],
    ...(texts && { enum: [...texts, null] }),
    ...(keys && members(keys, kind.open === true, definitions)),
    ...(member && (forms.includes('list') ? { items: member } : { additionalProperties: member })),
  };
}

function members(keys: Keys, isOpen: boolean, definitions: Definitions): JsonObject {
  const required = Object.keys(keys).filter((name) => keys[name]?.needed === true);
  return {
    properties: Object.fromEntries(
      Object.entries(keys).map(([name, key]) => [name, keySchema(key, definitions)] as const),
    ),
    ...(!isOpen && { patternProperties: { '^x-': {} }, additionalProperties: false }),
    ...(required.length > 0 && { required }),
  };
}

function keySchema(key: Key<unknown>, definitions: Definitions): JsonObject {
  const schema = schemaOf(key.kind, definitions);
  const isSection = JSON.stringify(key.default) === '{}';
  const described: Record<string, JsonValue> = { description: descriptionOf(key) };
  if (key.default !== undefined && !isSection) described['default'] = key.default;
  if (key.example !== undefined) described['examples'] = [key.example];
  // Draft 07 ignores what stands beside a reference.
  return '$ref' in schema ? { ...described, allOf: [schema] } : { ...described, ...schema };
}

/** What the key is for and, where nothing follows from it, that. */
export function descriptionOf({ says, lost, presence, otherwise }: Key<unknown>): string {
  const without = otherwise === undefined ? [] : [`Without it: ${otherwise}.`];
  const effect =
    lost !== undefined ? [`Has no effect: ${lost.effect}.`]
    : presence === 'unused' ? ['Has no effect here.']
    : [];
  return [says, ...without, ...effect].join(' ');
}
