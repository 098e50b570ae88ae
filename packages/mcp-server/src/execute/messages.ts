import type { WaiterRow } from '../api/types.ts';

/** An error without anything of the process it happened in. */
export type PlainError = {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  /** HTTP status. */
  readonly status?: number;
  readonly requestId?: string;
  readonly code?: string;
  /** Body of the API's answer. */
  readonly error?: unknown;
};

/** Limits of one run. */
export type RunLimits = {
  /** Milliseconds from start to end. */
  readonly timeout: number;
  /** Milliseconds that the code may compute. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  /** Calls of the API. */
  readonly calls: number;
};

/** A method that calls another one until its result has a certain state. */
export type WaiterOrder = WaiterRow & {
  /** `pet.retrieve` */
  readonly method: string;
  /** How many arguments come before those of the wait. */
  readonly leading: number;
  /** Whether the method takes parameters beside them. */
  readonly hasParams: boolean;
};

/** What a worker is given. */
export type RunOrder = {
  readonly kind: 'run';
  readonly code: string;
  /** `pet.create`, … */
  readonly methods: readonly string[];
  readonly waiters: readonly WaiterOrder[];
  readonly sdkPackage: string;
  readonly clientClass: string;
  readonly limits: RunLimits;
};

/** What there is beside the result of a call. */
export type CallMeta = {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: ReadonlyArray<readonly [string, string]>;
  /** The body as it came, where the result is not simply what it says. */
  readonly raw?: string;
  /** The result is the response itself: its body in base64. */
  readonly binary?: string;
  /** The result is a list of events. */
  readonly stream?: true;
  /** The result is a page with methods of its own; `items` are JSON. */
  readonly page?: { readonly items: string; readonly more: boolean };
  /** The result is a list, or the first page of one: the field of the items, `''` for the result itself, or JSON of them. */
  readonly list?: { readonly field: string } | { readonly items: string };
  /** There was no further page. */
  readonly done?: true;
};

/** The result of a call: JSON text, of a {@link PlainError} if it failed, and JSON of {@link CallMeta}. */
export type CallResult = {
  readonly kind: 'settle';
  readonly id: number;
  readonly ok: boolean;
  readonly json: string;
  readonly meta: string;
};

/** A call that code asks for. */
export type CallOrder = {
  readonly id: number;
  readonly name: string;
  /** JSON of the arguments, and of the files in them if there are any. */
  readonly args: string;
  readonly files: string;
  /** The call whose next page is asked for; 0 for a call of its own. */
  readonly of: number;
};

/** From the server to the worker. */
export type ToWorker = RunOrder | CallResult;

/** A line that the code printed. */
export type LogLine = { readonly level: 'log' | 'warn' | 'error'; readonly text: string };

/** How a run ended. */
export type Outcome = {
  /** JSON text of what the code returned; absent if it returned nothing or failed. */
  readonly json?: string;
  readonly error?: PlainError;
  readonly logs: readonly LogLine[];
  /** Lines that were not kept. */
  readonly logsLost: number;
  readonly calls: number;
};

/** From the worker to the server. */
export type FromWorker =
  | ({ readonly kind: 'call' } & CallOrder)
  /** The code waits for calls or timers. */
  | { readonly kind: 'idle' }
  /** `reusable`: the worker is in order and takes another run. */
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly reusable: boolean };
