import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import { nearestNames } from '../support/nearest-names.ts';
import { mainName, startedByItself } from './code-form.ts';
import type { CallOrder, CallResult, Outcome, RunOrder } from './messages.ts';
import { createClock, createLog, type Clock } from './run-limits.ts';
import { errorOf, machineError, resultOf, timeoutError } from './run-result.ts';
import { stripTypes } from './strip-types.ts';
import { createIntl } from './vm-intl.ts';
import { filesModule, PRELUDE, sdkModule } from './vm-prelude.ts';
import { answerUrl } from './vm-url.ts';

/** What a run tells the worker. */
export type RunEvents = {
  readonly call: (order: CallOrder) => void;
  readonly idle: () => void;
  readonly done: (outcome: Outcome, reusable: boolean) => void;
};

/** Code in its own virtual machine. */
export type Run = { readonly begin: () => void; readonly settle: (result: CallResult) => void };

const MOST_ARGUMENT_CHARACTERS = 1024 * 1024;
/** A third more than the bytes of the files: they are base64. */
const MOST_FILE_CHARACTERS = 12 * 1024 * 1024;
const MOST_TIMERS = 100;
const STACK_BYTES = 256 * 1024;

/** Prepares a virtual machine of its own for the code; nothing in it has been used before. */
export async function startRun(order: RunOrder, events: RunEvents): Promise<Run> {
  const { limits } = order;
  const quickjs = await newQuickJSWASMModuleFromVariant(import('@jitl/quickjs-wasmfile-release-sync'));
  const runtime = quickjs.newRuntime();
  runtime.setMemoryLimit(limits.memory);
  runtime.setMaxStackSize(STACK_BYTES);
  const clock = createClock(limits);
  runtime.setInterruptHandler(clock.over);
  runtime.setModuleLoader((name) => loadModule(name, order));
  return new VirtualRun({ order, events, runtime, context: runtime.newContext(), clock });
}

function loadModule(name: string, { sdkPackage, clientClass }: RunOrder): string | { error: Error } {
  if (name === sdkPackage) return sdkModule(clientClass);
  if (name === 'fs' || name === 'node:fs') return filesModule();
  return { error: new Error(`Cannot import '${name}': the sandbox has no modules but '${sdkPackage}'`) };
}

type Parts = {
  readonly order: RunOrder;
  readonly events: RunEvents;
  readonly runtime: QuickJSRuntime;
  readonly context: QuickJSContext;
  readonly clock: Clock;
};

