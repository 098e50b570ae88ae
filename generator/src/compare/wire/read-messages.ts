import { resolve, type View } from '../../document/index.ts';
import type { FormHabits } from '../../ir/index.ts';
import type { JsonValue } from '../../support/json.ts';
import type { WireBody, WireContent, WireHeader, WireResponse, WireSchema } from './model.ts';
import type { ReadSchema } from './read-form.ts';
import { writtenPart, type FormKind } from './written-part.ts';

/** Reads the body of a request; `habits` are those of whoever sends it. */
export function readBody(
  body: View<'requestBody'> | undefined,
  read: ReadSchema,
  habits: FormHabits,
): WireBody | undefined {
  const view = resolve(body);
  const content = readContent(view?.get('content'), read, habits);
  return view === undefined || content.size === 0 ?
      undefined
    : { at: view.at, required: view.get('required') === true, content };
}

function readContent(
  content: ReadonlyMap<string, View<'mediaType'>> | undefined,
  read: ReadSchema,
  habits: FormHabits,
): WireContent {
  return new Map(
    [...(content ?? [])].map(([type, media]) => {
      const schema = read(media.get('schema'), media.place('schema'));
      const encoding = readEncoding(formKind(type), media.get('encoding'), schema, habits);
      return [type.toLowerCase().replace(/\s*;.*$/, ''), { at: media.at, schema, encoding }];
    }),
  );
}

/** Only forms have parts that are written one by one. */
function formKind(type: string): FormKind | undefined {
  if (/^multipart\//i.test(type)) return 'multipart';
  return /^application\/x-www-form-urlencoded/i.test(type) ? 'form' : undefined;
}

function readEncoding(
  kind: FormKind | undefined,
  encoding: ReadonlyMap<string, JsonValue> | undefined,
  schema: WireSchema,
  habits: FormHabits,
): ReadonlyMap<string, string> {
  if (kind === undefined) return new Map();
  const members = schema.kind === 'object' ? schema.members : undefined;
  return new Map(
    [...(encoding ?? [])].flatMap(([name, value]): ReadonlyArray<[string, string]> => {
      const words = writtenPart(value, members?.get(name)?.schema(), kind, habits);
      return words === undefined ? [] : [[name, words]];
    }),
  );
}

/** Reads the answers by their status. */
export function readResponses(
  responses: View<'responses'> | undefined,
  read: ReadSchema,
  habits: FormHabits,
): ReadonlyMap<string, WireResponse> {
  return new Map(
    [...(responses?.get('*') ?? [])].flatMap(([status, listed]): Array<[string, WireResponse]> => {
      const view = resolve(listed);
      if (view === undefined) return [];
      const content = readContent(view.get('content'), read, habits);
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
