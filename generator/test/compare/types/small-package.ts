import type { TypeFact } from '../../../src/compare/model/index.ts';
import { reportedTypeFact, type ReportedTypeFact } from '../../../src/compare/report/index.ts';
import { comparePackageApis } from '../../../src/compare/types/index.ts';

/** A small package, written out: every case changes one place of it. */
export const SMALL: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'acme', version: '1.2.0', types: './index.d.ts' }),
  'core.d.ts': `
export interface RequestOptions { timeout?: number }
export declare class APIResource { protected _client: Acme; constructor(client: Acme) }
export declare class APIPromise<T> extends Promise<T> { asResponse(): Promise<Response> }
export declare class BaseClient<Options> { private options: Options; withOptions(options: Partial<Options>): this }
export declare class APIError extends Error { readonly status: number | undefined; constructor(status: number) }
export declare class NotFoundError extends APIError {}
import type { Acme } from './index';
`,
  'resources/call.d.ts': `
import { APIResource, APIPromise, RequestOptions } from '../core';
export declare class Call extends APIResource {
  create(body: CreateParams, options?: RequestOptions): APIPromise<CallResponse>;
  retrieve(id: string, options?: RequestOptions): APIPromise<CallResponse>;
  list(query?: ListParams | null, options?: RequestOptions): APIPromise<Array<CallResponse>>;
  plain(options?: RequestOptions): APIPromise<CallResponse>;
}
export interface CallResponse { at: [number, number]; tags?: { [name: string]: string }; tree?: Tree; meta?: CallResponse.Meta; live: boolean; note: string }
export declare namespace CallResponse { interface Meta { deep?: Meta.Deep } namespace Meta { interface Deep { x: string } } }
export interface Tree { leaf: string; kids?: Array<Tree> }
export interface CreateParams { hook?: (event: string) => void; pair?: [number, number]; extra?: { x?: string; [name: string]: unknown }; file?: Blob; agent?: Agent }
export interface Agent { voice: string }
export interface ListParams { limit?: number }
export interface Base { id: string }
export type Both = Base & { name: string };
`,
  'index.d.ts': `
import { Call, CallResponse, CreateParams, ListParams } from './resources/call';
import { APIError, BaseClient, NotFoundError } from './core';
export interface ClientOptions { apiKey?: string; fetch?: (url: string) => Promise<Response> }
export declare class Acme extends BaseClient<ClientOptions> {
  constructor(options?: ClientOptions);
  call: Call;
  timeout: number;
  static verify(body: string, signature: string): boolean;
  static LIMIT: number;
}
export declare namespace Acme { export { Call, CallResponse, CreateParams, ListParams } }
export declare function sign(body: string, key: string): string;
export declare const VERSION: string;
export type Handler = (event: string) => void;
export { APIError, NotFoundError, Call };
export default Acme;
`,
};

/** A piece of one of its files, and what stands there instead. */
export type Change = readonly [file: string, from: string, to: string];

export const [INDEX, CALL, CORE] = ['index.d.ts', 'resources/call.d.ts', 'core.d.ts'] as const;

/** What reports say about the change of the package. */
export async function findingsOf(...change: Change): Promise<readonly ReportedTypeFact[]> {
  return (await factsOf(...change)).map(reportedTypeFact);
}

/** What the change of the package is found to be. */
export async function factsOf(...[file, from, to]: Change): Promise<readonly TypeFact[]> {
  const text = SMALL[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} lacks ${from}`);
  return comparePackageApis(
    new Map(Object.entries(SMALL)),
    new Map(Object.entries({ ...SMALL, [file]: text.replace(from, () => to) })),
  );
}
