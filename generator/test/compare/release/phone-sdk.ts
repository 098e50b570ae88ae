/** Sources of two versions of a small SDK, between which everything happens that a codemod can do or not do. */
type Version = 'before' | 'after';

const CORE = `
export interface RequestOptions { timeout?: number }
export class APIPromise<T> extends Promise<T> {}
export class APIResource {
  protected _client: any;
  constructor(client: any) { this._client = client; }
}
`;

const CALL: Readonly<Record<Version, string>> = {
  before: `
import { APIPromise, APIResource, type RequestOptions } from '../core';
export class Call extends APIResource {
  create(body: CallCreateParams, options?: RequestOptions): APIPromise<CallResult> { return this._client.post('/create-call', { body, ...options }); }
  register(body: { to: string }, options?: RequestOptions): APIPromise<CallResult> { return this._client.post('/register-call', { body, ...options }); }
  list(options?: RequestOptions): APIPromise<CallResult[]> { return this._client.get('/list-calls', options); }
  get(id: string, options?: RequestOptions): APIPromise<CallResult> { return this._client.get(\`/get-call/\${id}\`, options); }
  send(id: string, text: string): APIPromise<void> { return this._client.post('/send', { body: { id, text } }); }
  find(query?: { limit?: number }, options?: RequestOptions): APIPromise<CallResult[]> { return this._client.get('/find-calls', { query, ...options }); }
}
export interface CallResult { id: string; state: 'busy' | 'done'; word: CallResult.Word; sample_rate: number }
export namespace CallResult { export interface Word { text: string } }
export interface CallCreateParams { to: string; from?: string; meta?: CallCreateParams.Meta }
export namespace CallCreateParams { export interface Meta { tag: string } }
`,
  after: `
import { APIPromise, APIResource, type RequestOptions } from '../core';
export class Call extends APIResource {
  createPhoneCall(body: CallCreatePhoneCallParams, options?: RequestOptions): APIPromise<CallResult> { return this._client.post('/v2/create-call', { body, ...options }); }
  list(query?: { limit?: number }, options?: RequestOptions): APIPromise<CallResult[]> { return this._client.get('/list-calls', { query, ...options }); }
  get(id: string, query: { full: boolean }, options?: RequestOptions): APIPromise<CallResult> { return this._client.get(\`/get-call/\${id}\`, { query, ...options }); }
  send(text: string, id: string): APIPromise<void> { return this._client.post('/send', { body: { id, text } }); }
  find(options?: RequestOptions): APIPromise<CallResult[]> { return this._client.get('/find-calls', options); }
}
export interface CallResult { id: string; state: 'busy' | 'done'; word: CallResult.Word }
export namespace CallResult { export interface Word { text: string } }
export interface CallCreatePhoneCallParams { to: string; from?: string; meta?: CallCreatePhoneCallParams.Meta }
export namespace CallCreatePhoneCallParams { export interface Meta { tag: string } }
`,
};

const LINE: Readonly<Record<Version, string>> = {
  before: `
import { APIPromise, APIResource, type RequestOptions } from '../core';
export class Line extends APIResource {
  create(body: LineCreateParams, options?: RequestOptions): APIPromise<LineResult> { return this._client.post('/create-line', { body, ...options }); }
  stop(id: string, options?: RequestOptions): APIPromise<void> { return this._client.post(\`/stop-line/\${id}\`, options); }
}
export interface LineResult { agent_id: string }
export interface LineCreateParams { agent_id?: string; mode?: 'fast-3' | 'slow'; legacy?: number; tuning?: LineCreateParams.Tuning }
export namespace LineCreateParams { export interface Tuning { warm_up_time?: number; level?: number } }
`,
  after: `
import { APIPromise, APIResource, type RequestOptions } from '../core';
export class Line extends APIResource {
  create(body: LineCreateParams, options?: RequestOptions): APIPromise<LineResult> { return this._client.post('/create-line', { body, ...options }); }
}
export interface LineResult { agent_id: string }
export interface LineCreateParams { inbound_agent_id?: string; mode?: 'fast-3.5' | 'slow'; tuning?: LineCreateParams.Tuning }
export namespace LineCreateParams { export interface Tuning { warm_up_seconds?: string; level?: number } }
`,
};

const CONTROL = `
import { APIPromise, APIResource, type RequestOptions } from '../core';
export class Control extends APIResource {
  stop(id: string, options?: RequestOptions): APIPromise<void> { return this._client.post(\`/stop-line/\${id}\`, options); }
}
`;

const INDEX: Readonly<Record<Version, string>> = {
  before: `
import { Call, CallCreateParams as CreateParams, CallResult as Result } from './resources/call';
import { Line, LineCreateParams as LineParams, LineResult as OneLine } from './resources/line';
export class Phone {
  call: Call = new Call(this);
  line: Line = new Line(this);
  constructor(options?: { apiKey?: string }) {}
  static verify(body: string): boolean { return true; }
}
export declare namespace Phone {
  export { type CreateParams as CallCreateParams, type Result as CallResult };
  export { type LineParams as LineCreateParams, type OneLine as LineResult };
}
export { Phone as default };
`,
  after: `
import { Call, CallCreatePhoneCallParams as CreateParams, CallResult as Result } from './resources/call';
import { Control } from './resources/control';
import { Line, LineCreateParams as LineParams, LineResult as OneLine } from './resources/line';
export class Phone {
  call: Call = new Call(this);
  line: Line = new Line(this);
  control: Control = new Control(this);
  constructor(options?: { apiKey?: string }) {}
}
export declare namespace Phone {
  export { type CreateParams as CallCreatePhoneCallParams, type Result as CallResult };
  export { type LineParams as LineCreateParams, type OneLine as LineResult };
}
export { Phone as default };
`,
};

/** The files of one version. */
export function phoneSdk(version: Version): ReadonlyMap<string, string> {
  return new Map([
    [
      'package.json',
      JSON.stringify({ name: 'phone-sdk', version: version === 'before' ? '1.0.0' : '2.0.0' }),
    ],
    ['src/index.ts', INDEX[version]],
    ['src/core.ts', CORE],
    ['src/resources/call.ts', CALL[version]],
    ['src/resources/line.ts', LINE[version]],
    ...(version === 'after' ? [['src/resources/control.ts', CONTROL] as const] : []),
  ]);
}
