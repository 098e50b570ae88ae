import { isObject, type JsonValue } from '../../support/json.ts';
import type { NodeOf, TypeNode } from '../model/type-node.ts';
import { orderedMembers, resolve, type Models } from './resolve.ts';

/** Whether a value is one of the type: kinds and literals agree, required members are there, further keys are ignored. */
export function fits(models: Models, use: TypeNode, value: JsonValue): boolean {
  const type = resolve(models, use);
  if (value === null)
    return use.nullable || type.nullable || (type.kind === 'unknown' && type.form === 'any');
  switch (type.kind) {
    case 'string':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'enum':
      return type.open === true ?
          typeof value === 'string'
        : type.values.some((literal) => literal === value);
    case 'file':
      return typeof value === 'string';
    case 'unknown':
      return type.form === 'any' || isObject(value);
    case 'array':
      return Array.isArray(value) && fitsArray(models, type, value);
    case 'map':
      return isObject(value) && Object.values(value).every((item) => fits(models, type.value, item));
    case 'union':
      return type.variants.some((variant) => fits(models, variant, value));
    case 'object':
      return (
        isObject(value) &&
        orderedMembers(models, type).every(({ name, required, type: member }) =>
          Object.hasOwn(value, name) ? fits(models, member, value[name] ?? null) : !required,
        )
      );
    case 'model':
      return false;
  }
}

function fitsArray(models: Models, { item, tuple }: NodeOf<'array'>, values: readonly JsonValue[]): boolean {
  if (tuple === undefined) return values.every((value) => fits(models, item, value));
  const { places, required, rest } = tuple;
  return (
    values.length >= required &&
    values.every((value, at) => {
      const place = places[at] ?? rest;
      return place !== undefined && fits(models, place, value);
    })
  );
}
