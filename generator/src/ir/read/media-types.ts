import { legalMediaType } from '../../document/index.ts';
import type { MediaKind } from '../model/body.ts';

/** Media type → how it is sent or read; the first row that matches. RFC 6838 suffixes, RFC 7578, RFC 1866. */
const MEDIA: ReadonlyArray<readonly [RegExp, MediaKind]> = [
  [/^application\/(?:.+\+)?json(?:$|;)|^text\/json/i, 'json'],
  [/^multipart\//i, 'multipart'],
  [/^application\/x-www-form-urlencoded/i, 'form'],
  [/^text\//i, 'text'],
  [/^\*\/\*$/, 'json'],
];

/** How a media type is sent by the habits of the hosted generator. */
export function mediaKind(contentType: string): MediaKind {
  return MEDIA.find(([pattern]) => pattern.test(contentType))?.[1] ?? 'binary';
}

/** What a media type holds, by its name alone. */
export type MediaFamily =
  | 'json'
  /** JSON texts one after the other. */
  | 'lines'
  | 'events'
  | 'form'
  | 'form-data'
  | 'multipart'
  | 'xml'
  | 'text'
  | 'bytes'
  /** Any type, or any of `application`: the schema decides. */
  | 'any'
  /** A format that nothing here can write or read. */
  | 'other';

const FAMILIES: ReadonlyArray<readonly [RegExp, MediaFamily]> = [
  [/^(?:\*|application)\/\*$|^\*$/, 'any'],
  [/^application\/(?:jsonl|x-jsonl|jsonlines|x-jsonlines|ndjson|x-ndjson|json-seq)$/, 'lines'],
  [/^text\/event-stream$/, 'events'],
  [/^(?:application|text)\/(?:x-)?json$|\+json$|^json$/, 'json'],
  [/^application\/x-www-form-urlencoded$/, 'form'],
  [/^multipart\/(?:form-data|\*)$/, 'form-data'],
  [/^multipart\//, 'multipart'],
  [/^(?:application|text)\/xml(?:-.*)?$|\+xml$/, 'xml'],
  [/^text\/(?:x-)?yaml$/, 'other'],
  [/^text\//, 'text'],
  [/^(?:image|audio|video|font|model)\//, 'bytes'],
  [
    /^application\/(?:octet-stream|pdf|zip|gzip|x-gzip|x-tar|x-7z-compressed|x-zip-compressed|x-binary|java-archive|wasm|vnd\.(?:openxmlformats-officedocument|ms-|oasis\.opendocument).*)$/,
    'bytes',
  ],
];

/** Type and subtype in lower case, without what cannot be part of them: names of media types do not care about case (RFC 9110 §8.3.1). */
export function essenceOf(contentType: string): string {
  return (legalPart(contentType).split(';')[0] ?? '').trim().toLowerCase();
}

/** What a media type holds. */
export function mediaFamily(contentType: string): MediaFamily {
  const essence = essenceOf(contentType);
  return FAMILIES.find(([pattern]) => pattern.test(essence))?.[1] ?? 'other';
}

/** A media type up to the first character that cannot be part of one. */
export function legalPart(contentType: string): string {
  return legalMediaType(contentType) ?? contentType;
}

/** A media type as a header has it: what does not care about case in lower case, parameters as written. */
export function sentAs(contentType: string): string {
  return legalPart(contentType).replace(/^[^;]*/, (essence) => essence.toLowerCase());
}

/** Whether a media type is a range that no header can say: `image/*`. */
export function isRange(contentType: string): boolean {
  return essenceOf(contentType).includes('*');
}
