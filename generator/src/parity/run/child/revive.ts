import type { CallValue } from '../protocol.ts';

/** Makes of a value of a call what the method gets: files, dates and what is not there have no form in JSON. */
export function revive(value: CallValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly CallValue[]).map(revive);
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined) {
    const [mark, content] = first;
    if (mark === '$undefined') return undefined;
    if (mark === '$date' && typeof content === 'string') return new Date(content);
    if (mark === '$file' && typeof content === 'string')
      return new File([`content of ${content}`], content, { type: 'text/plain' });
  }
  return Object.fromEntries(entries.map(([key, each]) => [key, revive(each)]));
}
