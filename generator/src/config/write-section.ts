import { isObject, type JsonObject, type JsonValue } from '../support/json.ts';
import { CLIENT_SETTINGS } from './keys/client-settings.ts';
import { REQUEST_OPTIONS } from './keys/resources.ts';
import type { ClientSettings, RequestOptions } from './config-types.ts';
import { fieldsOf, type Keys } from './kit/index.ts';

/** `client_settings` as a config has it: what holds without being said is not said. */
export function writtenClientSettings(settings: ClientSettings): JsonObject {
  return writtenKeys(CLIENT_SETTINGS, settings);
}

/** `default_request_options` of a method as a config has it. */
export function writtenRequestOptions(options: RequestOptions): JsonObject {
  return writtenKeys(REQUEST_OPTIONS, options);
}

function writtenKeys(keys: Keys, values: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(
    fieldsOf(keys).flatMap(({ name, field, each }): ReadonlyArray<readonly [string, JsonValue]> => {
      const value = values[field] as JsonValue | undefined;
      if (value === undefined || value === each.default) return [];
      if (each.kind.keys === undefined || !isObject(value)) return [[name, value]];
      const inner = writtenKeys(each.kind.keys, value);
      return Object.keys(inner).length === 0 ? [] : [[name, inner]];
    }),
  );
}
