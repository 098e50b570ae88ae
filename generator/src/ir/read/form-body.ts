import { diagnostic } from '../../diagnostics/index.ts';
import { isVersion30, type View } from '../../document/index.ts';
import type { FieldEncoding } from '../model/field-encoding.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { Body } from './candidate.ts';
import { behind } from './file-types.ts';
import { formFields, uploadIn, type FormInput } from './form-fields.ts';
import type { MethodContext } from './method-context.ts';

/** The body of a form by the standard: its fields, and how each of them is written. */
export function formBody(
  { kind, name, media, type }: FormInput & { readonly name: string },
  context: MethodContext,
): Body {
  const given = withFields(type, name, media, context);
  const form = kind === 'multipart' ? uploads(given, context) : given;
  const fields = formFields({ media, kind, type: form }, context);
  return {
    media: kind,
    contentType: name,
    type: fields === undefined ? form : withPartHeaders(form, fields.encodings, context),
    ...(fields !== undefined && { fields }),
  };
}

/** A form is made of named fields: where the schema names none, callers do. */
function withFields(
  type: TypeNode,
  name: string,
  media: View<'mediaType'>,
  { types, report }: MethodContext,
): TypeNode {
  const target = behind(type, types.modelType);
  const variants = target.kind === 'union' ? target.variants : [target];
  const fit = variants.filter((variant) => {
    const { kind } = behind(variant, types.modelType);
    return kind === 'object' || kind === 'map';
  });
  if (fit.length === variants.length) return type;
  const at = media.place('schema');
  if (media.has('schema')) report(diagnostic('Body/NotAForm', at, { type: name }));
  const [only, second] = fit;
  if (target.kind === 'union' && only !== undefined)
    return second === undefined ? only : { ...target, variants: fit };
  return namedByCaller(at);
}

/** A form whose fields get their names from callers. */
export function namedByCaller(at: TypeNode['at']): TypeNode {
  const value: TypeNode = { nullable: false, at, kind: 'unknown', form: 'any' };
  return { nullable: false, at, kind: 'map', value, freeForm: 'empty' };
}

/** Everything in form data that is bytes, or that nothing is known about, is a file. */
function uploads(type: TypeNode, { types, input }: MethodContext): TypeNode {
  const found = behind(uploadIn(type, { types } as MethodContext), types.modelType);
  if (found.kind !== 'object' || isVersion30(input.document)) return found;
  const isOpen = (each: TypeNode): boolean => each.kind === 'unknown' && each.form === 'any';
  const members = found.members.map((member) =>
    isOpen(member.type) ? { ...member, type: fileFor(member.type) }
    : member.type.kind === 'array' && isOpen(member.type.item) ?
      { ...member, type: { ...member.type, item: fileFor(member.type.item) } }
    : member,
  );
  return { ...found, members };
}

function fileFor(type: TypeNode): TypeNode {
  return type.kind === 'unknown' ? { ...withoutForm(type), kind: 'file' } : type;
}

function withoutForm(type: TypeNode & { readonly kind: 'unknown' }): Omit<typeof type, 'kind' | 'form'> {
  const { kind: _, form: __, ...facts } = type;
  return facts;
}

/** Parts whose headers the caller may give: `{ value, headers }` beside the plain value. */
function withPartHeaders(
  type: TypeNode,
  encodings: ReadonlyMap<string, FieldEncoding>,
  { types }: MethodContext,
): TypeNode {
  const target = behind(type, types.modelType);
  const isWrapped = (name: string): boolean => encodings.get(name)?.wrapped === true;
  if (target.kind !== 'object' || !target.members.some(({ name }) => isWrapped(name))) return type;
  const text = (at: TypeNode['at']): TypeNode => ({ nullable: false, at, kind: 'string' });
  return {
    ...target,
    members: target.members.map((member) => {
      if (!isWrapped(member.name)) return member;
      const { at } = member.type;
      const headers: TypeNode = { nullable: false, at, kind: 'map', value: text(at), freeForm: false };
      const wrapped: TypeNode = {
        nullable: false,
        at,
        kind: 'object',
        title: `${member.name} with headers`,
        members: [
          { name: 'value', required: true, type: { ...member.type, nullable: false } },
          { name: 'headers', required: true, type: headers },
        ],
      };
      const { nullable, description } = member.type;
      const union: TypeNode = {
        nullable,
        at,
        ...(description !== undefined && { description }),
        kind: 'union',
        variants: [{ ...member.type, nullable: false }, wrapped],
      };
      return { ...member, type: union };
    }),
  };
}
