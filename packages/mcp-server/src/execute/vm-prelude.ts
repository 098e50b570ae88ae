/**
 * Runs inside the sandbox before the code does and is all that the code has of the outside: `client`, `console` and timers.
 * Only text and numbers pass between this function and the host's. The names it uses are taken before the code can change
 * them.
 */
export const PRELUDE = `(function (hostCall, hostLog, hostTimer, hostDone, configText) {
  'use strict';
  const { stringify, parse } = JSON;
  const { freeze, defineProperty, create, keys, hasOwn, fromEntries } = Object;
  const { methods, clientClass } = parse(configText);
  const waiting = new Map();
  const timers = new Map();

  function printable() {
    const above = [];
    return function (key, value) {
      while (above.length > 0 && above[above.length - 1] !== this) above.pop();
      switch (typeof value) {
        case 'bigint': return String(value) + 'n';
        case 'function': return '[Function ' + (value.name || 'anonymous') + ']';
        case 'symbol': return String(value);
        case 'object': break;
        default: return value;
      }
      if (value === null) return null;
      if (above.includes(value)) return '[Circular]';
      let shown = value;
      if (value instanceof Error) shown = { name: value.name, message: value.message, status: value.status, requestId: value.requestId };
      else if (value instanceof Map) shown = fromEntries(value);
      else if (value instanceof Set) shown = [...value];
      above.push(shown);
      return shown;
    };
  }

  function show(value) {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return String(value.name) + ': ' + String(value.message);
    const text = stringify(value, printable());
    return text === undefined ? String(value) : text;
  }

  function plainError(error) {
    if (typeof error !== 'object' || error === null) return { name: 'Error', message: show(error) };
    const own = { name: String(error.name || 'Error'), message: String(error.message), stack: String(error.stack || '') };
    for (const key of ['status', 'requestId', 'code']) if (error[key] !== undefined) own[key] = error[key];
    if (error.error !== undefined) own.error = error.error;
    return own;
  }

  function errorFrom(text) {
    const { name, message, stack, ...more } = parse(text);
    const error = new Error(message);
    defineProperty(error, 'name', { value: name, enumerable: false });
    for (const key of keys(more)) error[key] = more[key];
    if (more.requestId !== undefined) defineProperty(error, 'requestID', { value: more.requestId, enumerable: false });
    return error;
  }

  function call(name, args) {
    return new Promise((resolve, reject) => {
      const text = stringify(args, (key, value) => (typeof value === 'bigint' ? Number(value) : value));
      const id = hostCall(name, text);
      if (id < 0) reject(new Error(id === -1 ? 'The limit of API calls in one run is reached' : 'The arguments are too large'));
      else waiting.set(id, { resolve, reject });
    });
  }

  const silent = new Set(['then', 'catch', 'finally', 'toJSON', 'constructor', 'prototype', '__proto__', 'toString', 'valueOf', 'nodeType', 'inspect']);

  function guarded(members, path) {
    const target = freeze(members);
    return new Proxy(target, {
      get(_, key) {
        if (typeof key !== 'string' || silent.has(key)) return undefined;
        if (hasOwn(target, key)) return target[key];
        throw new TypeError(path + '.' + key + ' does not exist' + nearest(path, key));
      },
      set(_, key) { throw new TypeError(path + '.' + String(key) + ' cannot be set'); },
    });
  }

  function nearest(path, key) {
    const found = hostCall('?' + path + '.' + key, '');
    return typeof found === 'string' && found !== '' ? '. Did you mean: ' + found + '?' : '';
  }

  const tree = create(null);
  for (const name of methods) {
    const words = name.split('.');
    const last = words.pop();
    let at = tree;
    for (const word of words) at = at[word] ??= create(null);
    at[last] = freeze((...args) => call(name, args));
  }
  function build(node, path) {
    for (const key of keys(node)) if (typeof node[key] === 'object') node[key] = build(node[key], path + '.' + key);
    return guarded(node, path);
  }
  const client = build(tree, 'client');

  const print = (level) => (...values) => hostLog(level, values.map(show).join(' '));
  const console = freeze({ log: print('log'), info: print('log'), debug: print('log'), warn: print('warn'), error: print('error') });

  const setTimeout = (run, wait, ...args) => {
    if (typeof run !== 'function') throw new TypeError('setTimeout needs a function');
    const id = hostTimer(Number(wait) || 0);
    if (id < 0) throw new Error('Too many timers');
    timers.set(id, () => run(...args));
    return id;
  };
  const clearTimeout = (id) => void timers.delete(id);

  for (const [name, value] of [['client', client], ['console', console], ['setTimeout', setTimeout], ['clearTimeout', clearTimeout]]) {
    defineProperty(globalThis, name, { value, writable: false, configurable: false, enumerable: false });
  }

  function succeed(value) {
    const text = stringify(value, printable());
    hostDone(true, text === undefined ? '' : text);
  }
  function fail(error) {
    let text;
    try { text = stringify(plainError(error), printable()); } catch { text = stringify({ name: 'Error', message: 'An error that cannot be read' }); }
    hostDone(false, text);
  }

  return freeze({
    settle(id, ok, text) {
      const entry = waiting.get(id);
      if (entry === undefined) return;
      waiting.delete(id);
      if (ok) entry.resolve(parse(text));
      else entry.reject(errorFrom(text));
    },
    fire(id) {
      const run = timers.get(id);
      timers.delete(id);
      if (run !== undefined) run();
    },
    pending: () => waiting.size + timers.size,
    fail,
    async run(module) {
      try {
        const loaded = await module;
        const main = loaded.__run ?? loaded.default;
        succeed(typeof main === 'function' ? await main(client) : await main);
      } catch (error) {
        fail(error);
      }
    },
  });
})`;

/** Source of the module that stands for the SDK: its class gives the one client there is. */
export function sdkModule(clientClass: string): string {
  return [
    'const { client } = globalThis;',
    `const Sdk = { ${clientClass}: class { constructor() { return client; } } }.${clientClass};`,
    `export { Sdk as ${clientClass}, Sdk as default };`,
  ].join('\n');
}
