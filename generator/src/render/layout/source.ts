import type { builders } from 'prettier/doc';
import type { ts } from 'ts-morph';

/** Text with the places where it may be broken into lines. */
export type Doc = builders.Doc;

/** A file being laid out, and the tools for it. */
export type Source = {
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly ts: typeof ts;
  readonly doc: typeof builders;
  /** A doc as one line of text that cannot be broken. Gives up if there is a break in it that cannot be avoided. */
  readonly flat: (doc: Doc) => string;
  /** Gives up on the current statement: it has something that is not known here. The result is only a placeholder. */
  readonly giveUp: () => Doc;
  /** What stands inside other code, at any depth: an expression, the braces of a function, a statement. */
  readonly inner: {
    readonly expression: (node: ts.Expression) => Doc;
    readonly body: (node: ts.Block) => Doc;
    readonly statement: (node: ts.Node) => Doc;
  };
};

/** How wide a line may be. */
export const WIDTH = 110;

/** Text of a node without the comments before it. */
export function textOf(node: ts.Node, { text, tree }: Source): string {
  return text.slice(node.getStart(tree), node.end);
}

/** Comments before a node, each on lines of its own, then the node. */
export function withComments(node: ts.Node, printed: Doc, source: Source): Doc {
  const { text, tree, ts } = source;
  const { hardline } = source.doc;
  const ranges = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  const comments = ranges.map((range, index): Doc => {
    const end = ranges[index + 1]?.pos ?? node.getStart(tree);
    const gap = text.slice(range.end, end);
    if (!gap.includes('\n')) return source.giveUp();
    return [commentDoc(text.slice(range.pos, range.end), source), hardline, isBlankLine(gap) ? hardline : ''];
  });
  return [...comments, printed];
}

/** Docs of nodes one below the other, with the blank lines they have in the source, at most one in each place. */
function stack(nodes: readonly ts.Node[], print: (node: ts.Node) => Doc, source: Source): Doc {
  const { hardline } = source.doc;
  return nodes.map((node, index): Doc => {
    const printed = withComments(node, print(node), source);
    return index === nodes.length - 1 ?
        printed
      : [printed, hardline, isBlankAfter(node.end, source) ? hardline : ''];
  });
}

/** Nodes stacked in braces, or `{}`. */
export function block(nodes: readonly ts.Node[], print: (node: ts.Node) => Doc, source: Source): Doc {
  const { hardline, indent } = source.doc;
  if (nodes.length === 0) return '{}';
  return ['{', indent([hardline, stack(nodes, print, source)]), hardline, '}'];
}

/** Whether an empty line follows. */
export function isBlankAfter(position: number, { text }: Source): boolean {
  return /^[ \t]*;?[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(position, position + 200));
}

function isBlankLine(gap: string): boolean {
  return gap.indexOf('\n') !== gap.lastIndexOf('\n');
}

/** A comment whose lines all start with an asterisk is moved with its indentation; others stay as they are. */
function commentDoc(comment: string, source: Source): Doc {
  const lines = comment.split('\n');
  if (lines.length === 1) return comment.trimEnd();
  if (!lines.slice(1).every((each) => each.trimStart().startsWith('*'))) return source.giveUp();
  const aligned = lines.map((each, index) => (index === 0 ? each.trimEnd() : ` ${each.trim()}`));
  return source.doc.join(source.doc.hardline, aligned);
}
