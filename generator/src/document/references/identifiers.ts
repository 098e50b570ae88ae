import { isObject, join, own, type JsonValue } from '../../support/json.ts';
import { percentDecoded } from '../../support/percent-decoded.ts';

/** The schemas of one file that have an address or a name of their own (JSON Schema Core §8.2). */
export type Identifiers = {
  /**
   * Where a reference leads that stands at a place: to a schema with an `$id`, or to what is named in or pointed at from
   * one. Undefined where no schema is called so.
   */
  readonly find: (ref: string, from: string) => string | undefined;
};

/** A schema with an `$id`, or the file itself: what stands in it and in no other one belongs to it. */
type Resource = { readonly pointer: string; readonly address: string };

/** Data, in which nothing has an address. */
const DATA = new Set(['example', 'examples', 'default', 'enum', 'const', 'dataValue', 'value']);

/** Makes addresses whole where a file has none; nothing is ever opened there. */
const NOWHERE = 'specsmith:///';

const known = new WeakMap<object, Identifiers>();

/** What has an address or a name in a file; looked up once. */
export function identifiersOf(root: JsonValue | undefined): Identifiers {
  if (root === undefined || !isObject(root)) return NONE;
  const found = known.get(root) ?? readIdentifiers(root);
  known.set(root, found);
  return found;
}

/** Whether anything in a file has an address or a name. */
export const hasIdentifiers = (root: JsonValue | undefined): boolean => identifiersOf(root) !== NONE;

const NONE: Identifiers = { find: () => undefined };

function readIdentifiers(root: JsonValue): Identifiers {
  const whole: Resource = { pointer: '', address: NOWHERE };
  const byAddress = new Map<string, Resource>();
  /** Name → the schemas of that name, by the resource that they belong to. */
  const anchors = new Map<string, Map<Resource, string>>();
  const open: Array<{ readonly value: JsonValue; readonly pointer: string; readonly inside: Resource }> = [
    { value: root, pointer: '', inside: whole },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, pointer } = next;
    let { inside } = next;
    if (Array.isArray(value)) {
      value.forEach((item, at) => open.push({ value: item, pointer: join(pointer, at), inside }));
      continue;
    }
    if (!isObject(value)) continue;
    const address = addressOf(own(value, '$id'), inside.address);
    if (address !== undefined) {
      inside = { pointer, address };
      byAddress.set(address, inside);
    }
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const name = own(value, keyword);
      if (typeof name !== 'string') continue;
      const named = anchors.get(name) ?? new Map<Resource, string>();
      if (!named.has(inside)) named.set(inside, pointer);
      anchors.set(name, named);
    }
    for (const key of Object.keys(value))
      if (!DATA.has(key) && !key.startsWith('x-'))
        open.push({ value: value[key] ?? null, pointer: join(pointer, key), inside });
  }
  if (byAddress.size === 0 && anchors.size === 0) return NONE;
  const around = (pointer: string): Resource =>
    [...byAddress.values()].reduce(
      (best, each) => (isWithin(pointer, each) && each.pointer.length > best.pointer.length ? each : best),
      whole,
    );
  return {
    find: (ref, from) => {
      const hash = ref.indexOf('#');
      const [name, fragment] =
        hash === -1 ? [ref, ''] : [ref.slice(0, hash), percentDecoded(ref.slice(hash + 1))];
      const here = around(from);
      const resource = name === '' ? here : byAddress.get(addressOf(name, here.address) ?? '');
      if (resource === undefined) return undefined;
      if (fragment === '' || fragment.startsWith('/'))
        return resource === whole ? undefined : `${resource.pointer}${fragment}`;
      const named = anchors.get(fragment);
      // A name that only one schema of the file has is meant wherever it is used.
      return named?.get(resource) ?? (name === '' && named?.size === 1 ? [...named.values()][0] : undefined);
    },
  };
}

const isWithin = (pointer: string, { pointer: outer }: Resource): boolean =>
  pointer === outer || pointer.startsWith(`${outer}/`);

/** The absolute address that a text is at a base; undefined for what is none. */
function addressOf(text: JsonValue | undefined, base: string): string | undefined {
  if (typeof text !== 'string' || text === '' || !URL.canParse(text, base)) return undefined;
  return new URL(text, base).href.replace(/#$/, '');
}
