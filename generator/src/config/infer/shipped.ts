import { createCasing } from '../../support/case.ts';
import type { ApiName } from './client-name.ts';
import type { Owned } from './owner.ts';
import { keyOf } from './words.ts';

/** What a published package calls what was inferred for it: whatever better rules would say, that stays. */
export type ShippedNames = {
  /** {@link shippedKey} → where the method is. */
  readonly methods: ReadonlyMap<string, ShippedMethod>;
  /** Endpoints whose methods are to be named as in a new package. */
  readonly released: ReadonlySet<string>;
  /** Component → path of the resource that its type stands in, `$shared` for none. */
  readonly models: ReadonlyMap<string, string>;
  /** What the API was called, if nobody had said so. */
  readonly client?: ApiName | undefined;
};

/** A method as callers write it, below a resource that is named by its keys. */
export type ShippedMethod = { readonly resource: readonly string[]; readonly name: string };

/** An endpoint by what the names of its parameters and the case of its verb do not change: `get /pets/{}`. */
export function shippedKey(verb: string, path: string): string {
  return `${verb.toLowerCase()} ${path.replace(/\{[^{}]*\}/g, '{}')}`;
}

const casing = createCasing();

/** `users.me.retrieve`: a method as people write it behind the client. */
export function shownMethod(resource: readonly string[], name: string): string {
  return [...(resource.length === 0 ? ['client'] : resource.map(casing.camel)), name].join('.');
}

/** An operation, the keys of the resources that its method goes to, and the name that it has shipped with. */
export type Placed = {
  readonly owned: Owned;
  readonly chain: readonly string[];
  readonly name?: string;
};

/**
 * Puts operations where the published package has them. New ones go to the resource that the others of theirs are in: if
 * `pet` is what is called `pets` today, a new operation of pets belongs to `pet`.
 */
export function placed(all: readonly Owned[], shipped: ShippedNames | undefined): readonly Placed[] {
  const drafts = all.map((owned) => {
    const { verb, path } = owned.route.operation;
    return {
      owned,
      chain: owned.chain.map(keyOf).filter((key) => key !== ''),
      known: shipped?.methods.get(shippedKey(verb, path)),
    };
  });
  const known = [...(shipped?.methods.values() ?? [])];
  const taken = new Set(known.map(({ resource, name }) => plain([...resource, name])));
  const homes = new Map<string, readonly string[]>();
  for (const { resource } of known) homes.set(resource.join('.'), resource);
  for (const each of drafts) {
    const key = each.chain.join('.');
    const resource = each.known?.resource ?? [];
    if (resource.length > 0 && !homes.has(key)) homes.set(key, resource);
  }
  return drafts.map((each): Placed => {
    const { owned, chain } = each;
    if (each.known !== undefined) return { owned, chain: each.known.resource, name: each.known.name };
    const { verb, path } = owned.route.operation;
    const isReleased = shipped?.released.has(shippedKey(verb, path)) === true;
    return { owned, chain: besideMethods(isReleased ? chain : moved(chain, homes), taken) };
  });
}

/** The chain with its start where that has been so far. */
function moved(chain: readonly string[], homes: ReadonlyMap<string, readonly string[]>): readonly string[] {
  for (let length = chain.length; length > 0; length -= 1) {
    const home = homes.get(chain.slice(0, length).join('.'));
    if (home !== undefined) return [...home, ...chain.slice(length)];
  }
  return chain;
}

/** A resource beside a method of its name would take the name away. */
function besideMethods(chain: readonly string[], names: ReadonlySet<string>): readonly string[] {
  return chain.map((key, at) => (names.has(plain(chain.slice(0, at + 1))) ? `${key}_resource` : key));
}

const plain = (path: readonly string[]): string =>
  path.map((key) => key.replaceAll('_', '').toLowerCase()).join('.');

/**
 * The key that gives a method its name, of those that the rules have for it; else one that says the same.
 *
 * @param keys What the rules would call it, best first.
 */
export function keyOfShipped(name: string, keys: readonly string[]): string {
  const found = keys.find((key) => [name, name.replace(/Call$/, '')].includes(casing.camel(key)));
  return found ?? casing.snake(name);
}
