import type { TypeNode } from '../model/type-node.ts';
import type { Days } from '../model/writing.ts';
import type { TypeBuilder } from './build-types.ts';
import { daysIn } from './days-in-type.ts';

/** The forms that the values of a type can have, as far as they matter to how a value is written. */
export type ValueForms = {
  readonly text: boolean;
  /** Numbers, booleans, dates. */
  readonly other: boolean;
  readonly list: boolean;
  readonly object: boolean;
  /** Lists or objects stand in lists or objects. */
  readonly nested: boolean;
  /** Dates without a time, and where they stand. */
  readonly days: Days;
};

const NONE: Forms = {
  text: false,
  other: false,
  list: false,
  object: false,
  nested: false,
};

/** Whether values are never lists or objects. */
export const isFlat = ({ list, object }: Pick<ValueForms, 'list' | 'object'>): boolean => !list && !object;

/** The forms of a type; what contains itself is nested. */
export function valueForms(type: TypeNode, types: TypeBuilder): ValueForms {
  return { ...formsOf(type, types), days: daysIn(type, types.modelType) };
}

type Forms = Omit<ValueForms, 'days'>;

function formsOf(type: TypeNode, types: TypeBuilder, outer: readonly string[] = []): Forms {
  const inside = (each: TypeNode): Forms => formsOf(each, types, outer);
  switch (type.kind) {
    case 'string':
      return { ...NONE, text: true, other: type.format === 'date' || type.format === 'date-time' };
    case 'enum':
      return {
        ...NONE,
        text: type.values.some((value) => typeof value === 'string'),
        other: type.values.some((value) => typeof value !== 'string'),
      };
    case 'number':
    case 'boolean':
      return { ...NONE, other: true };
    case 'file':
      return { ...NONE, text: true };
    case 'array':
      return { ...NONE, list: true, nested: !isFlat(inside(type.item)) };
    case 'map':
      return { ...NONE, object: true, nested: !isFlat(inside(type.value)) };
    case 'object': {
      const members = [...type.members.map((member) => member.type), ...(type.index ? [type.index] : [])];
      return { ...NONE, object: true, nested: members.some((member) => !isFlat(inside(member))) };
    }
    case 'union':
      return type.variants.map(inside).reduce(either, NONE);
    case 'model': {
      const { model } = type;
      if (outer.includes(model)) return { ...NONE, object: true, nested: true };
      return formsOf(types.modelType(model), types, [...outer, model]);
    }
    case 'unknown':
      // An object of which nothing is known may hold anything, but that is no reason to say that it does.
      return type.form === 'object' ?
          { ...NONE, object: true }
        : { ...NONE, text: true, other: true, list: true, object: true };
  }
}

function either(a: Forms, b: Forms): Forms {
  return {
    text: a.text || b.text,
    other: a.other || b.other,
    list: a.list || b.list,
    object: a.object || b.object,
    nested: a.nested || b.nested,
  };
}
