import type { WireSchema } from './model.ts';
import type { Event } from '../rules/index.ts';
import { typeWords } from './type-words.ts';

/** Both types in words; where they have one name, the name does not tell them apart. */
export function wordsOf(
  before: WireSchema,
  after: WireSchema,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const isSame = before.component === after.component;
  const words = ({ component, ...rest }: WireSchema): string => {
    const bare = { ...rest, nullable: false };
    return typeWords(isSame || component === undefined ? bare : { ...bare, component });
  };
  return { before: [words(before)], after: [words(after)] };
}

type Kinds = {
  readonly fits: (from: WireSchema, to: WireSchema) => boolean;
  readonly event: Event;
};

/** The one type that all values have: of a list of values, of a scalar. */
export function scalarOf(schema: WireSchema): 'string' | 'number' | 'boolean' | undefined {
  switch (schema.kind) {
    case 'string':
    case 'boolean':
    case 'number':
      return schema.kind;
    case 'integer':
      return 'number';
    case 'enum': {
      const [first] = schema.values;
      const isOne = schema.values.every((value) => typeof value === typeof first);
      return isOne ? (typeof first as 'string' | 'number' | 'boolean') : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether values are numbers. */
export const isNumeric = (schema: WireSchema): boolean =>
  schema.kind === 'number' || schema.kind === 'integer';
const holdsArray = (schema: WireSchema): boolean =>
  schema.kind === 'object' && [...schema.members.values()].some((member) => member.schema().kind === 'array');

const hasOneScalar = (a: WireSchema, b: WireSchema): boolean =>
  scalarOf(a) !== undefined && scalarOf(a) === scalarOf(b);

/** Changes from one kind to another that have a name; the first row that fits. */
const KIND_CHANGES: readonly Kinds[] = [
  { fits: (from, to) => from.kind === 'integer' && to.kind === 'number', event: 'integer-became-number' },
  { fits: (from, to) => from.kind === 'number' && to.kind === 'integer', event: 'number-became-integer' },
  { fits: (from, to) => from.kind === 'enum' && hasOneScalar(from, to), event: 'enum-opened' },
  { fits: (from, to) => to.kind === 'enum' && hasOneScalar(from, to), event: 'became-enum' },
  { fits: (from, to) => from.kind === 'array' && holdsArray(to), event: 'list-became-page' },
  { fits: (from, to) => holdsArray(from) && to.kind === 'array', event: 'page-became-list' },
  { fits: (_, to) => to.kind === 'any', event: 'type-opened' },
  { fits: (from) => from.kind === 'any', event: 'type-specialized' },
];

/** What to call a change from one kind of value to another. */
export function changeOfKind(before: WireSchema, after: WireSchema): Event {
  return KIND_CHANGES.find(({ fits }) => fits(before, after))?.event ?? 'type-changed';
}

/** The members of an object. */
export function fieldsOf(schema: WireSchema): readonly string[] {
  return schema.kind === 'object' ? [...schema.members.keys()] : [];
}
