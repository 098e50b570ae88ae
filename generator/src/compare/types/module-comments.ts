import type { ts as Compiler } from 'ts-morph';

/** The text of a module as the compiler reads it, and what its comments say to those who call it. */
export type ModuleText = { readonly bare: string; readonly comments: string };

/**
 * Takes the text of a module apart. Examples are left out of the comments: which call stands for all others may change
 * because of one that is new, and what a document says of an example is a fact of the document.
 */
export function moduleText(text: string, ts: typeof Compiler): ModuleText {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
  let [bare, comments] = ['', ''];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan())
    if (token > ts.SyntaxKind.LastTriviaToken) bare += ` ${scanner.getTokenText()}`;
    else if (!BLANKS.test(scanner.getTokenText())) comments += `${withoutExamples(scanner.getTokenText())}\n`;
  return { bare, comments };
}

const BLANKS = /^\s*$/;

/** From `@example` to the next tag, or the end of the comment. */
const EXAMPLE = /^[ \t]*\*[ \t]*@example\b[^]*?(?=^[ \t]*\*[ \t]*@\w|\*\/)/gm;

function withoutExamples(comment: string): string {
  return comment.replace(EXAMPLE, '').replace(/[\s*]+/g, ' ');
}
