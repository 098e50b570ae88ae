import { isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Location } from './json-path.ts';

/** A JSON value that may be changed in place: a private copy of a document. */
export type Editable = null | boolean | number | string | Editable[] | { [key: string]: Editable };

/** A copy that shares nothing with the original, nor within itself. */
export function cloneJson(value: JsonValue): Editable {
  if (Array.isArray(value)) return value.map(cloneJson);
  if (!isObject(value)) return value as Editable;
  const copy: { [key: string]: Editable } = {};
  for (const key of Object.keys(value)) setMember(copy, key, cloneJson(value[key] as JsonValue));
  return copy;
}

/** Sets an own member, also one named `__proto__`. */
export function setMember(target: { [key: string]: Editable }, key: string, value: Editable): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

/** The value at a location of the copy. */
export function valueAt(root: Editable, location: Location): Editable | undefined {
  let value: Editable | undefined = root;
  for (const token of location) {
    if (Array.isArray(value)) value = value[Number(token)];
    else value = own(value, String(token)) as Editable | undefined;
  }
  return value;
}

/** Puts another value at a location; its parent exists. */
export function replaceAt(root: Editable, location: Location, value: Editable): void {
  const parent = valueAt(root, location.slice(0, -1));
  const token = location.at(-1);
  if (Array.isArray(parent)) parent[Number(token)] = value;
  else if (isEditableObject(parent)) setMember(parent, String(token), value);
}

/** Takes the values at the locations out of their parents, last list items first so that the others keep their index. */
export function removeAll(root: Editable, locations: readonly Location[]): void {
  for (const location of [...locations].sort(lastFirst)) {
    const parent = valueAt(root, location.slice(0, -1));
    const token = location.at(-1);
    if (Array.isArray(parent)) parent.splice(Number(token), 1);
    else if (isEditableObject(parent)) delete parent[String(token)];
  }
}

/** Merges recursively: objects by key, lists by appending or replacing, anything else by replacing. */
export function mergeInto(
  target: { [key: string]: Editable },
  update: JsonObject,
  lists: 'append' | 'replace',
): void {
  for (const key of Object.keys(update)) {
    const value = update[key] as JsonValue;
    const present = own(target, key) as Editable | undefined;
    if (isEditableObject(present) && isObject(value)) mergeInto(present, value, lists);
    else if (lists === 'append' && Array.isArray(present) && Array.isArray(value))
      present.push(...value.map(cloneJson));
    else setMember(target, key, cloneJson(value));
  }
}

/** Whether the value is an object (not a list) of the copy. */
export function isEditableObject(value: Editable | undefined): value is { [key: string]: Editable } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lastFirst(a: Location, b: Location): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [one, other] = [a[index], b[index]];
    if (typeof one === 'number' && typeof other === 'number' && one !== other) return other - one;
  }
  return b.length - a.length;
}
