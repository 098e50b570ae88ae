import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { CheckedInput } from '../../src/check/index.ts';
import { parseRef } from '../../src/document/references/references.ts';
import { isObject, own, tokensOf, type JsonObject, type JsonValue } from '../../src/support/json.ts';
import type { Place } from '../../src/support/place.ts';

/**
 * What openapi-typescript reads in a checked document, as the text of a module with `paths` and `components`. It gets
 * the value, so nothing is opened or fetched.
 */
export async function documentTypes(input: CheckedInput): Promise<string> {
  const document = JSON.parse(JSON.stringify(inOneFile(input))) as OpenAPI3;
  const nodes = await openapiTS(document, {
    // A default makes a property optional for whoever sends it, and promises nothing to whoever receives it.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
  });
  return astToString(nodes);
}

/** The document with what it refers to in other files among its own schemas. */
function inOneFile({ document }: CheckedInput): JsonObject {
  const added = new Map<string, JsonValue>();
  const rewrite = (value: JsonValue, at: Place): JsonValue => {
    if (Array.isArray(value)) return value.map((item: JsonValue) => rewrite(item, at));
    if (!isObject(value)) return value;
    const ref = own(value, '$ref');
    const target = typeof ref === 'string' ? parseRef(ref, at.file) : undefined;
    const moved = target?.kind === 'place' && target.place.file !== document.file ? target.place : undefined;
    const copy = Object.entries(value).map(([key, item]) => [key, rewrite(item, at)] as const);
    if (moved === undefined) return Object.fromEntries(copy);
    const name = tokensOf(moved.pointer).at(-1) ?? 'File';
    if (!added.has(name)) {
      added.set(name, null);
      added.set(name, rewrite(document.find(moved) ?? null, moved));
    }
    return Object.fromEntries([...copy, ['$ref', `#/components/schemas/${name}`]]);
  };
  const root = rewrite(document.value, document.at) as JsonObject;
  const components = own(root, 'components') ?? {};
  const schemas = { ...Object.fromEntries(added), ...(own(components, 'schemas') as JsonObject | undefined) };
  return { ...root, components: { ...(components as JsonObject), schemas } };
}
