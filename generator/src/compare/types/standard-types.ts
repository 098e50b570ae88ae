/**
 * The global types that declarations of SDKs mention, as far as comparing them needs. The real ones would cost more
 * time than the comparison, and would differ with the machine.
 */
export const STANDARD_TYPES = `
interface Object { toString(): string }
interface Function { apply: unknown; call: unknown; bind: unknown; readonly length: number }
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments { length: number }
interface String { readonly length: number; charAt(at: number): string }
interface Number { toFixed(digits?: number): string }
interface Boolean { valueOf(): boolean }
interface Symbol { readonly description: string | undefined }
interface SymbolConstructor { readonly iterator: unique symbol; readonly asyncIterator: unique symbol; readonly toStringTag: unique symbol }
declare var Symbol: SymbolConstructor;
interface RegExp { test(text: string): boolean }
interface Date { getTime(): number }
interface ArrayLike<T> { readonly length: number; readonly [n: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [n: number]: T; map<U>(each: (value: T) => U): U[] }
interface Array<T> { length: number; [n: number]: T; map<U>(each: (value: T) => U): U[]; push(...items: T[]): number }
interface PromiseLike<T> { then<R>(done: (value: T) => R): PromiseLike<R> }
interface Promise<T> { then<R>(done: (value: T) => R): Promise<R>; catch<R>(failed: (error: unknown) => R): Promise<T | R> }
interface PromiseConstructor { resolve<T>(value: T): Promise<T>; new <T>(run: (done: (value: T) => void) => void): Promise<T> }
declare var Promise: PromiseConstructor;
interface Iterator<T> { next(): { done?: boolean; value: T } }
interface Iterable<T> { [Symbol.iterator](): Iterator<T> }
interface IterableIterator<T> extends Iterator<T> { [Symbol.iterator](): IterableIterator<T> }
interface AsyncIterator<T> { next(): Promise<{ done?: boolean; value: T }> }
interface AsyncIterable<T> { [Symbol.asyncIterator](): AsyncIterator<T> }
interface AsyncIterableIterator<T> extends AsyncIterator<T> { [Symbol.asyncIterator](): AsyncIterableIterator<T> }
interface AsyncGenerator<T, R = unknown, N = unknown> extends AsyncIterator<T> { [Symbol.asyncIterator](): AsyncGenerator<T, R, N> }
interface Generator<T, R = unknown, N = unknown> extends Iterator<T> { [Symbol.iterator](): Generator<T, R, N> }
interface Map<K, V> { get(key: K): V | undefined; set(key: K, value: V): this }
interface ReadonlyMap<K, V> { get(key: K): V | undefined }
interface Set<T> { has(value: T): boolean; add(value: T): this }
interface ReadonlySet<T> { has(value: T): boolean }
interface WeakMap<K, V> { get(key: K): V | undefined; set(key: K, value: V): this }
interface Error { name: string; message: string; stack?: string; cause?: unknown }
interface ErrorConstructor { new (message?: string, options?: { cause?: unknown }): Error; (message?: string): Error; readonly prototype: Error }
declare var Error: ErrorConstructor;
interface ArrayBuffer { readonly byteLength: number }
interface ArrayBufferLike { readonly byteLength: number }
interface ArrayBufferView { readonly buffer: ArrayBufferLike }
interface DataView { readonly buffer: ArrayBufferLike; getInt8(at: number): number }
interface Uint8Array<B = ArrayBufferLike> { readonly buffer: B; readonly length: number; [n: number]: number }
interface Blob { readonly size: number; readonly type: string }
interface File extends Blob { readonly name: string; readonly lastModified: number }
interface FormData { append(name: string, value: unknown): void }
interface URL { readonly href: string }
interface URLSearchParams { append(name: string, value: string): void }
interface Headers { get(name: string): string | null; set(name: string, value: string): void }
interface AbortSignal { readonly aborted: boolean }
interface AbortController { readonly signal: AbortSignal; abort(): void }
interface ReadableStream<R = unknown> { readonly locked: boolean; getReader(): R }
interface Response { readonly status: number; readonly headers: Headers; json(): Promise<unknown> }
interface Request { readonly url: string; readonly method: string }
interface RequestInit { method?: string; body?: unknown; headers?: unknown; signal?: AbortSignal | null }
type RequestInfo = Request | string;
type BodyInit = ReadableStream | Blob | FormData | string;
type HeadersInit = Headers | Record<string, string>;
declare function fetch(url: RequestInfo | URL, init?: RequestInit): Promise<Response>;
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never;
type ConstructorParameters<T extends abstract new (...args: any) => any> = T extends abstract new (...args: infer P) => any ? P : never;
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : any;
type InstanceType<T extends abstract new (...args: any) => any> = T extends abstract new (...args: any) => infer R ? R : any;
type Awaited<T> = T extends PromiseLike<infer R> ? Awaited<R> : T;
type Uppercase<S extends string> = intrinsic;
type Lowercase<S extends string> = intrinsic;
type Capitalize<S extends string> = intrinsic;
type Uncapitalize<S extends string> = intrinsic;
type NoInfer<T> = intrinsic;
`;
