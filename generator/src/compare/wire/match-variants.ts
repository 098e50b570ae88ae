import type { Literal, WireSchema } from './model.ts';
import { scalarOf } from './kind-changes.ts';
import { typeWords } from './type-words.ts';

/** The variants of two unions, paired where they are the same one. */
export type VariantPairs = {
  readonly pairs: ReadonlyArray<readonly [before: WireSchema, after: WireSchema]>;
  readonly removed: readonly WireSchema[];
  readonly added: readonly WireSchema[];
};

type Rule = (a: WireSchema, b: WireSchema, discriminator: string | undefined) => boolean;

/** What makes two variants one, strongest first. */
const RULES: readonly Rule[] = [
  (a, b, property) => property !== undefined && overlaps(tagsOf(a, property), tagsOf(b, property)),
  (a, b) => a.component !== undefined && a.component === b.component,
  (a, b) => overlaps(anyTag(a), anyTag(b)),
  (a, b) => a.kind !== 'object' && a.kind === b.kind && typeWords(a) === typeWords(b),
  (a, b) => a.kind === 'object' && b.kind === 'object' && sameMembers(a.members, b.members),
  (a, b) => a.kind === b.kind && (a.kind === 'enum' || a.kind === 'array'),
  (a, b) => a.kind === 'integer' && b.kind === 'number',
  (a, b) => a.kind === 'number' && b.kind === 'integer',
  (a, b) => a.kind !== b.kind && scalarOf(a) !== undefined && scalarOf(a) === scalarOf(b),
  (a, b) => a.kind === 'object' && b.kind === 'object' && sharesMost(a.members, b.members),
];

/** The alternatives of a schema: its variants, or itself. Values that are listed one by one are one list. */
export function variantsOf(schema: WireSchema): readonly WireSchema[] {
  if (schema.kind !== 'union') return [schema];
  const variants = schema.variants();
  const lists = variants.flatMap((variant) => (variant.kind === 'enum' ? [variant] : []));
  const [first] = lists;
  if (first === undefined || lists.length < 2) return variants;
  const values = [...new Set(lists.flatMap((list) => list.values))];
  const { component: _component, use: _use, ...list } = first;
  return [{ ...list, values }, ...variants.filter(({ kind }) => kind !== 'enum')];
}

/** Pairs the alternatives of two schemas. */
export function matchVariants(before: WireSchema, after: WireSchema): VariantPairs {
  const property =
    (before.kind === 'union' && before.discriminator) ||
    (after.kind === 'union' && after.discriminator) ||
    undefined;
  let left = [...variantsOf(before)];
  let right = [...variantsOf(after)];
  const pairs: Array<readonly [WireSchema, WireSchema]> = [];
  for (const rule of RULES) {
    for (const a of [...left]) {
      const b = right.find((candidate) => rule(a, candidate, property));
      if (b === undefined) continue;
      pairs.push([a, b]);
      left = left.filter((other) => other !== a);
      right = right.filter((other) => other !== b);
    }
  }
  return { pairs, removed: left, added: right };
}

/** Values that a variant's discriminating member can have. */
function tagsOf(schema: WireSchema, property: string): readonly Literal[] {
  const member = schema.kind === 'object' ? schema.members.get(property)?.schema() : undefined;
  return member?.kind === 'enum' ? member.values : [];
}

/** The one required member with a single value, which tells variants apart where no discriminator is declared. */
function anyTag(schema: WireSchema): readonly Literal[] {
  if (schema.kind !== 'object') return [];
  return [...schema.members].flatMap(([name, member]) => {
    const type = member.required ? member.schema() : undefined;
    return type?.kind === 'enum' && type.values.length === 1 ? [`${name}=${type.values[0]}`] : [];
  });
}

const overlaps = (a: readonly Literal[], b: readonly Literal[]): boolean =>
  a.some((value) => b.includes(value));

type Members = ReadonlyMap<string, unknown>;

function sameMembers(a: Members, b: Members): boolean {
  return a.size === b.size && [...a.keys()].every((name) => b.has(name));
}

function sharesMost(a: Members, b: Members): boolean {
  const common = [...a.keys()].filter((name) => b.has(name)).length;
  return common * 2 > Math.max(a.size, b.size);
}
