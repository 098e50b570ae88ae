import { resolve, statedLists, type View } from '../../document/index.ts';
import { asString, own, type JsonValue } from '../../support/json.ts';
import type { WireBody, WireContent, WireHeader, WireResponse } from './model.ts';
import type { ReadSchema } from './read-form.ts';

/** Reads the body of a request. */
export function readBody(body: View<'requestBody'> | undefined, read: ReadSchema): WireBody | undefined {
  const view = resolve(body);
  const content = readContent(view?.get('content'), read);
  return view === undefined || content.size === 0 ?
      undefined
    : { at: view.at, required: view.get('required') === true, content };
}

function readContent(
  content: ReadonlyMap<string, View<'mediaType'>> = new Map(),
  read: ReadSchema,
): WireContent {
  return new Map(
    [...content].map(([type, media]) => [
      type.toLowerCase().replace(/\s*;.*$/, ''),
      {
        at: media.at,
        schema: read(media.get('schema'), media.place('schema')),
        encoding: readEncoding(type, media.get('encoding')),
      },
    ]),
  );
}

/** Only forms have parts that are written one by one. */
function readEncoding(
  type: string,
  encoding: ReadonlyMap<string, JsonValue> = new Map(),
): ReadonlyMap<string, string> {
  if (!/^multipart\/|^application\/x-www-form-urlencoded/i.test(type)) return new Map();
  return new Map(
    [...encoding].flatMap(([name, value]): ReadonlyArray<[string, string]> => {
      const style = asString(own(value, 'style'));
      const explode = own(value, 'explode') ?? (style === undefined ? undefined : style === 'form');
      const words = [
        asString(own(value, 'contentType'))?.toLowerCase(),
        style,
        explode === true ? 'exploded' : undefined,
        own(value, 'allowReserved') === true ? 'reserved characters as they are' : undefined,
        ...(statedLists(value)?.words ?? []),
      ].filter((word) => word !== undefined);
      return words.length === 0 ? [] : [[name, words.join(', ')]];
    }),
  );
}

/** Reads the answers by their status. */
export function readResponses(
  responses: View<'responses'> | undefined,
  read: ReadSchema,
): ReadonlyMap<string, WireResponse> {
  return new Map(
    [...(responses?.get('*') ?? [])].flatMap(([status, listed]): Array<[string, WireResponse]> => {
      const view = resolve(listed);
      if (view === undefined) return [];
      const content = readContent(view.get('content'), read);
      return [[status.toUpperCase(), { at: view.at, content, headers: readHeaders(view, read) }]];
    }),
  );
}

function readHeaders(response: View<'response'>, read: ReadSchema): ReadonlyMap<string, WireHeader> {
  return new Map(
    [...(response.get('headers') ?? [])].flatMap(([name, listed]): Array<[string, WireHeader]> => {
      const view = resolve(listed);
      if (view === undefined) return [];
      const schema = read(view.get('schema'), view.place('schema'));
      return [[name.toLowerCase(), { name, required: view.get('required') === true, at: view.at, schema }]];
    }),
  );
}
