import type { Api } from '../../ir/model/api.ts';
import { isNothing } from '../../ir/index.ts';
import type { Int64, NodeOf, TypeNode } from '../../ir/model/type-node.ts';
import type { Field, TypeRef } from './surface-model.ts';
import { withCalls } from './call-texts.ts';
import { limitsOf } from './notes.ts';
import { extendedModel, membersOf, resolveModel, textOfUse } from './type-facts.ts';
import type { NameOf } from './type-names.ts';
import { joinEnums } from './type-text.ts';

/** How types are turned into data. */
export type RefContext = {
  readonly api: Api;
  readonly nameOf: NameOf;
  /** Whether texts and defaults are part of the data. */
  readonly described: boolean;
  /** Told about every type that is referred to by its name. */
  readonly onName: (name: string, type: TypeNode) => void;
};

/** A type as data: types with a name in the SDK by that name, others in place. */
export function typeRef(context: RefContext, type: TypeNode): TypeRef {
  if (isNothing(type)) return type.nullable ? 'null' : 'never';
  const bare = bareRef(context, type);
  return type.nullable ? { nullable: bare } : bare;
}

function bareRef(context: RefContext, use: TypeNode): TypeRef {
  const type = use.kind === 'object' ? extendedModel(use) ?? use : use;
  const name = context.nameOf(type);
  if (name === undefined) return writtenRef(context, type);
  context.onName(name, type);
  return `#${name}`;
}

/** What numbers are, by what integers of 64 bits are. */
const NUMBERS: Readonly<Record<Int64, TypeRef>> = {
  number: 'number',
  bigint: { union: ['number', 'bigint'] },
  string: 'string',
};

/** What a type is, without its own name. */
export function writtenRef(context: RefContext, type: TypeNode): TypeRef {
  switch (type.kind) {
    case 'number':
      return NUMBERS[type.int64 ?? 'number'];
    case 'string':
    case 'boolean':
    case 'file':
      return type.kind;
    case 'unknown':
      return type.form === 'any' ? 'unknown' : 'object';
    case 'enum':
      // Further texts may come, which is a variant of its own.
      return type.open === true ? { union: [{ enum: type.values }, 'string'] } : { enum: type.values };
    case 'array':
      return { array: typeRef(context, type.item) };
    case 'map':
      return { map: type.freeForm === false ? typeRef(context, type.value) : 'unknown' };
    case 'union':
      return { union: variantRefs(context, type) };
    case 'object':
      return { fields: membersOf(context.api, type).map((member) => fieldOf(context, member)) };
    case 'model':
      return writtenRef(context, resolveModel(context.api, type));
  }
}

/** The variants, those of an open enum among them. */
function variantRefs(context: RefContext, { variants }: NodeOf<'union'>): readonly TypeRef[] {
  const refs = joinEnums(variants).flatMap((variant) => {
    const ref = typeRef(context, variant);
    return variant.kind === 'enum' && typeof ref === 'object' && 'union' in ref ? ref.union : [ref];
  });
  return refs.filter((ref, at) => typeof ref !== 'string' || refs.indexOf(ref) === at);
}

/** A parameter or member, before it is turned into data. */
export type FieldSource = {
  readonly name: string;
  readonly required: boolean;
  readonly type: TypeNode;
  readonly origin?: NonNullable<Field['in']>;
};

/** A parameter or member as data. */
export function fieldOf(context: RefContext, { name, required, type, origin }: FieldSource): Field {
  const text = context.described ? fieldText(context, type) : '';
  const preset = context.described ? type.default ?? resolveModel(context.api, type).default : undefined;
  return {
    name,
    ...(required && { required }),
    ...(origin !== undefined && { in: origin }),
    type: typeRef(context, type),
    ...(type.deprecated === true && { deprecated: true }),
    ...(preset !== undefined && preset.value !== null && { default: preset.value }),
    ...(text !== '' && { description: text }),
  };
}

function fieldText({ api, nameOf }: RefContext, type: TypeNode): string {
  const text = withCalls(api, textOfUse(api, type, nameOf));
  return [text, ...limitsOf(resolveModel(api, type))].filter((part) => part !== '').join(' ');
}
