import type { ts } from 'ts-morph';
import type { Compiler } from '../types/index.ts';

/** Expressions and statements inside of each other that the checker's use of the stack allows; nobody writes as many. */
const DEEPEST = 400;

/** A source as a tree; undefined where it nests too deep for the compiler. */
export function parseSource(
  ts: Compiler,
  path: string,
  text: string,
  options: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile | undefined {
  try {
    const source = ts.createSourceFile(path, text, options, true);
    return isShallow(ts, source) ? source : undefined;
  } catch (error) {
    // The parser ran out of stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isShallow(ts: Compiler, source: ts.SourceFile): boolean {
  const open: Array<readonly [node: ts.Node, level: number]> = [[source, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, level] = next;
    if (level > DEEPEST) return false;
    ts.forEachChild(node, (child) => {
      // A long sum is deep on its left side; the compiler goes down there without the stack.
      const isLeft = ts.isBinaryExpression(node) && node.left === child;
      open.push([child, isLeft ? level : level + 1]);
    });
  }
  return true;
}
