import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { Keyword, Schema } from '../document/index.ts';
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
