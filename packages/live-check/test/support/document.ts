import {
  isObject,
  own,
  tokensOf,
  type JsonObject,
  type JsonValue,
} from '../../../../generator/src/support/json.ts';

/** One operation of an API document. */
export type Operation = { readonly verb: string; readonly path: string; readonly operation: JsonObject };

/** All operations of a document, in its order. */
export function operationsOf(document: JsonObject): readonly Operation[] {
  return Object.entries(own(document, 'paths') ?? {}).flatMap(([path, item]: [string, JsonValue]) =>
    Object.entries(isObject(item) ? item : {})
      .filter(([verb]) => /^(?:get|put|post|delete|patch)$/.test(verb))
      .map(([verb, operation]) => ({ verb, path, operation: operation as JsonObject })),
  );
}

/** The schema of an operation's JSON body; undefined if it has none. */
export function jsonBody(document: JsonObject, operation: JsonObject): JsonObject | undefined {
  const content = own(own(own(operation, 'requestBody'), 'content'), 'application/json');
  return content === undefined ? undefined : resolveRef(document, own(content, 'schema'));
}

/** The query parameters of an operation by name. */
export function queryNames(document: JsonObject, operation: JsonObject): readonly string[] {
  const parameters = (own(operation, 'parameters') ?? []) as readonly JsonValue[];
  return parameters
    .map((parameter) => resolveRef(document, parameter))
    .filter((parameter) => parameter.in === 'query')
    .map(({ name }) => String(name));
}

/** An object of the document, or the one that it refers to. */
export function resolveRef(document: JsonObject, value: JsonValue | undefined): JsonObject {
  const ref = own(value, '$ref');
  if (typeof ref !== 'string') return isObject(value) ? value : {};
  const target = tokensOf(ref.slice(1)).reduce<JsonValue | undefined>(own, document);
  return resolveRef(document, target);
}
