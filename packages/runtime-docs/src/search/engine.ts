import MiniSearch from 'minisearch';
import type { ApiSurface } from '../../../runtime-mcp/src/api/types.ts';
import type { Target } from '../../../runtime-mcp/src/search/documents.ts';
import { ranking, type GuideEntry, type Ranking } from './ranking.ts';
import { plainForm, terms } from './words.ts';

/** A page that can be found. Kept as a list, since a site has thousands. */
export type PageEntry = readonly [
  kind: 'method' | 'type' | 'guide' | 'error' | 'helper',
  title: string,
  /** Relative to the site. */
  address: string,
  /** `POST /v2/create-phone-call`; empty for what is no method. */
  request: string,
  about: string,
  /** Names inside of it, in one text. */
  words: string,
];

/** A parameter or member: its name, how links write it if not like that, and the pages that have it, by number. */
export type MemberEntry = readonly [name: string, anchor: string, ...owners: number[]];

export type Found = {
  readonly kind: PageEntry[0] | 'member';
  readonly title: string;
  readonly address: string;
  readonly about: string;
};

/** Finds entries for what a reader types. */
export type Search = {
  /** Pages come first: members name them by their number. */
  addPages(entries: readonly PageEntry[]): void;
  addMembers(entries: readonly MemberEntry[]): void;
  /**
   * Questions are answered by what the documentation says, too, once all steps are done: a step for each text. Until then,
   * words are compared with names and summaries.
   */
  addTexts(surface: ApiSurface, guides: readonly GuideEntry[]): Generator<undefined, void>;
  find(query: string, most?: number): readonly Found[];
};

type Indexed = {
  readonly id: number;
  readonly name: string;
  readonly request: string;
  readonly about: string;
  readonly words: string;
};

/** How likely a reader means an entry of a kind. */
const LIKELY: Readonly<Record<Found['kind'], number>> = {
  method: 1,
  guide: 0.7,
  error: 0.6,
  helper: 0.9,
  type: 0.45,
  member: 0.3,
};

const OPTIONS = {
  boost: { name: 5, request: 2, about: 3, words: 1 },
  // Readers type while they look: the last word may be the start of one.
  prefix: (term: string, at: number, all: readonly string[]) => at === all.length - 1 && term.length > 1,
  fuzzy: (term: string) => (term.length > 4 ? 0.22 : false),
  weights: { fuzzy: 0.35, prefix: 0.6 },
  bm25: { k: 1.2, b: 0.4, d: 0.5 },
};

/** Pages that are listed of those that have a member. */
const MOST_OWNERS = 4;

/** Pages that a question is answered with; the rest of the list are names like its words. */
const MOST_RANKED = 8;

type Entry = { readonly kind: Found['kind']; readonly found: () => readonly Found[] };

/** A search over nothing yet. */
export function createSearch(): Search {
  const pages: PageEntry[] = [];
  const entries: Entry[] = [];
  const exact = new Map<string, number[]>();
  const byTarget = new Map<string, number>();
  let ranked: Ranking = () => [];
  const engine = new MiniSearch<Indexed>({
    fields: ['name', 'request', 'about', 'words'],
    tokenize: (text) => [...terms(text)],
    processTerm: (term) => term,
  });
  const add = (entry: Entry, texts: Partial<Indexed>, names: readonly string[]): void => {
    const id = entries.length;
    entries.push(entry);
    for (const form of new Set(names.map(plainForm)))
      if (form !== '') exact.set(form, [...(exact.get(form) ?? []), id]);
    engine.add({ name: '', request: '', about: '', words: '', ...texts, id });
  };
  const likely = (id: number): number => LIKELY[entries[id]?.kind ?? 'member'];
  return {
    addPages(added) {
      for (const page of added) {
        const [kind, name, , request, about, words] = page;
        pages.push(page);
        byTarget.set(`${kind} ${TARGET_NAMES[kind]?.(page) ?? name}`, entries.length);
        const last = name.slice(name.lastIndexOf('.') + 1);
        const names = [name, last, request, request.replace(/^\S+ /, '')];
        add({ kind, found: () => [pageFound(page)] }, { name, request, about, words }, names);
      }
    },
    addMembers(added) {
      for (const [name, anchor, ...owners] of added) {
        const found = (): readonly Found[] =>
          owners.slice(0, MOST_OWNERS).flatMap((at) => memberFound(name, anchor || name, pages[at]));
        add({ kind: 'member', found }, { name }, [name]);
      }
    },
    *addTexts(surface, guides) {
      ranked = yield* ranking(surface, guides);
    },
    find(query, most = 12) {
      const named = exact.get(plainForm(query.replace(/^\s*client\./i, ''))) ?? [];
      const first = [...named].sort((a, b) => likely(b) - likely(a) || a - b);
      const asked = ranked(query).flatMap((target) => byTarget.get(keyOf(target)) ?? []);
      const ids = [
        ...new Set([...first, ...asked.slice(0, MOST_RANKED), ...likeliest(engine, query, likely)]),
      ];
      const results: Found[] = [];
      for (const id of ids) {
        if (results.length >= most) break;
        results.push(...(entries[id]?.found() ?? []));
      }
      return results.slice(0, most);
    },
  };
}

/** How targets call pages whose titles say it differently: sections by the guide, errors by their status. */
const TARGET_NAMES: Readonly<Partial<Record<PageEntry[0], (page: PageEntry) => string>>> = {
  guide: ([, , address]) => address,
  error: ([, title]) => title.replace(/ .*$/, ''),
};

/** Where the page of a target is kept. */
function keyOf(target: Target): string {
  if (target.kind === 'section') return `guide ${target.source}`;
  return target.kind === 'error' ? `error ${target.status}` : `${target.kind} ${target.name}`;
}

function pageFound([kind, title, address, request, about]: PageEntry): Found {
  return { kind, title, address, about: [request, about].filter((each) => each !== '').join(' - ') };
}

function memberFound(name: string, anchor: string, owner: PageEntry | undefined): readonly Found[] {
  if (owner === undefined) return [];
  const [kind, title, address] = owner;
  const part = kind === 'method' ? 'params' : 'members';
  return [{ kind: 'member', title: name, address: `${address}#${part}.${anchor}`, about: `in ${title}` }];
}

/** Entries by likelihood; what is like nothing is answered with the nearest names. */
function likeliest(
  engine: MiniSearch<Indexed>,
  query: string,
  likely: (id: number) => number,
): readonly number[] {
  const options = { ...OPTIONS, boostDocument: (id: number): number => likely(id) };
  const asked = new Set(terms(query)).size;
  if (asked === 0) return [];
  const hits = engine
    .search(query, options)
    // Of two entries, the one that has more of the words is meant.
    .map(({ id, score, queryTerms }) => ({
      id: Number(id),
      score: score * (0.4 + (0.6 * queryTerms.length) / asked),
    }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
  if (hits.length > 0) return hits.map(({ id }) => id);
  return engine
    .search(query, { ...options, fields: ['name'], fuzzy: 0.5, prefix: true })
    .map(({ id }) => Number(id));
}
