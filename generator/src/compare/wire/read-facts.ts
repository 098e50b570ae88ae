import { admitsNull, isNull, type Schema } from '../../document/index.ts';
import { asArray } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { limitsOf } from './limits.ts';
import type { WireSchema } from './model.ts';
import { sameValue } from './same-value.ts';

/** What a schema says beside its type. */
export type Facts = Omit<WireSchema, 'kind' | 'component' | 'use'>;

/** The facts of a place where nothing is said. */
export function noFacts(at: Place): Facts {
  const flags = { nullable: false, readOnly: false, writeOnly: false, deprecated: false };
  return { at, ...flags, description: '', limits: {} };
}

/** Reads what is written on the schema itself. */
export function factsOf(schema: Schema): Facts {
  const example = schema.get('example') ?? asArray(schema.get('examples'))[0];
  return {
    at: schema.at,
    nullable: admitsNull(schema) && !isNull(schema),
    readOnly: schema.get('readOnly') === true,
    writeOnly: schema.get('writeOnly') === true,
    deprecated: schema.get('deprecated') === true,
    description: (schema.get('description') ?? '').trim(),
    ...(schema.has('default') && { default: { value: schema.get('default') ?? null } }),
    ...(example !== undefined && { example: { value: example } }),
    limits: limitsOf(schema.value),
  };
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
