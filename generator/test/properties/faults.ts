import * as fc from 'fast-check';
import type { JsonValue } from '../../src/support/json.ts';
import { edgeNumber, hostileText } from './texts.ts';

/** Something else stands at one place of a value; `at` counts its places from the front, and around. */
export type Fault = { readonly at: number; readonly value: JsonValue | undefined };

/** Values that stand where another kind is expected; `undefined` removes the place. */
const WRONG: fc.Arbitrary<JsonValue | undefined> = fc.oneof<fc.Arbitrary<JsonValue | undefined>[]>(
  fc.constant(undefined),
  fc.constantFrom<JsonValue>(null, true, [], {}, [null], { $ref: '#' }, { $ref: '#/nowhere' }, { $ref: 7 }, [
    [],
  ]),
  fc.constantFrom<JsonValue>(
    { type: 'strnig' },
    { $ref: '#/components/schemas/Tea' },
    { allOf: [] },
    'object',
  ),
  edgeNumber,
  hostileText,
);

/** One to three faults. */
export const someFaults: fc.Arbitrary<readonly Fault[]> = fc.array(
  fc.record({ at: fc.nat(100_000), value: WRONG }),
  { minLength: 1, maxLength: 3 },
);

/** The value with the faults in it. */
export function withFaults(value: JsonValue, faults: readonly Fault[]): JsonValue {
  return faults.reduce((whole, fault) => withFault(whole, fault), value);
}

function withFault(whole: JsonValue, { at, value }: Fault): JsonValue {
  const copy = structuredClone(whole);
  const places: Array<() => void> = [];
  const collect = (parent: unknown): void => {
    if (typeof parent !== 'object' || parent === null) return;
    const container = parent as Record<string, unknown>;
    for (const key of Object.keys(container)) {
      places.push(() => {
        if (value !== undefined)
          Object.defineProperty(container, key, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        else if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else delete container[key];
      });
      collect(container[key]);
    }
  };
  collect(copy);
  places[at % Math.max(places.length, 1)]?.();
  return copy;
}
