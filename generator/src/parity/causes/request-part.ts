import type { Gap } from '../model/model.ts';

/** Parts of a call, as its difference is named after them. */
export type RequestPart = 'verb' | 'path' | 'query' | 'headers' | 'body' | 'requests' | 'outcome' | 'missing';

const SAID: Readonly<Record<string, RequestPart>> = {
  'is sent to another path': 'path',
  'is not sent as often': 'requests',
};

/** The part of a call that differs: `client.pets.list: query` → `query`; undefined of what is no call. */
export function partOf({
  measure,
  symbol,
  says,
}: Pick<Gap, 'measure' | 'symbol' | 'says'>): RequestPart | undefined {
  if (measure !== 'requests' && measure !== 'path-values') return undefined;
  const named = /: (verb|path|query|headers|body|requests|outcome|missing)$/.exec(symbol)?.[1];
  return (named as RequestPart | undefined) ?? SAID[says.replace(/ \(.*$/, '')] ?? 'outcome';
}

/** The header that differs: `no x-version`, `x-version: 2` → `x-version`. */
export function headerOf(
  gap: Pick<Gap, 'measure' | 'symbol' | 'says' | 'before' | 'after'>,
): string | undefined {
  if (partOf(gap) !== 'headers') return undefined;
  const { before = '', after = '' } = gap;
  const name = (text: string): string | undefined => /^(?:no )?([\w-]+)(?=:|$)/.exec(text)?.[1];
  return name(before) ?? name(after);
}

/** The limit of a method that differs: `client.pets.create: timeout` → `timeout`; undefined of all else. */
export function limitOf({
  measure,
  symbol,
}: Pick<Gap, 'measure' | 'symbol'>): 'timeout' | 'maxRetries' | undefined {
  const named = measure === 'defaults' ? /: (timeout|maxRetries)$/.exec(symbol)?.[1] : undefined;
  return named as 'timeout' | 'maxRetries' | undefined;
}
