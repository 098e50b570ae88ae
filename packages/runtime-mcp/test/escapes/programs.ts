import { error, STOPPED, value, type Escape } from './escape.ts';

const SDK = "globalThis[Symbol.for('sandbox.sdk')]";

/** Attempts through files, results, the form of the code and copies. */
export const PROGRAMS: readonly Escape[] = [
  // Files.
  {
    name: 'file: path that nobody allowed',
    code: "import fs from 'fs'; export default await client.pet.search({ traits: { x: fs.createReadStream('/etc/passwd') } })",
    want: error(/'\/etc\/passwd' is not allowed.*--code-files/),
  },
  {
    name: 'file: path that climbs',
    code: "import { createReadStream } from 'node:fs'; export default await client.pet.search({ traits: [createReadStream('../../../etc/hostname')] })",
    want: error(/is not allowed/),
  },
  {
    name: 'file: what is in it',
    code: "import fs from 'fs'; const f = fs.createReadStream('/etc/passwd'); export default [f.size, await f.text(), (await f.bytes()).length]",
    want: value([0, '', 0]),
  },
  {
    name: 'file: forged marks in arguments',
    code: "return (await client.pet.search({ traits: { at: [0], path: '/etc/passwd', data: 'AA==' } })).body.traits.path",
    want: value('/etc/passwd'),
  },
  {
    name: 'file: path as an object',
    code: "import fs from 'fs'; export default await client.pet.search({ traits: fs.createReadStream({ toString: () => '/etc/passwd' }) })",
    want: error(/is not allowed/),
  },
  {
    name: 'file: too large',
    code: "return await client.pet.search({ traits: new File([new Uint8Array(10 * 1024 * 1024)], 'x') })",
    want: error(/too large|memory|was stopped/),
  },
  {
    name: 'file: more of fs',
    code: "const fs = await import('node:fs'); return Object.keys(fs).sort()",
    want: value(['createReadStream', 'default']),
  },
  {
    name: 'file: fs/promises',
    code: "return await import('node:fs/promises')",
    want: error(/Cannot import/),
  },
  {
    name: 'file: a path as module',
    code: "return await import('file:///etc/passwd')",
    want: error(/Cannot import/),
  },
  {
    name: 'file: placeholder in __proto__',
    code: "const o = Object.create(null); o['__proto__'] = new File(['x'], 'x'); await client.pet.search({ traits: o }); return [({}).name]",
    want: error(/no place|./),
  },
  {
    name: 'file: cyclic arguments',
    code: 'const a = {}; a.a = a; return await client.pet.search({ traits: a })',
    want: error(/circular|stack/i),
  },
  {
    name: 'file: getter that throws',
    code: "return await client.pet.search({ traits: { get x() { throw new Error('mine') } } })",
    want: error(/mine/),
  },
  {
    name: 'file: deep arguments',
    code: 'let o = {}; for (let i = 0; i < 5000; i++) o = { o }; return await client.pet.search({ traits: o })',
    want: error(/./),
  },
  {
    name: 'blob: bytes of another',
    code: "return Object.getOwnPropertyNames(new Blob(['x'])).concat(typeof Blob.prototype.constructor.readBlob)",
    want: value(['undefined']),
  },
  {
    name: 'blob: negative size',
    code: 'return new Blob([new Uint8Array(new ArrayBuffer(8), 4)]).slice(-100, 100).size',
    want: value(4),
  },
  {
    name: 'blob: endless parts',
    code: 'new Blob((function* () { for (;;) yield "x" })())',
    want: error(STOPPED),
  },
  // What stands for the SDK.
  {
    name: 'sdk: what is exported',
    code: `return typeof ${SDK}.Example.constructor('return typeof process')()`,
    want: value('string'),
  },
  { name: 'sdk: changed', code: `${SDK}.toFile = 1`, want: error(/read-only|TypeError/) },
  {
    name: 'sdk: replaced',
    code: `globalThis[Symbol.for('sandbox.sdk')] = {}`,
    want: error(/read-only|TypeError/),
  },
  {
    name: 'sdk: another key for the client',
    code: "import Example from 'example-sdk'; const c = new Example({ apiKey: 'mine', baseURL: 'http://127.0.0.1:9' }); export default (await c.pet.retrieve('echo')).authorization",
    want: value('Bearer [redacted]'),
  },
  {
    name: 'sdk: errors of the host',
    code: "try { await client.pet.retrieve('missing') } catch (e) { return [Object.getPrototypeOf(e).constructor.constructor('return typeof process')(), /[/\\\\]src[/\\\\]|node:/.test(String(e.stack))] }",
    want: value(['undefined', false]),
  },
  // Results and pages.
  {
    name: 'response: credentials in headers',
    code: "const r = await client.pet.retrieve('1').asResponse(); return [...r.headers.keys()].filter((n) => /cookie|authorization/i.test(n))",
    want: value([]),
  },
  {
    name: 'response: constructor of a method',
    code: "const r = await client.pet.retrieve('1').asResponse(); return r.json.constructor('return typeof process')().constructor === Promise || 'undefined'",
    want: error(/./),
  },
  {
    name: 'response: key in the raw body',
    code: "return /sk-secret/.test(await (await client.pet.retrieve('echo').asResponse()).text())",
    want: value(false),
  },
  {
    name: 'pages: of what is no list',
    code: "for await (const x of client.pet.retrieve('1')) return x",
    want: error(/is no list/),
  },
  {
    name: 'pages: of a blocked method',
    code: "for await (const x of client.pet.create({ name: 'x' })) return x",
    want: error(/not allowed/),
  },
  {
    name: 'pages: without end',
    code: "const p = client.pet.list(); for (;;) for await (const x of p.pages()) await client.pet.retrieve('1')",
    want: error(/limit of API calls/),
  },
  {
    name: 'call: promise changed',
    code: "const p = client.pet.retrieve('1'); p.then = (f) => f('mine'); return await p",
    want: value({ pet_id: '1', body: null }),
  },
  {
    name: 'call: hidden members',
    code: "return Object.keys(client.pet.retrieve('1')).concat(typeof client.pet.retrieve.call)",
    want: value(['function']),
  },
  // The form of the code.
  {
    name: 'form: fence that closes the module',
    code: '```ts\n} return typeof process; {\n```',
    want: error(/SyntaxError/),
  },
  {
    name: 'form: name of a function',
    code: "async function $$(client) { return typeof process }\nconst x = 'async function __run() {}'",
    want: value('undefined'),
  },
  {
    name: 'form: run that is taken',
    code: 'export const __run = 1;\nexport default typeof process',
    want: value(1),
  },
  {
    name: 'form: default export twice',
    code: 'const main = async () => typeof process;\nexport default 1;\nmain();',
    want: value(1),
  },
  {
    name: 'form: a call at the end',
    code: 'async function main() { return [typeof process, typeof require] }\nmain();',
    want: value(['undefined', 'undefined']),
  },
  {
    name: 'form: explosive names',
    code: `${'const a='.repeat(3000)}1;\n${'async '.repeat(2000)}`,
    want: error(/SyntaxError|is not defined|./),
  },
  {
    name: 'form: html comments and separators',
    code: "return ['<!--', '-->', '\\u2028'].join('').length",
    want: value(8),
  },
  // Copies and texts.
  { name: 'clone: function', code: 'return structuredClone(() => 1)', want: error(/DataCloneError/) },
  { name: 'clone: client', code: 'return structuredClone(client)', want: error(/DataCloneError|./) },
  {
    name: 'clone: __proto__',
    code: 'return [structuredClone(JSON.parse(\'{"__proto__":{"polluted":1}}\')).polluted ?? null, ({}).polluted ?? null]',
    want: value([null, null]),
  },
  { name: 'clone: endless', code: 'return structuredClone({ get a() { for (;;); } })', want: error(STOPPED) },
  { name: 'text: wrong base64', code: "return atob('%%%')", want: error(/InvalidCharacterError/) },
  { name: 'text: wide characters', code: "return btoa('\\u2603')", want: error(/InvalidCharacterError/) },
  {
    name: 'text: bytes that are no text',
    code: 'return new TextDecoder().decode(new Uint8Array([0xed, 0xa0, 0x80, 0xc0, 0xaf, 0xff]))',
    want: value('\ufffd\ufffd\ufffd\ufffd'),
  },
  { name: 'table: endless', code: 'console.table({ get a() { for (;;); } })', want: error(STOPPED) },
  {
    name: 'table: huge',
    code: "console.table(Array.from({ length: 5000 }, (_, i) => ({ ['c' + (i % 50)]: 'x'.repeat(500) }))); return 'ok'",
    want: value('ok'),
  },
  {
    name: 'microtasks without end',
    code: 'const again = () => queueMicrotask(again); again(); await new Promise(() => {})',
    want: error(STOPPED),
  },
];
