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

/** What a worker is given. */
export type RunOrder = {
  readonly kind: 'run';
  readonly code: string;
  /** `pet.create`, … */
  readonly methods: readonly string[];
  readonly sdkPackage: string;
  readonly clientClass: string;
  readonly limits: RunLimits;
};

/** The result of a call: JSON text, of a {@link PlainError} if it failed. */
export type CallResult = {
  readonly kind: 'settle';
  readonly id: number;
  readonly ok: boolean;
  readonly json: string;
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
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: string }
  /** The code waits for calls or timers. */
  | { readonly kind: 'idle' }
  /** `reusable`: the worker is in order and takes another run. */
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly reusable: boolean };
