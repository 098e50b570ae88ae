import type { MethodRow, SdkClient, SdkClientOptions } from '../api/types.ts';
import { createCaller } from './host-calls.ts';
import type { Outcome, RunLimits, WaiterOrder } from './messages.ts';
import type { Verdict } from './policy.ts';
import { createWorkerPool, type Caller } from './worker-pool.ts';

/** Limits of a run unless set otherwise. */
export const DEFAULT_LIMITS: RunLimits = {
  timeout: 120_000,
  cpu: 5_000,
  memory: 64 * 1024 * 1024,
  calls: 100,
};

/** What a sandbox is made of. */
export type SandboxOptions = {
  readonly rows: readonly MethodRow[];
  readonly verdict: (row: MethodRow) => Verdict;
  readonly createClient: (options: SdkClientOptions) => SdkClient;
  readonly sdkPackage: string;
  readonly clientClass: string;
  readonly limits?: Partial<RunLimits>;
  /** Runs at the same time; more wait. */
  readonly concurrency?: number;
  /** Folders that files may be read from. */
  readonly folders?: readonly string[];
  /** The compiled `sandbox-worker`. */
  readonly workerUrl?: URL;
};

/** What belongs to one run alone. */
export type RunExtras = {
  /** Methods that are allowed for this run; those that are blocked stay so. */
  readonly granted?: ReadonlySet<string>;
  /** Told of every call, when it begins. */
  readonly onCall?: (name: string) => void;
};

/** Runs code that nobody vouches for. */
export type Sandbox = {
  readonly run: (code: string, apiKey: string, signal?: AbortSignal, more?: RunExtras) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

/** Makes a sandbox whose code reaches the API through the allowed methods and nothing else. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const rows = new Map(options.rows.map((row) => [row.fullyQualifiedName, row]));
  const waiters = options.rows.flatMap(waitersOf);
  const pool = createWorkerPool({
    workerUrl: options.workerUrl ?? new URL('./sandbox-worker.js', import.meta.url),
    most: options.concurrency ?? 8,
  });
  return {
    run: async (code, apiKey, signal, { granted, onCall } = {}) => {
      const ended = new AbortController();
      const { verdict, createClient, sdkPackage, clientClass, folders } = options;
      const carryOut = createCaller({
        rows,
        verdict,
        ...(granted !== undefined && { granted }),
        ...(folders !== undefined && { folders }),
        createClient,
        apiKey,
        signal: ended.signal,
        timeout: limits.timeout,
      });
      const call: Caller = (order) => {
        onCall?.(order.name);
        return carryOut(order);
      };
      try {
        return await pool.run(
          { kind: 'run', code, methods: [...rows.keys()], waiters, sdkPackage, clientClass, limits },
          call,
          signal,
        );
      } finally {
        ended.abort();
      }
    },
    close: pool.close,
  };
}

const waitersOf = ({
  fullyQualifiedName,
  pathArgs,
  params,
  waiters = [],
}: MethodRow): readonly WaiterOrder[] =>
  waiters.map((waiter) => ({
    ...waiter,
    method: fullyQualifiedName,
    leading: pathArgs.length,
    hasParams: params !== undefined,
  }));
