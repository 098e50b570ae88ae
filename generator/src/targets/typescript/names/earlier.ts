const words = (text: string): readonly string[] => text.split(' ');

/**
 * Names that types of packages of the hosted generator do not get, and no others: what such a package calls a type does
 * not depend on what the runtime has come to use since. A module may hide a global type: `Response` is called
 * `globalThis.Response` there.
 */
export const NEVER_TYPES = words(
  'Request Array Record Promise ReadonlyArray Partial Required Omit Pick APIPromise APIResource ' +
    'RequestOptions Uploadable PagePromise Stream Shared ClientOptions',
);

/** Names that no client has had beside those that are taken now. */
export const NEVER_CLIENTS = words(
  'AbstractPage PageClass PageScheme Reflect Proxy Buffer Intl BigInt Infinity RangeError SyntaxError DOMException Event ' +
    'EventTarget Generator WeakMap Awaited Extract ReturnType Parameters HTTPMethod',
);
