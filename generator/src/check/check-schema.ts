import { diagnostic, nearest, type Report } from '../diagnostics/index.ts';
import { typesOf, type Keyword, type Schema } from '../document/index.ts';
import { asArray, isObject, own, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import type { RuleSet } from '../support/rule-set.ts';
import { formText } from './walk-document.ts';

type Check = (schema: Schema, report: Report) => void;

/** What the check makes of a keyword. */
type KeywordRule = {
  /** It says something about the type. */
  readonly tells?: true;
  /** It says what is in an object. */
  readonly fills?: true;
  readonly check?: Check;
  /** The effect of its not being acted on. */
  readonly lost?: string;
  /** The rule set that does not act on it; both unless given. */
  readonly under?: RuleSet;
  /** Which values of it are not acted on; all unless given. */
  readonly only?: (value: JsonValue, rules: RuleSet) => boolean;
};

const TELLS: KeywordRule = { tells: true };
const SILENT: KeywordRule = {};
const LOOSE = 'the type allows more than the schema';

/** Every keyword that is known. */
export const KEYWORD_RULES: Readonly<Record<Keyword, KeywordRule>> = {
  type: { tells: true, check: checkType },
  properties: { tells: true, fills: true },
  additionalProperties: { tells: true, fills: true },
  patternProperties: { tells: true, fills: true, under: 'stainless', lost: 'the members get no names' },
  items: TELLS,
  prefixItems: { tells: true, under: 'stainless', lost: 'the items get one common type' },
  enum: { tells: true, check: checkEnum },
  const: { tells: true, check: checkConst },
  allOf: { tells: true, fills: true, check: checkCombination('allOf') },
  oneOf: { tells: true, fills: true, check: checkCombination('oneOf') },
  anyOf: { tells: true, fills: true, check: checkCombination('anyOf') },
  // By the standard, what excludes everything is a type: nothing is of it.
  not: { tells: true, lost: LOOSE, only: (value, rules) => rules === 'stainless' || !excludesAll(value) },
  $dynamicRef: TELLS,
  'x-stainless-any': TELLS,
  'x-stainless-empty-object': { tells: true, fills: true },
  required: TELLS,
  format: TELLS,
  if: { tells: true, lost: LOOSE },
  pattern: { check: checkPattern },
  example: { check: checkValue('example') },
  default: { check: checkValue('default') },
  minLength: { check: checkLimits('minLength', 'maxLength') },
  minItems: { check: checkLimits('minItems', 'maxItems') },
  minimum: { check: checkLimits('minimum', 'maximum') },
  dependentSchemas: { lost: LOOSE },
  xml: { lost: 'bodies are JSON' },
  then: SILENT,
  else: SILENT,
  discriminator: SILENT,
  $defs: SILENT,
  title: SILENT,
  description: SILENT,
  nullable: SILENT,
  deprecated: SILENT,
  readOnly: SILENT,
  writeOnly: SILENT,
  examples: SILENT,
  maxLength: SILENT,
  maxItems: SILENT,
  uniqueItems: SILENT,
  minProperties: SILENT,
  maxProperties: SILENT,
  minContains: SILENT,
  maxContains: SILENT,
  maximum: SILENT,
  multipleOf: SILENT,
  exclusiveMinimum: SILENT,
  exclusiveMaximum: SILENT,
  contentEncoding: TELLS,
  contentMediaType: TELLS,
  contentSchema: SILENT,
  contains: SILENT,
  dependentRequired: SILENT,
  propertyNames: SILENT,
  unevaluatedItems: SILENT,
  unevaluatedProperties: SILENT,
  'x-stainless-skip': SILENT,
  'x-stainless-variantName': SILENT,
};

const RULES = new Map<string, KeywordRule>(Object.entries(KEYWORD_RULES));

/** Whether `not` leaves nothing: `true`, or a schema without a word. */
function excludesAll(not: JsonValue): boolean {
  return not === true || (isObject(not) && Object.keys(not).length === 0);
}

/** Findings about one schema that do not need any other part of the document. */
export function checkSchema(schema: Schema, report: Report): void {
  if (schema.writtenReference !== undefined) return;
  let tells: boolean | undefined;
  for (const key in schema.value) {
    const rule = RULES.get(key);
    if (rule === undefined) checkUnknown(key, schema, report);
    tells = tells === true || rule?.tells === true;
    rule?.check?.(schema, report);
  }
  // An empty schema is the usual way to say "anything".
  if (tells === false) report(diagnostic('Schema/IsAmbiguous', schema.at, {}));
}

/** Keywords that decide a type; a misspelling of one changes it. */
const TELLING = [...RULES].flatMap(([key, { tells }]) =>
  tells === true && !key.startsWith('x-') ? [key] : [],
);

/** Keywords of other vocabularies and of earlier drafts, which look like others. */
const KNOWN_ELSEWHERE = new Set(
  '$schema $id $anchor $dynamicAnchor $comment $vocabulary $recursiveRef $recursiveAnchor id definitions dependencies'
    .concat(' additionalItems extends disallow divisibleBy externalDocs links media name in content')
    .split(' '),
);

/** A key that is no keyword and looks like one that decides a type. */
function checkUnknown(key: string, schema: Schema, report: Report): void {
  if (key.startsWith('x-') || KNOWN_ELSEWHERE.has(key)) return;
  const plain = (text: string): string => text.replace(/[^a-z]/gi, '').toLowerCase();
  const meant = TELLING.find(
    (keyword) =>
      plain(keyword) === plain(key) ||
      (key.length > 4 && nearest(key, [keyword]) === keyword && isClose(key, keyword)),
  );
  if (meant === undefined || schema.has(meant as Keyword)) return;
  report(diagnostic('Schema/UnknownKeyword', schema.place(key), { key, meant }, { mark: 'key' }));
}

/** One letter more, less, or another one, or two in the wrong order: the same letters but for two. */
export function isClose(a: string, b: string): boolean {
  const left = [...a.toLowerCase()].sort();
  const right = [...b.toLowerCase()].sort();
  const lacking = right.filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return lacking.length + left.length <= 2;
}

const TYPES = new Set<JsonValue>(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

const isType = (type: JsonValue): boolean => TYPES.has(type);

/** A type that is `null` as a whole says nothing. */
function givenTypes(schema: Schema): readonly JsonValue[] {
  const types = typesOf(schema);
  return types[0] === null && own(schema.value, 'type') === null ? [] : types;
}

function checkType(schema: Schema, report: Report): void {
  const types = givenTypes(schema);
  if (!types.every(isType)) reportTypes(types, schema, report);
  if (types.includes('object') && !Object.keys(schema.value).some((key) => RULES.get(key)?.fills))
    report(diagnostic('Schema/ObjectHasNoProperties', schema.at, {}));
}

function reportTypes(types: readonly JsonValue[], schema: Schema, report: Report): void {
  for (const type of types)
    if (type !== null && !isType(type))
      report(diagnostic('Schema/UnknownType', schema.place('type'), { type: String(type) }));
  // What is read has each type once; a place is one of what is written.
  asArray(own(isObject(schema.raw) ? schema.raw : {}, 'type')).forEach((type, index) => {
    if (type === null) report(diagnostic('Schema/NullUnquoted', schema.place('type', index), {}));
  });
}

function checkEnum(schema: Schema, report: Report): void {
  const count = schema.get('enum')?.length;
  if (count === 0) report(diagnostic('Schema/EnumEmpty', schema.place('enum'), {}));
  // In OpenAPI 3.0 an enum of one value is the only way to write a constant of a union variant.
  if (count === 1) report(diagnostic('Schema/EnumHasOneMember', schema.place('enum'), {}));
  schema.get('enum')?.forEach((value, index) => checkExact(value, schema.place('enum', index), report));
}

function checkConst(schema: Schema, report: Report): void {
  checkExact(own(schema.value, 'const') ?? null, schema.place('const'), report);
}

/** A whole number beyond 2^53 lost its last digits when it was read; it would be sent and expected without them. */
function checkExact(value: JsonValue, place: Place, report: Report): void {
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    report(diagnostic('Schema/NumberInexact', place, { value: String(value) }));
}

type Combination = 'allOf' | 'oneOf' | 'anyOf';

function checkCombination(keyword: Combination): Check {
  return (schema, report) => {
    if (schema.get(keyword)?.length === 0)
      report(diagnostic('Schema/UnionEmpty', schema.place(keyword), { keyword }));
  };
}

type Limit = 'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'minimum' | 'maximum';

function checkLimits(low: Limit, high: Limit): Check {
  return (schema, report) => {
    const [lowValue, highValue] = [schema.get(low), schema.get(high)];
    if (lowValue !== undefined && highValue !== undefined && lowValue > highValue)
      report(diagnostic('Schema/LimitsContradict', schema.place(low), { low, lowValue, high, highValue }));
  };
}

function checkPattern(schema: Schema, report: Report): void {
  const pattern = schema.get('pattern');
  if (pattern === undefined || compiles(pattern, 'u') || compiles(pattern, '')) return;
  report(diagnostic('Schema/PatternNotValid', schema.place('pattern'), {}));
}

function compiles(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

function checkValue(keyword: 'example' | 'default'): Check {
  return (schema, report) => {
    const types = givenTypes(schema);
    if (types.length === 0 || types.some((type) => type !== null && !isType(type))) return;
    const value = schema.get(keyword) ?? null;
    if (fits(value, types, schema)) return;
    const params = { keyword, found: formText(value), expected: types.join(' or ') };
    report(diagnostic('Schema/TypeMismatch', schema.place(keyword), params));
  };
}

function fits(value: JsonValue, types: readonly JsonValue[], schema: Schema): boolean {
  if (value === null)
    return types.includes('null') || types.includes(null) || schema.get('nullable') === true;
  if (Array.isArray(value)) return types.includes('array');
  if (isObject(value)) return types.includes('object');
  if (typeof value === 'number')
    return types.includes('number') || (types.includes('integer') && Number.isInteger(value));
  return types.includes(typeof value);
}
