import type { Operation } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../support/json.ts';
import { answerOf, parametersOf } from './operation-schemas.ts';
import type { FoundPage } from './package-model.ts';
import { propertiesOf } from './schema-parts.ts';

/** Whether an operation has every parameter and every field of a scheme. */
export function looksPaged(operation: Operation, { request, response }: FoundPage): boolean {
  const answer = answerOf(operation);
  const fields = answer === undefined ? new Map<string, unknown>() : propertiesOf(answer);
  const parameters = parametersOf(operation);
  return (
    Object.keys(response).length > 0 &&
    Object.keys(request).every((name) => parameters.has(name)) &&
    Object.keys(response).every((name) => fields.has(name))
  );
}

/** The path to the items of a page; empty where the page is the list itself. */
export function itemsPath(members: JsonObject): readonly string[] | undefined {
  for (const [name, fragment] of Object.entries(members)) {
    if (typeof fragment !== 'object' || fragment === null || Array.isArray(fragment)) continue;
    const { properties, 'x-stainless-pagination-property': mark } = fragment as Record<string, JsonValue>;
    const { purpose, is_top_level_array: isTop } = (mark ?? {}) as Record<string, JsonValue>;
    if (purpose === 'items') return isTop === true ? [] : [name];
    const inner = itemsPath((properties ?? {}) as JsonObject);
    if (inner !== undefined) return [name, ...inner];
  }
  return undefined;
}
