import { resolve, type Operation, type Schema } from '../document/index.ts';
import { isSchema } from './schema-parts.ts';

/** The schema of what a call gives: of a success, of the wanted media type. */
export function answerOf({ view }: Operation): Schema | undefined {
  const responses = [...(view.get('responses')?.get('*') ?? [])].filter(([status]) =>
    /^(?:2|default)/.test(status),
  );
  for (const [, response] of responses) {
    const schema = schemaIn(resolve(response)?.get('content'));
    if (schema !== undefined) return schema;
  }
  return undefined;
}

/** The schema of what is sent. */
export function bodyOf({ view }: Operation): Schema | undefined {
  return schemaIn(resolve(view.get('requestBody'))?.get('content'));
}

type Content = ReadonlyMap<string, { readonly get: (field: 'schema') => Schema | undefined }>;

function schemaIn(content: Content | undefined): Schema | undefined {
  const all = [...(content ?? [])];
  const json = all.find(([type]) => /json/i.test(type)) ?? all[0];
  return json?.[1].get('schema');
}

/** The schema of the items of a list. */
export function itemsOf(schema: Schema | undefined): Schema | undefined {
  const items = resolve(schema)?.get('items');
  return isSchema(items) ? items : undefined;
}

/** The schemas of the parameters by name. */
export function parametersOf({ view, pathItem }: Operation): ReadonlyMap<string, Schema> {
  const all = [...(pathItem.get('parameters') ?? []), ...(view.get('parameters') ?? [])];
  return new Map(
    all.flatMap((listed) => {
      const parameter = resolve(listed);
      const [name, schema] = [parameter?.get('name'), parameter?.get('schema')];
      return name === undefined || schema === undefined ? [] : [[name, schema] as const];
    }),
  );
}

/** The schema of the pieces of a stream; undefined where the document speaks of none. */
export function piecesOf({ view }: Operation): Schema | undefined {
  for (const [, response] of view.get('responses')?.get('*') ?? [])
    for (const [type, media] of resolve(response)?.get('content') ?? [])
      if (/event-stream|jsonl|ndjson/i.test(type)) return media.get('schema');
  return undefined;
}
