import { diagnostic, type Report } from '../diagnostics/index.ts';
import { resolve, typeNames, type Keyword, type Schema } from '../document/index.ts';
import type { RuleSet } from '../support/rule-set.ts';

/** Keywords that make another type of what a reference leads to; a `type` by itself only repeats what that is. */
const SHAPING = [
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
] as const satisfies readonly Keyword[];

const FATES = { openapi: 'counts all the same', stainless: 'is ignored' } as const satisfies Record<
  RuleSet,
  string
>;

/**
 * Up to OpenAPI 3.0 nothing counts beside a `$ref` (3.0.3, Reference Object); what was meant to limit the type there is
 * told, whatever the rules make of it.
 */
export function checkBesideReference(schema: Schema, rules: RuleSet, report: Report): void {
  if (schema.reference === undefined) return;
  for (const key of SHAPING) {
    if (schema.has(key))
      report(
        diagnostic('Schema/BesideReference', schema.place(key), { key, fate: FATES[rules] }, { mark: 'key' }),
      );
  }
}

/** What becomes of a type that contradicts what the reference beside it leads to, by the version of the document. */
const TYPE_FATES = {
  early: 'up to OpenAPI 3.0 nothing counts beside a $ref, so it is ignored',
  later: 'no value is of both, so that of the reference is taken',
} as const;

/** A `type` beside a reference that is not the one of what it leads to. */
export function checkTypeBesideReference(schema: Schema, isEarly: boolean, report: Report): void {
  const given = schema.reference === undefined ? [] : typeNames(schema);
  const target = given.length === 0 ? undefined : resolve(schema.next());
  const meant = target === undefined ? [] : typesMeant(target);
  if (meant.length === 0 || given.some((type) => meant.some((other) => overlaps(type, other)))) return;
  const params = {
    type: given.join(' or '),
    ref: schema.reference ?? '',
    target: meant.join(' or '),
    fate: TYPE_FATES[isEarly ? 'early' : 'later'],
  };
  report(diagnostic('Schema/TypeBesideReference', schema.place('type'), params));
}

/** The types that a schema says, or that the keywords are about by which it says something; none where that is open. */
function typesMeant(schema: Schema): readonly string[] {
  const stated = typeNames(schema);
  if (stated.length > 0 || schema.has('type')) return stated;
  if (COMBINING.some((key) => schema.has(key))) return [];
  return [
    ...(schema.has('properties') || schema.has('additionalProperties') ? ['object'] : []),
    ...(schema.has('items') || schema.has('prefixItems') ? ['array'] : []),
  ];
}

const COMBINING = [
  'allOf',
  'oneOf',
  'anyOf',
  'enum',
  'const',
  '$dynamicRef',
] as const satisfies readonly Keyword[];

/** Integers are numbers. */
const overlaps = (one: string, other: string): boolean => wide(one) === wide(other);
const wide = (type: string): string => (type === 'integer' ? 'number' : type);
