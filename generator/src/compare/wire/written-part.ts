import { statedLists } from '../../document/index.ts';
import { encodingOf, styleCounts, type FormHabits } from '../../ir/index.ts';
import type { JsonValue } from '../../support/json.ts';
import type { WireSchema } from './model.ts';

/** A form that is written field by field, or part by part. */
export type FormKind = 'form' | 'multipart';

/** What a part holds, as far as that decides how it is written where nobody says so. */
type Held = 'text' | 'texts' | 'values' | 'file' | 'other';

/**
 * How a part of a form is written, in words; undefined where that is the way in which it is written anyway, whether the
 * document says so or not.
 *
 * @param written the `encoding` of the part
 * @param schema of the part; undefined where there is none
 */
export function writtenPart(
  written: JsonValue,
  schema: WireSchema | undefined,
  kind: FormKind,
  habits: FormHabits,
): string | undefined {
  const encoding = encodingOf(written, kind, styleCounts(written, kind, habits));
  const { style, contentType, headers = {}, allowReserved } = encoding;
  const held = schema === undefined ? 'other' : heldBy(schema);
  // The hosted generator writes what nothing is stated of in ways that no encoding has words for.
  const isUsual = (way: string): boolean =>
    USUAL[held].includes(way) && (held === 'text' || habits.rules === 'openapi');
  const ways =
    style === undefined ? typeWords(contentType, held, kind) : styleWords({ ...encoding, style }, held);
  const words = [
    ...(ways === undefined || isUsual(ways) ? [] : [ways]),
    ...(allowReserved === true && kind === 'form' ? ['reserved characters as they are'] : []),
    ...(statedLists(written)?.words ?? []),
    ...Object.entries(headers).map(([name, value]) => `the header ${name}: ${value}`),
  ];
  return words.length === 0 ? undefined : words.join(', ');
}

const EXPLODED = 'form, exploded';

/** What is sent where nothing is stated (OpenAPI 3.1 §4.8.15.1), by what a part holds. */
const USUAL: Readonly<Record<Held, readonly string[]>> = {
  text: ['text/plain', EXPLODED],
  texts: ['text/plain', EXPLODED],
  values: ['application/json'],
  file: [],
  other: [],
};

/** A field of an urlencoded form is JSON or the text itself, and has no media type that says more. */
function typeWords(contentType: string | undefined, held: Held, kind: FormKind): string | undefined {
  const type = contentType?.toLowerCase();
  const isSaid = kind === 'multipart' || type === undefined || /[/+]json\b/.test(type);
  return isSaid ? type : USUAL[held][0] ?? type;
}

/** A single text looks the same in all styles, and so does an exploded list in all but `deepObject`. */
function styleWords(
  { style, explode = style === 'form' }: { readonly style: string; readonly explode?: boolean },
  held: Held,
): string {
  const isAlike = held === 'text' || (held === 'texts' && explode && style !== 'deepObject');
  return isAlike ? EXPLODED : `${style}${explode ? ', exploded' : ''}`;
}

function heldBy(schema: WireSchema): Held {
  switch (schema.kind) {
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'enum':
      return 'text';
    case 'file':
      return 'file';
    case 'object':
      return 'values';
    case 'array':
      return LISTS[schema.item().kind] ?? 'other';
    default:
      return 'other';
  }
}

/** A list is written item by item. */
const LISTS: Readonly<Partial<Record<WireSchema['kind'], Held>>> = {
  string: 'texts',
  number: 'texts',
  integer: 'texts',
  boolean: 'texts',
  enum: 'texts',
  object: 'values',
  array: 'values',
  file: 'file',
};
