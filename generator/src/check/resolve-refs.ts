import { fileOf, type Project } from '../load/index.ts';
import { isObject, own, tokensOf, type JsonValue } from '../support/json.ts';
import type { Located, Place } from '../support/place.ts';
import type { RefResolver } from './checked-input.ts';

/** What a reference names: a place, or an address or path that is never opened. */
export type RefTarget =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'outside' }
  | { readonly kind: 'malformed' };

/** Takes a `$ref` apart: `#/pointer`, `file#/pointer` or `file`, with percent encoding. */
export function parseRef(ref: string, file: string): RefTarget {
  const hash = ref.indexOf('#');
  const name = hash === -1 ? ref : ref.slice(0, hash);
  const pointer = decode(hash === -1 ? '' : ref.slice(hash + 1));
  if (ref === '' || (pointer !== '' && !pointer.startsWith('/'))) return { kind: 'malformed' };
  if (name === '') return { kind: 'place', place: { file, pointer } };
  const target = fileOf(decode(name), file);
  return target === undefined ? { kind: 'outside' } : { kind: 'place', place: { file: target, pointer } };
}

/** A resolver over the files of a project. */
export function createResolver(project: Project): RefResolver {
  const followed = new Map<string, Map<string, Located<JsonValue> | undefined>>();
  const find = (place: Place, from?: Place): Located<JsonValue> | undefined => {
    const root = place.file === project.root.file ? project.root.value : project.open(place.file, from);
    const value = root === undefined ? undefined : valueAt(root, place.pointer);
    return value === undefined ? undefined : { value, at: place };
  };
  return {
    at: (place) => find(place),
    follow: (ref, from) => {
      const known = followed.get(from.file) ?? new Map<string, Located<JsonValue> | undefined>();
      followed.set(from.file, known);
      const before = known.get(ref);
      if (before || known.has(ref)) return before;
      const target = parseRef(ref, from.file);
      const found = target.kind === 'place' ? find(target.place, from) : undefined;
      known.set(ref, found);
      return found;
    },
  };
}

function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const token of tokensOf(pointer)) {
    if (Array.isArray(value))
      value = /^(?:0|[1-9]\d*)$/.test(token) ? (value[Number(token)] as JsonValue | undefined) : undefined;
    else value = isObject(value) ? own(value, token) : undefined;
  }
  return value;
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
