import { tsLiteralEntry, tsString } from '../../../support/encode.ts';
import type { Choice, Inside, Places } from './model.ts';

/** The constants that hold places: of a model, or of a part that is used more than once. */
export type NameOf = (part: string | Inside) => string | undefined;

/** Places as the runtime takes them. */
export function placesText(places: Places, nameOf: NameOf): string {
  if (typeof places === 'string') return `'${places}'`;
  const name = nameOf('model' in places ? places.model : places);
  if (name !== undefined) return `() => ${name}`;
  return 'model' in places ? '{}' : insideText(places, nameOf);
}

/** The same for what is to be a constant itself. */
export function insideText(inside: Inside, nameOf: NameOf): string {
  const text = (inner: Places): string => placesText(inner, nameOf);
  const { here, items, places: firsts, members, others, oneOf } = inside;
  return objectText([
    ['here', here && `'${here}'`],
    [
      'places',
      firsts && `[${firsts.map((each) => (each === undefined ? 'undefined' : text(each))).join(', ')}]`,
    ],
    ['items', items && text(items)],
    ['members', members && objectText([...members].map(([name, inner]) => [name, text(inner)]))],
    ['others', others && text(others)],
    ['oneOf', oneOf && `[${oneOf.map((choice) => choiceText(choice, text)).join(', ')}]`],
  ]);
}

function choiceText({ has, is, then }: Choice, text: (places: Places) => string): string {
  const literal = (value: string | number | boolean): string =>
    typeof value === 'string' ? tsString(value) : String(value);
  const values = [...is].map(([name, each]) => [name, `[${each.map(literal).join(', ')}]`] as const);
  return objectText([
    ['has', has.length === 0 ? undefined : `[${has.map(tsString).join(', ')}]`],
    ['is', values.length === 0 ? undefined : objectText(values)],
    ['then', text(then)],
  ]);
}

function objectText(entries: ReadonlyArray<readonly [name: string, text: string | undefined]>): string {
  const members = entries.flatMap(([name, text]) => (text === undefined ? [] : [tsLiteralEntry(name, text)]));
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
