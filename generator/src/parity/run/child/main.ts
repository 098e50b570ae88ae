import {
  DEFAULTS,
  LONGEST_TEXT,
  type Asked,
  type CallRequest,
  type ChildConfig,
  type ClientDefaults,
  type Outcome,
  type Told,
} from '../protocol.ts';
import { guardNetwork, hurry, watchEnvironment } from './guard.ts';
import { revive } from './revive.ts';

/** What a package exports, as far as calls need it. */
type Loaded = { readonly module: Readonly<Record<string, unknown>>; readonly client: Constructor };
type Constructor = new (options: unknown) => unknown;

const isConstructor = (value: unknown): value is Constructor => typeof value === 'function';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;

/** The client class: the one that declarations name, else the default export, which CommonJS may wrap. */
function loadedFrom(module: unknown, className: string): Loaded | undefined {
  if (!isRecord(module)) return undefined;
  const fallback = module['default'];
  const inner = isRecord(fallback) ? fallback['default'] : undefined;
  const found = [
    module[className],
    inner,
    fallback,
    isRecord(fallback) ? fallback[className] : undefined,
  ].find(isConstructor);
  const exported = isRecord(fallback) ? { ...fallback, ...module } : module;
  return found && { module: exported, client: found };
}

async function perform({ path, args, options, readsStream }: CallRequest, loaded: Loaded): Promise<Outcome> {
  try {
    let owner: unknown = undefined;
    let at: unknown = new loaded.client(revive(options));
    for (const name of path) {
      owner = at;
      at = isRecord(at) ? at[name] : undefined;
    }
    if (typeof at !== 'function') return { kind: 'missing' };
    const value: unknown = await Reflect.apply(at, owner, args.map(revive));
    if (readsStream === true && isStream(value)) return await valuesOf(value, loaded);
    return { kind: 'resolved', value: shown(value) };
  } catch (error) {
    return thrown(error, loaded);
  }
}

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  isRecord(value) && typeof Reflect.get(value, Symbol.asyncIterator) === 'function';

/** More values than any of the streams has that are read. */
const MOST_VALUES = 20;

/** Reads a stream to its end, and tells what it gave. */
async function valuesOf(stream: AsyncIterable<unknown>, loaded: Loaded): Promise<Outcome> {
  const values: string[] = [];
  try {
    for await (const value of stream) {
      values.push(shown(value));
      if (values.length === MOST_VALUES) break;
    }
    return { kind: 'resolved', value: values.join(' ').slice(0, LONGEST_TEXT), isStream: true };
  } catch (error) {
    const outcome = thrown(error, loaded);
    return outcome.kind === 'threw' ?
        { ...outcome, given: values.join(' ').slice(0, LONGEST_TEXT) }
      : outcome;
  }
}

/** Plain data as JSON; of anything else only what it is: what is in it is the business of its class. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value !== 'object' || value === null) return String(value).slice(0, LONGEST_TEXT);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null || Array.isArray(value);
  if (isPlain) return (JSON.stringify(value) ?? '').slice(0, LONGEST_TEXT);
  return `[${value.constructor.name}]`.slice(0, 100);
}

/** The classes of errors that the package exports and that callers can test against. */
function thrown(error: unknown, { module, client }: Loaded): Outcome {
  const message = error instanceof Error ? error.message.slice(0, LONGEST_TEXT) : String(error).slice(0, 200);
  const classes = new Set<string>();
  for (const owner of [module, client])
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!/Error$/.test(name)) continue;
      const each: unknown = Reflect.get(owner, name);
      if (typeof each === 'function' && typeof each.prototype === 'object' && error instanceof each)
        classes.add(name);
    }
  if (classes.size === 0) classes.add(error instanceof Error ? error.constructor.name : typeof error);
  return { kind: 'threw', classes: [...classes].sort(), message };
}

/** Makes a client for what its constructor does beside that. */
function made({ client: Client }: Loaded, options: unknown): unknown {
  try {
    return new Client(options);
  } catch {
    return undefined;
  }
}

function defaultsOf(client: unknown): ClientDefaults {
  const values = DEFAULTS.flatMap((name) => {
    try {
      const value = isRecord(client) ? client[name] : undefined;
      return typeof value === 'string' || typeof value === 'number' ?
          [[name, String(value).slice(0, LONGEST_TEXT)]]
        : [];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(values) as ClientDefaults;
}

/** Loads the package and makes the calls that the parent asks for, one after the other. */
async function main({ entry, className, port }: ChildConfig): Promise<void> {
  const send = process.send?.bind(process);
  const tell = (message: Told): void => void send?.(message);
  Object.defineProperty(process, 'send', { value: undefined, writable: false, configurable: false });
  guardNetwork(port, tell);
  const timers = hurry();
  const environment = watchEnvironment();
  // What a package leaves behind that fails is no reason to end.
  process.on('unhandledRejection', () => undefined);
  process.on('uncaughtException', () => undefined);
  const module: unknown = await import(entry).catch((error: unknown) => {
    tell({ kind: 'failed', reason: error instanceof Error ? error.message.slice(0, 500) : 'it threw' });
  });
  const loaded = loadedFrom(module, className);
  if (module !== undefined && loaded === undefined)
    tell({ kind: 'failed', reason: 'it exports no client class' });
  if (loaded === undefined) return;
  process.on('message', (asked: Asked) => {
    if (asked.kind === 'environment') {
      // Options that are given are not looked up.
      made(loaded, undefined);
      const defaults = asked.clients.map((options) => defaultsOf(made(loaded, revive(options))));
      tell({
        kind: 'environment',
        names: [...environment.names],
        isListed: environment.isListed(),
        defaults,
      });
    } else {
      const timesWaits = asked.timesWaits === true;
      if (timesWaits) timers.watch();
      void perform(asked, loaded).then((outcome) =>
        tell({ kind: 'outcome', id: asked.id, outcome, ...(timesWaits && timers.longest()) }),
      );
    }
  });
  tell({ kind: 'ready' });
}

void main(JSON.parse(process.argv[2] ?? '{}') as ChildConfig);
