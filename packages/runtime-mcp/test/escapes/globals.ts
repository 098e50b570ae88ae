import { error, value, type Escape } from './escape.ts';

/** Attempts at globals, host objects and modules. */
export const GLOBALS: readonly Escape[] = [
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
    want: value([6, true, false, 'undefined']),
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
  {
    name: 'import fs',
    code: "import fs, * as all from 'fs'; export default [Object.keys(fs), Object.keys(all).sort()]",
    want: value([['createReadStream'], ['createReadStream', 'default']]),
  },
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
];