/** A class because the machine's parts live and end together. */
class VirtualRun implements Run {
  readonly #parts: Parts;
  readonly #log = createLog();
  readonly #timers = new Set<NodeJS.Timeout>();
  #prelude: QuickJSHandle | undefined;
  #calls = 0;
  #timerIds = 0;
  #ended = false;
  #reported = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  begin(): void {
    const { order, context } = this.#parts;
    const stripped = stripTypes(order.code);
    if (!stripped.ok)
      return this.#end({ error: { name: 'SyntaxError', message: stripped.message } }, !stripped.broken);
    this.#enter(() => {
      this.#prelude = this.#installPrelude();
      const source = runnable(stripped.code);
      const result = context.evalCode(source, 'code.ts', { type: 'module' });
      const [name, handle] =
        result.error ? (['fail', result.error] as const) : (['run', result.value] as const);
      this.#invoke(name, [handle]);
      handle.dispose();
    });
  }

  settle({ id, ok, json, meta }: CallResult): void {
    if (this.#ended) return;
    const { context } = this.#parts;
    this.#enter(() =>
      this.#invoke('settle', [
        context.newNumber(id),
        ok ? context.true : context.false,
        context.newString(json),
        context.newString(meta),
      ]),
    );
  }

  /** Goes into the machine, then does what is due there, then sees whether anything is left to wait for. */
  #enter(work: () => void): void {
    const { runtime, clock, events, order } = this.#parts;
    if (clock.over()) return this.#end({ error: timeoutError(order.limits) });
    clock.enter();
    try {
      work();
      const jobs = this.#ended ? undefined : runtime.executePendingJobs();
      if (jobs?.error) {
        if (!clock.over()) this.#invoke('fail', [jobs.error]);
        jobs.error.dispose();
      }
    } catch (error) {
      return this.#end({ error: machineError(error, clock.over(), order.limits) }, false);
    } finally {
      clock.leave();
    }
    if (this.#ended) return;
    if (clock.over()) return this.#end({ error: timeoutError(order.limits) });
    if (this.#ask('pending') === 0) {
      // A program without a result is over when it waits for nothing any more.
      if (this.#ask('isScript') === true) return this.#end({});
      return this.#end({
        error: { name: 'Error', message: 'The code waits for a promise that nothing will settle' },
      });
    }
    events.idle();
  }

  /** What a function of the prelude says. */
  #ask(name: 'pending' | 'isScript'): unknown {
    const { context } = this.#parts;
    const prelude = this.#prelude;
    if (prelude === undefined) return 0;
    return context.getProp(prelude, name).consume((ask) => {
      const result = context.callFunction(ask, context.undefined);
      if (result.error) {
        result.error.dispose();
        return 0;
      }
      return result.value.consume((value) => context.dump(value) as unknown);
    });
  }

  #installPrelude(): QuickJSHandle {
    const { context, order } = this.#parts;
    const make = context.unwrapResult(context.evalCode(PRELUDE, 'sandbox', { type: 'global' }));
    const { methods, waiters, clientClass } = order;
    const config = JSON.stringify({ methods, waiters, clientClass });
    const functions = [
      this.#hostCall(),
      this.#hostLog(),
      this.#hostTimer(),
      this.#hostDone(),
      this.#hostText('intl', createIntl()),
      this.#hostText('url', answerUrl),
      context.newString(config),
    ];
    const prelude = context.unwrapResult(context.callFunction(make, context.undefined, ...functions));
    for (const handle of [make, ...functions]) handle.dispose();
    return prelude;
  }

  #hostCall(): QuickJSHandle {
    const { context, order, events } = this.#parts;
    return context.newFunction('call', (nameHandle, argsHandle, filesHandle, ofHandle) => {
      const name = context.getString(nameHandle);
      if (name.startsWith('?')) return context.newString(suggestions(name.slice(1), order));
      if (this.#calls >= order.limits.calls) return context.newNumber(-1);
      const args = context.getString(argsHandle);
      if (args.length > MOST_ARGUMENT_CHARACTERS) return context.newNumber(-2);
      const files = context.getString(filesHandle);
      if (files.length > MOST_FILE_CHARACTERS) return context.newNumber(-3);
      const id = ++this.#calls;
      events.call({ id, name, args, files, of: context.getNumber(ofHandle) });
      return context.newNumber(id);
    });
  }

  /** A function of the host that takes a text and gives one. */
  #hostText(name: string, answer: (text: string) => string): QuickJSHandle {
    const { context } = this.#parts;
    return context.newFunction(name, (text) => context.newString(answer(context.getString(text))));
  }

  #hostLog(): QuickJSHandle {
    const { context } = this.#parts;
    return context.newFunction('log', (level, text) => {
      const name = context.getString(level);
      this.#log.add({
        level: name === 'warn' || name === 'error' ? name : 'log',
        text: context.getString(text),
      });
    });
  }

  #hostTimer(): QuickJSHandle {
    const { context, order } = this.#parts;
    return context.newFunction('timer', (wait) => {
      if (this.#timers.size >= MOST_TIMERS) return context.newNumber(-1);
      const id = ++this.#timerIds;
      const milliseconds = Math.min(Math.max(context.getNumber(wait), 0) || 0, order.limits.timeout);
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        if (!this.#ended) this.#enter(() => this.#invoke('fire', [context.newNumber(id)]));
      }, milliseconds);
      this.#timers.add(timer);
      return context.newNumber(id);
    });
  }

  #hostDone(): QuickJSHandle {
    const { context } = this.#parts;
    return context.newFunction('done', (ok, text) => {
      const json = context.getString(text);
      const succeeded: unknown = context.dump(ok);
      // The machine is still running this function: it can only be taken apart afterwards.
      setImmediate(() => this.#end(succeeded === true ? resultOf(json) : { error: errorOf(json) }));
      this.#ended = true;
    });
  }

  /** Calls a function of the prelude; what it throws ends the run. */
  #invoke(name: 'settle' | 'fire' | 'run' | 'fail', args: readonly QuickJSHandle[]): void {
    const { context } = this.#parts;
    if (this.#prelude === undefined) return;
    context.getProp(this.#prelude, name).consume((own) => {
      const result = context.callFunction(own, context.undefined, ...args);
      if (!result.error) return result.value.dispose();
      const error = result.error;
      if (name === 'fire') this.#invoke('fail', [error]);
      error.dispose();
    });
  }

  #end(result: Pick<Outcome, 'json' | 'error'>, reusable = true): void {
    if (this.#reported) return;
    this.#ended = true;
    this.#reported = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    const { clock, order } = this.#parts;
    const ended = result.error !== undefined && clock.over() ? { error: timeoutError(order.limits) } : result;
    const outcome: Outcome = {
      ...ended,
      logs: this.#log.lines,
      logsLost: this.#log.lost(),
      calls: this.#calls,
    };
    this.#parts.events.done(outcome, reusable);
  }
}

/** The module that is run: its function, if it has one that the code does not start itself. */
function runnable(code: string): string {
  const started = startedByItself(code);
  if (started !== undefined) return started;
  const name = mainName(code);
  return name === undefined ? code : (
      `${code}\n;export const __run = typeof ${name} === 'function' ? ${name} : undefined;`
    );
}

function suggestions(wrong: string, { methods, waiters }: RunOrder): string {
  const known = [...methods, ...waiters.map(({ name }) => name)];
  const names = nearestNames(wrong.replace(/^client\./, '').slice(0, 200), known, 5);
  return names.map((name) => `client.${name}`).join(', ');
}
