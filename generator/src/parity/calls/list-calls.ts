import type { ts } from 'ts-morph';
import type { CallValue } from '../run/protocol.ts';
import { argumentsOf, isRaw, type TypeContext } from '../types/index.ts';
import { depthOf, PATH_VALUES } from './path-values.ts';
import { valueOf, variantsOf } from './values.ts';

/** What a set of calls tries. */
export const CALL_SETS = {
  required: 'only what must be given',
  all: 'every parameter',
  documented: 'the examples of the document',
  options: 'request options',
  'base URL': 'a base URL with a path',
  path: 'unusual values in paths',
} as const;

export type CallSet = keyof typeof CALL_SETS;

/** One call, for both packages. */
export type PlannedCall = {
  readonly set: CallSet;
  /** From the client on: `call.create`. */
  readonly method: string;
  readonly args: readonly CallValue[];
  /** Which value stands in the path, in words. */
  readonly value?: string;
  /** The path in front of that value, and how many segments the whole has, as an ordinary value was sent. */
  readonly front?: string;
  readonly depth?: number;
};

/** The methods of the old package that belong to endpoints, with the arguments of each way to call them. */
export function methodsToCall(context: TypeContext): ReadonlyArray<{
  readonly name: string;
  readonly ways: ReadonlyArray<ReturnType<typeof argumentsOf>>;
}> {
  const { before, types } = context;
  return [...(before.client?.methods ?? [])]
    .filter(([name]) => !isRaw(name))
    .map(([name, { symbol }]) => ({
      name: name.slice('client.'.length),
      ways: types.checker
        .getTypeOfSymbol(symbol)
        .getCallSignatures()
        .map((signature) => argumentsOf(signature, context)),
    }));
}

/** Calls that follow from the types of the old package alone. */
export function callsOfTypes(context: TypeContext): readonly PlannedCall[] {
  return methodsToCall(context).flatMap(({ name, ways }) => {
    const first = ways[0] ?? [];
    const least = ways.flatMap((way) => {
      const count = Math.max(
        1,
        ...way.map(({ type, isOptional }) => (isOptional ? 1 : variantsOf(type, context))),
      );
      return Array.from({ length: count }, (_, variant) => valuesOf(way, { full: false, variant }, context));
    });
    const planned = (set: CallSet, args: readonly CallValue[]): PlannedCall => ({ set, method: name, args });
    const [short = []] = least;
    return [
      ...least.map((args) => planned('required', args)),
      planned('all', valuesOf(ways.at(-1) ?? [], { full: true }, context)),
      planned('options', [...padded(first, short, context), OPTIONS]),
      planned('base URL', short),
    ];
  });
}

/** Options that a call can be given, each with something to see in the request. */
const OPTIONS: CallValue = {
  headers: { 'X-Parity': 'given', Accept: null },
  query: { 'parity mark': 'a b&c' },
  maxRetries: 0,
  timeout: 20_000,
};

type Argument = { readonly name: string; readonly type: ts.Type; readonly isOptional: boolean };

function valuesOf(
  way: readonly Argument[],
  making: { readonly full: boolean; readonly variant?: number },
  context: TypeContext,
): readonly CallValue[] {
  return way
    .filter(({ isOptional }) => making.full || !isOptional)
    .map(({ name, type }) => valueOf(type, name, making, context));
}

/** What is left out before the request options is an empty object, or nothing where no object can stand. */
function padded(
  way: readonly Argument[],
  given: readonly CallValue[],
  { types: { ts } }: TypeContext,
): readonly CallValue[] {
  return way.map(({ type }, at): CallValue => {
    const own = given[at];
    if (own !== undefined) return own;
    const parts = type.isUnion() ? type.types : [type];
    return parts.some(({ flags }) => flags & ts.TypeFlags.Object) ? {} : { $undefined: true };
  });
}

/** A place of a call whose value is seen in the path of its request. */
type Spot = { readonly at: number; readonly key?: string; readonly front: string };

const frontOf = (value: string, path: string): string =>
  path.slice(0, path.indexOf(encodeURIComponent(value)));

/** Calls with unusual values where a call without them was seen to put one into the path. */
export function callsOfPaths(call: PlannedCall, path: string): readonly PlannedCall[] {
  const isSeen = (value: CallValue | undefined): value is string =>
    typeof value === 'string' && path.includes(encodeURIComponent(value));
  const spots = call.args.flatMap((value, at): Spot[] => {
    if (isSeen(value)) return [{ at, front: frontOf(value, path) }];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([key, each]) =>
      isSeen(each) ? [{ at, key, front: frontOf(each, path) }] : [],
    );
  });
  return spots.flatMap((spot) =>
    Object.entries(PATH_VALUES).map(
      ([words, value]): PlannedCall => ({
        set: 'path',
        method: call.method,
        args: call.args.map((own, at) => (at === spot.at ? placed(own, spot.key, value) : own)),
        value: words,
        front: spot.front,
        depth: depthOf(path),
      }),
    ),
  );
}

function placed(own: CallValue, key: string | undefined, value: CallValue): CallValue {
  return key === undefined ? value : { ...(own as Readonly<Record<string, CallValue>>), [key]: value };
}
