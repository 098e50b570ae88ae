import { INTL_NAMES } from './vm-intl.ts';

/** `Intl` and the methods that depend on it; the host formats, by text. Part of the prelude. */
export const PRELUDE_INTL = String.raw`
  const intlNames = ${JSON.stringify(INTL_NAMES)};
  function encoded(value) {
    if (value instanceof Date) return { d: Date.prototype.getTime.call(value) };
    if (typeof value === 'number') return isFinite(value) && !is(value, -0) ? value : { n: is(value, -0) ? '-0' : String(value) };
    if (typeof value === 'bigint') return { b: String(value) };
    return value;
  }
  function intlAnswer(kind, method, locales, options, args) {
    const question = { kind, method, locales, options, args: args.map(encoded) };
    const { value, error, name } = parse(hostIntl(stringify(question)));
    if (error === undefined) return value;
    throw name === 'RangeError' ? new RangeError(error) : new TypeError(error);
  }
  const dates = new Set(['format', 'formatToParts', 'formatRange', 'formatRangeToParts']);
  function intlClass(kind, methods) {
    const Class = class {
      #locales; #options;
      constructor(locales, options) {
        this.#locales = locales;
        this.#options = options;
        intlAnswer(kind, 'new', locales, options, []);
        // These two are passed on as functions: list.map(format).
        for (const method of ['format', 'compare']) {
          if (methods.includes(method)) defineProperty(this, method, { value: (...args) => this.#ask(method, args), enumerable: false });
        }
      }
      #ask(method, args) {
        const given = kind !== 'DateTimeFormat' || !dates.has(method) ? args
          : args.length === 0 ? [new Date()]
          : args.map((value) => (value === undefined ? new Date() : value instanceof Date ? value : new Date(value)));
        if (kind === 'NumberFormat' && method !== 'resolvedOptions' && typeof given[0] !== 'bigint') given[0] = Number(given[0]);
        if (kind === 'ListFormat' && given[0] !== undefined) given[0] = [...given[0]];
        return intlAnswer(kind, method, this.#locales, this.#options, given);
      }
      static supportedLocalesOf(locales) { return intlAnswer(kind, 'supportedLocalesOf', locales, undefined, []); }
      static [Symbol.hasInstance](value) { return typeof value === 'object' && value !== null && #locales in value; }
      static ask(formatter, method, args) { return formatter.#ask(method, args); }
    };
    const { ask } = Class;
    delete Class.ask;
    for (const method of methods) {
      if (method === 'format' || method === 'compare') continue;
      defineProperty(Class.prototype, method, { value: function (...args) { return ask(this, method, args); }, enumerable: false });
    }
    // The classes of Intl can be called without new.
    return new Proxy(Class, { apply: (_, __, args) => new Class(...args) });
  }
  const intlMembers = create(null);
  for (const [kind, methods] of entries(intlNames.kinds)) intlMembers[kind] = intlClass(kind, methods);
  intlMembers.getCanonicalLocales = (locales) => intlAnswer('Intl', 'getCanonicalLocales', undefined, undefined, [locales]);
  intlMembers.supportedValuesOf = (key) => intlAnswer('Intl', 'supportedValuesOf', undefined, undefined, [key]);
  const Intl = new Proxy(freeze(intlMembers), {
    get(target, key) {
      if (typeof key !== 'string' || hasOwn(target, key) || silent.has(key)) return target[key];
      throw new TypeError('Intl.' + key + ' is not available in the sandbox; it has: ' + keys(target).join(', '));
    },
  });
  for (const [kind, methods] of entries(intlNames.values)) {
    const { prototype } = { Date, Number, BigInt, String }[kind];
    for (const method of methods) {
      const hasArgument = method === 'localeCompare';
      defineProperty(prototype, method, {
        value: function (...args) {
          const own = kind === 'Date' ? this : kind === 'String' ? String(this) : this.valueOf();
          const [locales, options] = hasArgument ? args.slice(1) : args;
          return intlAnswer(kind, method, locales, options, hasArgument ? [own, String(args[0])] : [own]);
        },
        writable: true,
        configurable: true,
        enumerable: false,
      });
    }
  }
`;
