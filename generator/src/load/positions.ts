import { linesIn, type Position } from '../diagnostics/index.ts';
import type { Place } from '../support/place.ts';
import { outlineJson } from './json-text.ts';
import { nodeAt, type Outline, type Span, type TextNode } from './outline.ts';
import { formatOf } from './parse-document.ts';
import { outlineYaml } from './yaml-text.ts';

/** Finds lines and columns. Texts are gone through again only when a finding is shown, once per file. */
export type Positions = {
  readonly find: (place: Place, mark: 'key' | 'value') => Position | undefined;
  readonly line: (file: string, line: number) => string | undefined;
};

/** Positions in the texts read so far; the map may grow later. */
export function createPositions(texts: ReadonlyMap<string, string>): Positions {
  const lines = linesIn(texts);
  const outlines = new Map<string, Outline>();
  const outlineOf = (file: string): Outline | undefined => {
    const text = texts.get(file);
    const known = outlines.get(file);
    if (known !== undefined || text === undefined) return known;
    const outline = formatOf({ file, text }) === 'json' ? outlineJson(text) : outlineYaml(text, 1000);
    outlines.set(file, outline);
    return outline;
  };
  return {
    line: (file, line) => lines(file)?.textOf(line),
    find: (place, mark) => {
      const root = outlineOf(place.file)?.root;
      if (!root) return undefined;
      const { node, exact } = nodeAt(root, place.pointer);
      return lines(place.file)?.positionOf(spanFor(node, exact ? mark : 'key'));
    },
  };
}

/** Containers are marked at their key: their first line says nothing. */
function spanFor(node: TextNode, mark: 'key' | 'value'): Span {
  if (node.key && (mark === 'key' || node.children)) return node.key;
  return node.children ? { start: node.start, end: node.start + 1 } : node;
}
