/** The files that the page is made of, in `packages/diff-page/src`. */
const PAGE_FILES = {
  html: 'page.html',
  style: 'page.css',
  // Each uses what those before it declare.
  scripts: [
    'text.js',
    'model.js',
    'choices.js',
    'address.js',
    'view.js',
    'tree.js',
    'noise.js',
    'search.js',
    'print.js',
    'main.js',
  ],
} as const;

/** Frame, style and script of the page, as texts. */
export type PageAssets = { readonly html: string; readonly style: string; readonly script: string };

/** Puts the parts of the page together; `read` gives the text of a file of `packages/diff-page/src`. */
export function pageAssets(read: (name: string) => string): PageAssets {
  const body = PAGE_FILES.scripts.map(read).join('\n');
  return {
    html: read(PAGE_FILES.html),
    style: read(PAGE_FILES.style),
    // One scope of its own: nothing of the page can be reached from outside.
    script: `(() => {\n'use strict';\n${body}\n})();\n`,
  };
}
