import type { JsonObject, JsonValue } from '../../support/json.ts';
import { own } from '../../support/json.ts';
import type { Limits } from './model.ts';
import { sameValue } from './same-value.ts';

/** A limit of a schema: its word in codes, its words in sentences, and which way it gets tighter. */
export type LimitRule = {
  readonly key: string;
  readonly word: string;
  readonly kind: 'upper' | 'lower' | 'exact';
  /** With the value in `{value}`. */
  readonly says: string;
};

/** Every limit that is compared. */
export const LIMITS: readonly LimitRule[] = [
  { key: 'maximum', word: 'max', kind: 'upper', says: 'at most {value}' },
  { key: 'minimum', word: 'min', kind: 'lower', says: 'at least {value}' },
  { key: 'exclusiveMaximum', word: 'exclusive-max', kind: 'upper', says: 'less than {value}' },
  { key: 'exclusiveMinimum', word: 'exclusive-min', kind: 'lower', says: 'greater than {value}' },
  { key: 'maxLength', word: 'max-length', kind: 'upper', says: 'at most {value} characters long' },
  { key: 'minLength', word: 'min-length', kind: 'lower', says: 'at least {value} characters long' },
  { key: 'maxItems', word: 'max-items', kind: 'upper', says: 'at most {value} items long' },
  { key: 'minItems', word: 'min-items', kind: 'lower', says: 'at least {value} items long' },
  { key: 'maxProperties', word: 'max-properties', kind: 'upper', says: 'limited to {value} properties' },
  {
    key: 'minProperties',
    word: 'min-properties',
    kind: 'lower',
    says: 'required to have {value} properties',
  },
  { key: 'pattern', word: 'pattern', kind: 'exact', says: 'matched against {value}' },
  { key: 'format', word: 'format', kind: 'exact', says: 'of the format {value}' },
  { key: 'multipleOf', word: 'multiple-of', kind: 'exact', says: 'a multiple of {value}' },
  { key: 'uniqueItems', word: 'unique-items', kind: 'exact', says: 'without repeated items' },
];

/** The limits written on a schema. OpenAPI 3.0 says `exclusiveMaximum: true` beside `maximum`, 3.1 gives the number. */
export function limitsOf(schema: JsonObject): Limits {
  const found = LIMITS.flatMap(({ key }): Array<readonly [string, JsonValue]> => {
    const value = own(schema, key);
    const exclusive = { maximum: 'exclusiveMaximum', minimum: 'exclusiveMinimum' }[key];
    if (exclusive !== undefined && own(schema, exclusive) === true)
      return value === undefined ? [] : [[exclusive, value]];
    return (
      value === undefined || typeof value === 'boolean' || isImplied(key, value) ?
        key === 'uniqueItems' && value === true ?
          [[key, true]]
        : []
      : [[key, value]]
    );
  });
  return Object.fromEntries(found);
}

/** Limits that every value keeps anyway say nothing. */
function isImplied(key: string, value: JsonValue): boolean {
  return (key === 'minLength' || key === 'minItems' || key === 'minProperties') && value === 0;
}

/** What happened to one limit, as codes say it; undefined when it is as it was. */
export function limitChange(rule: LimitRule, before: Limits, after: Limits): string | undefined {
  const [old, next] = [before[rule.key], after[rule.key]];
  if (sameValue(old, next)) return undefined;
  if (old === undefined) return `${rule.word}-set`;
  if (next === undefined) return `${rule.word}-unset`;
  if (rule.kind === 'exact' || typeof old !== 'number' || typeof next !== 'number')
    return `${rule.word}-changed`;
  return `${rule.word}-${next > old ? 'increased' : 'decreased'}`;
}

/** Whether a change of a limit forbids values that were allowed. */
export function isTighter(rule: LimitRule, change: string): boolean {
  if (change.endsWith('-set') || change.endsWith('-changed')) return true;
  return change.endsWith(rule.kind === 'upper' ? '-decreased' : '-increased');
}
