import type { CheckedInput } from '../../check/index.ts';
import { VERBS } from '../../config/index.ts';
import type { Api } from '../../ir/index.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, asString, isObject, join, own } from '../../support/json.ts';
import type { Located, Place } from '../../support/place.ts';
import type { WireOperation, WireParameter } from './model.ts';
import { below } from './read-form.ts';
import { readCallbacks } from './read-hooks.ts';
import { follow, readBody, readResponses, type Context } from './read-messages.ts';
import { createSchemaReader } from './read-schema.ts';
import { readSecurity } from './read-security.ts';

/** What a side of the comparison is read from. */
export type OperationsInput = { readonly input: CheckedInput; readonly api: Api };

/** The runtime sets these itself, whatever the document says. */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

/** Every operation of the document, with the methods of the SDK that call it. */
export function readOperations({ input, api }: OperationsInput): readonly WireOperation[] {
  const context: Context = { input, read: createSchemaReader(input.refs) };
  const methods = methodsByEndpoint(api);
  const paths = own(input.document.value, 'paths');
  return Object.entries(isObject(paths) ? paths : {}).flatMap(([path, value]) => {
    const item = follow({ value, at: below(input.document.at, 'paths', path) }, context);
    if (item === undefined) return [];
    return VERBS.flatMap((verb) => {
      const operation = own(item.value, verb);
      const at = below(item.at, verb);
      const endpoint = { verb, path, methods: methods.get(`${verb} ${path}`) ?? [] };
      return isObject(operation) ? [readOperation(endpoint, item, { value: operation, at }, context)] : [];
    });
  });
}

/** `get /path` → the methods that call it, by their names on the client. */
function methodsByEndpoint({ resources, clientMethods }: Api): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (endpoint: string, name: string): void => {
    found.set(endpoint, [...(found.get(endpoint) ?? []), name]);
  };
  for (const { verb, path, name } of clientMethods) add(`${verb} ${path}`, name);
  for (const resource of resources) {
    const parents = resource.path
      .slice(0, -1)
      .map((key) => resources.find(({ path }) => path.at(-1) === key)?.propertyName ?? key);
    const owner = [...parents, resource.propertyName].join('.');
    for (const { verb, path, name } of resource.methods) add(`${verb} ${path}`, `${owner}.${name}`);
  }
  return found;
}

type Endpoint = Pick<WireOperation, 'verb' | 'path' | 'methods'>;

function readOperation(
  endpoint: Endpoint,
  item: Located<JsonObject>,
  operation: Located<JsonObject>,
  context: Context,
): WireOperation {
  const { value, at } = operation;
  const operationId = asString(own(value, 'operationId'));
  const body = readBody({ value: own(value, 'requestBody') ?? null, at: below(at, 'requestBody') }, context);
  return {
    ...endpoint,
    ...(operationId !== undefined && { operationId }),
    at,
    deprecated: own(value, 'deprecated') === true,
    description: [own(value, 'summary'), own(value, 'description')]
      .map((text) => (asString(text) ?? '').trim())
      .join('\n')
      .trim(),
    parameters: new Map([...readParameters(item, context), ...readParameters(operation, context)]),
    ...(body !== undefined && { body }),
    responses: readResponses({ value: own(value, 'responses') ?? null, at: below(at, 'responses') }, context),
    security: readSecurity(operation, context.input),
    callbacks: readCallbacks(operation, context),
    servers: asArray(own(value, 'servers') ?? own(item.value, 'servers')).flatMap(
      (server) => asString(own(server, 'url')) ?? [],
    ),
  };
}

function readParameters(
  owner: Located<JsonObject>,
  context: Context,
): ReadonlyArray<[string, WireParameter]> {
  return asArray(own(owner.value, 'parameters')).flatMap((entry, i): Array<[string, WireParameter]> => {
    const located = follow({ value: entry, at: below(owner.at, 'parameters', i) }, context);
    const name = asString(own(located?.value, 'name'));
    const place = asString(own(located?.value, 'in'));
    if (located === undefined || name === undefined || place === undefined) return [];
    if (place === 'header' && IGNORED_HEADERS.has(name.toLowerCase())) return [];
    return [[`${place} ${name}`, readParameter(name, place, located, context)]];
  });
}

/** How lists and objects are written unless a parameter says otherwise (OpenAPI 3.1 §4.8.12.2). */
const USUAL_STYLE: Readonly<Record<string, string>> = {
  query: 'form',
  cookie: 'form',
  path: 'simple',
  header: 'simple',
};

function readParameter(
  name: string,
  place: string,
  { value, at }: Located<JsonObject>,
  { read }: Context,
): WireParameter {
  const content = own(value, 'content');
  const media = isObject(content) ? Object.keys(content)[0] : undefined;
  const schema =
    media === undefined ?
      read(own(value, 'schema'), below(at, 'schema'))
    : read(own(own(content, media), 'schema'), below(at, 'content', media, 'schema'));
  const style = asString(own(value, 'style')) ?? USUAL_STYLE[place] ?? 'form';
  const explode = own(value, 'explode') ?? style === 'form';
  return {
    in: place,
    name,
    required: place === 'path' || own(value, 'required') === true,
    deprecated: own(value, 'deprecated') === true || schema.deprecated,
    description: (asString(own(value, 'description')) ?? schema.description).trim(),
    style: media ?? `${style}${explode === true ? ', exploded' : ''}`,
    at,
    schema,
  };
}
