import { diagnostic } from '../../diagnostics/index.ts';
import type { View } from '../../document/index.ts';
import { memberNames } from '../model/members.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { Body, Candidate } from './candidate.ts';
import { behind, isBinary } from './file-types.ts';
import { formBody } from './form-body.ts';
import { essenceOf, isRange, type MediaFamily } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import { partsBody } from './part-list.ts';

/** Best first. What holds a file that JSON has no place for comes before all of them. */
const RANKS: Readonly<Record<MediaFamily, number>> = {
  json: 1,
  any: 1,
  form: 2,
  'form-data': 3,
  multipart: 4,
  lines: 5,
  text: 6,
  events: 6,
  bytes: 7,
  xml: 8,
  other: 9,
};

/** The media type that says most about the values. */
export function chooseStandard(
  candidates: readonly Candidate[],
  context: MethodContext,
): Candidate | undefined {
  const json = candidates.find(({ family }) => family === 'json');
  const rank = (each: Candidate): number =>
    json !== undefined && addsFile(each, json, context) ? 0
    : holdsBytes(each, context) ? RANKS.bytes
    : essenceOf(each.name) === 'application/json' ? 0.5
    : RANKS[each.family];
  return [...candidates].sort((a, b) => rank(a) - rank(b))[0];
}

function holdsBytes({ family, type, media }: Candidate, { types }: MethodContext): boolean {
  if (family === 'form' || family === 'form-data' || family === 'multipart') return false;
  if (family === 'bytes' || isBinary(type, types.modelType)) return true;
  return family === 'other' && isAnything(media, type);
}

/** No schema, or one that says nothing. */
function isAnything(media: View<'mediaType'>, type: TypeNode): boolean {
  return media.get('schema') === undefined || (type.kind === 'unknown' && type.form === 'any');
}

/** Whether a form, or bytes, hold a file for which JSON has no member. */
function addsFile(candidate: Candidate, json: Candidate, context: MethodContext): boolean {
  const { modelType } = context.types;
  if (holdsBytes(json, context)) return false;
  const given = memberNames(json.type, modelType);
  const target = behind(candidate.type, modelType);
  if (candidate.family === 'form-data')
    return (
      target.kind === 'object' &&
      target.members.some(({ name, type }) => {
        const inner = behind(type, modelType);
        const isFile = isBinary(inner.kind === 'array' ? inner.item : inner, modelType);
        return isFile && !given.has(name);
      })
    );
  return holdsBytes(candidate, context) && !hasEncodedBytes(json.type, context);
}

/** Whether bytes travel as text in one of the members. */
function hasEncodedBytes(type: TypeNode, { types }: MethodContext): boolean {
  const target = behind(type, types.modelType);
  return (
    target.kind === 'object' &&
    target.members.some((member) => {
      const inner = behind(member.type, types.modelType);
      return inner.kind === 'string' && (inner.format === 'byte' || inner.binary === true);
    })
  );
}

/** A body by what the standard says about its media type. */
export function standardBody(candidate: Candidate, context: MethodContext): Body {
  const { name, media, family, type } = candidate;
  const at = media.place('schema');
  const { description } = type;
  const facts = { nullable: false, at, ...(description !== undefined && { description }) };
  if (holdsBytes(candidate, context)) {
    const isUsed = isBinary(type, context.types.modelType) || isAnything(media, type);
    if (!isUsed && behind(type, context.types.modelType).kind !== 'string')
      context.report(diagnostic('Body/SentAsBytes', at, { type: name }));
    const contentType = isRange(name) && isAnyRange(name) ? 'application/octet-stream' : name;
    return { media: 'binary', contentType, type: { ...facts, kind: 'file', whole: true } };
  }
  switch (family) {
    case 'json':
      return { media: 'json', contentType: name, type };
    case 'any':
      return behind(type, context.types.modelType).kind === 'string' ?
          { media: 'text', contentType: 'text/plain', type }
        : { media: 'json', contentType: 'application/json', type };
    case 'lines':
      return { media: 'lines', contentType: name, type: sequenceOf(media, type, context) };
    case 'form':
      if (isText(behind(type, context.types.modelType))) return { media: 'text', contentType: name, type };
      return formBody({ kind: 'form', name, media, type }, context);
    case 'form-data':
      return formBody(
        { kind: 'multipart', name: isRange(name) ? 'multipart/form-data' : name, media, type },
        context,
      );
    case 'multipart':
      return partsBody({ name, media, type }, context);
    case 'text':
    case 'events':
      if (!isAnything(media, type) && !isText(behind(type, context.types.modelType)))
        context.report(diagnostic('Body/SentAsText', at, { type: name }));
      return {
        media: 'text',
        contentType: isRange(name) ? 'text/plain' : name,
        type: isText(behind(type, context.types.modelType)) ? type : { ...facts, kind: 'string' },
      };
    case 'xml':
    case 'bytes':
    case 'other':
      if (!isAnything(media, type)) context.report(diagnostic('Body/SentAsText', at, { type: name }));
      return {
        media: 'text',
        contentType: name,
        type: { ...facts, kind: 'string', orBytes: family === 'xml' ? 'blob' : 'any' },
      };
  }
}

const isAnyRange = (name: string): boolean => /^(?:\*|application)\//.test(essenceOf(name));

function isText(type: TypeNode): boolean {
  return (
    type.kind === 'string' || (type.kind === 'enum' && type.values.every((each) => typeof each === 'string'))
  );
}

/** The type of what is sent one after the other: `itemSchema`, else the items of the schema, else the schema. */
function sequenceOf(media: View<'mediaType'>, type: TypeNode, { types }: MethodContext): TypeNode {
  const each = media.get('itemSchema');
  const target = behind(type, types.modelType);
  const item =
    each !== undefined ? types.typeAt(each, each.at)
    : target.kind === 'array' ? target.item
    : type;
  return { nullable: false, at: type.at, kind: 'array', item, sequence: true };
}
