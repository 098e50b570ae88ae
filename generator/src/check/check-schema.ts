import { diagnostic, type Report } from '../diagnostics/index.ts';
import { asArray, isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import { placeOf, type Trail } from './trail.ts';
import { formText } from './walk-document.ts';

type Check = (schema: JsonObject, trail: Trail, report: Report) => void;

/** Findings about one schema that do not need any other part of the document. */
export function checkSchema(schema: JsonObject, trail: Trail, report: Report): void {
  if (Object.hasOwn(schema, '$ref')) return;
  const keys = Object.keys(schema);
  for (const key of keys) CHECKS.get(key)?.(schema, trail, report);
  // An empty schema is the usual way to say "anything".
  if (keys.length > 0 && !keys.some((key) => TELLING.has(key)))
    report(diagnostic('Schema/IsAmbiguous', placeOf(trail), {}));
}

const TYPES = new Set<JsonValue>(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

function typesOf(schema: JsonObject): readonly JsonValue[] {
  const type = own(schema, 'type');
  return (
    Array.isArray(type) ? (type as readonly JsonValue[])
    : type === undefined || type === null ? []
    : [type]
  );
}

function checkType(schema: JsonObject, trail: Trail, report: Report): void {
  typesOf(schema).forEach((type, index) => {
    if (TYPES.has(type)) return;
    if (type === null) report(diagnostic('Schema/NullUnquoted', placeOf(trail, 'type', index), {}));
    else report(diagnostic('Schema/UnknownType', placeOf(trail, 'type'), { type: String(type) }));
  });
  if (typesOf(schema).includes('object') && !CONTENT.some((key) => Object.hasOwn(schema, key))) {
    report(diagnostic('Schema/ObjectHasNoProperties', placeOf(trail), {}));
  }
}

function checkEnum(schema: JsonObject, trail: Trail, report: Report): void {
  const values = own(schema, 'enum');
  if (!Array.isArray(values)) return;
  if (values.length === 0) report(diagnostic('Schema/EnumEmpty', placeOf(trail, 'enum'), {}));
  // In OpenAPI 3.0 an enum of one value is the only way to write a constant of a union variant.
  if (values.length === 1) report(diagnostic('Schema/EnumHasOneMember', placeOf(trail, 'enum'), {}));
}

const COMBINATIONS = ['allOf', 'oneOf', 'anyOf'];

function checkCombination(keyword: string): Check {
  return (schema, trail, report) => {
    const members = own(schema, keyword);
    if (Array.isArray(members) && members.length === 0)
      report(diagnostic('Schema/UnionEmpty', placeOf(trail, keyword), { keyword }));
  };
}

/** Keywords that say something about the type. */
const TELLING = new Set([
  'type',
  'properties',
  'additionalProperties',
  'patternProperties',
  'items',
  'prefixItems',
  'enum',
  'const',
  'allOf',
  'oneOf',
  'anyOf',
  'not',
  '$dynamicRef',
  'x-stainless-any',
  'x-stainless-empty-object',
  'required',
  'format',
  'if',
]);

const CONTENT = [
  'properties',
  'additionalProperties',
  'patternProperties',
  'allOf',
  'oneOf',
  'anyOf',
  'x-stainless-empty-object',
];

function checkRequired(schema: JsonObject, trail: Trail, report: Report): void {
  const properties = own(schema, 'properties');
  // Names may also come from the other parts of a combination.
  if (!isObject(properties) || COMBINATIONS.some((key) => Object.hasOwn(schema, key))) return;
  asArray(own(schema, 'required')).forEach((name, index) => {
    if (typeof name === 'string' && !Object.hasOwn(properties, name)) {
      report(diagnostic('Schema/RequiredUnknown', placeOf(trail, 'required', index), { name }));
    }
  });
}

function checkLimits(low: string, high: string): Check {
  return (schema, trail, report) => {
    const [lowValue, highValue] = [own(schema, low), own(schema, high)];
    if (typeof lowValue === 'number' && typeof highValue === 'number' && lowValue > highValue) {
      report(diagnostic('Schema/LimitsContradict', placeOf(trail, low), { low, lowValue, high, highValue }));
    }
  };
}

function checkPattern(schema: JsonObject, trail: Trail, report: Report): void {
  const pattern = own(schema, 'pattern');
  if (typeof pattern !== 'string' || compiles(pattern, 'u') || compiles(pattern, '')) return;
  report(diagnostic('Schema/PatternNotValid', placeOf(trail, 'pattern'), {}));
}

function compiles(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

function checkValue(keyword: string): Check {
  return (schema, trail, report) => {
    const types = typesOf(schema);
    if (types.length === 0 || types.some((type) => type !== null && !TYPES.has(type))) return;
    const value = own(schema, keyword) as JsonValue;
    if (fits(value, types, schema)) return;
    const expected = types.join(' or ');
    report(
      diagnostic('Schema/TypeMismatch', placeOf(trail, keyword), {
        keyword,
        found: formText(value),
        expected,
      }),
    );
  };
}

function fits(value: JsonValue, types: readonly JsonValue[], schema: JsonObject): boolean {
  if (value === null)
    return types.includes('null') || types.includes(null) || own(schema, 'nullable') === true;
  if (Array.isArray(value)) return types.includes('array');
  if (isObject(value)) return types.includes('object');
  if (typeof value === 'number')
    return types.includes('number') || (types.includes('integer') && Number.isInteger(value));
  return types.includes(typeof value);
}

/** What is looked at when a schema has the keyword. */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['type', checkType],
  ['enum', checkEnum],
  ['required', checkRequired],
  ['pattern', checkPattern],
  ['example', checkValue('example')],
  ['default', checkValue('default')],
  ['minLength', checkLimits('minLength', 'maxLength')],
  ['minItems', checkLimits('minItems', 'maxItems')],
  ['minimum', checkLimits('minimum', 'maximum')],
  ...COMBINATIONS.map((keyword) => [keyword, checkCombination(keyword)] as const),
]);
