import { FORM_ENCODING } from '../sdk-info';
import type { FormEncoding, FormEncodings } from './form';
import type { RequestOptions } from './request-options';
import { bytesOf, isBlobLike, isResponseLike, toFile, type ToFileInput } from './to-file';
import { plainText } from './utils/query';
import { isAsyncIterable, isBytes } from './utils/values';

type FsReadStream = AsyncIterable<Uint8Array> & { path: string | { toString(): string } };

interface BunFile extends Blob {
  readonly name?: string | undefined;
}

/** A file for an upload; `toFile()` makes one from anything else. */
export type Uploadable = File | Response | FsReadStream | BunFile;

const isFile = (value: unknown): value is ToFileInput =>
  isBlobLike(value) || isResponseLike(value) || isAsyncIterable(value) || isBytes(value);

const isNested = (value: unknown): value is object => plainText(value) === undefined && !isFile(value);

const hasFile = (value: unknown): boolean =>
  isFile(value) || (isNested(value) && Object.values(value).some(hasFile));

/**
 * An empty form of the kind that `fetch` sends. Test environments bring classes under the names of the platform's, but
 * leave it `fetch` and `Response`, so these are asked.
 */
const newForm = async (): Promise<FormData> => {
  try {
    return await new Response('', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }).formData();
  } catch {
    return new FormData();
  }
};

const appendFile = async (form: FormData, key: string, file: File): Promise<void> => {
  const { constructor } = form as object;
  if (constructor === FormData) return form.append(key, file);
  // A class of the test environment: the form takes its bytes.
  const bytes = new Uint8Array(await bytesOf(file));
  const blob = await new Response(bytes, { headers: { 'content-type': file.type } }).blob();
  return form.append(key, blob, file.name);
};

/** The name of an item of a list. */
const itemName = (key: string, at: string, item: unknown, encoding: FormEncoding): string =>
  encoding === 'repeat' || (encoding === 'comma' && !isNested(item)) ? key
  : encoding === 'numbered' || (encoding !== 'brackets' && isNested(item)) ? `${key}[${at}]`
  : `${key}[]`;

/** Appends a field; with `whole` also a list of plain values becomes JSON text, if that is the encoding. */
const append = async (
  form: FormData,
  key: string,
  value: unknown,
  encoding: FormEncoding,
  whole?: boolean,
): Promise<void> => {
  if (value === undefined) return;
  if (value === null) throw new TypeError(`null cannot be sent in form data ("${key}")`);
  if (isFile(value)) return appendFile(form, key, await toFile(value));
  if (!isNested(value)) return form.append(key, plainText(value) as string);
  const isList = Array.isArray(value);
  if (encoding === 'json' && (whole || !isList || value.some(isNested)) && !hasFile(value)) {
    return form.append(key, JSON.stringify(value));
  }
  if (
    isList &&
    encoding === 'comma' &&
    !value.some((item) => item === null || isNested(item) || isFile(item))
  ) {
    const texts = value.filter((item) => item !== undefined).map(plainText);
    return texts.length > 0 ? form.append(key, texts.join(',')) : undefined;
  }
  for (const [name, item] of Object.entries(value)) {
    await append(form, isList ? itemName(key, name, item, encoding) : `${key}[${name}]`, item, encoding);
  }
};

/**
 * Writes the fields of an object as form data (RFC 7578), in order.
 *
 * @throws TypeError for null values.
 */
export const createForm = async (body: unknown, encoding?: FormEncodings): Promise<FormData> => {
  const form = await newForm();
  for (const [key, value] of Object.entries(body ?? {})) {
    const own = typeof encoding === 'object' && Object.hasOwn(encoding, key) ? encoding[key] : undefined;
    const general = typeof encoding === 'string' ? encoding : FORM_ENCODING;
    await append(form, key, value, own ?? general, !!own);
  }
  return form;
};

/**
 * Replaces the body of the request by form data.
 *
 * @param _client unused; keeps the argument order of generated code
 * @param encoding how nested values are written, for all fields or per field
 */
export const multipartFormRequestOptions = async (
  options: RequestOptions,
  _client?: unknown,
  encoding?: FormEncodings,
): Promise<RequestOptions> => ({ ...options, body: await createForm(options.body, encoding) });

/** Like {@link multipartFormRequestOptions}, but leaves a body without files as it is. */
export const maybeMultipartFormRequestOptions = async (
  options: RequestOptions,
  client?: unknown,
  encoding?: FormEncodings,
): Promise<RequestOptions> =>
  hasFile(options.body) ? multipartFormRequestOptions(options, client, encoding) : options;
