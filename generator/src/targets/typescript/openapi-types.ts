import {
  astToString,
  resolveRef,
  scanDiscriminators,
  transformSchema,
  type GlobalContext,
  type OpenAPI3,
} from 'openapi-typescript';
import type { JsonObject } from '../../support/json.ts';

/**
 * The types `paths`, `components`, `operations` and `webhooks` of a document, as a module. openapi-typescript gets a value
 * in which every reference leads to a component: it opens and fetches nothing.
 *
 * @param document OpenAPI 3, on its own; it is changed.
 * @throws Error where the library can make nothing of it
 */
export function openapiTypes(document: JsonObject): string {
  const source = document as unknown as OpenAPI3;
  const options = { silent: true, alphabetize: true };
  const context = {
    ...OFF,
    ...options,
    discriminators: scanDiscriminators(source, options),
    injectFooter: [],
    resolve: <T>($ref: string) => resolveRef<T>(source, $ref, options),
  };
  const nodes = transformSchema(source, context as unknown as GlobalContext);
  return `${HEADER}\n\n${astToString(nodes).trimStart().replace(UNSAFE, escaped)}`;
}

const HEADER =
  "// Types of the API's OpenAPI document, as openapi-typescript writes them; generated, not to be edited.";

/** The defaults of the library: what openapi-fetch and the like are made for. */
const OFF = {
  additionalProperties: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: true,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
} satisfies Partial<GlobalContext>;

/** Characters that no output may hold. They stand in comments and in string literals only. */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
