/** Names of what the sandbox may ask the host to format, with the methods of each. */
const KINDS = {
  DateTimeFormat: ['format', 'formatToParts', 'formatRange', 'formatRangeToParts', 'resolvedOptions'],
  NumberFormat: ['format', 'formatToParts', 'resolvedOptions'],
  PluralRules: ['select', 'resolvedOptions'],
  RelativeTimeFormat: ['format', 'formatToParts', 'resolvedOptions'],
  ListFormat: ['format', 'formatToParts', 'resolvedOptions'],
  DisplayNames: ['of', 'resolvedOptions'],
  Collator: ['compare', 'resolvedOptions'],
} as const;

/** Methods of values that depend on the locale. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  Date: ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'],
  Number: ['toLocaleString'],
  BigInt: ['toLocaleString'],
  String: ['localeCompare', 'toLocaleUpperCase', 'toLocaleLowerCase'],
};

/** What the prelude needs to know of the above. */
export const INTL_NAMES = { kinds: KINDS, values: VALUES };

type Question = {
  readonly kind: string;
  readonly method: string;
  readonly locales?: string | readonly string[];
  readonly options?: object;
  readonly args: readonly unknown[];
};

type Formatter = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
type FormatterClass = {
  new (locales?: unknown, options?: unknown): Formatter;
  supportedLocalesOf?: (locales: unknown) => readonly string[];
};

const MOST_CHARACTERS = 200_000;
const MOST_FORMATTERS = 32;

/** Answers questions about locales, of text with text: JSON in, JSON out. */
export function createIntl(): (question: string) => string {
  const formatters = new Map<string, Formatter>();
  return (text) => {
    try {
      if (text.length > MOST_CHARACTERS) throw new RangeError('The text is too long to be formatted');
      return JSON.stringify({ value: answer(JSON.parse(text) as Question, formatters) ?? null });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error('Not available');
      return JSON.stringify({ error: message, name });
    }
  };
}

function answer(
  { kind, method, locales, options, args }: Question,
  formatters: Map<string, Formatter>,
): unknown {
  if (kind === 'Intl') return general(method, args);
  const values = args.map(decoded);
  if (Object.hasOwn(VALUES, kind)) {
    if (VALUES[kind]?.includes(method) !== true) throw new TypeError(`${kind}.${method} is not available`);
    if (!isOfKind(values[0], kind)) throw new TypeError(`${method} is a method of ${kind}`);
    return ofValue(values[0], method, [...values.slice(1), locales, options]);
  }
  const Class = classOf(kind);
  if (method === 'supportedLocalesOf') return Class.supportedLocalesOf?.(locales) ?? [];
  const key = JSON.stringify([kind, locales, options]);
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Class(locales, options);
    if (formatters.size >= MOST_FORMATTERS) formatters.clear();
    formatters.set(key, formatter);
  }
  if (method === 'new') return true;
  const methods: readonly string[] = KINDS[kind as keyof typeof KINDS];
  if (!methods.includes(method)) throw new TypeError(`Intl.${kind}.${method} is not available`);
  return formatter[method]?.(...values);
}

function general(method: string, args: readonly unknown[]): unknown {
  if (method === 'getCanonicalLocales') return Intl.getCanonicalLocales(args[0] as string | string[]);
  if (method === 'supportedValuesOf') return Intl.supportedValuesOf(args[0] as 'currency');
  throw new TypeError(`Intl.${method} is not available in the sandbox`);
}

function classOf(kind: string): FormatterClass {
  if (!Object.hasOwn(KINDS, kind)) throw new TypeError(`Intl.${kind} is not available in the sandbox`);
  // The table above lists classes of Intl that are made and used alike.
  return Intl[kind as keyof typeof KINDS] as unknown as FormatterClass;
}

const isOfKind = (value: unknown, kind: string): boolean =>
  kind === 'Date' ? value instanceof Date : typeof value === kind.toLowerCase();

/** A method of a value of the language, taken from its prototype. */
function ofValue(value: unknown, method: string, args: readonly unknown[]): unknown {
  const methods = Object(value) as Record<string, (...args: readonly unknown[]) => unknown>;
  return methods[method]?.apply(value, args as unknown[]);
}

/** Values that JSON has not: `{ d: milliseconds }`, `{ n: 'NaN' }`, `{ b: '1' }`. */
function decoded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { d, n, b } = value as { d?: unknown; n?: unknown; b?: unknown };
  if (d !== undefined) return new Date(d === null ? Number.NaN : Number(d));
  if (n !== undefined) return Number(n);
  if (b !== undefined) return BigInt(String(b));
  return value;
}
