import {
  asString,
  isObject,
  join,
  own,
  tokensOf,
  type JsonObject,
  type JsonValue,
} from '../../support/json.ts';
import { refOf } from '../references/references.ts';
import { newHeader, listStyle, schemaOf } from './parameters.ts';
import { listOf } from './corrections.ts';
import { inside, type Origins, type Seat } from './origins.ts';
import { mapValues, newReference, newSchema, omit } from './schema.ts';

/** A parameter of the body, and where it stands. */
export type BodyPart = { readonly value: JsonObject; readonly from: string };

/** Where a body goes, and the media types that it may have. */
export type BodyContext = {
  readonly types: readonly string[];
  readonly to: string;
  readonly document: JsonObject;
  readonly origins: Origins;
  readonly tell: Tell;
};

/** How a form is sent although its description leaves that open, and why; `to` is the place of the body. */
export type FormChoice = { readonly to: string; readonly type: string; readonly reason: string };

/** Hears of every choice. */
export type Tell = (choice: FormChoice) => void;

const [MULTIPART, URLENCODED] = ['multipart/form-data', 'application/x-www-form-urlencoded'] as const;

/** The body that a parameter `in: body` describes, once for each media type. */
export function wholeBody(
  { value, from }: BodyPart,
  { types, to, document, origins }: BodyContext,
): JsonObject {
  origins.note(to, from);
  const schema = newSchema(own(value, 'schema') ?? {}, document);
  const content = types.map((type) => {
    origins.note(inside({ to, from }, ['content', type]).to, from);
    return [type, { schema }] as const;
  });
  return { ...described(value), content: Object.fromEntries(content) };
}

/** A file, or a list of media types with no other form, makes a form multipart. */
function formType(
  parts: readonly BodyPart[],
  types: readonly string[],
): Omit<FormChoice, 'to' | 'reason'> & { readonly reason?: string } {
  const named = types.map((type) => type.split(';', 1)[0]?.trim().toLowerCase());
  const [isMultipart, isUrlencoded] = [named.includes(MULTIPART), named.includes(URLENCODED)];
  if (parts.some(({ value }) => own(value, 'type') === 'file'))
    return {
      type: MULTIPART,
      ...(!isMultipart && { reason: 'a parameter is a file, and consumes does not name this type' }),
    };
  if (isMultipart && !isUrlencoded) return { type: MULTIPART };
  if (isUrlencoded && !isMultipart) return { type: URLENCODED };
  return {
    type: URLENCODED,
    reason:
      isMultipart ?
        'consumes names both types of forms, and no parameter is a file'
      : 'consumes names no type of forms, and no parameter is a file',
  };
}

/** The body that parameters `in: formData` describe. */
export function formBody(parts: readonly BodyPart[], { types, to, origins, tell }: BodyContext): JsonObject {
  const { type, reason } = formType(parts, types);
  const [first] = parts;
  if (first !== undefined) origins.note(to, first.from);
  // Whoever hears of it looks up where the body stands.
  if (reason !== undefined) tell({ to, type, reason });
  const named = parts.map(({ value, from }) => ({ name: asString(own(value, 'name')) ?? '', value, from }));
  const properties = named.map(({ name, value, from }) => {
    origins.note(inside({ to, from }, ['content', type, 'schema', 'properties', name]).to, from);
    const schema = schemaOf(value);
    const description = own(value, 'description');
    return [
      name,
      isObject(schema) && description !== undefined ? { ...schema, description } : schema,
    ] as const;
  });
  const required = named.filter(({ value }) => own(value, 'required') === true).map(({ name }) => name);
  const encoding = named.flatMap(({ name, value, from }) => {
    const style = listStyle(value);
    const stated =
      isObject(value) && own(value, 'collectionFormat') !== undefined ? join(from, 'collectionFormat') : from;
    origins.note(inside({ to, from }, ['content', type, 'encoding', name]).to, stated);
    return Object.keys(style).length === 0 ? [] : [[name, style] as const];
  });
  const media = {
    schema: {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required }),
    },
    ...(encoding.length > 0 && { encoding: Object.fromEntries(encoding) }),
  };
  return { ...(required.length > 0 && { required: true }), content: { [type]: media } };
}

/** A response with its schema under each media type that is produced. */
export function newResponse(
  value: JsonValue,
  types: readonly string[],
  seat: Seat,
  { document, origins }: { readonly document: JsonObject; readonly origins: Origins },
): JsonValue {
  if (!isObject(value)) return value;
  origins.note(seat.to, seat.from);
  const ref = refOf(value);
  if (typeof ref === 'string') return { ...value, $ref: newReference(ref, document) };
  const [schema, headers, examples] = [own(value, 'schema'), own(value, 'headers'), own(value, 'examples')];
  const binary = types.filter((type) => !/json/i.test(type));
  const listed =
    !isFile(schema, document) ? types
    : binary.length > 0 ? binary
    : ['application/octet-stream'];
  const content = listed.map((type) => {
    origins.note(inside(seat, ['content', type, 'schema']).to, inside(seat, ['schema']).from);
    origins.note(inside(seat, ['content', type, 'example']).to, inside(seat, ['examples', type]).from);
    const example = own(examples, type);
    return [
      type,
      {
        ...(schema !== undefined && { schema: newSchema(schema, document) }),
        ...(example !== undefined && { example }),
      },
    ] as const;
  });
  return {
    ...omit(value, new Set(['schema', 'examples', 'headers'])),
    ...(isObject(headers) && {
      headers: mapValues(headers, (header, name) =>
        newHeader(header, inside(seat, ['headers', name]), origins),
      ),
    }),
    ...(schema !== undefined && schema !== null && { content: Object.fromEntries(content) }),
  };
}

/** Whether a schema is a file, or refers to a definition that is one. */
function isFile(schema: JsonValue | undefined, document: JsonObject): boolean {
  const seen = new Set<JsonValue>();
  for (let found = schema; isObject(found) && !seen.has(found); ) {
    if (own(found, 'type') === 'file') return true;
    seen.add(found);
    const [section, name = ''] = tokensOf(String(refOf(found)).replace('#', ''));
    found = section === 'definitions' ? own(own(document, 'definitions'), name) : undefined;
  }
  return false;
}

function described(parameter: JsonObject): JsonObject {
  const [description, required] = [own(parameter, 'description'), own(parameter, 'required')];
  return {
    ...(description !== undefined && { description }),
    ...(required !== undefined && { required }),
  };
}

/** Media types of the first list that names some; JSON where none are named. */
export function mediaTypes(...lists: ReadonlyArray<JsonValue | undefined>): readonly string[] {
  const named = lists.map(listOf).find((list) => list.length > 0);
  const texts = (named ?? []).filter((type) => typeof type === 'string');
  return texts.length === 0 ? ['application/json'] : texts;
}
