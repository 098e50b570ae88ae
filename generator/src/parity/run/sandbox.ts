import { spawn, type ChildProcess } from 'node:child_process';
import { watchChild, type ChildState } from './child-state.ts';
import type { CallRequest, ChildConfig, ClientDefaults, Outcome } from './protocol.ts';
import { CALL_HEADER, startRecorder, type Answer, type Recorded } from './recorder.ts';

/** How a package is run. */
export type SandboxOptions = {
  /** The program that runs scripts, and what it can keep from them. */
  readonly node: string;
  readonly flags: ReadonlySet<string>;
  /** Folder with the package and the script that loads it; nothing else of the disk can be read. */
  readonly folder: string;
  readonly entry: string;
  readonly className: string;
  readonly limits?: Partial<Limits>;
};

/** What a package may use. */
export type Limits = {
  /** Milliseconds that the import of the package may take, and one call. */
  readonly load: number;
  readonly call: number;
  /** Milliseconds for all of it. */
  readonly total: number;
  readonly megabytes: number;
};

const LIMITS: Limits = { load: 60_000, call: 25_000, total: 600_000, megabytes: 768 };

/** How a call went, and what the recorder saw of it. */
export type Performed = {
  readonly outcome: Outcome;
  readonly requests: readonly Recorded[];
  /** Milliseconds of the longest timer that was set, where that was asked for. */
  readonly longestWait?: number;
};

/** A call that was tried; one that is not done is still going on. */
type Tried = Performed & { readonly isDone: boolean };

/** What clients are without being told. */
export type Surroundings = {
  /** Variables of the environment that were asked for. */
  readonly names: ReadonlySet<string>;
  /** Of each client that was made. */
  readonly defaults: readonly ClientDefaults[];
};

/** A package that runs. */
export type Sandbox = {
  readonly port: number;
  /** Nothing when the process has ended. */
  readonly call: (request: CallRequest, answers?: readonly Answer[]) => Promise<Performed | undefined>;
  /** Calls that are made at the same time, where requests tell to which of them they belong, else one after the other. */
  readonly callAll: (requests: readonly CallRequest[]) => Promise<readonly Performed[] | undefined>;
  /** What clients that are made with these options look up and say of themselves; nothing when the process has ended. */
  readonly environment: (clients: ReadonlyArray<CallRequest['options']>) => Promise<Surroundings | undefined>;
  /** Why the process has ended; nothing while it runs. */
  readonly ended: () => string | undefined;
  /** What the package tried and could not. */
  readonly contained: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** The script in the folder of a package that loads it. */
export const CHILD_SCRIPT = 'package-runner.cjs';

/** The environment of the process: nothing of the one who compares. */
const ENVIRONMENT = { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };

/** Starts a package in a process of its own and waits until it is loaded, or is not. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const limits = { ...LIMITS, ...options.limits };
  const recorder = await startRecorder();
  const notes = new Set<string>();
  const ends = Date.now() + limits.total;
  const start = async (): Promise<ChildState> => {
    const started = watchChild(spawnChild(options, recorder.port, limits), notes, {
      ...limits,
      total: ends - Date.now(),
    });
    await started.ready(limits.load);
    return started;
  };
  let state = await start();
  let unfinished = 0;
  let areTogether = true;
  const perform = async (
    request: CallRequest,
    answers: readonly Answer[],
    limit: number,
  ): Promise<Tried | undefined> => {
    const id = state.next();
    const tape = recorder.expect(String(id), answers);
    const marked = {
      ...request,
      options: { ...request.options, defaultHeaders: { [CALL_HEADER]: String(id) } },
    };
    const told = await Promise.race([state.ask({ kind: 'call', id, ...marked }, limit), tape.flooded]);
    if (told === 'flood' || told === 'late')
      return { outcome: { kind: 'unfinished' }, requests: await tape.take(), isDone: false };
    if (told?.kind !== 'outcome') return undefined;
    if (told.outcome.kind === 'resolved') await tape.settle();
    const outcome = withoutPort(told.outcome, recorder.port);
    const { longestWait } = told;
    const waited = typeof longestWait === 'number' ? { longestWait } : {};
    return { outcome, requests: await tape.take(), isDone: true, ...waited };
  };
  /** What still runs would send its requests into the next call. */
  const restart = async (): Promise<void> => {
    state.stop('');
    state = await start();
  };
  const call: Sandbox['call'] = async (request, answers = []) => {
    const tried = await perform(request, answers, limits.call);
    if (tried === undefined) return undefined;
    if (!tried.isDone) {
      unfinished += 1;
      if (unfinished <= MOST_UNFINISHED) await restart();
      else state.stop(`too many calls did not end within ${limits.call / 1000} s`);
    }
    return tried;
  };
  return {
    port: recorder.port,
    call,
    async callAll(requests) {
      if (areTogether && !recorder.hasUnnamed()) {
        const tried = await Promise.all(requests.map((request) => perform(request, [], limits.call / 5)));
        const done = tried.filter((each) => each !== undefined);
        if (done.length < tried.length) return undefined;
        if (!recorder.hasUnnamed() && done.every(({ isDone }) => isDone)) return done;
        // Which of them is to blame only shows one by one.
        areTogether = false;
        await restart();
      }
      const performed: Performed[] = [];
      for (const request of requests) {
        const one = await call(request);
        if (one === undefined) return undefined;
        performed.push(one);
      }
      return performed;
    },
    async environment(clients) {
      const told = await state.ask({ kind: 'environment', clients }, limits.call);
      if (told === undefined || told === 'late' || told.kind !== 'environment') return undefined;
      if (told.isListed) notes.add('asked for a list of the environment, which was empty');
      return { names: new Set(told.names), defaults: told.defaults };
    },
    ended: () => state.ended(),
    contained: () => [...notes],
    async close() {
      state.stop('it was stopped');
      await recorder.close();
    },
  };
}

/** Calls that may go on without an end, each of which costs a new process. */
const MOST_UNFINISHED = 20;

/** Each package has a recorder of its own, whose address may be in what a call gives. */
function withoutPort(outcome: Outcome, port: number): Outcome {
  if (outcome.kind !== 'resolved') return outcome;
  return { ...outcome, value: outcome.value.replaceAll(`127.0.0.1:${port}`, 'recorder') };
}

function spawnChild(
  { node, flags, folder, entry, className }: SandboxOptions,
  port: number,
  { megabytes }: Limits,
): ChildProcess {
  const config: ChildConfig = { entry, className, port };
  // Of the two names of the flag, the one that this Node knows; without it, the disk can be read.
  const permission = ['--permission', '--experimental-permission'].find((flag) => flags.has(flag));
  const granted =
    permission === undefined ?
      []
    : [permission, `--allow-fs-read=${folder}/*`, ...(flags.has('--allow-net') ? ['--allow-net'] : [])];
  return spawn(
    node,
    [
      '--no-warnings',
      `--max-old-space-size=${Math.round(megabytes * 0.7)}`,
      ...granted,
      `${folder}/${CHILD_SCRIPT}`,
      JSON.stringify(config),
    ],
    { cwd: folder, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], windowsHide: true },
  );
}
