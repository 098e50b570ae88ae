import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, isObject, own } from '../../support/json.ts';
import { formatTrend, isWidest } from './formats.ts';
import type { Limits } from './model.ts';
import { sameValue } from './same-value.ts';

/** Which way a limit went. `text`: the values are written in another way. */
export type Trend = 'tightened' | 'loosened' | 'changed' | 'text-changed';

/** A limit of a schema: its word in codes, its words in sentences, and which way it goes from one value to another. */
export type LimitRule = {
  readonly key: string;
  readonly word: string;
  /** With the value in `{value}`. */
  readonly says: string;
  /** From one value to another. To a value where there was none is tighter, away from one is looser. */
  readonly trend: (before: JsonValue, after: JsonValue) => Trend;
  /** Where it is not so. */
  readonly appears?: Trend;
  /** What codes call a limit that comes or goes, where that is not `set` and `unset`. */
  readonly verbs?: readonly [comes: string, goes: string];
};

const upper = (a: JsonValue, b: JsonValue): Trend => (Number(b) < Number(a) ? 'tightened' : 'loosened');
const lower = (a: JsonValue, b: JsonValue): Trend => upper(b, a);
const other = (): Trend => 'changed';
const ADDED = ['added', 'removed'] as const;

/** Every multiple of 6 is one of 3. */
function multiples(a: JsonValue, b: JsonValue): Trend {
  if (typeof a !== 'number' || typeof b !== 'number') return 'changed';
  if (Number.isInteger(b / a)) return 'tightened';
  return Number.isInteger(a / b) ? 'loosened' : 'changed';
}

/** `{ a: [b] }`: what else has to be there when a member is. */
function dependents(a: JsonValue, b: JsonValue): Trend {
  const asksFor = (value: JsonValue): ReadonlySet<string> =>
    new Set(
      Object.entries(isObject(value) ? value : {}).flatMap(([name, list]) =>
        asArray(list).map((each) => JSON.stringify([name, each])),
      ),
    );
  const [old, next] = [asksFor(a), asksFor(b)];
  const holds = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
    [...part].every((each) => whole.has(each));
  if (holds(next, old)) return 'tightened';
  return holds(old, next) ? 'loosened' : 'changed';
}

/** Keywords that hold schemas: what they refuse is not worked out, so that any change of them may matter. */
const SCHEMAS: ReadonlyMap<string, string> = new Map([
  ['if', 'if'],
  ['then', 'then'],
  ['else', 'else'],
  ['contains', 'contains'],
  ['propertyNames', 'property-names'],
  ['dependentSchemas', 'dependent-schemas'],
  ['unevaluatedProperties', 'unevaluated-properties'],
  ['unevaluatedItems', 'unevaluated-items'],
  ['contentSchema', 'content-schema'],
]);

/** Every limit that is compared. */
export const LIMITS: readonly LimitRule[] = [
  { key: 'maximum', word: 'max', trend: upper, says: 'at most {value}' },
  { key: 'minimum', word: 'min', trend: lower, says: 'at least {value}' },
  { key: 'exclusiveMaximum', word: 'exclusive-max', trend: upper, says: 'less than {value}' },
  { key: 'exclusiveMinimum', word: 'exclusive-min', trend: lower, says: 'greater than {value}' },
  { key: 'maxLength', word: 'max-length', trend: upper, says: 'at most {value} characters long' },
  { key: 'minLength', word: 'min-length', trend: lower, says: 'at least {value} characters long' },
  { key: 'maxItems', word: 'max-items', trend: upper, says: 'at most {value} items long' },
  { key: 'minItems', word: 'min-items', trend: lower, says: 'at least {value} items long' },
  { key: 'maxProperties', word: 'max-properties', trend: upper, says: 'limited to {value} properties' },
  { key: 'minProperties', word: 'min-properties', trend: lower, says: 'required to have {value} properties' },
  { key: 'maxContains', word: 'max-contains', trend: upper, says: 'limited to {value} such items' },
  { key: 'minContains', word: 'min-contains', trend: lower, says: 'required to have {value} such items' },
  { key: 'pattern', word: 'pattern', trend: other, says: 'matched against {value}' },
  { key: 'format', word: 'format', trend: formatTrend, says: 'of the format {value}' },
  { key: 'multipleOf', word: 'multiple-of', trend: multiples, says: 'a multiple of {value}' },
  { key: 'uniqueItems', word: 'unique-items', trend: other, says: 'without repeated items' },
  { key: 'not', word: 'not', trend: other, says: 'refused where it fits {value}', verbs: ADDED },
  {
    key: 'dependentRequired',
    word: 'dependent-required',
    trend: dependents,
    says: 'checked for members that need others: {value}',
    verbs: ADDED,
  },
  ...[...SCHEMAS].map(
    ([key, word]): LimitRule => ({
      key,
      word,
      trend: other,
      says: `checked by \`${key}\` {value}`,
      verbs: ADDED,
    }),
  ),
  ...(
    [
      ['contentEncoding', 'content-encoding', 'written in {value}'],
      ['contentMediaType', 'content-media-type', 'text of the media type {value}'],
    ] as const
  ).map(
    ([key, word, says]): LimitRule => ({
      key,
      word,
      says,
      trend: () => 'text-changed',
      appears: 'changed',
      verbs: ['changed', 'changed'],
    }),
  ),
];

