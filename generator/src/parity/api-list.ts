import { rowOf, NO_FINDINGS, type Findings, type Gap } from './model/model.ts';

/** `client.call.<a href="…">create</a>(callID, { ...params }) -> CallResponse`, with the endpoint as the title. */
const ENTRY =
  /<code title="([^"<>]*)">([\w$.]+\.)<a href="[^"]*">([\w$]+)<\/a>\(([^<]*)\) -(?:>|&gt;) ([^<]*)<\/code>/g;

/** The methods that an `api.md` lists, by their way from the client on. */
function listedMethods(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ENTRY)].map(([, endpoint = '', owner = '', name = '', args = '', result = '']) => [
      `${owner}${name}`,
      // What Markdown would read is escaped in one package and not in another.
      `${endpoint} (${args.trim()}) -> ${result.trim()}`.replace(/\\(?=[|_*`[\]\\])/g, ''),
    ]),
  );
}

/** Compares the lists of methods of two packages; nothing where one of them has none. */
export function compareApiLists(before: string | undefined, after: string | undefined): Findings {
  if (before === undefined || after === undefined) return NO_FINDINGS;
  const [own, other] = [listedMethods(before), listedMethods(after)];
  if (own.size === 0) return NO_FINDINGS;
  const gaps = [...own].flatMap(([symbol, line]): Gap[] => {
    const next = other.get(symbol);
    if (next === line) return [];
    return [
      {
        measure: 'api-list',
        symbol,
        says: next === undefined ? 'is not listed in api.md' : 'is listed differently in api.md',
        ...(next !== undefined && { before: line, after: next }),
        weight: 'note',
        fileBefore: 'api.md',
        method: symbol.replace(/^client\./, ''),
        count: 1,
      },
    ];
  });
  return { rows: [rowOf('api-list', own.size, gaps)], gaps };
}
