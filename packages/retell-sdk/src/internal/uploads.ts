import { FORM_ENCODING } from '../sdk-info';
import type { FormEncoding, FormEncodings } from './form';
import type { RequestOptions } from './request-options';
import { isBlobLike, isResponseLike, toFile, type ToFileInput } from './to-file';
import { isAsyncIterable } from './utils/values';

type FsReadStream = AsyncIterable<Uint8Array> & { path: string | { toString(): string } };

interface BunFile extends Blob {
  readonly name?: string | undefined;
}

/** A file for an upload; `toFile()` makes one from anything else. */
export type Uploadable = File | Response | FsReadStream | BunFile;

const isFile = (value: unknown): value is ToFileInput =>
  isBlobLike(value) ||
  isResponseLike(value) ||
  isAsyncIterable(value) ||
  ArrayBuffer.isView(value) ||
  value instanceof ArrayBuffer;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isNested = (value: unknown): value is object =>
  isObject(value) && !isFile(value) && !(value instanceof Date);

const hasFile = (value: unknown): boolean =>
  isFile(value) || (isNested(value) && Object.values(value).some(hasFile));

const append = async (form: FormData, key: string, value: unknown, encoding: FormEncoding): Promise<void> => {
  if (value === undefined) return;
  if (value === null)
    throw new TypeError(`null cannot be sent in form data ("${key}"); leave it out or use 'null'`);
  if (isFile(value)) {
    form.append(key, await toFile(value));
  } else if (!isNested(value)) {
    form.append(key, value instanceof Date ? value.toISOString() : String(value));
  } else if (Array.isArray(value)) {
    if (encoding === 'json' && value.some(isNested) && !hasFile(value))
      form.append(key, JSON.stringify(value));
    else {
      for (const [i, item] of value.entries()) {
        await append(
          form,
          encoding !== 'brackets' && isNested(item) ? `${key}[${i}]` : `${key}[]`,
          item,
          encoding,
        );
      }
    }
  } else if (encoding === 'json' && !hasFile(value)) {
    form.append(key, JSON.stringify(value));
  } else {
    for (const [name, item] of Object.entries(value)) await append(form, `${key}[${name}]`, item, encoding);
  }
};

/**
 * Writes the fields of an object as form data (RFC 7578), in order.
 *
 * @throws TypeError for null values.
 */
export const createForm = async (
  body: unknown,
  encoding: FormEncodings = FORM_ENCODING,
): Promise<FormData> => {
  const form = new FormData();
  for (const [key, value] of Object.entries(body ?? {})) {
    const own = typeof encoding === 'string' ? undefined : encoding[key];
    if (own === 'json' && isNested(value) && !hasFile(value)) form.append(key, JSON.stringify(value));
    else await append(form, key, value, own ?? (typeof encoding === 'string' ? encoding : FORM_ENCODING));
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
