/** An attempt to get out of the sandbox. */
export type Escape = {
  readonly name: string;
  readonly code: string;
  /** What must come back: an error, or this value. */
  readonly want: { readonly error: RegExp } | { readonly value: unknown };
};

const error = (pattern: RegExp): Escape['want'] => ({ error: pattern });
const value = (own: unknown): Escape['want'] => ({ value: own });

/** What ends a run that would never end by itself. */
const STOPPED = /TimeoutError|out of memory|stack|too large|too long/i;

/** Attempts at globals, host objects, modules, time, memory, network, environment, the client and its permissions. */
export const ESCAPES: readonly Escape[] = [
  // Globals of a host.
  { name: 'process', code: 'return process.env', want: error(/process.* is not defined/) },
  {
    name: 'typeof of host globals',
    code: "return ['process','require','module','Buffer','fetch','WebSocket','XMLHttpRequest','Deno','Bun','WebAssembly','Worker','SharedWorker','navigator','window','global','setImmediate','setInterval','performance','crypto','parentPort'].filter((n) => n in globalThis)",
    want: value([]),
  },
  {
    name: 'globalThis walk',
    code: 'return Object.getOwnPropertyNames(globalThis).filter((n) => /process|require|env|host|worker|parent|quickjs|std|os/i.test(n))',
    want: value([]),
  },
  {
    name: 'std and os modules of the engine',
    code: 'return [typeof std, typeof os, typeof scriptArgs, typeof __loadScript]',
    want: value(['undefined', 'undefined', 'undefined', 'undefined']),
  },
  { name: 'this at the top', code: 'async function run() { return typeof this }', want: value('undefined') },
  // Constructors and prototype chains.
  {
    name: 'Function constructor',
    code: "return Function('return typeof process')()",
    want: value('undefined'),
  },
  {
    name: 'constructor of a constructor',
    code: "return (() => {}).constructor.constructor('return typeof process + typeof require')()",
    want: value('undefinedundefined'),
  },
  {
    name: 'async and generator constructors',
    code: "const A = (async () => {}).constructor; const G = (function* () {}).constructor; return [await A('return typeof process')(), G('yield typeof process')().next().value]",
    want: value(['undefined', 'undefined']),
  },
  { name: 'indirect eval', code: "return (0, eval)('typeof process')", want: value('undefined') },
  {
    name: 'eval import',
    code: 'return await (0, eval)("import(\'node:fs\')")',
    want: error(/import|module/i),
  },
  {
    name: 'constructor of console.log',
    code: "return console.log.constructor('return this')() === globalThis",
    want: value(true),
  },
  {
    name: 'constructor of a method',
    code: "return typeof client.pet.list.constructor('return this.process')()",
    want: value('undefined'),
  },
  {
    name: 'prototype of client',
    code: 'return [client.constructor, client.__proto__, Object.getPrototypeOf(client)].map(String)',
    want: value(['undefined', 'undefined', 'null']),
  },
  {
    name: 'prototype chain of an error',
    code: "try { await client.pet.retrieve('missing') } catch (e) { let n = 0; for (let o = e; o; o = Object.getPrototypeOf(o)) n++; return [n, e instanceof Error, e.constructor === Error, typeof e.constructor.constructor('return this')().process] }",
    want: value([3, true, true, 'undefined']),
  },
  {
    name: 'caller and callee',
    code: 'function f() { return f.caller } return f()',
    want: error(/TypeError|caller/),
  },
  {
    name: 'arguments.callee of a host function',
    code: "'use strict'; return (function () { return typeof arguments.callee })()",
    want: error(/TypeError/),
  },
  {
    name: 'stack with host paths',
    code: 'try { null.x } catch (e) { return /\\/|node_modules|file:|worker/.test(e.stack) }',
    want: value(false),
  },
  {
    name: 'stack of a failed call',
    code: "try { await client.pet.retrieve('missing') } catch (e) { return /node_modules|file:|\\.js:|\\/src\\//.test(String(e.stack)) }",
    want: value(false),
  },
  {
    name: 'prepareStackTrace',
    code: 'Error.prepareStackTrace = (_, frames) => frames.map((f) => f.getThis && String(f.getThis())).join(); try { null.x } catch (e) { return /process|global\\b|Worker/.test(String(e.stack)) }',
    want: value(false),
  },
  // Imports.
  { name: 'import fs', code: "import fs from 'fs'; export default fs", want: error(/Cannot import 'fs'/) },
  {
    name: 'import node:child_process',
    code: "import { execSync } from 'node:child_process'; export default execSync('id')",
    want: error(/Cannot import/),
  },
  { name: 'dynamic import', code: "return await import('node:fs/promises')", want: error(/Cannot import/) },
  { name: 'import of a path', code: "return await import('/etc/passwd')", want: error(/Cannot import/) },
  {
    name: 'import of a data URL',
    code: "return await import('data:text/javascript,export default 1')",
    want: error(/Cannot import/),
  },
  {
    name: 'import of an http URL',
    code: "return await import('http://127.0.0.1/x.js')",
    want: error(/Cannot import/),
  },
  { name: 'import.meta', code: 'return import.meta.url', want: error(/./) },
  { name: 'require', code: "return require('fs')", want: error(/require.* is not defined/) },
  {
    name: 'process.binding through the SDK module',
    code: "import Example from 'example-sdk'; export default typeof new Example().process",
    want: error(/does not exist/),
  },
  // Time.
  { name: 'endless loop', code: 'while (true) {}', want: error(STOPPED) },
  {
    name: 'endless loop of promises',
    code: 'const again = () => Promise.resolve().then(again); await again()',
    want: error(STOPPED),
  },
  { name: 'endless loop of awaits', code: 'for (;;) await null', want: error(STOPPED) },
  { name: 'endless getter', code: 'const o = { get x() { for (;;); } }; return o.x', want: error(STOPPED) },
  { name: 'endless toJSON of the result', code: 'return { toJSON() { for (;;); } }', want: error(STOPPED) },
  { name: 'endless reviver', code: "return JSON.parse('[1,2]', () => { for (;;); })", want: error(STOPPED) },
  { name: 'endless comparison', code: 'return [3, 2, 1].sort(() => { for (;;); })', want: error(STOPPED) },
  {
    name: 'explosive regular expression',
    code: "return /^(a+)+$/.test('a'.repeat(40) + 'b')",
    want: error(STOPPED),
  },
  { name: 'loop in finally', code: 'try { for (;;); } finally { for (;;); }', want: error(STOPPED) },
  { name: 'swallowed interruption', code: 'for (;;) { try { for (;;); } catch {} }', want: error(STOPPED) },
  {
    name: 'endless proxy',
    code: 'const p = new Proxy({}, { ownKeys() { for (;;); } }); return Object.keys(p)',
    want: error(STOPPED),
  },
  { name: 'endless thenable', code: 'return { then() { for (;;); } }', want: error(STOPPED) },
  {
    name: 'promise that never settles',
    code: 'await new Promise(() => {})',
    want: error(/nothing will settle/),
  },
  {
    name: 'sleep beyond the limit',
    code: 'await new Promise((r) => setTimeout(r, 3_600_000))',
    want: error(STOPPED),
  },
  {
    name: 'timers without end',
    code: 'const tick = () => setTimeout(tick, 0); tick(); await new Promise(() => {})',
    want: error(STOPPED),
  },
  {
    name: 'too many timers',
    code: 'for (let i = 0; i < 1000; i++) setTimeout(() => {}, 10)',
    want: error(/Too many timers/),
  },
  { name: 'text as timer', code: "setTimeout('process.exit(1)', 0)", want: error(/needs a function/) },
  // Memory.
  {
    name: 'growing array',
    code: 'const a = []; for (;;) a.push(new Array(1e6).fill(1))',
    want: error(STOPPED),
  },
  { name: 'growing text', code: "let s = 'x'; for (;;) s += s", want: error(STOPPED) },
  {
    name: 'large buffer',
    code: 'return new ArrayBuffer(2 ** 31).byteLength',
    want: error(/memory|RangeError|invalid/i),
  },
  {
    name: 'growing map',
    code: 'const m = new Map(); for (let i = 0; ; i++) m.set(i, new Array(1000))',
    want: error(STOPPED),
  },
  { name: 'deep recursion', code: 'const f = () => f() + 1; return f()', want: error(STOPPED) },
  {
    name: 'deeply nested result',
    code: 'let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; return o',
    want: error(STOPPED),
  },
  { name: 'deeply nested source', code: '('.repeat(40_000), want: error(/SyntaxError/) },
  {
    name: 'huge result',
    code: "return 'x'.repeat(17 * 1024 * 1024)",
    want: error(/too large|memory|TimeoutError/),
  },
  // Network and the client's inside.
  { name: 'fetch', code: "return await fetch('http://127.0.0.1')", want: error(/fetch.* is not defined/) },
  { name: 'client.apiKey', code: 'return client.apiKey', want: error(/does not exist/) },
  {
    name: 'client internals',
    code: "return ['_options', 'baseURL', 'withOptions', 'post', 'get', 'request', 'fetch', 'buildRequest', 'authHeaders', 'options'].map((n) => { try { return String(client[n]) } catch { return 'refused' } }).filter((x) => x !== 'refused')",
    want: value([]),
  },
  { name: 'client of a resource', code: 'return client.pet._client', want: error(/does not exist/) },
  {
    name: 'descriptors of client',
    code: 'return Object.entries(Object.getOwnPropertyDescriptors(client)).map(([k, d]) => k + typeof d.get)',
    want: value(['petundefined', 'storeundefined']),
  },
  {
    name: 'another method put into client',
    code: 'client.pet.retrieve = 1',
    want: error(/cannot be set|read-only|TypeError/),
  },
  {
    name: 'redefined resource',
    code: "Object.defineProperty(client, 'pet', { value: 1 })",
    want: error(/TypeError/),
  },
  {
    name: 'another verb through options',
    code: "return await client.pet.retrieve('1', { method: 'POST', path: '/pets', body: {} })",
    want: error(/option method is not available/),
  },
  {
    name: 'another path through options',
    code: "return await client.pet.list({}, { path: '/pets/echo' })",
    want: error(/option path is not available/),
  },
  {
    name: 'another host through options',
    code: "return await client.pet.list({}, { defaultBaseURL: 'http://127.0.0.1:9' })",
    want: error(/is not available/),
  },
  {
    name: 'headers through options',
    code: "return await client.pet.list({}, { headers: { authorization: 'x' } })",
    want: error(/is not available/),
  },
  {
    name: 'fetch through options',
    code: 'return await client.pet.list({}, { fetchOptions: { dispatcher: {} } })',
    want: error(/is not available/),
  },
  {
    name: 'more arguments than there are',
    code: "return await client.pet.retrieve('1', {}, { method: 'POST' })",
    want: error(/takes 1 arguments/),
  },
  {
    name: 'path that climbs',
    code: "return (await client.pet.retrieve('../orders')).pet_id",
    want: value('../orders'),
  },
  {
    name: 'object as path argument',
    code: "return await client.pet.retrieve({ toString: () => '/orders' })",
    want: error(/must be the pet_id/),
  },
  {
    name: 'key in an answer',
    code: "return (await client.pet.retrieve('echo')).authorization",
    want: value('Bearer [redacted]'),
  },
  {
    name: 'key in an error',
    code: "try { await client.pet.retrieve('refused') } catch (e) { return /sk-secret/.test(e.message + JSON.stringify(e)) }",
    want: value(false),
  },
  { name: 'redirect to another host', code: "return await client.pet.retrieve('away')", want: error(/./) },
  // Permissions.
  { name: 'blocked method', code: "await client.pet.create({ name: 'x' })", want: error(/not allowed/) },
  {
    name: 'blocked method, computed',
    code: "const m = 'cre' + 'ate'; await client['p' + 'et'][m]({ name: 'x' })",
    want: error(/not allowed/),
  },
  {
    name: 'blocked method, alias',
    code: "const { pet: { delete: remove } } = client; await remove('1')",
    want: error(/not allowed/),
  },
  {
    name: 'blocked method, bind call apply',
    code: 'const c = client.pet.create; const tries = [() => c.bind(null)({}), () => c.call(client, {}), () => c.apply(undefined, [{}]), () => Reflect.apply(c, null, [{}])]; return (await Promise.allSettled(tries.map((t) => t()))).map((r) => r.reason?.name)',
    want: value(['PermissionError', 'PermissionError', 'PermissionError', 'PermissionError']),
  },
  {
    name: 'blocked method with escapes',
    code: "await client.pet.\\u0063reate({ name: 'x' })",
    want: error(/not allowed/),
  },
  {
    name: 'blocked method through Reflect',
    code: "await Reflect.get(Reflect.get(client, 'store'), 'order').place({ pet_id: '1' })",
    want: error(/not allowed/),
  },
  {
    name: 'blocked method through eval',
    code: "return await (0, eval)('client.pet.create({})')",
    want: error(/not allowed/),
  },
  {
    name: 'blocked method through a new client',
    code: "import Example from 'example-sdk'; const c = new Example({ apiKey: 'x', baseURL: 'http://127.0.0.1:9' }); export default await c.pet.update('1', {})",
    want: error(/not allowed/),
  },
  {
    name: 'toString that changes',
    code: "let n = 0; const key = { toString: () => (n++ ? 'create' : 'list') }; await client.pet[key]({}); return await client.pet[key]({})",
    want: error(/not allowed/),
  },
  {
    name: 'JSON.stringify replaced',
    code: 'JSON.stringify = () => \'["1",{"method":"POST"}]\'; return await client.pet.list({ limit: \'1\' }).then((l) => l.length)',
    want: value(40),
  },
  {
    name: 'Array and Promise replaced',
    code: "Array.prototype.includes = () => true; Promise.prototype.then = () => { throw new Error('mine') }; Map.prototype.get = () => undefined; await client.pet.create({})",
    want: error(/./),
  },
  {
    name: '__proto__ in arguments',
    code: 'await client.pet.search(JSON.parse(\'{"traits":{},"__proto__":{"polluted":true}}\')); return [({}).polluted, \'polluted\' in Object.prototype]',
    want: value([null, false]),
  },
  {
    name: 'prototype pollution inside',
    code: "Object.prototype.polluted = 'mine'; return (await client.pet.retrieve('1')).pet_id",
    want: value('1'),
  },
  {
    name: 'huge arguments',
    code: "return await client.pet.search({ traits: { x: 'x'.repeat(2 * 1024 * 1024) } })",
    want: error(/too large|was stopped/),
  },
  {
    name: 'many calls',
    code: 'for (let i = 0; i < 1000; i++) await client.pet.retrieve(String(i))',
    want: error(/limit of API calls/),
  },
];
