import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import type { Told } from '../protocol.ts';

/** What a package is told that tries something that it may not do here. */
class Blocked extends Error {
  readonly code = 'ERR_PARITY_BLOCKED';
}

/**
 * Takes away from this process what a package could reach others with: every connection but the one to the recorder,
 * names of hosts, sockets of its own, native code. What has been tried is told.
 */
export function guardNetwork(port: number, tell: (message: Told) => void): void {
  const told = new Set<string>();
  const block = (what: string): Blocked => {
    if (!told.has(what) && told.size < 50) tell({ kind: 'blocked', what });
    told.add(what);
    return new Blocked(`${what} is not possible while packages are compared`);
  };
  const connect = net.Socket.prototype.connect;
  const replaced = function (this: net.Socket, ...args: readonly unknown[]): net.Socket {
    const to = targetOf(args);
    if (to.host === '127.0.0.1' && to.port === port && to.path === undefined)
      return Reflect.apply(connect, this, args) as net.Socket;
    const fault = block(`a connection to ${to.path ?? `${to.host}:${to.port}`}`);
    queueMicrotask(() => this.destroy(fault));
    return this;
  };
  replace(net.Socket.prototype, 'connect', replaced);
  replace(net.Server.prototype, 'listen', () => {
    throw block('a server');
  });
  for (const name of ['createSocket', 'Socket'])
    replace(dgram, name, function () {
      throw block('a datagram socket');
    });
  const lookUp = (host: unknown): Blocked =>
    block(`a look-up of ${typeof host === 'string' ? host : 'a name'}`);
  const isLookUp = (name: string): boolean => /^(?:lookup|resolve|reverse)|^Resolver$/.test(name);
  for (const name of Object.keys(dns.promises).filter(isLookUp))
    replace(dns.promises, name, (host: unknown) => Promise.reject(lookUp(host)));
  for (const name of Object.keys(dns).filter(isLookUp))
    replace(dns, name, function (host: unknown) {
      throw lookUp(host);
    });
  for (const name of ['binding', '_linkedBinding', 'dlopen'])
    replace(process, name, () => {
      throw block('native code');
    });
  syncBuiltinESMExports();
}

function replace(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: false, configurable: false });
}

type Target = { readonly host: string; readonly port: number; readonly path?: string };

/** `connect` takes options, a port with a host, the path of a socket, or a list that holds one of them. */
function targetOf(args: readonly unknown[]): Target {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { host = '127.0.0.1', port, path } = first as Readonly<Record<string, unknown>>;
    return {
      host: String(host),
      port: Number(port),
      ...(typeof path === 'string' && path !== '' && { path }),
    };
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { host: '', port: 0, path: first };
  return { host: typeof second === 'string' ? second : '127.0.0.1', port: Number(first) };
}

/** Which variables of the environment were asked for. */
export type Watched = { readonly names: ReadonlySet<string>; readonly isListed: () => boolean };

/** Replaces the environment by an empty one that keeps what it was asked for. */
export function watchEnvironment(): Watched {
  const names = new Set<string>();
  let listed = false;
  const note = (key: string | symbol): void => {
    if (typeof key === 'string' && names.size < 500) names.add(key);
  };
  const env = new Proxy<Record<string, string>>(
    {},
    {
      get(target, key) {
        note(key);
        return Reflect.get(target, key) as unknown;
      },
      has(target, key) {
        note(key);
        return Reflect.has(target, key);
      },
      getOwnPropertyDescriptor(target, key) {
        note(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      ownKeys(target) {
        listed = true;
        return Reflect.ownKeys(target);
      },
    },
  );
  Object.defineProperty(process, 'env', { value: env, writable: false, configurable: false });
  return { names, isListed: () => listed };
}

/** Waits between these many milliseconds are those of loops that ask a server again and again. */
const [SHORTEST, LONGEST] = [1000, 10_000];

/** The timers of this process. */
export type Timers = {
  /** From now on, waits are as long as they are. */
  readonly watch: () => void;
  /** From now on, they are cut short again; gives the longest one in between, in milliseconds. */
  readonly longest: () => { readonly longestWait?: number };
};

/** Cuts waits short that would only make the comparison slow, unless they are watched: nothing is coming. */
export function hurry(): Timers {
  let seen: number[] | undefined;
  const real = globalThis.setTimeout;
  const hurried = (run: (...args: unknown[]) => void, wait?: number, ...args: unknown[]): unknown => {
    seen?.push(Number(wait ?? 0));
    const isLoop = wait !== undefined && wait >= SHORTEST && wait <= LONGEST;
    return real(run, isLoop && seen === undefined ? 1 : wait, ...args);
  };
  replace(globalThis, 'setTimeout', Object.assign(hurried, real));
  const signal = AbortSignal.timeout.bind(AbortSignal);
  replace(AbortSignal, 'timeout', (wait: number) => {
    seen?.push(Number(wait));
    return signal(wait);
  });
  return {
    watch: () => {
      seen = [];
    },
    longest: () => {
      const waits = seen ?? [];
      seen = undefined;
      return waits.length === 0 ? {} : { longestWait: Math.max(...waits) };
    },
  };
}
