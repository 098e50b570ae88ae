import type { ApiSurface } from '../../../runtime-mcp/src/api/types.ts';
import { createDialog } from './dialog.ts';
import { createSearch, type MemberEntry, type PageEntry } from './engine.ts';
import type { GuideEntry } from './ranking.ts';

declare global {
  /** Called by the files of data with what can be found. */
  var docsPages: (entries: readonly PageEntry[]) => void;
  var docsMembers: (entries: readonly MemberEntry[]) => void;
  /** Called with what the documentation says. */
  var docsTexts: (surface: ApiSurface, guides: readonly GuideEntry[]) => void;
}

const search = createSearch();
const dialog = createDialog(document, search);

/** Entries that are added at a time, so that a reader who types is not kept waiting. */
const PIECE = 200;

const inPieces =
  <T>(add: (entries: readonly T[]) => void) =>
  (entries: readonly T[]): void => {
    const next = (at: number): void => {
      add(entries.slice(at, at + PIECE));
      dialog.refresh();
      if (at + PIECE < entries.length) setTimeout(() => next(at + PIECE), 0);
    };
    next(0);
  };

globalThis.docsPages = inPieces(search.addPages);
globalThis.docsMembers = inPieces(search.addMembers);

/** Milliseconds of work at a time: what a reader who types does not notice. */
const SLICE = 20;

globalThis.docsTexts = (surface, guides) => {
  const steps = search.addTexts(surface, guides);
  const next = (): void => {
    const end = performance.now() + SLICE;
    while (performance.now() < end) if (steps.next().done === true) return dialog.refresh();
    setTimeout(next, 0);
  };
  next();
};

document.addEventListener('docs-search', () => dialog.open());
dialog.open();

const { root = '' } = document.documentElement.dataset;
for (const name of ['data-pages.js', 'data-members.js', 'data-texts.js']) {
  const script = document.createElement('script');
  // In the order in which they stand here, whichever comes first.
  script.async = false;
  script.src = `${root}assets/${name}`;
  document.head.append(script);
}