/** The limits written on a schema. OpenAPI 3.0 says `exclusiveMaximum: true` beside `maximum`, 3.1 gives the number. */
export function limitsOf(schema: JsonObject): Limits {
  const found = LIMITS.flatMap(({ key }): Array<readonly [string, JsonValue]> => {
    const value = own(schema, key);
    const exclusive = { maximum: 'exclusiveMaximum', minimum: 'exclusiveMinimum' }[key];
    if (exclusive !== undefined && own(schema, exclusive) === true)
      return value === undefined ? [] : [[exclusive, value]];
    if (value === undefined || isImplied(key, value)) return [];
    return [[key, key === 'not' || SCHEMAS.has(key) ? withoutTexts(value) : value]];
  });
  const { format, ...rest } = Object.fromEntries(found) as Limits;
  // OpenAPI 3.0 calls base64 a format.
  if (format === 'byte') return { contentEncoding: 'base64', ...rest };
  return format === undefined ? rest : { ...rest, format };
}

/** How deep schemas are cleaned of texts. */
const DEEPEST = 64;

/** A schema without what only people read. */
function withoutTexts(value: JsonValue, depth = 0): JsonValue {
  if (depth > DEEPEST) return value;
  const inside = (each: JsonValue): JsonValue => withoutTexts(each, depth + 1);
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(inside);
  if (!isObject(value)) return value;
  const isText = ([key, inner]: readonly [string, JsonValue]): boolean =>
    typeof inner === 'string' && (key === 'description' || key === 'title' || key === '$comment');
  return Object.fromEntries(
    Object.entries(value)
      .filter((entry) => !isText(entry))
      .map(([key, inner]) => [key, inside(inner)]),
  );
}

/** Limits that every value keeps anyway say nothing. */
function isImplied(key: string, value: JsonValue): boolean {
  switch (key) {
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return value === 0;
    case 'uniqueItems':
    case 'exclusiveMaximum':
    case 'exclusiveMinimum':
      return typeof value === 'boolean' && !(key === 'uniqueItems' && value);
    case 'unevaluatedProperties':
    case 'unevaluatedItems':
      return value === true;
    default:
      return isObject(value) && Object.keys(value).length === 0 && key !== 'not';
  }
}

/** What happened to one limit, as codes say it; undefined when it is as it was. */
export function limitChange(
  { key, word, trend, appears, verbs: [comes, goes] = ['set', 'unset'] }: LimitRule,
  before: Limits,
  after: Limits,
): { readonly word: string; readonly trend: Trend } | undefined {
  const [old, next] = [before[key], after[key]];
  const isSilent = (value: JsonValue | undefined): boolean =>
    value === undefined || (key === 'format' && isWidest(value));
  if (sameValue(old, next) || (isSilent(old) && isSilent(next))) return undefined;
  if (old === undefined) return { word: `${word}-${comes}`, trend: appears ?? 'tightened' };
  if (next === undefined) return { word: `${word}-${goes}`, trend: appears ?? 'loosened' };
  const isBound = trend === upper || trend === lower;
  const verb =
    isBound ?
      Number(next) > Number(old) ?
        'increased'
      : 'decreased'
    : 'changed';
  return { word: `${word}-${verb}`, trend: trend(old, next) };
}
