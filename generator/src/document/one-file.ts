import { isObject, own, tokensOf, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Located, Place } from '../support/place.ts';
import { refOf, withoutRef } from './references/references.ts';
import type { View } from './view.ts';

/** Which operations of the document are wanted; keys of a path item that are no verbs always are. */
type IsWanted = (key: string, path: string) => boolean;

/** Keywords whose members are schemas, by names of anybody's choice. */
const SCHEMA_MAPS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'schemas',
]);

/** Fields whose members are not schemas, by names of anybody's choice. */
const MAPS = new Set(
  'paths webhooks responses headers content callbacks links encoding requestBodies securitySchemes pathItems parameters'.split(
    ' ',
  ),
);

/** Fields with values that mean nothing but themselves. */
const LITERALS = new Set(['default', 'const', 'enum', 'example', 'examples', 'mapping']);

const TEXTS = new Set(['title', 'summary', 'description', 'format']);

/**
 * A copy of a document in which every reference leads to one of its own components: for tools that read no other files and
 * take every document for a sound one. Schemas from elsewhere become components, all else stands where it is referred to.
 * References that lead nowhere, or to themselves, are schemas for anything.
 */
export function oneFile(document: View<'document'>, isWanted: IsWanted): JsonObject {
  const root = document.value;
  const rootFile = document.at.file;
  const added = new Map<string, JsonValue>();
  const names = new Map<string, string>();
  const ids = new Set<string>();
  const known = new Set(Object.keys(own(own(root, 'components'), 'schemas') ?? {}));

  const copy = withWanted(fields(withWanted(root, isWanted), document.at, 'object', []), isWanted);
  const components = (own(copy, 'components') ?? {}) as JsonObject;
  const schemas = { ...((own(components, 'schemas') ?? {}) as JsonObject), ...Object.fromEntries(added) };
  return { ...copy, ...(added.size > 0 && { components: { ...components, schemas } }) };

  /** `schema` and `object` have fields, `schemas` and `objects` members of these kinds. */
  function walk(value: JsonValue, at: Place, kind: Kind, open: readonly string[]): JsonValue | undefined {
    if (Array.isArray(value))
      return value.flatMap((item: JsonValue) => walk(item, at, kind, open) ?? []) as JsonValue;
    if (!isObject(value)) return value;
    const isMap = kind === 'schemas' || kind === 'objects';
    const ref = isMap ? undefined : refOf(value);
    if (typeof ref === 'string') return reference(value, ref, at, kind, open);
    return fields(value, at, kind, open);
  }

  function fields(value: JsonObject, at: Place, kind: Kind, open: readonly string[]): JsonObject {
    const entries = Object.entries(value).flatMap(([key, inner]) => {
      const found = field(key, inner, at, kind, open);
      return found === undefined ? [] : [[key, found] as const];
    });
    const made = Object.fromEntries(entries);
    if (kind !== 'object' || !isObject(own(value, 'responses'))) return made;
    const { operationId, ...rest } = made;
    // One name is one member of `operations`.
    const isOwn = typeof operationId === 'string' && operationId !== '' && !ids.has(operationId);
    if (isOwn) ids.add(operationId);
    return isOwn ? made : rest;
  }

  function field(
    key: string,
    value: JsonValue,
    at: Place,
    kind: Kind,
    open: readonly string[],
  ): JsonValue | undefined {
    if (kind === 'schemas') return walk(value, at, 'schema', open);
    if (kind === 'objects') return walk(value, at, 'object', open);
    if (key.startsWith('x-')) return undefined;
    if (LITERALS.has(key)) return value;
    if (TEXTS.has(key)) return typeof value === 'string' ? value : undefined;
    if (kind === 'schema') return walk(value, at, SCHEMA_MAPS.has(key) ? 'schemas' : 'schema', open);
    if (key === 'schema' || key === 'itemSchema') return walk(value, at, 'schema', open);
    if (key === 'schemas') return walk(value, at, 'schemas', open);
    return walk(value, at, MAPS.has(key) && !Array.isArray(value) ? 'objects' : 'object', open);
  }

  function reference(
    value: JsonObject,
    ref: string,
    at: Place,
    kind: Kind,
    open: readonly string[],
  ): JsonValue | undefined {
    const nothing = kind === 'schema' ? {} : undefined;
    const end = endOf(ref, at);
    if (end === undefined) return nothing;
    const { value: target, at: place } = end;
    const tokens = tokensOf(place.pointer);
    if (place.file === rootFile && tokens.length === 3 && tokens[0] === 'components')
      return { ...fields(withoutRef(value), at, kind, open), $ref: `#${place.pointer}` };
    const key = `${place.file}#${place.pointer}`;
    if (kind === 'schema') return { $ref: `#/components/schemas/${moved(key, target, place)}` };
    return open.includes(key) ? undefined : walk(target, place, kind, [...open, key]);
  }

  /** The name among the components that a schema from elsewhere gets. */
  function moved(key: string, target: JsonValue, place: Place): string {
    const before = names.get(key);
    if (before !== undefined) return before;
    const stem = (tokensOf(place.pointer).at(-1) || place.file.split('/').at(-1) || 'Schema').replace(
      /[^\w.-]/g,
      '_',
    );
    let name = stem;
    for (let number = 2; known.has(name); number += 1) name = `${stem}${number}`;
    known.add(name);
    names.set(key, name);
    added.set(name, walk(target, place, 'schema', []) ?? {});
    return name;
  }

  /** What a reference names, if the chain from there ends at something. */
  function endOf(ref: string, at: Place): Located<JsonValue> | undefined {
    const seen = new Set<string>();
    let first: Located<JsonValue> | undefined;
    for (let [text, from]: [string, Place] = [ref, at]; ; ) {
      const end = document.step(text, from);
      if (end.kind !== 'value' || seen.has(`${end.at.file}#${end.at.pointer}`)) return undefined;
      seen.add(`${end.at.file}#${end.at.pointer}`);
      first ??= end;
      const next = isObject(end.value) ? refOf(end.value) : undefined;
      if (typeof next !== 'string') return first;
      [text, from] = [next, end.at];
    }
  }
}

type Kind = 'object' | 'objects' | 'schema' | 'schemas';

/** The document without the operations that get no code. */
function withWanted(root: JsonObject, isWanted: IsWanted): JsonObject {
  const paths = own(root, 'paths');
  if (!isObject(paths)) return root;
  const kept = Object.entries(paths).map(([path, item]) => {
    if (!isObject(item)) return [path, item] as const;
    return [path, Object.fromEntries(Object.entries(item).filter(([key]) => isWanted(key, path)))] as const;
  });
  return { ...root, paths: Object.fromEntries(kept) };
}
