import { diagnostic } from '../../diagnostics/index.ts';
import type { View } from '../../document/index.ts';
import { asArray, asString, isObject, own, type JsonValue } from '../../support/json.ts';
import type { PartForm, PartList } from '../model/body.ts';
import type { Tuple, TypeNode } from '../model/type-node.ts';
import type { Body } from './candidate.ts';
import { behind, isBinary } from './file-types.ts';
import { formBody } from './form-body.ts';
import { encodingOf, uploadIn } from './form-fields.ts';
import { mediaFamily } from './media-types.ts';
import type { MethodContext } from './method-context.ts';

type PartsInput = {
  readonly name: string;
  readonly media: View<'mediaType'>;
  readonly type: TypeNode;
};

/**
 * A body of parts that is no form data (RFC 2046 §5.1): a list is a list of parts, an object has parts with names in the
 * order of its members.
 */
export function partsBody({ name, media, type }: PartsInput, context: MethodContext): Body {
  const { modelType } = context.types;
  const contentType = withoutBoundary(name);
  const target = behind(type, modelType);
  const item = media.get('itemSchema');
  if (item === undefined && isFields(target, context))
    return formBody({ kind: 'multipart', name: contentType, media, type }, context);
  const isKnown = item !== undefined || target.kind === 'array';
  const isOpen = !media.has('schema') || (target.kind === 'unknown' && target.form === 'any');
  if (!isKnown && !isOpen)
    context.report(diagnostic('Body/NotParts', media.place('schema'), { type: contentType }));
  const at = media.place(item === undefined ? 'schema' : 'itemSchema');
  const list =
    item !== undefined ? listOf(context.types.typeAt(item, item.at), at)
    : target.kind === 'array' ? target
    : listOf({ nullable: false, at, kind: 'unknown', form: 'any' }, at);
  const parts = partList(media.value);
  const { description } = type;
  return {
    media: 'parts',
    contentType,
    parts,
    type: { ...partsType(list, parts, context), ...(description !== undefined && { description }) },
  };
}

type ListNode = TypeNode & { readonly kind: 'array' };

function listOf(item: TypeNode, at: TypeNode['at']): ListNode {
  return { nullable: false, at, kind: 'array', item };
}

/** The boundary is chosen when the body is written. */
function withoutBoundary(name: string): string {
  return name.replace(/\s*;\s*boundary\s*=\s*(?:"[^"]*"|[^;]*)/i, '');
}

function isFields(type: TypeNode, { types }: MethodContext): boolean {
  if (type.kind === 'union')
    return type.variants.every((variant) => behind(variant, types.modelType).kind === 'object');
  return type.kind === 'object' || type.kind === 'map';
}

/** How the parts of a list are written, by their place (OpenAPI 3.2 §4.14.2). */
function partList(written: JsonValue, depth = 0): PartList {
  const item = own(written, 'itemEncoding');
  return {
    first: asArray(own(written, 'prefixEncoding') ?? null)?.map((each) => partForm(each, depth)) ?? [],
    rest: isObject(item) ? partForm(item, depth) : {},
  };
}

function partForm(written: JsonValue, depth: number): PartForm {
  const { contentType, headers } = encodingOf(written, 'multipart', false);
  const isNested = depth === 0 && /^multipart\//i.test(contentType ?? '');
  return {
    ...(contentType !== undefined && {
      contentType: isNested ? withoutBoundary(contentType) : contentType,
    }),
    ...(headers !== undefined && { headers }),
    ...(isNested && { parts: partList(written, depth + 1) }),
    ...(needsHeaders(own(written, 'headers')) && { needsHeaders: true as const }),
  };
}

/** Whether the caller has to give a header: one that is required and can have several values. */
function needsHeaders(headers: JsonValue | undefined): boolean {
  return Object.values(isObject(headers) ? headers : {}).some((header) => {
    const schema = own(header, 'schema') ?? null;
    const count = asArray(own(schema, 'enum') ?? null)?.length;
    return (
      own(header, 'required') === true && asString(own(schema, 'const') ?? null) === undefined && count !== 1
    );
  });
}

function partsType(list: ListNode, { first, rest }: PartList, context: MethodContext): ListNode {
  const places = list.tuple?.places ?? [];
  // Without types of their own, the first parts are those that have settings of their own.
  if (places.length === 0 && first.every((form) => Object.keys(form).length === 0))
    return { ...list, item: partType(list.item, rest, 'part', context) };
  const count = Math.max(places.length, list.tuple === undefined ? first.length : 0);
  const rests = list.tuple === undefined ? list.item : list.tuple.rest;
  const tuple: Tuple = {
    places: Array.from({ length: count }, (_, at) =>
      partType(places[at] ?? list.item, first[at] ?? rest, `part ${at + 1}`, context),
    ),
    // A body of parts has one at least (RFC 2046 §5.1.1).
    required: Math.max(list.tuple?.required ?? 0, 1),
    ...(rests !== undefined && { rest: partType(rests, rest, 'further part', context) }),
  };
  const all = [...tuple.places, ...(tuple.rest === undefined ? [] : [tuple.rest])];
  const item: TypeNode = { nullable: false, at: list.at, kind: 'union', variants: all };
  return { ...list, item, tuple };
}

/** `{ body, contentType?, headers? }` */
function partType(type: TypeNode, form: PartForm, title: string, context: MethodContext): TypeNode {
  const { at } = type;
  const text: TypeNode = { nullable: false, at, kind: 'string' };
  const headers: TypeNode = { nullable: false, at, kind: 'map', value: text, freeForm: false };
  return {
    nullable: false,
    at,
    kind: 'object',
    title: type.component === undefined ? title : `${type.component} part`,
    members: [
      { name: 'body', required: true, type: contentOf(type, form, context) },
      {
        name: 'contentType',
        required: false,
        type: { ...text, description: 'Media type of the part, where it is another one.' },
      },
      { name: 'headers', required: form.needsHeaders === true, type: headers },
    ],
  };
}

/** The type of what a part holds. */
function contentOf(type: TypeNode, form: PartForm, context: MethodContext): TypeNode {
  const { modelType } = context.types;
  const { contentType, parts } = form;
  const target = behind(type, modelType);
  if (parts !== undefined && target.kind === 'array') return partsType(target, parts, context);
  if (isBinary(target, modelType)) return uploadIn(target, context);
  const { at, description } = type;
  const facts = { nullable: false, at, ...(description !== undefined && { description }) };
  const family = contentType === undefined ? undefined : mediaFamily(contentType.split(',')[0] ?? '');
  if (family === undefined || family === 'json' || family === 'any' || target.kind === 'string')
    return uploadIn(type, context);
  if (target.kind === 'unknown' && target.form === 'any' && family !== 'text')
    return { ...facts, kind: 'file' };
  if (family === 'text' && (target.kind === 'number' || target.kind === 'boolean' || target.kind === 'enum'))
    return type;
  context.report(diagnostic('Body/SentAsText', at, { type: contentType ?? '' }));
  return { ...facts, kind: 'string', orBytes: family === 'xml' ? 'blob' : 'any' };
}
