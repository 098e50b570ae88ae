import type { ExampleValue } from '../../ir/examples/index.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import type { EmbeddedMethod, EmbeddedReadme } from './docs-entry.ts';
import { constant } from './constant.ts';

/** What the documentation file holds. */
export type LocalDocs = {
  readonly methods: readonly EmbeddedMethod[];
  readonly readmes: readonly EmbeddedReadme[];
};

/** `src/local-docs-search.ts`: all documentation as data, one value per line, so that changes are easy to see. */
export function localDocsFile({ methods, readmes }: LocalDocs): FilePlan {
  const text = [
    "import type { EmbeddedMethod, EmbeddedReadme } from './api/types.ts';\n",
    '/** Documentation of every method, in config order. */',
    constant('EMBEDDED_METHODS', 'readonly EmbeddedMethod[]', methods as ExampleValue),
    '/** The guide to the SDK of each language. */',
    constant('EMBEDDED_READMES', 'readonly EmbeddedReadme[]', readmes),
    // Not at the constants: compiled to CommonJS they would begin with `exports`, which diffs show above every change.
    'export { EMBEDDED_METHODS, EMBEDDED_READMES };\n',
  ];
  return { kind: 'text', path: 'src/local-docs-search.ts', text: text.join('\n') };
}
