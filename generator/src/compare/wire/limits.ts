import type { Keyword } from '../../document/index.ts';
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
  /** Its value is a schema, of which texts do not count. */
  readonly holdsSchema?: true;
};

type Rule = Omit<LimitRule, 'key'>;

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

const bound = (trend: LimitRule['trend'], word: string, says: string): Rule => ({ word, trend, says });

/** A keyword that holds a schema: what it refuses is not worked out, so that any change of it may matter. */
const refusing = (key: Keyword, word: string = key): Rule => ({
  word,
  trend: other,
  says: `checked by \`${key}\` {value}`,
  verbs: ADDED,
  holdsSchema: true,
});

/** How a text is written: another way is another text, even where both are allowed. */
const writing = (word: string, says: string): Rule => ({
  word,
  says,
  trend: () => 'text-changed',
  appears: 'changed',
  verbs: ['changed', 'changed'],
});

/** Keywords that say what a value is; `read-form.ts` and `read-facts.ts` read them. */
type Read =
  | (
      | 'type'
      | 'properties'
      | 'additionalProperties'
      | 'patternProperties'
      | 'required'
      | 'items'
      | 'prefixItems'
    )
  | ('allOf' | 'oneOf' | 'anyOf' | 'enum' | 'const' | 'discriminator' | 'nullable')
  | ('description' | 'deprecated' | 'readOnly' | 'writeOnly' | 'example' | 'examples' | 'default');

/** Keywords that no program notices, and those of other tools. */
type Ignored = '$defs' | '$dynamicRef' | 'title' | 'xml' | `x-${string}`;

/** Every other keyword is a limit. */
type LimitKeyword = Exclude<Keyword, Read | Ignored>;

const RULES: Readonly<Record<LimitKeyword, Rule>> = {
  maximum: bound(upper, 'max', 'at most {value}'),
  minimum: bound(lower, 'min', 'at least {value}'),
  exclusiveMaximum: bound(upper, 'exclusive-max', 'less than {value}'),
  exclusiveMinimum: bound(lower, 'exclusive-min', 'greater than {value}'),
  maxLength: bound(upper, 'max-length', 'at most {value} characters long'),
  minLength: bound(lower, 'min-length', 'at least {value} characters long'),
  maxItems: bound(upper, 'max-items', 'at most {value} items long'),
  minItems: bound(lower, 'min-items', 'at least {value} items long'),
  maxProperties: bound(upper, 'max-properties', 'limited to {value} properties'),
  minProperties: bound(lower, 'min-properties', 'required to have {value} properties'),
  maxContains: bound(upper, 'max-contains', 'limited to {value} such items'),
  minContains: bound(lower, 'min-contains', 'required to have {value} such items'),
  pattern: bound(other, 'pattern', 'matched against {value}'),
  format: bound(formatTrend, 'format', 'of the format {value}'),
  multipleOf: bound(multiples, 'multiple-of', 'a multiple of {value}'),
  uniqueItems: bound(other, 'unique-items', 'without repeated items'),
  not: { word: 'not', trend: other, says: 'refused where it fits {value}', verbs: ADDED, holdsSchema: true },
  dependentRequired: {
    word: 'dependent-required',
    trend: dependents,
    says: 'checked for members that need others: {value}',
    verbs: ADDED,
  },
  if: refusing('if'),
  then: refusing('then'),
  else: refusing('else'),
  contains: refusing('contains'),
  propertyNames: refusing('propertyNames', 'property-names'),
  dependentSchemas: refusing('dependentSchemas', 'dependent-schemas'),
  unevaluatedProperties: refusing('unevaluatedProperties', 'unevaluated-properties'),
  unevaluatedItems: refusing('unevaluatedItems', 'unevaluated-items'),
  contentSchema: refusing('contentSchema', 'content-schema'),
  contentEncoding: writing('content-encoding', 'written in {value}'),
  contentMediaType: writing('content-media-type', 'text of the media type {value}'),
};

/** Every limit that is compared. */
export const LIMITS: readonly LimitRule[] = Object.entries(RULES).map(([key, rule]) => ({ key, ...rule }));

/** The limits written on a schema. OpenAPI 3.0 says `exclusiveMaximum: true` beside `maximum`, 3.1 gives the number. */
export function limitsOf(schema: JsonObject): Limits {
  const found = LIMITS.flatMap(({ key, holdsSchema }): Array<readonly [string, JsonValue]> => {
    const value = own(schema, key);
    const exclusive = { maximum: 'exclusiveMaximum', minimum: 'exclusiveMinimum' }[key];
    if (exclusive !== undefined && own(schema, exclusive) === true)
      return value === undefined ? [] : [[exclusive, value]];
    if (value === undefined || isImplied(key, value)) return [];
    return [[key, holdsSchema ? withoutTexts(value) : value]];
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
