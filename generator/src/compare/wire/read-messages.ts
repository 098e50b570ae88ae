import type { CheckedInput } from '../../check/index.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asString, isObject, own } from '../../support/json.ts';
import type { Located } from '../../support/place.ts';
import type { WireBody, WireContent, WireHeader, WireResponse } from './model.ts';
import { below } from './read-form.ts';
import type { SchemaReader } from './read-schema.ts';

/** What is needed to read a part of a document. */
export type Context = { readonly input: CheckedInput; readonly read: SchemaReader };

/** Reads the body of a request. */
export function readBody(body: Located<JsonValue>, context: Context): WireBody | undefined {
  const located = follow(body, context);
  if (located === undefined) return undefined;
  const content = readContent(located, context);
  return content.size === 0 ?
      undefined
    : { at: located.at, required: own(located.value, 'required') === true, content };
}

function readContent({ value, at }: Located<JsonObject>, { read }: Context): WireContent {
  const content = own(value, 'content');
  return new Map(
    Object.entries(isObject(content) ? content : {}).map(([type, media]) => {
      const place = below(at, 'content', type);
      return [
        type.toLowerCase().replace(/\s*;.*$/, ''),
        {
          at: place,
          schema: read(own(media, 'schema'), below(place, 'schema')),
          encoding: readEncoding(type, own(media, 'encoding')),
        },
      ];
    }),
  );
}

/** Only forms have parts that are written one by one. */
function readEncoding(type: string, encoding: JsonValue | undefined): ReadonlyMap<string, string> {
  if (!/^multipart\/|^application\/x-www-form-urlencoded/i.test(type) || !isObject(encoding))
    return new Map();
  return new Map(
    Object.entries(encoding).flatMap(([name, value]): ReadonlyArray<[string, string]> => {
      const style = asString(own(value, 'style'));
      const explode = own(value, 'explode') ?? (style === undefined ? undefined : style === 'form');
      const words = [
        asString(own(value, 'contentType'))?.toLowerCase(),
        style,
        explode === true ? 'exploded' : undefined,
        own(value, 'allowReserved') === true ? 'reserved characters as they are' : undefined,
      ].filter((word) => word !== undefined);
      return words.length === 0 ? [] : [[name, words.join(', ')]];
    }),
  );
}

/** Reads the answers by their status. */
export function readResponses(
  { value, at }: Located<JsonValue>,
  context: Context,
): ReadonlyMap<string, WireResponse> {
  return new Map(
    Object.entries(isObject(value) ? value : {}).flatMap(([status, entry]): Array<[string, WireResponse]> => {
      const located = follow({ value: entry, at: below(at, status) }, context);
      if (located === undefined) return [];
      return [
        [
          status.toUpperCase(),
          { at: located.at, content: readContent(located, context), headers: readHeaders(located, context) },
        ],
      ];
    }),
  );
}

function readHeaders({ value, at }: Located<JsonObject>, context: Context): ReadonlyMap<string, WireHeader> {
  const headers = own(value, 'headers');
  return new Map(
    Object.entries(isObject(headers) ? headers : {}).flatMap(([name, entry]): Array<[string, WireHeader]> => {
      const located = follow({ value: entry, at: below(at, 'headers', name) }, context);
      if (located === undefined) return [];
      const schema = context.read(own(located.value, 'schema'), below(located.at, 'schema'));
      return [
        [
          name.toLowerCase(),
          { name, required: own(located.value, 'required') === true, at: located.at, schema },
        ],
      ];
    }),
  );
}

/** What a place leads to after its references. */
export function follow(
  located: Located<JsonValue>,
  { input }: Pick<Context, 'input'>,
): Located<JsonObject> | undefined {
  let found: Located<JsonValue> | undefined = located;
  for (let step = 0; step < 8 && found !== undefined; step++) {
    const ref = asString(own(found.value, '$ref'));
    if (ref === undefined) return isObject(found.value) ? { value: found.value, at: found.at } : undefined;
    found = input.refs.follow(ref, found.at);
  }
  return undefined;
}
