import { isObject, join, own, tokensOf, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import type { Verb } from './config-types.ts';
import { VERBS } from './endpoint.ts';

/** One operation of the document. */
export type Operation = {
  readonly verb: Verb;
  readonly path: string;
  readonly value: JsonObject;
  readonly pathItem: JsonObject;
  readonly at: Place;
};

/** The operations of a document in document order; references between its path items are followed. */
export function operationsOf(document: JsonObject, file: string): readonly Operation[] {
  const paths = own(document, 'paths');
  if (!isObject(paths)) return [];
  return Object.keys(paths)
    .filter((path) => !path.startsWith('x-'))
    .flatMap((path) => {
      const { item, pointer } = pathItemAt(document, paths[path], join('/paths', path));
      if (!isObject(item)) return [];
      return VERBS.flatMap((verb) => {
        const value = own(item, verb);
        return isObject(value) ? [{ verb, path, value, pathItem: item, at: { file, pointer: join(pointer, verb) } }] : [];
      });
    });
}

/** A path item may be a reference to another one of the same document. */
function pathItemAt(document: JsonObject, item: JsonValue | undefined, pointer: string): { item: JsonValue | undefined; pointer: string } {
  let current = { item, pointer };
  for (let steps = 0; steps < 10; steps += 1) {
    const ref = own(current.item, '$ref');
    if (typeof ref !== 'string' || !ref.startsWith('#/')) return current;
    const target = decode(ref.slice(1));
    current = { item: valueAt(document, target), pointer: target };
  }
  return { item: undefined, pointer };
}

function valueAt(document: JsonObject, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const token of tokensOf(pointer)) value = own(value, token);
  return value;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
