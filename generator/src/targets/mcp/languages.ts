import type { CallExample, MethodUse } from '../../ir/examples/index.ts';
import { snippets } from '../../snippets/index.ts';
import type { LanguageDoc } from './docs-entry.ts';

/** The call of a method in each of the languages, in their order. Languages without a snippet are left out. */
export function perLanguage(
  use: MethodUse,
  example: CallExample,
  languages: readonly string[],
): Readonly<Record<string, LanguageDoc>> {
  return Object.fromEntries(
    languages.flatMap((id) => {
      const snippet = snippets.find((each) => each.id === id);
      if (snippet === undefined) return [];
      const docs: LanguageDoc = {
        ...(snippet.method !== undefined && { method: snippet.method(use) }),
        example: snippet.call(use, example, { style: 'program' }),
      };
      return [[id, docs] as const];
    }),
  );
}
