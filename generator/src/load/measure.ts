import { join, type JsonValue } from '../support/json.ts';
import type { Limits } from './limits.ts';
import { HugeNumber } from './yaml-schema.ts';

/** What is wrong with a value as a whole, and where. */
export type Excess = {
  readonly kind: 'cycle' | 'depth' | 'values' | 'aliases';
  readonly pointer: string;
};

/** A number that YAML and JSON parsers give and JSON cannot write, with a way to take it out. */
export type Odd = {
  readonly pointer: string;
  readonly value: string;
  readonly leaveOut: () => void;
};

/** Size of a value; shared parts (YAML aliases) are counted as often as they occur. */
export type Measure = { readonly pairs: number; readonly odd: readonly Odd[]; readonly excess?: Excess };

type Size = { readonly values: number; readonly depth: number };

type Walk = {
  readonly limits: Limits;
  /** Sizes of the containers seen so far; only kept where a container can occur twice. */
  readonly sizes: Map<object, Size | 'open'> | undefined;
  readonly path: Array<string | number>;
  readonly odd: Odd[];
  pairs: number;
  written: number;
  excess: Excess | undefined;
};

/** Measures a parsed value, visiting each shared part once, so that even an exponential document is measured at once. */
export function measure(value: unknown, limits: Limits, isShared: boolean): Measure {
  const walk: Walk = {
    limits,
    sizes: isShared ? new Map() : undefined,
    path: [],
    odd: [],
    pairs: 0,
    written: 0,
    excess: undefined,
  };
  const size = sizeOf(value, walk);
  if (!walk.excess && size.values > Math.max(100_000, limits.aliasFactor * walk.written)) {
    walk.excess = { kind: 'aliases', pointer: largestMember(value, walk) };
  }
  if (!walk.excess && size.values > limits.values) fault(walk, 'values');
  return { pairs: walk.pairs, odd: walk.odd, ...(walk.excess && { excess: walk.excess }) };
}

const LEAF: Size = { values: 1, depth: 0 };

function sizeOf(value: unknown, walk: Walk): Size {
  if (typeof value !== 'object' || value === null) {
    walk.written += 1;
    return LEAF;
  }
  const known = walk.sizes?.get(value);
  if (known === 'open') {
    fault(walk, 'cycle');
    return LEAF;
  }
  const size = known ?? sizeOfContainer(value, walk);
  if (walk.path.length + size.depth > walk.limits.depth) fault(walk, 'depth');
  return size;
}

function sizeOfContainer(value: object, walk: Walk): Size {
  if (walk.excess || walk.path.length >= walk.limits.depth) {
    fault(walk, 'depth');
    return LEAF;
  }
  walk.sizes?.set(value, 'open');
  walk.written += 1;
  let values = 1;
  let depth = 0;
  const add = (key: string | number, child: unknown): void => {
    let inner = LEAF;
    // Texts are the most; they need no place.
    if (typeof child === 'string') walk.written += 1;
    else {
      walk.path.push(key);
      if (isOdd(child)) {
        const pointer = join('', ...walk.path);
        walk.odd.push({ pointer, value: String(child), leaveOut: () => removeMember(value, key) });
        walk.written += 1;
      } else inner = sizeOf(child, walk);
      walk.path.pop();
    }
    values += inner.values;
    depth = Math.max(depth, inner.depth + 1);
  };
  if (Array.isArray(value)) value.forEach((child, index) => add(index, child));
  else {
    const record = value as Readonly<Record<string, JsonValue>>;
    for (const key in record) {
      walk.pairs += 1;
      add(key, record[key]);
    }
  }
  const size = { values, depth };
  walk.sizes?.set(value, size);
  return size;
}

/** The member of the root that expands to the most values. */
function largestMember(value: unknown, { sizes }: Walk): string {
  let largest = { pointer: '', values: 0 };
  for (const [key, member] of Object.entries(value ?? {})) {
    const size = typeof member === 'object' && member !== null ? sizes?.get(member as object) : undefined;
    if (size && size !== 'open' && size.values > largest.values)
      largest = { pointer: join('', key), values: size.values };
  }
  return largest.pointer;
}

function fault(walk: Walk, kind: 'cycle' | 'depth' | 'values' | 'aliases'): void {
  walk.excess ??= { kind, pointer: join('', ...walk.path) };
}

/** Whether JSON has no form for a value. */
function isOdd(value: unknown): boolean {
  return value instanceof HugeNumber || (typeof value === 'number' && !Number.isFinite(value));
}

function removeMember(holder: object, key: string | number): void {
  if (Array.isArray(holder) && typeof key === 'number') holder.splice(key, 1);
  else Reflect.deleteProperty(holder, key);
}
