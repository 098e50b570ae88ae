import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, isObject, own } from '../../support/json.ts';
import { LIMIT_KEYS, LIMIT_WORDS, type LimitKey } from '../rules/index.ts';
import { formatTrend, isWidest, type Trend } from './formats.ts';
import type { Limits } from './model.ts';
import { sameValue } from './same-value.ts';

/** A limit of a schema, and which way it goes from one value to another. */
export type LimitRule = {
  readonly key: LimitKey;
  /** From one value to another. To a value where there was none is tighter, away from one is looser. */
  readonly trend: (before: JsonValue, after: JsonValue) => Trend;
  /** Instead, where it comes or goes. */
  readonly appears?: Trend;
};

const upper = (a: JsonValue, b: JsonValue): Trend => (Number(b) < Number(a) ? 'tightened' : 'loosened');
const lower = (a: JsonValue, b: JsonValue): Trend => upper(b, a);
const other = (): Trend => 'changed';

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
const SCHEMAS = new Set<string>([
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
  'contentSchema',
]);

const written = (): Trend => 'text-changed';

/** Trends that are not `changed` whatever the values are. */
const TRENDS: Readonly<Partial<Record<LimitKey, LimitRule['trend']>>> = {
  maximum: upper,
  minimum: lower,
  exclusiveMaximum: upper,
  exclusiveMinimum: lower,
  maxLength: upper,
  minLength: lower,
  maxItems: upper,
  minItems: lower,
  maxProperties: upper,
  minProperties: lower,
  maxContains: upper,
  minContains: lower,
  format: formatTrend,
  multipleOf: multiples,
  dependentRequired: dependents,
  contentEncoding: written,
  contentMediaType: written,
};

/** Every limit that is compared. */
export const LIMITS: readonly LimitRule[] = LIMIT_KEYS.map((key) => {
  const trend = TRENDS[key] ?? other;
  return { key, trend, ...(trend === written && { appears: 'changed' }) };
});

const EXCLUSIVE = new Map<LimitKey, string>([
  ['maximum', 'exclusiveMaximum'],
  ['minimum', 'exclusiveMinimum'],
]);

/** The limits written on a schema. OpenAPI 3.0 says `exclusiveMaximum: true` beside `maximum`, 3.1 gives the number. */
export function limitsOf(schema: JsonObject): Limits {
  const found = LIMITS.flatMap(({ key }): Array<readonly [string, JsonValue]> => {
    const value = own(schema, key);
    const exclusive = EXCLUSIVE.get(key);
    if (exclusive !== undefined && own(schema, exclusive) === true)
      return value === undefined ? [] : [[exclusive, value]];
    if (value === undefined || isImplied(key, value)) return [];
    return [[key, SCHEMAS.has(key) ? withoutTexts(value) : value]];
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

/** What happened to one limit; undefined when it is as it was. */
export function limitChange(
  { key, trend, appears }: LimitRule,
  before: Limits,
  after: Limits,
): { readonly verb: string; readonly trend: Trend } | undefined {
  const [old, next] = [before[key], after[key]];
  const isSilent = (value: JsonValue | undefined): boolean =>
    value === undefined || (key === 'format' && isWidest(value));
  if (sameValue(old, next) || (isSilent(old) && isSilent(next))) return undefined;
  const [comes = '', goes = comes, more = goes, less = more] = LIMIT_WORDS[key].verbs;
  if (old === undefined) return { verb: comes, trend: appears ?? 'tightened' };
  if (next === undefined) return { verb: goes, trend: appears ?? 'loosened' };
  return { verb: Number(next) > Number(old) ? more : less, trend: trend(old, next) };
}
