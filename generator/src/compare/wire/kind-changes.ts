import type { WireSchema } from './model.ts';
import { code, typeWords } from './type-words.ts';

/** Both types in words; where they have one name, the name does not tell them apart. */
export function wordsOf(
  before: WireSchema,
  after: WireSchema,
): { readonly old: string; readonly new: string } {
  const isSame = before.component === after.component;
  const words = ({ component, ...rest }: WireSchema): string => {
    const bare = { ...rest, nullable: false };
    return code(typeWords(isSame || component === undefined ? bare : { ...bare, component }));
  };
  return { old: words(before), new: words(after) };
}

type Kinds = {
  readonly from: (schema: WireSchema) => boolean;
  readonly to: (schema: WireSchema) => boolean;
  readonly event: string;
};

const isKind =
  (kind: WireSchema['kind']) =>
  (schema: WireSchema): boolean =>
    schema.kind === kind;
const isStringEnum = (schema: WireSchema): boolean =>
  schema.kind === 'enum' && schema.values.every((value) => typeof value === 'string');
const isNumberEnum = (schema: WireSchema): boolean =>
  schema.kind === 'enum' && schema.values.every((value) => typeof value === 'number');
/** Whether values are numbers. */
export const isNumeric = (schema: WireSchema): boolean =>
  schema.kind === 'number' || schema.kind === 'integer';
const holdsArray = (schema: WireSchema): boolean =>
  schema.kind === 'object' && [...schema.members.values()].some((member) => member.schema().kind === 'array');

/** Changes from one kind to another that have a name; the first row that fits. */
const KIND_CHANGES: readonly Kinds[] = [
  { from: isKind('integer'), to: isKind('number'), event: 'integer-became-number' },
  { from: isKind('number'), to: isKind('integer'), event: 'number-became-integer' },
  { from: isStringEnum, to: isKind('string'), event: 'enum-opened' },
  { from: isNumberEnum, to: isNumeric, event: 'enum-opened' },
  { from: isKind('string'), to: isStringEnum, event: 'became-enum' },
  { from: isNumeric, to: isNumberEnum, event: 'became-enum' },
  { from: isKind('array'), to: holdsArray, event: 'list-became-page' },
  { from: holdsArray, to: isKind('array'), event: 'page-became-list' },
  { from: () => true, to: isKind('any'), event: 'type-opened' },
  { from: isKind('any'), to: () => true, event: 'type-specialized' },
];

/** What to call a change from one kind of value to another. */
export function changeOfKind(before: WireSchema, after: WireSchema): string {
  return KIND_CHANGES.find(({ from, to }) => from(before) && to(after))?.event ?? 'type-changed';
}

/** The members of an object, as code. */
export function fieldsOf(schema: WireSchema): string {
  return schema.kind === 'object' ? [...schema.members.keys()].map(code).join(', ') : '';
}
