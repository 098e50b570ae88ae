import type { Api } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import type { Field, TypeRef } from './surface-model.ts';
import { limitsOf } from './notes.ts';
import { descriptionOf, extendedModel, membersOf, resolveModel } from './type-facts.ts';
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

/** What a type is, without its own name. */
export function writtenRef(context: RefContext, type: TypeNode): TypeRef {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'file':
      return type.kind;
    case 'unknown':
      return type.form === 'any' ? 'unknown' : 'object';
    case 'enum':
      return { enum: type.values };
    case 'array':
      return { array: typeRef(context, type.item) };
    case 'map':
      return { map: type.freeForm === false ? typeRef(context, type.value) : 'unknown' };
    case 'union':
      return { union: joinEnums(type.variants).map((variant) => typeRef(context, variant)) };
    case 'object':
      return { fields: membersOf(context.api, type).map((member) => fieldOf(context, member)) };
    case 'model':
      return writtenRef(context, resolveModel(context.api, type));
  }
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
  const text = context.described ? fieldText(context.api, type) : '';
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

function fieldText(api: Api, type: TypeNode): string {
  const text = (descriptionOf(api, type) ?? '').trim();
  return [text, ...limitsOf(resolveModel(api, type))].filter((part) => part !== '').join(' ');
}
