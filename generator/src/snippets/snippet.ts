import type { SnippetLanguage } from '../config/config-types.ts';
import type { CallExample, MethodUse } from '../ir/examples/index.ts';

/**
 * `program`: complete, can be run as it is. `statement`: the call alone, for a doc comment of its method or a text that
 * has made the client before.
 */
export type SnippetStyle = 'program' | 'statement';

export type SnippetOptions = {
  readonly style: SnippetStyle;
  /** Columns; each language has a default for each style. */
  readonly width?: number;
};

/** How a call looks in one language. */
export interface Snippet {
  /** `typescript` */
  readonly id: SnippetLanguage;
  /** For headings: `TypeScript` */
  readonly label: string;
  /** Name of the language after a Markdown fence. */
  readonly fence: string;
  /** How the method is spelt in the language; left out where calls have no names. */
  readonly method?: (use: MethodUse) => string;
  /** Source text without a final newline. */
  call(use: MethodUse, example: CallExample, options: SnippetOptions): string;
}
