import type { FieldEncoding } from '../../ir/model/field-encoding.ts';
import { tsLiteralEntry, tsString } from '../../support/encode.ts';

/** How one field or part is written; undefined where that is the usual way. */
export type FieldText = (encoding: FieldEncoding) => string | undefined;

type Encodings = ReadonlyMap<string, FieldEncoding>;

/** The properties that are written otherwise, as an argument; nothing where there are none. */
export function settingsText(encodings: Encodings, text: FieldText, isNeeded: boolean): readonly string[] {
  const entries = [...encodings].flatMap(([name, encoding]) => {
    const found = text(encoding);
    return found === undefined ? [] : [tsLiteralEntry(name, found)];
  });
  if (entries.length === 0) return isNeeded ? ['{}'] : [];
  return [`{ ${entries.join(', ')} }`];
}

/** `{ ids: { explode: false }, plan: 'json' }`: the fields of an urlencoded text that are written otherwise. */
export function formFieldsText(encodings: Encodings): string {
  return settingsText(encodings, urlencodedText, true).join('');
}

/** The members of an object that says the style of a field or part. */
export function styleEntries({ style, explode, lists = [] }: FieldEncoding): readonly string[] {
  return [
    ...(style === undefined ? [] : [`style: ${tsString(style)}`]),
    ...(explode === undefined ? [] : [`explode: ${explode}`]),
    ...(lists.length === 0 ? [] : [`lists: ${textList(lists)}`]),
  ];
}

/** How a field of an urlencoded text is written. */
export function urlencodedText(encoding: FieldEncoding): string | undefined {
  const { contentType, style, allowReserved } = encoding;
  if (style === undefined) return /[/+]json\b/i.test(contentType ?? '') ? "'json'" : undefined;
  const entries = [...styleEntries(encoding), ...(allowReserved === true ? ['allowReserved: true'] : [])];
  return `{ ${entries.join(', ')} }`;
}

/** `['|', ',']` */
export function textList(texts: readonly string[]): string {
  return `[${texts.map(tsString).join(', ')}]`;
}
