import { patternTest, USUAL_STEPS } from '../../support/pattern-match.ts';
import type { NodeOf } from '../model/type-node.ts';
import type { ExampleForm, ExampleValue } from './example-value.ts';
import { patternText } from './pattern-text.ts';
import { resolve, type Models } from './resolve.ts';

/** What the published packages show of formats. */
const stringFormats: Readonly<Record<string, string>> = {
  uri: 'https://example.com',
  date: '2019-12-27',
  'date-time': '2019-12-27T18:11:19.117Z',
  uuid: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
};

const correctFormats: Readonly<Record<string, string>> = {
  email: 'name@example.com',
  url: 'https://example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  hostname: 'example.com',
  time: '18:11:19Z',
  duration: 'P1D',
  byte: 'RXhhbXBsZQ==',
  iri: 'https://example.com',
  'idn-email': 'name@example.com',
  'json-pointer': '/path',
  'relative-json-pointer': '1/path',
};

/** A text that a type allows; made from its format, its limits and the name it stands under. */
export function sampleString(form: ExampleForm, type: NodeOf<'string'>, name: string): string {
  const usual = usualText(form, type, name);
  if (form === 'reference' || type.pattern === undefined || fitsPattern(type.pattern, usual)) return usual;
  if (fitsPattern(type.pattern, name)) return name;
  const { minLength: least, maxLength: most } = type;
  const bounds = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  return patternText(type.pattern, bounds) ?? usual;
}

function usualText(form: ExampleForm, type: NodeOf<'string'>, name: string): string {
  const known =
    stringFormats[type.format ?? ''] ?? (form === 'correct' ? correctFormats[type.format ?? ''] : undefined);
  if (known !== undefined) return known;
  if ((type.minLength ?? 0) > 0) return 'x'.repeat(Math.min(type.minLength ?? 0, 1000));
  return form === 'correct' && type.maxLength !== undefined ? name.slice(0, type.maxLength) : name;
}

function fitsPattern(pattern: string, text: string): boolean {
  const test = patternTest(pattern);
  return test === undefined || test(text, { left: USUAL_STEPS }) === true;
}

/** A number that a type allows: the least one, or nought. */
export function sampleNumber(form: ExampleForm, type: NodeOf<'number'>): number {
  if (form === 'reference') return type.minimum ?? 0;
  const { minimum, maximum, above, below, integer } = type;
  const step = type.step ?? (integer ? 1 : undefined);
  const isIn = (value: number): boolean =>
    value >= (minimum ?? -Infinity) &&
    value <= (maximum ?? Infinity) &&
    value > (above ?? -Infinity) &&
    value < (below ?? Infinity);
  const least = Math.max(minimum ?? -Infinity, above ?? -Infinity);
  const most = Math.min(maximum ?? Infinity, below ?? Infinity);
  // A bound that is no value itself has one beside it, at the distance of a step or in the middle.
  const candidates = [
    ...(minimum === undefined ? [0] : []),
    ...(step === undefined ?
      [least, most]
    : [Math.ceil(least / step) * step, Math.floor(most / step) * step]),
    ...(step === undefined ?
      [least + 1, most - 1, (least + most) / 2]
    : [(Math.floor(least / step) + 1) * step, (Math.ceil(most / step) - 1) * step]),
  ];
  const found = candidates.filter((value) => Number.isFinite(value)).find(isIn);
  if (found === undefined) return minimum ?? 0;
  // Products of steps such as 0.1 have digits that nobody meant; without them a number may be out of bounds, or none.
  const rounded = Number(found.toPrecision(15));
  return isIn(rounded) && Number.isFinite(rounded) ? rounded : found;
}

/** No list that anybody reads is longer. */
const MOST_ITEMS = 20;

/** A list of as many items as there have to be, each another one where no two may be equal. */
export function repeatedItem(
  { item: use, minItems = 1, maxItems, unique }: NodeOf<'array'>,
  item: ExampleValue,
  models: Models,
): readonly ExampleValue[] {
  if (maxItems === 0) return [];
  const type = resolve(models, use);
  const other = (i: number): ExampleValue =>
    type.kind === 'enum' ? type.values[i] ?? item
    : typeof item === 'string' ? `${item}${i + 1}`
    : typeof item === 'number' ? item + i
    : typeof item === 'boolean' ? !item
    : item;
  const count = Math.min(Math.max(minItems, 1), MOST_ITEMS);
  return Array.from({ length: count }, (_, i) => (unique === true && i > 0 ? other(i) : item));
}
