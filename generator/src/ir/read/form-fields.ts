import { diagnostic } from '../../diagnostics/index.ts';
import {
  isVersion30,
  membersOf,
  resolve,
  statedLists,
  type Schema,
  type View,
} from '../../document/index.ts';
import { asString, isObject, own, type JsonValue } from '../../support/json.ts';
import type { RuleSet } from '../../support/rule-set.ts';
import type { FormFields } from '../model/body.ts';
import type { FieldEncoding } from '../model/field-encoding.ts';
import { memberNames } from '../model/members.ts';
import type { TypeNode } from '../model/type-node.ts';
import { daysIn, daysInParts } from './days-in-type.ts';
import { behind, isBinary, type ModelType } from './file-types.ts';
import { legalPart, mediaFamily } from './media-types.ts';
import type { MethodContext } from './method-context.ts';

export type FormInput = {
  readonly media: View<'mediaType'>;
  readonly kind: 'form' | 'multipart';
  /** The schema of the form, and what became of it. */
  readonly type: TypeNode;
};

/**
 * How the properties of a form are written. By the habits of the hosted generator only what the document states is
 * written differently; undefined if it states nothing.
 */
export function formFields(input: FormInput, context: MethodContext): FormFields | undefined {
  const { rules, document } = { rules: context.input.config.rules.set, document: context.input.document };
  const standard = rules === 'openapi';
  const habits = { rules, isVersion30: isVersion30(document) };
  const stylesCount = (written: JsonValue): boolean => styleCounts(written, input.kind, habits);
  const stated = statedEncodings(input, stylesCount);
  for (const [name, written] of input.media.get('encoding') ?? []) {
    reportStyle(name, written, input, context);
    if (!stylesCount(written) && asString(own(written, 'style')) !== undefined)
      context.report(diagnostic('Body/StyleUnused', input.media.place('encoding', name, 'style'), { name }));
  }
  reportUnused(input, stated, context);
  if (!standard && stated.size === 0) return undefined;
  const implied = standard && input.kind === 'multipart' ? impliedEncodings(input, context) : [];
  const wrapped = [...stated].flatMap(([name, encoding]) => (encoding.wrapped === true ? [name] : []));
  return {
    encodings: new Map([...implied, ...stated]),
    others: standard ? 'standard' : 'settings',
    days: standard && daysInParts(daysIn(input.type, context.types.modelType), wrapped),
  };
}

/** What decides how much of an `encoding` counts. */
export type FormHabits = { readonly rules: RuleSet; readonly isVersion30: boolean };

/** Whether the style of an `encoding` counts: that of parts of form data does since OpenAPI 3.1 only, or where Swagger 2.0 says it. */
export function styleCounts(
  written: JsonValue,
  kind: FormInput['kind'],
  { rules, isVersion30: isEarly }: FormHabits,
): boolean {
  const lists = statedLists(written);
  if (kind === 'form' || !isEarly || lists?.isStated === true) return true;
  return rules === 'openapi' && lists !== undefined;
}

/** A style that no field has, and a format that no list inside of a list has. */
function reportStyle(
  name: string,
  written: JsonValue,
  { media }: FormInput,
  { styles, report }: MethodContext,
): void {
  const at = media.place('schema', 'properties', name);
  const style = asString(own(written, 'style'));
  if (style !== undefined && !STYLES.has(style)) {
    const params = { style, where: 'form', name, usual: 'form' };
    report(diagnostic('Parameter/StyleUnknown', at, params));
  }
  if (statedLists(written)?.isKnown === false) styles.add(['inner-format'], name, at);
}

function statedEncodings(
  { media, kind }: FormInput,
  stylesCount: (written: JsonValue) => boolean,
): ReadonlyMap<string, FieldEncoding> {
  const entries = [...(media.get('encoding') ?? [])].flatMap(([name, written]) => {
    const encoding = encodingOf(written, kind, stylesCount(written));
    return Object.keys(encoding).length === 0 ? [] : [[name, encoding] as const];
  });
  return new Map(entries);
}

