import type { JsonValue } from '../../src/support/json.ts';

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Names that the language, its library, the runtime or the generated modules have, or that are hard to spell. */
export const NAMES = words(`
  Error Promise Record Array ReadonlyArray Response Request Headers File Blob FormData Date Map Set Object Function String
  Number Boolean Symbol BigInt Partial Required Readonly Omit Pick Exclude Extract Awaited ReturnType Iterator
  AsyncIterable Buffer Uint8Array ReadableStream URL JSON Math RegExp Event Proxy Reflect NaN Infinity globalThis
  APIError BadRequestError NotFoundError APIUserAbortError InternalServerError APIResponseValidationError TeaError Tea
  BaseTea ClientOptions BaseClientOptions RequestOptions APIPromise APIResource PagePromise Stream Uploadable Shared
  Errors Opts Logger LogLevel AuthHeaders CompatOptions AbstractPage toFile defineResources readEnv requireOption
  DEFAULT_TIMEOUT VERSION Schema Schemas Item Type Data Value Resource Client Index
  constructor prototype __proto__ toString toJSON valueOf hasOwnProperty then catch finally length name caller arguments
  get post put patch delete request options params body query path headers response stream promise result value client
  apiKey baseURL timeout maxRetries fetch logger withOptions credentials makeRequest secrets compat
  class default enum import export await async yield let const static type namespace module declare interface abstract
  any unknown never void undefined null true false this super new typeof in of is as if for while return switch
  process require exports eval window self console nock test expect describe beforeAll afterEach answer sent fs
  a-b a_b aB AB ab 1st 2 _ $ __ -x x. foo.bar s S Labels label labels ÄÖ 日本語 émoji
`);

export type Schema = { readonly [key: string]: JsonValue };
type Random = () => number;

export type Tools = {
  readonly random: Random;
  readonly some: <T>(items: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
  readonly times: <T>(count: number, make: (i: number) => T) => readonly T[];
  /** A reference to one of the document's components. */
  readonly ref: (names?: readonly string[]) => Schema;
  /** Packages of the hosted generator have types of files that do not say which of them are text in the end. */
  readonly binary: string;
};

/** `earlier` components may be bases: an `allOf` may not lead back to itself. */
export function rootSchema(tools: Tools, earlier: readonly string[]): Schema {
  const { chance, some, ref } = tools;
  if (chance(0.65)) return objectSchema(tools, 0);
  return some<() => Schema>([
    () => ({ type: 'string', enum: [some(NAMES), some(NAMES), ''] }),
    () => ({ type: 'array', items: anySchema(tools, 1) }),
    () => ({ oneOf: [ref(), objectSchema(tools, 1), { type: 'string' }] }),
    () => ({ allOf: [...(earlier.length > 0 ? [ref(earlier)] : []), objectSchema(tools, 1)] }),
    () => ({ type: 'object', additionalProperties: anySchema(tools, 1) }),
    () => ({ type: 'object' }),
    () => ({ type: ['string', 'null'], format: tools.binary }),
  ])();
}

export function objectSchema(tools: Tools, depth: number): Schema {
  const { some, times, chance } = tools;
  const names = [...new Set(times(3, () => some(NAMES)))];
  const properties = Object.fromEntries(names.map((name) => [name, anySchema(tools, depth + 1)]));
  return {
    type: 'object',
    properties,
    ...(chance(0.5) && { required: names.filter(() => chance(0.6)) }),
    ...(chance(0.1) && { additionalProperties: anySchema(tools, depth + 1) }),
    ...(chance(0.2) && { description: 'Ends with */ and goes on `${x}` {@link Tea}' }),
  };
}

export function anySchema(tools: Tools, depth: number): Schema {
  const { chance, some, times, ref } = tools;
  if (chance(0.3)) return ref();
  const plain: ReadonlyArray<() => Schema> = [
    () => ({ type: 'string' }),
    () => ({ type: ['integer', 'null'] }),
    () => ({ type: 'boolean', default: false }),
    () => ({ type: 'string', enum: [some(NAMES), "'", '\u2028'] }),
    () => ({ enum: [1, 'one', null, true] }),
    () => ({ const: some(NAMES) }),
    () => ({ type: 'string', format: tools.binary }),
    () => ({ type: 'string', format: 'date-time' }),
    () => ({ type: 'object' }),
    () => ({}),
  ];
  if (depth > 3) return some(plain)();
  const nested: ReadonlyArray<() => Schema> = [
    () => objectSchema(tools, depth),
    () => objectSchema(tools, depth),
    () => ({ type: 'array', items: anySchema(tools, depth + 1) }),
    () => ({ type: 'array', items: { type: 'array', items: anySchema(tools, depth + 1) } }),
    () => ({ oneOf: times(4, () => anySchema(tools, depth + 1)) }),
    () => ({ anyOf: [objectSchema(tools, depth), objectSchema(tools, depth), { type: 'null' }] }),
    () => ({ allOf: [ref(), objectSchema(tools, depth)] }),
    () => ({ allOf: [objectSchema(tools, depth), objectSchema(tools, depth)], title: some(NAMES) }),
    () => ({ type: 'object', additionalProperties: anySchema(tools, depth + 1) }),
  ];
  return some(chance(0.5) ? plain : nested)();
}
