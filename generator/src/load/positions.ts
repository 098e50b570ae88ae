import type { Position } from '../diagnostics/index.ts';
import type { Place } from '../support/place.ts';
import { outlineJson } from './json-text.ts';
import { nodeAt, type Outline, type Span, type TextNode } from './outline.ts';
import { positionOf } from './position-of.ts';
import { formatOf } from './parse-document.ts';
import { outlineYaml } from './yaml-text.ts';

/** Finds lines and columns. Texts are gone through again only when a finding is shown, once per file. */
export type Positions = {
  readonly find: (place: Place, mark: 'key' | 'value') => Position | undefined;
  readonly text: (file: string) => string | undefined;
};

/** Positions in the texts read so far; the map may grow later. */
export function createPositions(texts: ReadonlyMap<string, string>): Positions {
  const outlines = new Map<string, Outline>();
  const outlineOf = (file: string, text: string): Outline => {
    const known = outlines.get(file);
    if (known) return known;
    const outline = formatOf({ file, text }) === 'json' ? outlineJson(text) : outlineYaml(text, 1000);
    outlines.set(file, outline);
    return outline;
  };
  return {
    text: (file) => texts.get(file),
    find: (place, mark) => {
      const text = texts.get(place.file);
      const root = text === undefined ? undefined : outlineOf(place.file, text).root;
      if (text === undefined || !root) return undefined;
      const { node, exact } = nodeAt(root, place.pointer);
      return positionOf(text, spanFor(node, exact ? mark : 'key'));
    },
  };
}

/** Containers are marked at their key: their first line says nothing. */
function spanFor(node: TextNode, mark: 'key' | 'value'): Span {
  if (node.key && (mark === 'key' || node.children)) return node.key;
  return node.children ? { start: node.start, end: node.start + 1 } : node;
}
