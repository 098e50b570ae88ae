import type { Snippet } from './snippet.ts';
import { typescript } from './typescript.ts';

export type { Snippet, SnippetOptions, SnippetStyle } from './snippet.ts';
export { clientStatement, qualifiedName } from './typescript.ts';
export { typescript };

/** Every language that calls can be shown in. A new one is a file of its own and a line here. */
export const snippets: readonly Snippet[] = [typescript];
