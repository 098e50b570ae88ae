import { asArray, asString, own, type JsonObject, type JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { limitsOf } from './limits.ts';
import type { WireSchema } from './model.ts';
import { sameValue } from './same-value.ts';

/** What a schema says beside its type. */
export type Facts = Omit<WireSchema, 'kind' | 'component' | 'use'>;

/** Reads what is written on the schema itself. */
export function factsOf(schema: JsonObject, at: Place): Facts {
  const nullable =
    own(schema, 'nullable') === true ||
    asArray(own(schema, 'type')).includes('null') ||
    asArray(own(schema, 'enum')).includes(null) ||
    [...asArray(own(schema, 'oneOf')), ...asArray(own(schema, 'anyOf'))].some(isNull);
  const example = own(schema, 'example') ?? asArray(own(schema, 'examples'))[0];
  return {
    at,
    nullable,
    readOnly: own(schema, 'readOnly') === true,
    writeOnly: own(schema, 'writeOnly') === true,
    deprecated: own(schema, 'deprecated') === true,
    description: (asString(own(schema, 'description')) ?? '').trim(),
    ...(Object.hasOwn(schema, 'default') && { default: { value: own(schema, 'default') ?? null } }),
    ...(example !== undefined && { example: { value: example } }),
    limits: limitsOf(schema),
  };
}

/** Whether `null` is all that a schema allows. */
export function isNull(schema: JsonValue): boolean {
  const values = asArray(own(schema, 'enum'));
  return (
    own(schema, 'type') === 'null' ||
    own(schema, 'const') === null ||
    (values.length > 0 && values.every((value) => value === null))
  );
}

/** A schema that leads to another one: what stands at the place wins over what it leads to. */
export function useOf(target: WireSchema, facts: Facts): WireSchema {
  const of = bare(target);
  const found = overlay(of, facts);
  return { ...found, use: { at: facts.at, of, adds: !saysTheSame(found, of) } };
}

/** A schema with what is said around it. */
export function overlay(schema: WireSchema, facts: Facts): WireSchema {
  return {
    ...schema,
    nullable: schema.nullable || facts.nullable,
    readOnly: schema.readOnly || facts.readOnly,
    writeOnly: schema.writeOnly || facts.writeOnly,
    deprecated: schema.deprecated || facts.deprecated,
    description: facts.description || schema.description,
    ...(facts.default !== undefined && { default: facts.default }),
    ...(facts.example !== undefined && { example: facts.example }),
    limits: { ...schema.limits, ...facts.limits },
  };
}

/** A schema without the uses that say nothing. */
export function bare(schema: WireSchema): WireSchema {
  return schema.use === undefined || schema.use.adds ? schema : schema.use.of;
}

function saysTheSame(a: WireSchema, b: WireSchema): boolean {
  return (
    a.nullable === b.nullable &&
    a.readOnly === b.readOnly &&
    a.writeOnly === b.writeOnly &&
    a.deprecated === b.deprecated &&
    a.description === b.description &&
    sameValue(a.default?.value, b.default?.value) &&
    sameValue(a.example?.value, b.example?.value) &&
    sameValue(a.limits, b.limits)
  );
}
