import type { CheckSetup } from './messages.ts';

/** What the sandbox has beside the language itself; nothing of it may be declared that is not there. */
const GLOBALS = `
interface Console {
  log(...values: any[]): void;
  info(...values: any[]): void;
  debug(...values: any[]): void;
  warn(...values: any[]): void;
  error(...values: any[]): void;
  table(rows: any, columns?: readonly string[]): void;
}
declare const console: Console;
declare function setTimeout(run: (...args: any[]) => any, milliseconds?: number, ...args: any[]): number;
declare function clearTimeout(id?: number | null): void;
declare function queueMicrotask(run: () => void): void;
declare function structuredClone<T>(value: T): T;
declare function atob(text: string): string;
declare function btoa(text: string): string;
declare class TextEncoder {
  readonly encoding: string;
  encode(text?: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}
type BlobPart = string | ArrayBuffer | ArrayBufferView | Blob;
declare class Blob {
  constructor(parts?: readonly BlobPart[], options?: { type?: string });
  readonly size: number;
  readonly type: string;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
  bytes(): Promise<Uint8Array>;
  slice(start?: number, end?: number, type?: string): Blob;
}
declare class File extends Blob {
  constructor(parts: readonly BlobPart[], name: string, options?: { type?: string; lastModified?: number });
  readonly name: string;
  readonly lastModified: number;
}
declare class URLSearchParams {
  constructor(init?: any);
  readonly size: number;
  append(name: string, value: any): void;
  delete(name: string, value?: any): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string, value?: any): boolean;
  set(name: string, value: any): void;
  sort(): void;
  forEach(run: (value: string, name: string, all: URLSearchParams) => any): void;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  entries(): IterableIterator<[string, string]>;
  [Symbol.iterator](): IterableIterator<[string, string]>;
  toString(): string;
}
declare class URL {
  constructor(url: string | URL, base?: string | URL);
  static canParse(url: string | URL, base?: string | URL): boolean;
  static parse(url: string | URL, base?: string | URL): URL | null;
  href: string;
  readonly origin: string;
  protocol: string;
  username: string;
  password: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  readonly searchParams: URLSearchParams;
  hash: string;
  toString(): string;
  toJSON(): string;
}
interface Headers {
  get(name: string): string | null;
  has(name: string): boolean;
  forEach(run: (value: string, name: string) => any): void;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  entries(): IterableIterator<[string, string]>;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
interface Response {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly url: string;
  readonly headers: Headers;
  json(): Promise<any>;
  text(): Promise<string>;
  bytes(): Promise<Uint8Array>;
  arrayBuffer(): Promise<ArrayBuffer>;
  blob(): Promise<Blob>;
}
interface AbortSignal { readonly aborted: boolean }
`;

/** Files by path: what a program reads from the folders that the server allows. */
const FILES = `
export function createReadStream(path: string): File;
`;

/** The declarations that code in the sandbox is checked against, beside those of the SDK. */
export function sandboxDeclarations({ sdkPackage, clientClass }: CheckSetup): string {
  const type = clientType({ sdkPackage, clientClass });
  const modules = ['fs', 'node:fs'].map(
    (name) =>
      `declare module '${name}' {\n${FILES}\nconst fs: { createReadStream: typeof createReadStream };\nexport default fs;\n}`,
  );
  return [GLOBALS, ...modules, `declare const client: ${type};`].join('\n');
}

/** The type of `client` wherever it can be named. */
export function clientType({
  sdkPackage,
  clientClass,
}: Pick<CheckSetup, 'sdkPackage' | 'clientClass'>): string {
  return `import(${JSON.stringify(sdkPackage)}).${clientClass}`;
}
