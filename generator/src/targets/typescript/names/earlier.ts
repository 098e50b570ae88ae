const words = (text: string): readonly string[] => text.split(' ');

/**
 * Names that this generator has never given to types of packages of the hosted generator, and no others: what such a
 * package calls a type does not depend on what the runtime has come to use since.
 */
export const NEVER_TYPES = words(
  'Request Response Array Record Promise Function Object String Number Boolean Symbol Date Error Headers File Blob ' +
    'FormData Map Set ReadonlyArray Partial Required Omit Pick APIPromise APIResource RequestOptions Uploadable ' +
    'PagePromise Stream Shared ClientOptions',
);

/** Names that no client has had beside those that are taken now. */
export const NEVER_CLIENTS = words(
  'AbstractPage PageClass PageScheme Reflect Proxy Buffer Intl BigInt Infinity RangeError SyntaxError DOMException Event ' +
    'EventTarget Generator WeakMap Awaited Extract ReturnType Parameters HTTPMethod',
);
