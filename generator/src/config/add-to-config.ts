import { Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';

/** Members for a map of a config: those of the map at `path` stay as they are. */
export type Addition = { readonly path: readonly string[]; readonly members: JsonObject };

/**
 * Adds members to maps of a config. Comments, order and every other line stay; where a map is written in one line, or
 * behind an alias, the whole text is printed anew, with its comments.
 */
export function addToConfig(text: string, additions: readonly Addition[]): string {
  const expected = additions.reduce(withMembers, valueOf(text) ?? {});
  const inserted = insertLines(text, parsed(text), additions);
  const isRight = inserted !== undefined && isSame(valueOf(inserted), expected);
  return isRight ? inserted : printedAnew(text, additions);
}

const parsed = (text: string): ReturnType<typeof parseDocument> =>
  parseDocument(text, { version: '1.2', merge: true });

const valueOf = (text: string): JsonValue => parsed(text).toJS({ maxAliasCount: 1000 }) as JsonValue;

function withMembers(value: JsonValue, { path: [first, ...rest], members }: Addition): JsonObject {
  const object = isObject(value) ? value : {};
  if (first === undefined) return { ...object, ...members };
  return { ...object, [first]: withMembers(own(object, first) ?? {}, { path: rest, members }) };
}

/** Members that are put in at different places come in another order. */
function isSame(a: JsonValue, b: JsonValue): boolean {
  const text = (value: JsonValue): string =>
    JSON.stringify(value, (_, member: unknown) =>
      isObject(member) ? Object.entries(member).sort(([x], [y]) => (x < y ? -1 : 1)) : member,
    );
  return text(a) === text(b);
}

function printedAnew(text: string, additions: readonly Addition[]): string {
  const document = parsed(text);
  const root = valueOf(text);
  for (const { path, members } of additions) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    const made = (value: JsonValue) => document.createNode(value, { aliasDuplicateObjects: false });
    if (isMap(node))
      for (const [key, value] of Object.entries(members)) document.setIn([...path, key], made(value));
    else {
      // What an alias stands for is used elsewhere as well and stays as it is there.
      const old = path.reduce<JsonValue | undefined>((value, key) => own(value, key), root);
      document.setIn(path, made({ ...(isObject(old) && old), ...members }));
    }
  }
  return document.toString({ lineWidth: 0, nullStr: '' });
}

type Insertion = { readonly offset: number; readonly lines: string };

function insertLines(
  text: string,
  document: ReturnType<typeof parseDocument>,
  additions: readonly Addition[],
): string | undefined {
  const insertions = additions.map((each) => insertionOf(text, document, each));
  if (insertions.some((each) => each === undefined)) return undefined;
  const ordered = insertions
    .flatMap((each) => each ?? [])
    .map((each, index) => ({ ...each, index }))
    // From the end, so that offsets hold; of those at one place the inner map comes first.
    .sort((a, b) => b.offset - a.offset || b.index - a.index);
  let out = text.endsWith('\n') || text === '' ? text : `${text}\n`;
  for (const { offset, lines } of ordered) out = out.slice(0, offset) + lines + out.slice(offset);
  return out;
}

function insertionOf(
  text: string,
  document: ReturnType<typeof parseDocument>,
  { path, members }: Addition,
): Insertion | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(node)) {
    const column = node.flow === true ? undefined : columnOf(text, node);
    const end = column === undefined ? undefined : endOf(node);
    return column === undefined || end === undefined ?
        undefined
      : { offset: nextLine(text, end), lines: printed(members, column) };
  }
  // A key without a value: its map begins here.
  if (node !== undefined && !(isScalar(node) && node.value === null && (node.source ?? '') === ''))
    return undefined;
  const owner = document.getIn(path.slice(0, -1), true);
  if (!isMap(owner) || owner.flow === true) return undefined;
  const pair = owner.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1));
  const key = isScalar(pair?.key) ? pair.key : undefined;
  const column = columnOf(text, owner);
  const end = key?.range?.[1];
  if (end === undefined || column === undefined) return undefined;
  return { offset: nextLine(text, end), lines: printed(members, column + 2) };
}

function columnOf(text: string, { items: [first] }: YAMLMap): number | undefined {
  const start = isScalar(first?.key) ? first.key.range?.[0] : undefined;
  return start === undefined ? undefined : start - (text.lastIndexOf('\n', start - 1) + 1);
}

/** Where the last value of a map ends, without the comments behind it. */
function endOf(node: YAMLMap): number | undefined {
  const last = node.items.at(-1);
  if (isMap(last?.value) && last.value.flow !== true && last.value.items.length > 0) return endOf(last.value);
  const value = last?.value as { readonly range?: readonly number[] | null } | null | undefined;
  return value?.range?.[1] ?? (isScalar(last?.key) ? last.key.range?.[1] : undefined);
}

/** Start of the line behind an offset; a block text ends there already. */
function nextLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length + 1 : end + 1;
}

function printed(members: JsonObject, column: number): string {
  const document = new Document(members, { aliasDuplicateObjects: false });
  const lines = document.toString({ lineWidth: 0, nullStr: '' });
  return lines.replace(/^(?=.)/gm, ' '.repeat(column));
}
