import type { TypeRef } from '../../api-surface.ts';

/** A piece of the text of a type: a name that has a page, or anything else. */
export type TypeWord = { readonly text: string; readonly type?: string };

/** More literals than this are listed elsewhere. */
const SHOWN_LITERALS = 6;

/** A type as TypeScript writes it, with the names that can be followed. Members of objects are not in it. */
export function typeWords(ref: TypeRef): readonly TypeWord[] {
  return merged(wordsOf(ref));
}

/** The same as one text. */
export function typeText(ref: TypeRef): string {
  return wordsOf(ref)
    .map(({ text }) => text)
    .join('');
}

function wordsOf(ref: TypeRef): readonly TypeWord[] {
  if (typeof ref === 'string')
    return ref.startsWith('#') ? [{ text: ref.slice(1), type: ref.slice(1) }] : [{ text: ref }];
  if ('enum' in ref) return [{ text: literals(ref.enum) }];
  if ('array' in ref) return around('Array<', ref.array, '>');
  if ('map' in ref) return around('Record<string, ', ref.map, '>');
  if ('nullable' in ref) return [...wordsOf(ref.nullable), { text: ' | null' }];
  if ('union' in ref)
    return ref.union.flatMap((each, index) => [...(index === 0 ? [] : [{ text: ' | ' }]), ...wordsOf(each)]);
  return [{ text: 'object' }];
}

function around(before: string, ref: TypeRef, after: string): readonly TypeWord[] {
  return [{ text: before }, ...wordsOf(ref), { text: after }];
}

function literals(values: ReadonlyArray<string | number | boolean>): string {
  if (values.length === 0) return 'never';
  const shown = values.slice(0, SHOWN_LITERALS).map((value) => JSON.stringify(value));
  const more = values.length - shown.length;
  return [...shown, ...(more > 0 ? [`… ${more} more`] : [])].join(' | ');
}

function merged(words: readonly TypeWord[]): readonly TypeWord[] {
  const joined: TypeWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && last.type === undefined && word.type === undefined)
      joined[joined.length - 1] = { text: last.text + word.text };
    else joined.push(word);
  }
  return joined;
}

/** All literals of a type that has too many for its text. */
export function hiddenLiterals(ref: TypeRef): ReadonlyArray<string | number | boolean> {
  if (typeof ref === 'string') return [];
  if ('enum' in ref) return ref.enum.length > SHOWN_LITERALS ? ref.enum : [];
  if ('nullable' in ref) return hiddenLiterals(ref.nullable);
  if ('array' in ref) return hiddenLiterals(ref.array);
  return 'union' in ref ? ref.union.flatMap(hiddenLiterals) : [];
}
