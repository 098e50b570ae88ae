import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { isObject, own, type JsonObject, type JsonValue } from '../../../../generator/src/support/json.ts';
import { resolveRef } from './document.ts';

/** A server that answers with the examples of an API document, and refuses requests that the document does not allow. */
export type MockServer = { readonly url: string; readonly close: () => Promise<void> };

type ServerOptions = Parameters<typeof createServer>[1];

/** Starts a mock server on a free port of this machine. */
export async function startMockServer(document: JsonObject): Promise<MockServer> {
  const operations = await getHttpOperationsFromSpec(forPrism(document, document) as JsonObject);
  const server = createServer(operations, {
    components: { logger: silent as unknown as ServerOptions['components']['logger'] },
    cors: false,
    config: {
      isProxy: false,
      mock: { dynamic: false },
      validateRequest: true,
      validateResponse: false,
      checkSecurity: true,
      errors: true,
      upstreamProxy: undefined,
    },
  });
  return { url: await server.listen(0, '127.0.0.1'), close: () => server.close() };
}

const quiet = (): void => undefined;

const silent = {
  ...{ trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet, success: quiet },
  child: () => silent,
};

/** A copy of the document in the form that Prism can check. */
function forPrism(value: JsonValue, document: JsonObject): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => forPrism(item, document));
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const isForm = key === 'multipart/form-data' && isObject(item);
      return [key, forPrism(isForm ? formOf(item, document) : item, document)];
    }),
  );
  const values = own(copy, 'enum');
  // Prism adds null to the values once more, and leaves a schema with equal values unchecked.
  if (own(copy, 'nullable') !== true || !Array.isArray(values)) return copy;
  return { ...copy, enum: values.filter((item: JsonValue) => item !== null) };
}

/** Prism knows only the parts of a form: an array is sent as parts `name[]`, an array of objects as one part of JSON. */
function formOf(content: JsonObject, document: JsonObject): JsonObject {
  const schema = resolveRef(document, own(content, 'schema'));
  const names = new Map<string, string>();
  const properties = Object.entries(own(schema, 'properties') ?? {}).map(
    ([name, property]: [string, JsonValue]) => {
      const { type, items } = resolveRef(document, property);
      if (type !== 'array') return [name, property] as const;
      if (resolveRef(document, items).type !== 'object') names.set(name, `${name}[]`);
      return [names.get(name) ?? name, { type: 'string' }] as const;
    },
  );
  const required = (own(schema, 'required') ?? []) as readonly string[];
  return {
    schema: {
      type: 'object',
      required: required.map((name) => names.get(name) ?? name),
      properties: Object.fromEntries(properties),
    },
  };
}
