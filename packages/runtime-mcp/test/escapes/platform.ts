import { error, STOPPED, value, type Escape } from './escape.ts';

/** Attempts through what the sandbox has of a platform: formatting and addresses. */
export const PLATFORM: readonly Escape[] = [
  // Intl asks the host.
  {
    name: 'Intl: constructor of a method',
    code: "return new Intl.NumberFormat('en').format.constructor('return typeof process')()",
    want: value('undefined'),
  },
  {
    name: 'Intl: a kind that is not there',
    code: "return new Intl.Segmenter('en')",
    want: error(/Intl\.Segmenter is not available/),
  },
  {
    name: 'Intl: names of Object',
    code: "return ['hasOwnProperty', 'constructor', '__proto__'].map((k) => { try { return typeof new Intl[k]('en').exec } catch (e) { return e.name } })",
    want: value(['TypeError', 'TypeError', 'TypeError']),
  },
  {
    name: 'Intl: replaced',
    code: 'Intl.NumberFormat = null; return typeof Intl.NumberFormat',
    want: error(/TypeError/),
  },
  {
    name: 'Intl: options with toString',
    code: "return new Intl.NumberFormat('en', { style: { toString: () => 'currency' } }).format(1)",
    want: error(/RangeError/),
  },
  {
    name: 'Intl: __proto__ in options',
    code: 'new Intl.NumberFormat("en", JSON.parse(\'{"__proto__":{"polluted":1}}\')).format(1); return [({}).polluted]',
    want: value([null]),
  },
  {
    name: 'Intl: huge text',
    code: "return 'x'.repeat(3e5).localeCompare('y')",
    want: error(/too long/),
  },
  {
    name: 'Intl: many formatters',
    code: "for (let i = 0; i < 300; i++) new Intl.NumberFormat('en', { minimumFractionDigits: i % 20, maximumFractionDigits: 20 }).format(i); return 'ok'",
    want: value('ok'),
  },
  {
    name: 'Intl: endless sort',
    code: "for (;;) ['b', 'a'].sort((a, b) => a.localeCompare(b))",
    want: error(STOPPED),
  },
  {
    name: 'Intl: locale that is an object',
    code: "return new Intl.DateTimeFormat({ length: 1, 0: 'en', toString() { return 'process' } }).format(0)",
    want: error(/./),
  },
  {
    name: 'Intl: date without end',
    code: "return new Intl.DateTimeFormat('en').format(Infinity)",
    want: error(/RangeError/),
  },
  {
    name: 'Intl: private parts of another',
    code: "const f = new Intl.NumberFormat('en'); return Object.getOwnPropertyNames(f).concat(Object.getOwnPropertyNames(Object.getPrototypeOf(f))).filter((n) => /ask|host|options$/.test(n) && n !== 'resolvedOptions')",
    want: value([]),
  },
  {
    name: 'Intl: method for a stranger',
    code: 'return Intl.NumberFormat.prototype.formatToParts.call({}, 1)',
    want: error(/TypeError/),
  },
  {
    name: 'Date: method for a stranger',
    code: "return Date.prototype.toLocaleString.call({ toString: () => 'x' }, 'en')",
    want: error(/TypeError/),
  },
  {
    name: 'Date: valueOf that lies',
    code: "const d = new Date(0); d.getTime = () => { throw new Error('mine') }; return d.toLocaleDateString('en', { timeZone: 'UTC' })",
    want: value('1/1/1970'),
  },
  {
    name: 'String: locale of a stranger',
    code: "return 'i'.toLocaleUpperCase({ toString: () => 'tr' })",
    want: error(/./),
  },
  // Addresses.
  { name: 'URL: file', code: "return new URL('file:///etc/passwd').href", want: value('file:///etc/passwd') },
  {
    name: 'URL: part that is none',
    code: "const u = new URL('http://a.example'); u.searchParams = 1; return u.href",
    want: error(/TypeError|no setter|read-only/),
  },
  {
    name: 'URL: constructor of a setter',
    code: "const { set } = Object.getOwnPropertyDescriptor(URL.prototype, 'href'); return set.constructor('return typeof require')()",
    want: value('undefined'),
  },
  {
    name: 'URL: huge',
    code: "return new URL('http://a.example/' + 'x'.repeat(2e5)).href.length",
    want: error(/Invalid URL/),
  },
  {
    name: 'URL: parts of a stranger',
    code: "return Object.getOwnPropertyDescriptor(URL.prototype, 'href').get.call({})",
    want: error(/TypeError/),
  },
  {
    name: 'URL: blob of the host',
    code: 'return [typeof URL.createObjectURL, typeof URL.revokeObjectURL]',
    want: value(['undefined', 'undefined']),
  },
];
