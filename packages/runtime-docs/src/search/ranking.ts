import type { ApiSurface } from '../../../runtime-mcp/src/api/types.ts';
import type { Target } from '../../../runtime-mcp/src/search/documents.ts';
import { rank, type Searched } from '../../../runtime-mcp/src/search/rank.ts';
import { addSections, indexing } from '../../../runtime-mcp/src/search/search-index.ts';
import { createThesaurus } from '../../../runtime-mcp/src/search/thesaurus/index.ts';
import { isStopWord } from '../../../runtime-mcp/src/search/tokenize.ts';
import { vocabularyOf } from '../../../runtime-mcp/src/search/vocabulary.ts';
import { splitWords, stem } from '../../../runtime-mcp/src/support/words.ts';

/** A guide: its address and its text in Markdown. */
export type GuideEntry = readonly [address: string, text: string];

/** What a question is about, best first. The source of a section is the address of its guide. */
export type Ranking = (question: string) => readonly Target[];

/** Gets ready to answer questions as `search_docs` of the MCP server does, a step for each text that is read. */
export function* ranking(surface: ApiSurface, guides: readonly GuideEntry[]): Generator<undefined, Ranking> {
  const index = yield* indexing(surface, []);
  addSections(
    index,
    guides.map(([address, content]) => ({ language: address, content })),
  );
  const thesaurus = createThesaurus(surface.words);
  const searched = { index, thesaurus };
  return (question) => rank(searched, completed(searched, question)).map(({ target }) => target);
}

/** The question with its last word written out, where that is no word, but the beginning of one in a name. */
function completed({ index, thesaurus }: Searched, question: string): string {
  const [begun = ''] = /[\p{L}\p{N}]+$/u.exec(question) ?? [];
  const word = splitWords(begun).at(-1) ?? '';
  const isWord = isStopWord(word) || thesaurus.knows(stem(word)) || vocabularyOf(index).has(stem(word));
  if (word.length < 2 || isWord) return question;
  const [suggestion] = index.engine.autoSuggest(word, { fields: ['name'], prefix: true, fuzzy: false });
  return suggestion === undefined ? question : question.slice(0, -begun.length) + suggestion.suggestion;
}
