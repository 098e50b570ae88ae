import { error, STOPPED, type Escape } from './escape.ts';

/** Attempts to take more time or memory than a run may. */
export const LIMITS: readonly Escape[] = [
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
];
