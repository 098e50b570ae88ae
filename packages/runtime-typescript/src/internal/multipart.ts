import { fieldPairs, type FieldStyle } from './field-styles';
import type { FormEncoding } from './form';
import { buildHeaders } from './headers';
import { writeJSON } from './json';
import { chooseType, isFile, isJSON, quoted, withParts, type WrittenPart } from './multipart-text';
import { plainValue } from './parameter-styles';
import type { RequestOptions } from './request-options';
import { toFile } from './to-file';
import { createForm } from './uploads';
import { plainText } from './utils/query';

/** How a property of form data is written, where that is not the usual way. */
export interface FormPart extends FieldStyle {
  /**
   * Content type of the part as the document has it. Of several, or of a range as `image/*`, a file keeps its own if it
   * is one of them. What is not given as a file is written as text, as JSON if the type is JSON.
   */
  readonly type?: string;
  /** Headers of every part of the property. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The value may be `{ value, headers }`, with headers of the one part. */
  readonly wrapped?: boolean;
}

type Content = { readonly text: string } | { readonly file: File };
type Part = Content & {
  readonly name: string;
  readonly type?: string | undefined;
  readonly headers?: object;
};

const holdsFile = (value: unknown): boolean =>
  isFile(value) || (!!value && plainText(value) === undefined && Object.values(value).some(holdsFile));

/** The parts of a value that `style` says nothing about. */
const partsOf = async (name: string, value: unknown, part: FormPart): Promise<Part[]> => {
  if (value === undefined || value === null) return [];
  const { type, headers = {} } = part;
  if (isFile(value)) {
    const file = await toFile(value);
    return [{ name, file, headers, type: chooseType(type, file.type) }];
  }
  const text = plainValue(name, value);
  if (isJSON(type) && !holdsFile(value)) return [{ name, text: writeJSON(value), type, headers }];
  if (text !== undefined) return [{ name, text, headers, type: type && chooseType(type, '') }];
  if (Array.isArray(value)) {
    // Files that stand inside of items have to be told apart by the item that they belong to.
    const isNested = value.some((item) => !isFile(item) && holdsFile(item));
    const nameOf = (at: number): string => (isNested ? `${name}[${at}]` : name);
    return (await Promise.all(value.map((item, at) => itemParts(nameOf(at), item, part)))).flat();
  }
  if (!holdsFile(value)) return [{ name, text: writeJSON(value), type: 'application/json', headers }];
  // JSON cannot hold a file.
  const members = Object.entries(value).map(([key, item]) => partsOf(`${name}[${key}]`, item, { headers }));
  return (await Promise.all(members)).flat();
};

/** A list inside of a list is JSON: only one of them can be a sequence of parts. */
const itemParts = async (name: string, item: unknown, part: FormPart): Promise<Part[]> =>
  Array.isArray(item) && !holdsFile(item) ?
    [{ name, text: writeJSON(item), type: 'application/json', headers: part.headers ?? {} }]
  : partsOf(name, item, part);

const styledParts = (name: string, value: unknown, part: FormPart): Part[] =>
  fieldPairs(name, value, part, (text) => text).map(([key, text]) => ({
    name: key,
    text,
    headers: part.headers ?? {},
  }));

const wrappedParts = async (name: string, given: unknown, part: FormPart): Promise<Part[]> => {
  const { value, headers } = given as { value?: unknown; headers?: object };
  const isWrapped = headers !== undefined && value !== undefined;
  if (!isWrapped) return partsOf(name, given, part);
  return partsOf(name, value, {
    ...part,
    headers: { ...part.headers, ...headers } as Record<string, string>,
  });
};

/** No style has a form for files: they are parts of their own whatever it says. */
const fieldParts = (name: string, value: unknown, part: FormPart): Promise<Part[]> | Part[] =>
  (part.style || part.explode !== undefined) && !holdsFile(value) ? styledParts(name, value, part)
  : part.wrapped && value && typeof value === 'object' ? wrappedParts(name, value, part)
  : partsOf(name, value, part);

/** The parts of a field as a `FormData` has them. */
const formParts = async (name: string, value: unknown, encoding: FormEncoding): Promise<Part[]> => {
  const parts: Part[] = [];
  (await createForm({ [name]: value }, encoding)).forEach((content, key) =>
    parts.push(
      typeof content === 'string' ?
        { name: key, text: content }
      : { name: key, file: content, type: chooseType(undefined, content.type) },
    ),
  );
  return parts;
};

const written = (part: Part): WrittenPart => {
  const fileName = 'file' in part ? `; filename=${quoted(part.file.name)}` : '';
  const { values } = buildHeaders([{ 'content-type': part.type }, part.headers as Record<string, string>]);
  return {
    disposition: `form-data; name=${quoted(part.name)}${fileName}`,
    headers: values,
    content: 'file' in part ? part.file : part.text,
  };
};

/**
 * Replaces the body of a request by form data (RFC 7578): a part for each property, for each item of a list; objects as
 * JSON; null and undefined are left out.
 *
 * @param parts properties that are written otherwise
 * @param others how the properties that are not in `parts` are written, if they are written as `FormData` has them
 * @param mediaType another media type that is made of named parts
 */
export const multipartRequestOptions = async (
  options: RequestOptions,
  parts: Readonly<Record<string, FormPart>> = {},
  others?: FormEncoding,
  mediaType = 'multipart/form-data',
): Promise<RequestOptions> => {
  if (options.body === undefined || options.body === null) return options;
  const found: Part[] = [];
  for (const [name, value] of Object.entries(options.body)) {
    const own = Object.hasOwn(parts, name) ? parts[name] : undefined;
    found.push(
      ...(others && !own ? await formParts(name, value, others) : await fieldParts(name, value, own ?? {})),
    );
  }
  return withParts(options, found.map(written), mediaType);
};
