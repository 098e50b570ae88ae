import type { CallValue } from '../run/protocol.ts';
import { optionsOf, type TypeContext } from '../types/index.ts';

/** Options that decide where and how requests go, not what is in them. */
const OWN = new Set([
  'baseURL',
  'fetch',
  'timeout',
  'maxRetries',
  'logLevel',
  'logger',
  'environment',
  'httpAgent',
]);

/** A value for every option of the old client that takes a text: keys, names of organizations, versions. */
export function textOptions(context: TypeContext): Readonly<Record<string, CallValue>> {
  const { ts, checker } = context.types;
  const texts = [...(optionsOf(context.before, context)?.values() ?? [])].filter((option) => {
    const type = checker.getTypeOfSymbol(option);
    const parts = type.isUnion() ? type.types : [type];
    return !OWN.has(option.name) && parts.some(({ flags }) => flags & ts.TypeFlags.String);
  });
  return Object.fromEntries(texts.map(({ name }) => [name, `${name}_1`]));
}

/**
 * Options that a client might be made with, the fewest first: one that is given hides what the client does without it,
 * and a made-up text may be refused where it becomes a part of an address.
 */
export function waysToMake(
  texts: Readonly<Record<string, CallValue>>,
): ReadonlyArray<Readonly<Record<string, CallValue>>> {
  const entries = Object.entries(texts);
  const without = entries.map(([left]) => entries.filter(([name]) => name !== left));
  return [[], ...entries.map((entry) => [entry]), ...without, entries].map((each) =>
    Object.fromEntries(each),
  );
}

/** What both clients are made with; they wait long enough for a busy machine. */
export function clientOptions(context: TypeContext, baseURL: string): Readonly<Record<string, CallValue>> {
  return { ...textOptions(context), baseURL, maxRetries: 0, timeout: 20_000, logLevel: 'off' };
}
