import type { JsonValue } from '../../support/json.ts';

/** Which way a limit went. `text`: the values are written in another way. */
export type Trend = 'tightened' | 'loosened' | 'changed' | 'text-changed';

/** Numbers by how much they hold. The widest of each holds whatever JSON does, so it says nothing. */
const WIDTHS: readonly (readonly string[])[] = [
  ['int8', 'int16', 'int32', 'int64'],
  ['float', 'double'],
];

/** Formats of which every value is one of the other, too. */
const NARROWER: ReadonlyArray<readonly [narrow: string, wide: string]> = [
  ['uri', 'uri-reference'],
  ['uri', 'iri'],
  ['uri-reference', 'iri-reference'],
  ['iri', 'iri-reference'],
  ['uri', 'iri-reference'],
  ['email', 'idn-email'],
  ['hostname', 'idn-hostname'],
];

/** Formats that say how a text is written; any other name is the document's own. */
const TEXTS = new Set(
  (
    'date date-time time duration uuid email idn-email uri uri-reference iri iri-reference uri-template ' +
    'hostname idn-hostname ipv4 ipv6 json-pointer relative-json-pointer regex byte base64url'
  ).split(' '),
);

/** Whether a format leaves out no value of its type. */
export function isWidest(format: JsonValue): boolean {
  return WIDTHS.some((row) => row.at(-1) === format);
}

/** What a change of the format does to the values: fewer of them, more of them, or the same ones written anew. */
export function formatTrend(before: JsonValue, after: JsonValue): Trend {
  const row = WIDTHS.find((names) => names.includes(String(before)) && names.includes(String(after)));
  if (row !== undefined)
    return row.indexOf(String(after)) < row.indexOf(String(before)) ? 'tightened' : 'loosened';
  if (NARROWER.some(([narrow, wide]) => narrow === after && wide === before)) return 'tightened';
  if (NARROWER.some(([narrow, wide]) => narrow === before && wide === after)) return 'loosened';
  return TEXTS.has(String(before)) && TEXTS.has(String(after)) ? 'text-changed' : 'changed';
}
