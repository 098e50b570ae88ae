import { diagnostic } from '../../diagnostics/index.ts';
import { isNull, resolve, type Schema } from '../../document/index.ts';
import { objectMembers } from '../model/members.ts';
import { isNever, type Member, type TypeFacts, type TypeNode } from '../model/type-node.ts';
import { demand } from './demand-members.ts';
import { intersect, isImpossible } from './intersect-types.ts';
import { nonNull } from './merge-types.ts';
import { tagVariant } from './read-hierarchy.ts';
import { newlyNever } from './newly-never.ts';
import { discriminatorOf, hasShape, isBareConstraint, OF_THE_WHOLE, without } from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';

/** More sets of requirements than anybody would read as alternatives. */
const MOST_SETS = 4;

/**
 * `oneOf` and `anyOf` by the standard: what stands beside them holds for every variant, a variant that only allows null
 * is null, and each variant has the values that the discriminator has for it.
 */
export function readAlternatives(
  schema: Schema,
  keyword: 'oneOf' | 'anyOf',
  facts: TypeFacts,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  const written = schema.get(keyword) ?? [];
  const beside = schema.without(keyword, 'type', ...OF_THE_WHOLE);
  const whole = hasShape(beside) ? reader.read(beside, position) : undefined;
  const names = schema.get('required') ?? [];
  if (written.every(isBareConstraint)) return ofRequirements(written, whole, facts, reader);
  const read = variantsOf(written, schema, position, reader);
  const nullable = facts.nullable || read.nullable;
  const all = read.variants.map((variant) => {
    const joined = whole === undefined ? variant : join(variant, whole, reader);
    return { joined, demanded: demand(joined, names, reader, true) };
  });
  // What cannot be is no alternative.
  const possible = all.filter(({ demanded }) => !isNever(demanded) && !isImpossible(demanded));
  const variants = possible.map(({ demanded }) => demanded);
  if (variants.length === 0 && all.length > 0) {
    if (!read.variants.every(isNever))
      reader.report(
        diagnostic('Schema/NeverHolds', schema.at, {
          what: `any variant of ${keyword} and what stands beside it`,
        }),
      );
    return { ...facts, nullable, kind: 'enum', values: [] };
  }
  const parts = whole === undefined ? read.variants : [...read.variants, whole];
  for (const { joined } of possible)
    for (const name of newlyNever(joined, parts, reader)) {
      const what = `what a variant of ${keyword} and what stands beside it say of ${name}`;
      reader.report(diagnostic('Schema/NeverHolds', schema.at, { what }));
    }
  const [only, ...more] = variants;
  if (only === undefined)
    return read.nullable ?
        { ...facts, nullable: true, kind: 'enum', values: [] }
      : ({ ...(whole ?? { at: schema.at, kind: 'unknown', form: 'any' }), ...facts, nullable } as TypeNode);
  if (more.length === 0) return { ...only, ...without(facts, 'at', 'page'), nullable } as TypeNode;
  return { ...facts, nullable, kind: 'union', variants, ...discriminatorOf(schema) };
}

type Variants = { readonly variants: readonly TypeNode[]; readonly nullable: boolean };

function variantsOf(
  written: readonly Schema[],
  schema: Schema,
  position: Position,
  reader: SchemaReader,
): Variants {
  const variants: TypeNode[] = [];
  let nullable = false;
  for (const variant of written) {
    if (isBareConstraint(variant)) continue;
    if (isNull(resolve(variant) ?? variant)) {
      nullable = true;
      continue;
    }
    const node = tagVariant(
      reader.read(variant, { page: position.page, variant: true }),
      variant,
      schema,
      reader,
    );
    // The union itself among its variants says nothing.
    const own = position.self === undefined ? undefined : reader.models.get(position.self);
    if (node.kind === 'model' && node.model === own) continue;
    nullable ||= node.nullable;
    if (node.kind === 'union') variants.push(...node.variants.map(nonNull));
    else variants.push(nonNull(node));
  }
  return { variants, nullable };
}

/** Variants that only demand members: the object with each set demanded, as long as they are few. */
function ofRequirements(
  written: readonly Schema[],
  whole: TypeNode | undefined,
  facts: TypeFacts,
  reader: SchemaReader,
): TypeNode {
  if (whole === undefined) return { ...facts, kind: 'unknown', form: 'any' };
  const sets = written.map((variant) => variant.get('required') ?? []);
  const variants = sets.map((names) => demand(whole, names, reader, true));
  const isPlain =
    sets.length > MOST_SETS || sets.some((names) => names.length === 0) || whole.kind !== 'object';
  if (isPlain || variants.length < 2)
    return { ...(isPlain ? whole : variants[0] ?? whole), ...facts } as TypeNode;
  return {
    ...facts,
    kind: 'union',
    variants: variants.map((variant) => without(variant, 'description') as TypeNode),
  };
}

/** A variant with what holds for all of them; one that has it already keeps its name. */
function join(variant: TypeNode, whole: TypeNode, reader: SchemaReader): TypeNode {
  const target = reader.dereference(variant);
  if (target.kind === 'object' && whole.kind === 'object' && whole.index === undefined) {
    const own = new Map(
      objectMembers(target, reader.modelType).map(({ name, type }) => [name, type] as const),
    );
    const isStated = ({ name, type }: Member): boolean => {
      const stated = own.get(name);
      return stated !== undefined && !isNever(intersect(stated, type, reader));
    };
    if (whole.members.every(isStated))
      return demand(
        variant,
        whole.members.flatMap(({ name, required }) => (required ? [name] : [])),
        reader,
      );
  }
  return intersect(variant, whole, reader);
}
