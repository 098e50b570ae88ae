import { PRELUDE_CALLS } from './prelude-calls.ts';
import { PRELUDE_INTL } from './prelude-intl.ts';
import { PRELUDE_WEB } from './prelude-web.ts';

const SHOW = String.raw`
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
      else if (value instanceof URLSearchParams) shown = String(value);
      else if (value instanceof Blob) shown = { name: value.name, type: value.type, size: value.size };
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

  function table(rows, only) {
    if (typeof rows !== 'object' || rows === null) return show(rows);
    const list = (isArray(rows) ? rows.map((row, index) => [String(index), row]) : entries(rows)).slice(0, 1000);
    const cells = list.map(([index, row]) => {
      const own = typeof row === 'object' && row !== null ? entries(row) : [['value', row]];
      return new Map([['', index], ...own]);
    });
    const columns = only ? ['', ...only] : [...new Set(cells.flatMap((row) => [...row.keys()]))];
    const lines = [columns, ...cells.map((row) => columns.map((column) => (row.has(column) ? show(row.get(column)) : '')))]
      .map((line) => line.map((text) => (text.length > 60 ? text.slice(0, 59) + '…' : text).replace(/\s+/g, ' ')));
    const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
    return lines.map((line) => line.map((text, at) => text.padEnd(widths[at])).join(' | ').trimEnd()).join('\n');
  }

  function plainError(error) {
    if (typeof error !== 'object' || error === null) return { name: 'Error', message: show(error) };
    const own = { name: String(error.name || 'Error'), message: String(error.message), stack: String(error.stack || '') };
    for (const key of ['status', 'requestId', 'code']) if (error[key] !== undefined) own[key] = error[key];
    if (error.error !== undefined) own.error = error.error;
    return own;
  }
`;

const GLOBALS = String.raw`
  const print = (level) => (...values) => hostLog(level, values.map(show).join(' '));
  const console = freeze({
    log: print('log'), info: print('log'), debug: print('log'), warn: print('warn'), error: print('error'),
    table: (rows, columns) => hostLog('log', table(rows, columns)),
  });

  function timerOf(wait) {
    const id = hostTimer(Number(wait) || 0);
    if (id < 0) throw new Error('Too many timers');
    return id;
  }
  const setTimeout = (run, wait, ...args) => {
    if (typeof run !== 'function') throw new TypeError('setTimeout needs a function');
    const id = timerOf(wait);
    timers.set(id, () => run(...args));
    return id;
  };
  const clearTimeout = (id) => void timers.delete(id);
  const queueMicrotask = (run) => {
    if (typeof run !== 'function') throw new TypeError('queueMicrotask needs a function');
    Promise.resolve().then(run).catch(fail);
  };

  const readonlyGlobals = { client, console, setTimeout, clearTimeout, [Symbol.for('sandbox.sdk')]: sdk };
  for (const name of ownKeys(readonlyGlobals)) {
    defineProperty(globalThis, name, { value: readonlyGlobals[name], writable: false, configurable: false, enumerable: false });
  }
  // Code may have things of these names itself.
  const platform = { queueMicrotask, structuredClone, atob, btoa, TextEncoder, TextDecoder, Blob, File, URL, URLSearchParams, Intl };
  for (const [name, value] of entries(platform)) {
    defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
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
`;

/**
 * Runs inside the sandbox before the code does and is all that the code has of the outside: `client`, `console`,
 * timers and what a platform has beside the language. Only text and numbers pass between this function and the host's.
 * The names it uses are taken before the code can change them.
 */
export const PRELUDE = `(function (hostCall, hostLog, hostTimer, hostDone, hostIntl, hostUrl, configText) {
  'use strict';
  const { stringify, parse } = JSON;
  const { freeze, defineProperty, create, keys, entries, hasOwn, fromEntries, is, getPrototypeOf } = Object;
  const { ownKeys } = Reflect;
  const { isArray } = Array;
  const objectPrototype = Object.prototype;
  const { methods, waiters, clientClass } = parse(configText);
  const waiting = new Map();
  const timers = new Map();
  let isScript = false;
  const silent = new Set(['then', 'catch', 'finally', 'toJSON', 'constructor', 'prototype', '__proto__', 'toString', 'valueOf', 'nodeType', 'inspect']);
${SHOW}${PRELUDE_INTL}${PRELUDE_WEB}${PRELUDE_CALLS}${GLOBALS}
  return freeze({
    settle(id, ok, text, meta) {
      const entry = waiting.get(id);
      if (entry === undefined) return;
      waiting.delete(id);
      if (ok) entry.resolve({ id, text, meta: parse(meta) });
      else entry.reject(errorFrom(text));
    },
    fire(id) {
      const run = timers.get(id);
      timers.delete(id);
      if (run !== undefined) run();
    },
    pending: () => waiting.size + timers.size,
    /** The code has no result of its own: it is over when nothing is left to wait for. */
    isScript: () => isScript,
    fail,
    async run(module) {
      try {
        const loaded = await module;
        const main = loaded.__run ?? loaded.default;
        if (main === undefined && !('default' in loaded)) isScript = true;
        else succeed(typeof main === 'function' ? await main(client) : await main);
      } catch (error) {
        fail(error);
      }
    },
  });
})`;

/** Names that the SDK exports beside its client; `Client` stands for the class of the client. */
const EXPORTS = [
  ...['ClientError', 'APIError', 'APIConnectionError', 'APIConnectionTimeoutError', 'APIUserAbortError'],
  ...['BadRequestError', 'AuthenticationError', 'PermissionDeniedError', 'NotFoundError', 'ConflictError'],
  ...['UnprocessableEntityError', 'RateLimitError', 'InternalServerError', 'WaitError', 'WaitTimeoutError'],
  'toFile',
];

/** Source of the module that stands for the SDK: its class gives the one client there is. */
export function sdkModule(clientClass: string): string {
  const names = EXPORTS.map((name) => name.replace(/^Client/, clientClass)).filter(
    (name) => name !== clientClass,
  );
  return [
    "const sdk = globalThis[Symbol.for('sandbox.sdk')];",
    `const Sdk = sdk[${JSON.stringify(clientClass)}];`,
    `export { Sdk as ${clientClass}, Sdk as default };`,
    ...names.map((name) => `export const ${name} = sdk[${JSON.stringify(name)}];`),
  ].join('\n');
}

/** Source of the modules that programs read files with: they name a file, and the server reads it if it may. */
export function filesModule(): string {
  return [
    "const { createReadStream } = globalThis[Symbol.for('sandbox.sdk')];",
    'export { createReadStream };',
    'export default { createReadStream };',
  ].join('\n');
}
