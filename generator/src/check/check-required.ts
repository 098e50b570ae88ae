import { diagnostic, type Report } from '../diagnostics/index.ts';
import { requirementsOf, resolve, type Schema } from '../document/index.ts';
import { isObject, own, type JsonValue } from '../support/json.ts';
import { patternTest, USUAL_STEPS } from '../support/pattern-match.ts';

/** A schema that another one is a part of, by the keyword that says so. */
type Owner = { readonly schema: Schema; readonly shared: boolean; readonly tests: boolean };

/**
 * Notes names that are demanded and that nothing declares: not the schema, not what it is combined with, and not the schemas
 * that it is a part of.
 */
export function checkRequired(schemas: readonly Schema[], report: Report): void {
  const suspects = schemas.flatMap((schema) =>
    undeclared(schema).map(([name, index]) => ({ schema, name, index })),
  );
  if (suspects.length === 0) return;
  const owners = ownersOf(schemas);
  for (const { schema, name, index } of suspects)
    if (!isDeclaredAround(schema, name, owners))
      report(diagnostic('Schema/RequiredUnknown', schema.place('required', index), { name }));
}

/** The names that a schema demands and does not say anything about itself. */
function undeclared(schema: Schema): ReturnType<typeof requirementsOf> {
  // Without properties of its own it demands what others declare.
  if (!schema.has('properties') || schema.writtenReference !== undefined) return [];
  if (['allOf', 'oneOf', 'anyOf'].some((keyword) => schema.has(keyword as 'allOf'))) return [];
  return requirementsOf(schema).filter(([name]) => !declares(schema, name, new Set()));
}

/** Whether a schema, or one that it is combined with, has something to say about a member of the name. */
function declares(use: Schema, name: string, seen: Set<JsonValue>): boolean {
  const schema = resolve(use);
  if (schema === undefined || seen.has(schema.raw)) return false;
  seen.add(schema.raw);
  if (schema.get('properties')?.has(name) === true) return true;
  if (
    isObject(own(schema.value, 'additionalProperties')) ||
    isObject(own(schema.value, 'unevaluatedProperties'))
  )
    return true;
  const patterns = own(schema.value, 'patternProperties');
  if (isObject(patterns) && Object.keys(patterns).some((pattern) => matches(pattern, name))) return true;
  return partsOf(schema).some(({ part, owner }) => !owner.tests && declares(part, name, seen));
}

function matches(pattern: string, name: string): boolean {
  // Where that cannot be told, nothing is said against the name.
  return patternTest(pattern)?.(name, { left: USUAL_STEPS }) ?? true;
}

/** The schemas that a schema is combined with, each as a part of it. */
function partsOf(schema: Schema): ReadonlyArray<{ readonly part: Schema; readonly owner: Owner }> {
  const as = (parts: readonly Schema[], how: Partial<Owner>): ReturnType<typeof partsOf> =>
    parts.map((part) => ({ part, owner: { schema, shared: false, tests: false, ...how } }));
  const one = (keyword: 'then' | 'else' | 'not'): readonly Schema[] => {
    const part = schema.get(keyword);
    return part === undefined ? [] : [part];
  };
  return [
    ...as(schema.get('allOf') ?? [], { shared: true }),
    ...as([...(schema.get('oneOf') ?? []), ...(schema.get('anyOf') ?? [])], {}),
    ...as([...one('then'), ...one('else'), ...(schema.get('dependentSchemas')?.values() ?? [])], {}),
    ...as(one('not'), { tests: true }),
  ];
}

/** What each schema is a part of, by what is written. */
function ownersOf(schemas: readonly Schema[]): ReadonlyMap<JsonValue, readonly Owner[]> {
  const owners = new Map<JsonValue, Owner[]>();
  for (const schema of schemas)
    for (const { part, owner } of partsOf(schema)) {
      const raw = resolve(part)?.raw;
      if (raw !== undefined) owners.set(raw, [...(owners.get(raw) ?? []), owner]);
    }
  return owners;
}

/** Whether one of the schemas that a schema is a part of declares the name, or only asks whether it is there. */
function isDeclaredAround(
  schema: Schema,
  name: string,
  owners: ReadonlyMap<JsonValue, readonly Owner[]>,
): boolean {
  const seen = new Set<JsonValue>();
  const left = [...(owners.get(schema.raw) ?? [])];
  for (let owner = left.pop(); owner !== undefined; owner = left.pop()) {
    if (owner.tests) return true;
    if (seen.has(owner.schema.raw)) continue;
    seen.add(owner.schema.raw);
    if (declaresBeside(owner, name)) return true;
    left.push(...(owners.get(owner.schema.raw) ?? []));
  }
  return false;
}

/** What holds for a part beside it: all of the parts of an `allOf`, of other variants nothing. */
function declaresBeside({ schema, shared }: Owner, name: string): boolean {
  if (shared) return declares(schema, name, new Set());
  const isOwn = schema.get('properties')?.has(name) === true;
  return isOwn || (schema.get('allOf') ?? []).some((part) => declares(part, name, new Set()));
}
