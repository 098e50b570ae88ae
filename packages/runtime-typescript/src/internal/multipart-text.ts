import { buildHeaders, type HeadersLike, type NullableHeaders } from './headers';
import type { RequestOptions } from './request-options';
import { isBlobLike, isResponseLike, type ToFileInput } from './to-file';
import { uuid4 } from './utils/uuid';
import { isAsyncIterable, isBytes } from './utils/values';

/** A part as it goes into a body. Names of files may have characters that `Headers` does not take. */
export type WrittenPart = {
  readonly disposition?: string;
  readonly headers: Headers;
  readonly content: string | Blob;
};

export const isFile = (value: unknown): value is ToFileInput =>
  isBlobLike(value) || isResponseLike(value) || isAsyncIterable(value) || isBytes(value);

export const isJSON = (type: string | undefined): boolean => /^[^;]*[/+]json\s*(?:;|$)/i.test(type ?? '');

/** The type of a part from what the document lists and what the file says of itself. */
export const chooseType = (listed: string | undefined, own: string): string => {
  const types = (listed ?? '').split(',').map((type) => type.trim());
  const [first = ''] = types;
  if (types.length === 1 && first && !first.includes('*')) return first;
  const matches = (range: string) =>
    range.includes('*') ?
      own.startsWith(range.replace(/\*.*$/, '').replace(/^\//, ''))
    : range.split(';', 1)[0]?.trim() === own.split(';', 1)[0]?.trim();
  if (own && (!listed || types.some(matches))) return own;
  return types.find((type) => type && !type.includes('*')) ?? 'application/octet-stream';
};

/** What ends a quoted name is escaped (WHATWG HTML, section 4.10.21.8). */
export const quoted = (text: string): string =>
  `"${text.replace(
    /[\r\n"]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )}"`;

const headText = ({ disposition, headers }: WrittenPart): string => {
  const lines = disposition ? [`Content-Disposition: ${disposition}`] : [];
  headers.forEach((value, name) =>
    lines.push(`${name === 'content-type' ? 'Content-Type' : name}: ${value}`),
  );
  return lines.map((line) => `${line}\r\n`).join('');
};

/**
 * Parts as the body of a request or of another part (RFC 2046, section 5.1), and its content type. `multipart/related`
 * names the type of its first part, by which readers find the one that the others belong to (RFC 2387).
 */
export const joinParts = (parts: readonly WrittenPart[], mediaType: string): [body: Blob, type: string] => {
  const boundary = `form-${uuid4().replaceAll('-', '')}`;
  const pieces: Array<string | Blob> = [];
  for (const part of parts) pieces.push(`--${boundary}\r\n${headText(part)}\r\n`, part.content, '\r\n');
  pieces.push(`--${boundary}--\r\n`);
  const root = parts[0]?.headers.get('content-type') ?? 'text/plain';
  const isRelated = /^multipart\/related$/i.test(mediaType);
  const named = isRelated ? `; type=${quoted(root.split(';', 1)[0] ?? root)}` : '';
  return [new Blob(pieces), `${mediaType}${named}; boundary=${boundary}`];
};

/** Merged headers may hold what goes out beside them, as the cookies of a call: what is merged with them keeps it. */
const withType = (given: HeadersLike, type: string): NullableHeaders => {
  const beside = given && 'nulls' in given && given.nulls instanceof Set ? given : undefined;
  return { ...beside, ...buildHeaders([given, { 'content-type': type }]) };
};

/** A request whose body is made of parts. */
export const withParts = (
  options: RequestOptions,
  parts: readonly WrittenPart[],
  mediaType: string,
): RequestOptions => {
  const [body, type] = joinParts(parts, mediaType);
  return { ...options, body, headers: withType(options.headers, type) };
};
