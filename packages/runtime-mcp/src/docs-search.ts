import { readExtraDocs } from './extra-docs.ts';
import { loadDocs } from './load-docs.ts';
import { answer } from './search/answer.ts';
import type { Docs } from './search/docs.ts';
import { addSections } from './search/search-index.ts';
import { SERVER_INFO } from './server-info.ts';

/** What is looked for. */
export type DocsQuery = {
  query: string;
  /** Language of the examples. */
  language?: string;
  detail?: 'default' | 'verbose';
  /** Paths to unfold. */
  expand?: readonly string[];
  /** Tokens of the answer. */
  maxTokens?: number;
};

/** The documentation of the API, searched without a server. */
export class LocalDocsSearch {
  readonly #docs: Docs;

  private constructor(docs: Docs) {
    this.#docs = docs;
  }

  /** Reads the documentation, and that of a folder. */
  static async create({ docsDir }: { docsDir?: string } = {}): Promise<LocalDocsSearch> {
    const docs = await loadDocs();
    if (docsDir !== undefined) addSections(docs.index, await readExtraDocs(docsDir));
    return new LocalDocsSearch(docs);
  }

  /** What `search_docs` answers. */
  search({ query, language, detail = 'default', expand = [], maxTokens }: DocsQuery): string {
    return answer(this.#docs, {
      query,
      language: language ?? SERVER_INFO.languages[0],
      detail,
      expand,
      ...(maxTokens !== undefined && { budget: maxTokens }),
    });
  }
}
