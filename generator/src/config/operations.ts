import { isObject, join, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Located, Place } from '../support/place.ts';
import type { Verb } from './config-types.ts';
import { VERBS } from './keys/endpoint.ts';

/** One operation of the document. */
export type Operation = {
  readonly verb: Verb;
  readonly path: string;
  readonly value: JsonObject;
  readonly pathItem: JsonObject;
  readonly at: Place;
};

/** The target of a `$ref` as written at a place. */
export type Follow = (ref: string, from: Place) => Located<JsonValue> | undefined;

/** The operations of a document in document order. A path item may be a reference, also into another file. */
export function operationsOf(document: Located<JsonObject>, follow: Follow): readonly Operation[] {
  const paths = own(document.value, 'paths');
  if (!isObject(paths)) return [];
  return Object.keys(paths)
    .filter((path) => !path.startsWith('x-'))
    .flatMap((path) => {
      const at = { ...document.at, pointer: join('/paths', path) };
      const item = resolve({ value: paths[path] as JsonValue, at }, follow);
      return item ? verbsOf(path, item) : [];
    });
}

function verbsOf(path: string, { value: pathItem, at }: Located<JsonObject>): readonly Operation[] {
  return VERBS.flatMap((verb) => {
    const value = own(pathItem, verb);
    const place = { ...at, pointer: join(at.pointer, verb) };
    return isObject(value) ? [{ verb, path, value, pathItem, at: place }] : [];
  });
}

function resolve(start: Located<JsonValue>, follow: Follow): Located<JsonObject> | undefined {
  let current: Located<JsonValue> | undefined = start;
  for (let steps = 0; current && steps < 100; steps += 1) {
    const { value, at }: Located<JsonValue> = current;
    if (!isObject(value)) return undefined;
    const ref = own(value, '$ref');
    if (typeof ref !== 'string') return { value, at };
    current = follow(ref, at);
  }
  return undefined;
}
