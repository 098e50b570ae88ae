import type { CheckedInput } from '../check/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import { oneFile, VERBS } from '../document/index.ts';
import { hashOf } from '../output/index.ts';
import type { TextPlan } from '../plan/file-plan.ts';

/** Keeps one text between runs, with what it was made from. */
export type TextCache = {
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
};

/**
 * The module with the types of openapi-typescript, if the config asks for it. The library is loaded only where the cache
 * has nothing for this document.
 */
export async function openapiEntry(
  { document, endpoints }: CheckedInput,
  report: Report,
  cache?: TextCache,
): Promise<readonly TextPlan[]> {
  const known: ReadonlySet<string> = new Set(VERBS);
  const source = oneFile(
    document,
    (key, path) => !(known.has(key) || key === 'trace') || endpoints.has(`${key} ${path}`),
  );
  const untyped = [...endpoints].filter((endpoint) => !TYPED.has(endpoint.split(' ')[0] ?? ''));
  for (const endpoint of untyped) report(diagnostic('Types/VerbUnknown', document.at, { endpoint }));
  const hash = hashOf(`${LAYOUT} ${JSON.stringify(source)}`);
  const kept = textIn(cache?.read() ?? '', hash);
  if (kept !== undefined) return [planOf(kept)];
  const { openapiTypes } = await import('../targets/typescript/openapi-types.ts');
  try {
    const text = openapiTypes(source);
    cache?.write(`${hash} ${hashOf(text)}\n${text}`);
    return [planOf(text)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(diagnostic('Types/NotMade', document.at, { reason: reason.slice(0, 300) }));
    return [];
  }
}

/** The text in a cache, if it was made from the same and is whole. */
function textIn(cached: string, hash: string): string | undefined {
  const end = cached.indexOf('\n');
  const text = cached.slice(end + 1);
  return end > 0 && cached.slice(0, end) === `${hash} ${hashOf(text)}` ? text : undefined;
}

/** Raised when the same document gives another text. */
const LAYOUT = 1;

/** The verbs that a path item of openapi-typescript has. */
const TYPED = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

const planOf = (text: string): TextPlan => ({
  kind: 'text',
  path: 'src/openapi.ts',
  text,
  format: 'typescript',
});
