/** A JSON value as read from a document or config; never mutated after loading. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object; keys keep document order. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** Whether the value is a JSON object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is a string, else undefined. */
export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value if it is an array, else an empty one. */
export function asArray(value: unknown): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

/** Own property of an object, never an inherited one (a document may name a key `constructor`). */
export function own(value: unknown, key: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Appends reference tokens to a JSON pointer (RFC 6901). */
export function join(pointer: string, ...tokens: ReadonlyArray<string | number>): string {
  let out = pointer;
  for (const token of tokens) out += `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return out;
}

/** The decoded reference tokens of a JSON pointer (RFC 6901). */
export function tokensOf(pointer: string): readonly string[] {
  return pointer === '' ?
      []
    : pointer
        .slice(1)
        .split('/')
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
