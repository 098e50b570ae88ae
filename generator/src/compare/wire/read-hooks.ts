import type { CheckedInput } from '../../check/index.ts';
import { VERBS } from '../../config/index.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { isObject, own } from '../../support/json.ts';
import type { Located } from '../../support/place.ts';
import type { WireHook } from './model.ts';
import { below } from './read-form.ts';
import { follow, readBody, readResponses, type Context } from './read-messages.ts';
import { createSchemaReader } from './read-schema.ts';

/** The webhooks of the document, by name and verb. */
export function readWebhooks(input: CheckedInput): ReadonlyMap<string, WireHook> {
  const context: Context = { input, read: createSchemaReader(input.refs) };
  const at = below(input.document.at, 'webhooks');
  return readHooks('webhook', { value: own(input.document.value, 'webhooks') ?? null, at }, context);
}

/** The operations of path items by their names. */
function readHooks(
  is: WireHook['is'],
  { value, at }: Located<JsonValue>,
  context: Context,
): ReadonlyMap<string, WireHook> {
  const items = Object.entries(isObject(value) ? value : {});
  return new Map(
    items.flatMap(([name, entry]): ReadonlyArray<[string, WireHook]> => {
      const item = follow({ value: entry, at: below(at, name) }, context);
      return VERBS.flatMap((verb): ReadonlyArray<[string, WireHook]> => {
        const operation = own(item?.value, verb);
        if (item === undefined || !isObject(operation)) return [];
        const place = below(item.at, verb);
        const part = (key: string): Located<JsonValue> => ({
          value: own(operation, key) ?? null,
          at: below(place, key),
        });
        const body = readBody(part('requestBody'), context);
        const responses = readResponses(part('responses'), context);
        const hook = { is, name, at: place, ...(body && { body }), responses };
        return [[`${name} ${verb}`, hook]];
      });
    }),
  );
}

/** The callbacks of an operation, by name, URL and verb. */
export function readCallbacks(
  operation: Located<JsonObject>,
  context: Context,
): ReadonlyMap<string, WireHook> {
  const callbacks = own(operation.value, 'callbacks');
  return new Map(
    Object.entries(isObject(callbacks) ? callbacks : {}).flatMap(([name, value]) => {
      const located = follow({ value, at: below(operation.at, 'callbacks', name) }, context);
      if (located === undefined) return [];
      // The URL is an expression that says little; the name is what the documents call it.
      return [...readHooks('callback', located, context)].map(
        ([key, hook]) => [`${name} ${key}`, { ...hook, name }] as const,
      );
    }),
  );
}
