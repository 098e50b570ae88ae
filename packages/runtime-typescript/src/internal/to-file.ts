import { SdkError } from './sdk-error';
import { isAsyncIterable, isBytes, kindOf, nameOf } from './utils/values';

/** Options of the `File` constructor. */
export interface FilePropertyBag {
  endings?: 'native' | 'transparent';
  type?: string;
  lastModified?: number;
}

interface BlobLike {
  readonly size: number;
  readonly type: string;
  text(): Promise<string>;
  slice(start?: number, end?: number): BlobLike;
}

interface FileLike extends BlobLike {
  readonly lastModified: number;
  readonly name?: string | undefined;
}

/** What {@link toFile} needs from a `Response`. */
export interface ResponseLike {
  url: string;
  blob(): Promise<BlobLike>;
}

type BlobLikePart = string | ArrayBuffer | ArrayBufferView | BlobLike | DataView;

/** Everything a file can be made of. */
export type ToFileInput =
  | FileLike
  | ResponseLike
  | Exclude<BlobLikePart, string>
  | AsyncIterable<BlobLikePart>;

type Named = { name?: unknown; url?: string; filename?: unknown; path?: unknown };

/** The last segment of the value's name, URL or path, if it has one. */
const fileName = (value: unknown): string | undefined => {
  const { name, url, filename, path } = (value ?? {}) as Named;
  const source = String(name || url?.split(/[?#]/, 1)[0] || filename || path || '');
  return source.split(/[\\/]/).pop() || undefined;
};

/** True for `Blob`, `File` and objects that behave like them. */
export const isBlobLike = (value: unknown): value is BlobLike =>
  /^(Blob|File)$/.test(kindOf(value)) ||
  (typeof (value as BlobLike | null)?.slice === 'function' && typeof (value as BlobLike).text === 'function');

/** True for `Response` and objects that behave like it. */
export const isResponseLike = (value: unknown): value is ResponseLike =>
  typeof (value as ResponseLike | null)?.blob === 'function' && !isBlobLike(value);

type Part = ArrayBuffer | ConstructorParameters<typeof File>[0][number];

type ReaderClass = new () => EventTarget & {
  result: ArrayBuffer;
  error: unknown;
  readAsArrayBuffer(blob: Blob): void;
};

/** The bytes of a Blob or File of whatever realm; those of jsdom can only be read with its own reader. */
export const bytesOf = async (value: Blob): Promise<ArrayBuffer> => {
  if (typeof value.arrayBuffer === 'function') return value.arrayBuffer();
  const { FileReader } = globalThis as { FileReader?: ReaderClass };
  if (!FileReader) throw new SdkError(`Cannot read the bytes of ${nameOf(value)}`);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsArrayBuffer(value);
  });
};

const isOwn = (value: unknown): boolean => typeof Blob !== 'undefined' && value instanceof Blob;

const collect = async (value: unknown): Promise<Part[]> => {
  if (typeof value === 'string' || isBytes(value) || isOwn(value)) return [value as Part];
  if (isBlobLike(value)) return [await bytesOf(value as Blob)];
  if (isResponseLike(value)) return collect(await value.blob());
  if (!isAsyncIterable(value)) throw new SdkError(`Cannot make a file from ${nameOf(value)}`);
  const parts: Part[] = [];
  for await (const chunk of value) parts.push(...(await collect(chunk)));
  return parts;
};

/**
 * Makes a `File` for an upload from bytes, text, a Blob, a Response, a stream or a promise of one of them.
 *
 * A `File` is returned as it is.
 *
 * @param name file name; by default taken from the value, else `unknown_file`
 * @throws SdkError if the value is nothing of that kind or the platform has no `File` (Node.js before 20).
 */
export async function toFile(
  value: ToFileInput | PromiseLike<ToFileInput>,
  name?: string | null | undefined,
  options?: FilePropertyBag | undefined,
): Promise<File> {
  if (typeof File === 'undefined') {
    throw new SdkError('Uploads need a global File (Node.js 20)');
  }
  const input: unknown = await value;
  if (input instanceof File) return input;
  const parts = await collect(input);
  const type = options?.type ?? parts.map((part) => (part as Blob).type).find(Boolean);
  return new File(
    parts as ConstructorParameters<typeof File>[0],
    name || fileName(input) || 'unknown_file',
    type ? { ...options, type } : options,
  );
}
