import { join, type JsonObject, type JsonValue } from '../support/json.ts';

/** A surrogate without its other half: with `u`, whole pairs are one character of another kind. */
const LONE = /\p{Surrogate}/gu;

/** How JSON and YAML write what may be one; UTF-8 itself has no form for it. */
const WRITTEN = /\\(?:u|U0000)[dD][89a-fA-F]/;

/**
 * Texts of a parsed value become well-formed: half a surrogate pair has no form in UTF-8, so neither a URL nor a file
 * can hold it. It is read as U+FFFD, as encoders of the web do (WHATWG Encoding).
 *
 * @param text What the value was parsed from.
 * @param onFound Told the JSON pointer of each text, and of the value of each key, that was changed.
 * @returns The same value where nothing was changed.
 */
export function wellFormed(value: JsonValue, text: string, onFound: (pointer: string) => void): JsonValue {
  if (!WRITTEN.test(text)) return value;
  const seen = new Map<object, JsonValue>();
  const visit = (part: JsonValue, pointer: string): JsonValue => {
    if (typeof part === 'string') {
      const whole = part.replace(LONE, '\ufffd');
      if (whole !== part) onFound(pointer);
      return whole;
    }
    if (typeof part !== 'object' || part === null) return part;
    const known = seen.get(part);
    if (known !== undefined) return known;
    const made =
      Array.isArray(part) ?
        part.map((item, i) => visit(item, join(pointer, i)))
      : (Object.fromEntries(
          Object.entries(part).map(([key, item]) => {
            const name = key.replace(LONE, '\ufffd');
            const place = join(pointer, name);
            if (name !== key) onFound(place);
            return [name, visit(item, place)];
          }),
        ) as JsonObject);
    seen.set(part, made);
    return made;
  };
  return visit(value, '');
}
