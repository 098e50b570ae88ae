import type { Method } from '../model/api.ts';
import type { NamePolicy } from '../model/name-policy.ts';
import type { OtherBodyTree } from '../model/tree.ts';

/** Names for the arguments of bodies that are made of other values than the usual one: `TreeCreateFormDataParams`. */
export function nameBodies(
  others: readonly OtherBodyTree[],
  stem: string,
  { spell }: NamePolicy,
  claim: (wanted: string) => string,
): NonNullable<Method['otherBodies']> {
  const used = new Set<string>();
  return others.map(({ params, ...other }) => {
    if (params === undefined) return other;
    const [short, long] = wordsOf(other.contentType);
    const words = used.has(short) ? long : short;
    used.add(words);
    return { ...other, params: { ...params, typeName: claim(spell.params(`${stem}${spell.type(words)}`)) } };
  });
}

/** What tells a media type from others, by its subtype and by the whole of it. */
function wordsOf(contentType: string): readonly [short: string, long: string] {
  const [type = '', subtype = ''] = (contentType.split(';')[0] ?? '').toLowerCase().split('/');
  const plain = (text: string): string => text.replace(/[^a-z0-9]+/g, '_');
  const name = plain(subtype.replace(/^x-www-form-urlencoded$/, 'form').replace(/^x[-.]/, ''));
  return [name, `${plain(type)}_${plain(contentType.slice(type.length))}`];
}
