import { join, tokensOf } from '../support/json.ts';

/** Where one value of a text stands: offsets of it and of its key, and its members by key or index. */
export type TextNode = {
  readonly token: string;
  readonly parent: TextNode | undefined;
  /** Absent for list items and the root. */
  readonly key: Span | undefined;
  start: number;
  end: number;
  children: Map<string, TextNode> | undefined;
};

/** Offsets of a stretch of text, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** The shape of a text, and what is wrong with it that a plain parser would let pass. */
export type Outline = {
  readonly root: TextNode | undefined;
  readonly duplicates: ReadonlyArray<{
    readonly pointer: string;
    readonly key: string;
    readonly first: Span;
    readonly second: Span;
  }>;
  readonly tags: ReadonlyArray<{ readonly pointer: string; readonly tag: string; readonly span: Span }>;
  readonly fault?: { readonly offset: number; readonly reason: string };
};

/** A new node below `parent`, registered there. */
export function addNode(
  parent: TextNode | undefined,
  token: string,
  key: Span | undefined,
  start: number,
): TextNode {
  const node: TextNode = { token, parent, key, start, end: start, children: undefined };
  if (parent) (parent.children ??= new Map()).set(token, node);
  return node;
}

/** The JSON pointer of a node. */
export function pointerOf(node: TextNode | undefined): string {
  const tokens: string[] = [];
  for (let each = node; each?.parent; each = each.parent) tokens.unshift(each.token);
  return join('', ...tokens);
}

/** The node at a pointer, or the nearest one above it that exists. */
export function nodeAt(
  root: TextNode,
  pointer: string,
): { readonly node: TextNode; readonly exact: boolean } {
  let node = root;
  for (const token of tokensOf(pointer)) {
    // A key that came in through a YAML merge stands in the merged mapping.
    const next = node.children?.get(token) ?? node.children?.get('<<')?.children?.get(token);
    if (!next) return { node, exact: false };
    node = next;
  }
  return { node, exact: true };
}
