import { buildHeaders } from './headers';
import { writeJSON } from './json';
import { chooseType, isFile, isJSON, joinParts, withParts, type WrittenPart } from './multipart-text';
import type { RequestOptions } from './request-options';
import { toFile } from './to-file';
import { plainText } from './utils/query';

/** How a part is written where the caller does not say. */
export interface PartSettings {
  /** Content type as the document has it: one, several, or a range. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The part is made of parts itself. */
  readonly parts?: PartList;
}

/** Parts by their place: settings of the first ones, and of those that follow. */
export interface PartList {
  readonly first?: readonly PartSettings[];
  readonly rest?: PartSettings;
}

type GivenPart = {
  readonly body: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const TEXT = 'text/plain';

/** Content and content type of a part. Text is ASCII where nothing else is said (RFC 6657). */
const contentOf = async (body: unknown, type: string | undefined): Promise<[string | Blob, string]> => {
  if (isFile(body)) {
    const file = await toFile(body);
    return [file, chooseType(type, file.type)];
  }
  const text = isJSON(type) ? undefined : plainText(body);
  if (text === undefined) return [writeJSON(body), isJSON(type) && type ? type : 'application/json'];
  const chosen = type ? chooseType(type, TEXT) : TEXT;
  return [text, chosen === TEXT && /[^\0-\x7f]/.test(text) ? `${TEXT}; charset=utf-8` : chosen];
};

const partOf = async (given: GivenPart, settings: PartSettings, name: string): Promise<WrittenPart> => {
  if (given?.body === undefined) throw new TypeError(`${name} must be an object with a body`);
  const { type, headers, parts } = settings;
  const [content, own] =
    parts && Array.isArray(given.body) ?
      joinParts(await partsOf(given.body, parts, `${name}.body`), type ?? 'multipart/mixed')
    : await contentOf(given.body, given.contentType ?? type);
  const { values } = buildHeaders([{ 'content-type': own }, headers, given.headers]);
  return { headers: values, content };
};

const partsOf = async (
  given: readonly GivenPart[],
  { first = [], rest = {} }: PartList,
  name: string,
): Promise<WrittenPart[]> => {
  // A body of parts has one at least (RFC 2046, section 5.1.1).
  if (!Array.isArray(given) || given.length === 0) throw new TypeError(`${name} must be a list of parts`);
  return Promise.all(given.map((part, at) => partOf(part, first[at] ?? rest, `${name}[${at}]`)));
};

/**
 * Replaces the body of a request by parts without names, one after the other (RFC 2046, section 5.1). What a caller says
 * about a part comes before what the document says, and that before what the value is: text, JSON or a file.
 */
export const partsRequestOptions = async (
  options: RequestOptions,
  mediaType: string,
  list: PartList = {},
): Promise<RequestOptions> => {
  const { body } = options;
  if (body === undefined || body === null) return options;
  return withParts(options, await partsOf(body as readonly GivenPart[], list, 'parts'), mediaType);
};
