import { listed, plainText, prose, type Span, type Text } from '../model/index.ts';
import { rootOf } from '../rules/index.ts';
import type { Entry } from './entry.ts';

/** Lines that differ in one name are one line: "remove `a`, `b` and `c` from `create` params". */
export function joinAlike(entries: readonly Entry[]): readonly Entry[] {
  return grouped(entries, (entry) =>
    isText(entry) ? 'docs' : JSON.stringify([entry.section, entry.scope, withHole(entry.line, 'name')]),
  ).map(([first, ...others]) => {
    if (isText(first)) return textsEntry([first, ...others]);
    if (others.length === 0) return first;
    const names = spansIn([first, ...others], 'name');
    const { advice } = first;
    return {
      ...first,
      ...(advice && { advice: withNames(advice, 'name', names) }),
      line: withNames(first.line, 'name', names),
      api: [first, ...others].flatMap(({ api }) => api),
    };
  });
}

/** The same change of several methods is one line: "add optional `color` to `create` and `update` params". */
export function joinMethods(entries: readonly Entry[]): readonly Entry[] {
  return grouped(entries, ({ section, scope, line, advice = [] }) =>
    JSON.stringify([section, scope, withHole(line, 'method'), plainText(advice)]),
  ).map(([first, ...others]) => ({
    ...first,
    line: withNames(first.line, 'method', spansIn([first, ...others], 'method')),
    api: [first, ...others].flatMap(({ api }) => api),
  }));
}

/** Entries by key, in the order of the first of each. */
function grouped(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ReadonlyArray<readonly [Entry, ...Entry[]]> {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

const withHole = (line: Text, slot: Span['slot']): Text =>
  line.map((span) => (span.slot === slot ? { ...span, text: '' } : span));

/** The distinct names in the slots of lines. */
function spansIn(entries: readonly Entry[], slot: Span['slot']): readonly Text[] {
  const found = entries.flatMap(({ line }) => line.filter((span) => span.slot === slot));
  return [...new Map(found.map((span) => [span.text, [span]] as const)).values()];
}

function withNames(text: Text, slot: Span['slot'], names: readonly Text[]): Text {
  return names.length < 2 ? text : text.flatMap((span) => (span.slot === slot ? listed(names) : [span]));
}

/** A line of which only the name matters. */
function isText({ section, wire, api }: Entry): boolean {
  const fact = wire ?? api[0];
  return section === 'docs' && fact !== undefined && rootOf(fact.event) === 'documentation-changed';
}

/** How many names a line about texts gives before it counts. */
const NAMED = 8;

/** Changed descriptions and examples are one line, whatever they belong to. */
function textsEntry([first, ...others]: readonly [Entry, ...Entry[]]): Entry {
  const all = [first, ...others];
  // What follows the words of ours.
  const names = [
    ...new Map(all.map(({ line: [, ...name] }) => [JSON.stringify(name), name] as const)).values(),
  ];
  const more = names.length > NAMED + 1 ? [prose(`${names.length - NAMED} others`)] : [];
  const shown = more.length > 0 ? names.slice(0, NAMED) : names;
  return {
    ...first,
    scope: 'docs',
    line: [...prose('update descriptions of '), ...listed([...shown, ...more])],
    api: all.flatMap(({ api }) => api),
  };
}