/** An `encoding` of what is no member of the form, and one of a media type in which nothing here can write an object. */
function reportUnused(
  { media, type }: FormInput,
  stated: ReadonlyMap<string, FieldEncoding>,
  { types, report }: MethodContext,
): void {
  const form = behind(type, types.modelType);
  if (form.kind !== 'object' || form.index !== undefined) return;
  const members = new Map(form.members.map((member) => [member.name, member.type] as const));
  const known = memberNames(type, types.modelType);
  for (const name of media.get('encoding')?.keys() ?? [])
    if (!known.has(name))
      report(diagnostic('Body/EncodingUnused', media.place('encoding', name), { name }, { mark: 'key' }));
  for (const [name, { contentType = '' }] of stated) {
    const value = members.get(name);
    const family = mediaFamily(contentType);
    const isWritable =
      contentType === '' || contentType.includes(',') || family === 'json' || family === 'any';
    if (isWritable || value === undefined || !holdsObjects(value, types.modelType)) continue;
    const params = { name, type: contentType };
    report(diagnostic('Body/PartAsJson', media.place('encoding', name, 'contentType'), params));
  }
}

/** Whether a part is an object without a file, or several of them. */
function holdsObjects(type: TypeNode, modelType: ModelType): boolean {
  const target = behind(type, modelType);
  if (target.kind === 'array') return holdsObjects(target.item, modelType);
  if (target.kind === 'map') return !isBinary(target.value, modelType);
  return target.kind === 'object' && target.members.every((member) => !isBinary(member.type, modelType));
}

/** `tabDelimited` is what a list joined by tabs in Swagger 2.0 becomes. */
const STYLES = new Set(['form', 'spaceDelimited', 'pipeDelimited', 'tabDelimited', 'deepObject']);

/** What an `encoding` says about a part or a field. */
export function encodingOf(written: JsonValue, kind: FormInput['kind'], stylesCount: boolean): FieldEncoding {
  const style = asString(own(written, 'style'));
  const explode = own(written, 'explode');
  const reserved = own(written, 'allowReserved') === true;
  const lists = statedLists(written);
  const isStyled = stylesCount && (style !== undefined || typeof explode === 'boolean' || reserved);
  const contentType = asString(own(written, 'contentType'));
  const headers = kind === 'multipart' ? own(written, 'headers') : undefined;
  const constants = isObject(headers) ? constantHeaders(headers) : {};
  const isWrapped = isObject(headers) && Object.keys(headers).length > Object.keys(constants).length;
  return {
    // RFC 6570 styles take the place of content types (OpenAPI 3.1 §4.8.15.1).
    ...(isStyled ?
      {
        style: style !== undefined && STYLES.has(style) ? style : 'form',
        ...(typeof explode === 'boolean' && { explode }),
        ...(reserved && { allowReserved: true as const }),
        ...(lists !== undefined && lists.delimiters.length > 1 && { lists: lists.delimiters }),
      }
    : contentType !== undefined && { contentType: typesOf(contentType) }),
    ...(Object.keys(constants).length > 0 && { headers: constants }),
    ...(isWrapped && { wrapped: true as const }),
  };
}

/** A list of media types without what is none. */
function typesOf(text: string): string {
  return text
    .split(',')
    .map((each) => legalPart(each))
    .filter((each) => each !== '')
    .join(', ');
}

/** Headers that can have one value only; `Content-Type` is stated as such. */
function constantHeaders(headers: Readonly<Record<string, JsonValue>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, header]) => {
      const schema = own(header, 'schema') ?? null;
      const values = own(schema, 'enum');
      const value = own(schema, 'const') ?? (Array.isArray(values) && values.length === 1 ? values[0] : null);
      return typeof value === 'string' && name.toLowerCase() !== 'content-type' ? [[name, value]] : [];
    }),
  );
}

/** What the schema of a part says without `encoding`: text that stands for bytes is no plain text. */
function impliedEncodings(
  { media }: FormInput,
  context: MethodContext,
): ReadonlyArray<readonly [string, FieldEncoding]> {
  const schema = media.get('schema');
  return [...membersOf(schema)].flatMap(([name, property]) => {
    const target = resolve(property);
    const item = target?.get('type') === 'array' ? itemsOf(target) : undefined;
    const inner = item ?? target;
    if (inner === undefined || isBinary(context.types.typeAt(inner, inner.at), context.types.modelType))
      return [];
    const isEncoded = inner.has('contentEncoding') || inner.get('format') === 'byte';
    return isEncoded ? [[name, { contentType: 'application/octet-stream' }]] : [];
  });
}

function itemsOf(schema: Schema): Schema | undefined {
  return resolve(schema.get('items'));
}

/** Form data with its files; the type itself where it has none. */
export function uploadIn(type: TypeNode, { types }: MethodContext): TypeNode {
  const target = behind(type, types.modelType);
  const found = types.upload(target);
  return found === target ? type : found;
}
