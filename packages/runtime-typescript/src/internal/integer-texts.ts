import { parseExactly } from './exact-json';

/** What a plain value is: an integer of 64 bits, or in the same place also a text, which stays as it is when it is sent. */
type Here = 'integer' | 'integerOrText';

/** One kind of object among several: it has these members, and of these one of these values. */
export type Variant = {
  readonly has?: readonly string[];
  readonly is?: Readonly<Record<string, ReadonlyArray<string | number | boolean>>>;
  readonly then: Integers;
};

/**
 * Where a value has integers of 64 bits: it is one, or has them in its items, in its first items, in members, in members
 * of any other name, or as the first variant that it fits says. What is declared elsewhere is a function.
 */
export type Integers =
  | Here
  | (() => Integers)
  | {
      readonly here?: Here;
      readonly items?: Integers;
      readonly places?: ReadonlyArray<Integers | undefined>;
      readonly members?: Readonly<Record<string, Integers>>;
      readonly others?: Integers;
      readonly oneOf?: readonly Variant[];
    };

type Table = Exclude<Integers, Here | (() => Integers)>;
type Leaf = (value: unknown, here: Here | undefined) => unknown;

const tableOf = (at: Integers | undefined): Table => {
  let table = at;
  while (typeof table === 'function') table = table();
  return typeof table === 'string' ? { here: table } : table ?? {};
};

const fits = (value: object, { has = [], is = {} }: Variant): boolean =>
  has.every((name) => Object.hasOwn(value, name)) &&
  Object.entries(is).every(
    ([name, values]) => !Object.hasOwn(value, name) || values.includes(value[name as keyof typeof value]),
  );

/** A copy of a value whose plain parts are changed; what is neither a list nor a plain object is left alone. */
const walk = (value: unknown, at: Integers | undefined, leaf: Leaf): unknown => {
  const table = tableOf(at);
  if (Array.isArray(value)) {
    const { places = [], items } = table;
    return value.map((item, i) => walk(item, i < places.length ? places[i] : items, leaf));
  }
  if (typeof value !== 'object' || value === null) return leaf(value, table.here);
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const variant = table.oneOf?.find((each) => fits(value, each));
  if (variant) return walk(value, variant.then, leaf);
  const { members = {}, others } = table;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      walk(member, Object.hasOwn(members, name) ? members[name] : others, leaf),
    ]),
  );
};

const EVERYWHERE = { names: [], alone: true, anywhere: true };

/**
 * The value of a JSON text; integers that a number would not hold are bigints, wherever they are.
 *
 * @throws SyntaxError if the text is not JSON.
 */
export const parseWithBigints = (text: string): unknown => parseExactly(text, EVERYWHERE);

/** A value that was read with bigints: integers of 64 bits are texts, all others numbers. */
export const withTexts = (value: unknown, integers: Integers | undefined): unknown =>
  walk(value, integers, (item, here) => {
    if (here && (typeof item === 'bigint' || Number.isInteger(item))) return String(BigInt(item as bigint));
    return typeof item === 'bigint' ? Number(item) : item;
  });

/** A value to be sent: the texts of integers of 64 bits are bigints, which are written as their digits. */
export const withNumbers = <T>(value: T, integers: Integers): T =>
  walk(value, integers, (item, here) =>
    here === 'integer' && typeof item === 'string' && /^-?\d+$/.test(item) ? BigInt(item) : item,
  ) as T;

/** The same for values that are sent one after the other. */
export const eachWithNumbers = <T>(
  values: Iterable<T> | AsyncIterable<T> | null | undefined,
  integers: Integers,
): AsyncIterable<T> | null | undefined =>
  values &&
  (async function* () {
    for await (const value of values) yield withNumbers(value, integers);
  })();

/**
 * The event in the body of a webhook.
 *
 * @throws SyntaxError if the body is not JSON.
 */
export const eventOf = <Event>(body: string, integers: Integers | undefined): Event =>
  withTexts(parseWithBigints(body), integers) as Event;
