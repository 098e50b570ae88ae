import { diagnostic, type Report } from '../diagnostics/index.ts';
import { asArray, isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import { placeOf, type Trail } from './trail.ts';
import { formText } from './walk-document.ts';

/** Findings about one schema that do not need any other part of the document. */
export function checkSchema(schema: JsonObject, trail: Trail, report: Report): void {
  if (Object.hasOwn(schema, '$ref')) return;
  checkType(schema, trail, report);
  checkEnum(schema, trail, report);
  checkCombinations(schema, trail, report);
  checkObject(schema, trail, report);
  checkLimits(schema, trail, report);
  checkPattern(schema, trail, report);
  checkValues(schema, trail, report);
}

const TYPES = new Set<JsonValue>(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

function typesOf(schema: JsonObject): readonly JsonValue[] {
  const type = own(schema, 'type');
  return Array.isArray(type) ? (type as readonly JsonValue[]) : type === undefined || type === null ? [] : [type];
}

function checkType(schema: JsonObject, trail: Trail, report: Report): void {
  for (const type of typesOf(schema)) {
    if (typeof type === 'string' && !TYPES.has(type)) report(diagnostic('Schema/UnknownType', placeOf(trail, 'type'), { type }));
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

function checkCombinations(schema: JsonObject, trail: Trail, report: Report): void {
  for (const keyword of COMBINATIONS) {
    const members = own(schema, keyword);
    if (Array.isArray(members) && members.length === 0) report(diagnostic('Schema/UnionEmpty', placeOf(trail, keyword), { keyword }));
  }
}

/** Keywords that say something about the type. */
const TELLING = [
  'type', 'properties', 'additionalProperties', 'patternProperties', 'items', 'prefixItems', 'enum', 'const', 'allOf', 'oneOf', 'anyOf', 'not',
  '$dynamicRef', 'x-stainless-any', 'x-stainless-empty-object', 'required', 'format', 'if',
];

function checkObject(schema: JsonObject, trail: Trail, report: Report): void {
  if (!TELLING.some((key) => Object.hasOwn(schema, key))) {
    // An empty schema is the usual way to say "anything".
    if (Object.keys(schema).length > 0) report(diagnostic('Schema/IsAmbiguous', placeOf(trail), {}));
    return;
  }
  const hasContent = ['properties', 'additionalProperties', 'patternProperties', 'allOf', 'oneOf', 'anyOf', 'x-stainless-empty-object'];
  if (typesOf(schema).includes('object') && !hasContent.some((key) => Object.hasOwn(schema, key))) {
    report(diagnostic('Schema/ObjectHasNoProperties', placeOf(trail), {}));
  }
  const properties = own(schema, 'properties');
  // Names may also come from the other parts of a combination.
  if (!isObject(properties) || COMBINATIONS.some((key) => Object.hasOwn(schema, key))) return;
  asArray(own(schema, 'required')).forEach((name, index) => {
    if (typeof name === 'string' && !Object.hasOwn(properties, name)) {
      report(diagnostic('Schema/RequiredUnknown', placeOf(trail, 'required', index), { name }));
    }
  });
}

const LIMITS: ReadonlyArray<readonly [low: string, high: string]> = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minimum', 'maximum'],
];

function checkLimits(schema: JsonObject, trail: Trail, report: Report): void {
  for (const [low, high] of LIMITS) {
    const [lowValue, highValue] = [own(schema, low), own(schema, high)];
    if (typeof lowValue === 'number' && typeof highValue === 'number' && lowValue > highValue) {
      report(diagnostic('Schema/LimitsContradict', placeOf(trail, low), { low, lowValue, high, highValue }));
    }
  }
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

function checkValues(schema: JsonObject, trail: Trail, report: Report): void {
  const types = typesOf(schema);
  if (types.length === 0 || types.some((type) => !TYPES.has(type))) return;
  for (const keyword of ['example', 'default']) {
    const value = own(schema, keyword);
    if (value === undefined || fits(value, types, schema)) continue;
    const expected = types.join(' or ');
    report(diagnostic('Schema/TypeMismatch', placeOf(trail, keyword), { keyword, found: formText(value), expected }));
  }
}

function fits(value: JsonValue, types: readonly JsonValue[], schema: JsonObject): boolean {
  if (value === null) return types.includes('null') || own(schema, 'nullable') === true;
  if (Array.isArray(value)) return types.includes('array');
  if (isObject(value)) return types.includes('object');
  if (typeof value === 'number') return types.includes('number') || (types.includes('integer') && Number.isInteger(value));
  return types.includes(typeof value);
}
