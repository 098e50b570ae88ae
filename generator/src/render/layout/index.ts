import type { ts } from 'ts-morph';
import { statementDoc } from './declarations.ts';
import { expressionDoc } from './expressions.ts';
import { isBlankAfter, WIDTH, withComments, type Doc, type Source } from './source.ts';
import { bodyDoc } from './statements.ts';

/** A statement in its final layout, or as it stands because its layout is not known here. */
export type Piece = { readonly kind: 'final' | 'raw'; readonly text: string; readonly blankAfter: boolean };

/**
 * Lays out the statements of a file as prettier would. It covers what generated files consist of; any other statement
 * comes back as it is. A test holds the result against prettier.
 */
export async function layOut(
  text: string,
  tree: ts.SourceFile,
  compiler: typeof ts,
): Promise<readonly Piece[]> {
  const { builders, printer } = await import('prettier/doc');
  const settings = { printWidth: WIDTH, tabWidth: 2, useTabs: false };
  return tree.statements.map((statement): Piece => {
    let isKnown = true;
    const giveUp = (): string => {
      isKnown = false;
      return '';
    };
    const flat = (doc: Doc): string => {
      const { formatted } = printer.printDocToString(doc, { ...settings, printWidth: Infinity });
      return formatted.includes('\n') ? giveUp() : formatted;
    };
    const inner: Source['inner'] = {
      expression: (node) => expressionDoc(node, source),
      body: (node) => bodyDoc(node, source),
      statement: (node) => statementDoc(node, source),
    };
    const source: Source = { text, tree, ts: compiler, doc: builders, flat, giveUp, inner };
    const doc = withComments(statement, statementDoc(statement, source), source);
    const raw = text.slice(statement.pos, statement.end).trim();
    const final = isKnown ? printer.printDocToString(doc, settings).formatted : '';
    const isSafe = isKnown && isSameCode(raw, final) && !hasLongLine(final);
    return {
      kind: isSafe ? 'final' : 'raw',
      text: isSafe ? final : raw,
      blankAfter: isBlankAfter(statement.end, source),
    };
  });
}

/** Layout only adds or removes blanks, lines, separators and quotes; anything else that differs was lost. */
function isSameCode(before: string, after: string): boolean {
  return bare(before) === bare(after);
}

function bare(text: string): string {
  return text.replace(/[\s,;|'"\\]+/g, '');
}

/** A line that is too long although everything known was broken might be broken by a rule that is not known here. */
function hasLongLine(text: string): boolean {
  return text.split('\n').some((line) => line.length > WIDTH && !isUnbreakable.test(line));
}

/** Comments, and properties whose type is one text. */
const isUnbreakable = /^\s*(?:\*|\/|[\w$]+\??: (?:'[^']*'|"[^"]*");$)/;
