import { EVENT_ID, getScalarValue, parseEvents, YAMLException, type Event, type ScalarEvent } from 'js-yaml';
import { joinFlowLines } from './flow-lines.ts';
import { addNode, pointerOf, type Outline, type Span, type TextNode } from './outline.ts';

const CORE_TAGS =
  /^(?:!|(?:!!|!<tag:yaml\.org,2002:|tag:yaml\.org,2002:)(?:str|int|float|bool|null|map|seq)>?)$/;

type Frame = {
  readonly node: TextNode;
  readonly isMap: boolean;
  key: { readonly span: Span; readonly token: string } | undefined;
  count: number;
};

type Walk = {
  readonly text: string;
  readonly frames: Array<Frame | 'skip'>;
  readonly anchors: Map<string, TextNode>;
  readonly duplicates: Array<Outline['duplicates'][number]>;
  readonly tags: Array<Outline['tags'][number]>;
  root: TextNode | undefined;
};

/** Reads YAML for its places only, from the parser's flat list of events. */
export function outlineYaml(text: string, maxDepth: number): Outline {
  const walk: Walk = { text, frames: [], anchors: new Map(), duplicates: [], tags: [], root: undefined };
  try {
    for (const event of yamlEvents(text, maxDepth).events) {
      if (event.type === EVENT_ID.DOCUMENT && walk.root) break;
      step(walk, event);
    }
  } catch (error) {
    return { ...walk, fault: faultOf(error) };
  }
  return { root: walk.root, duplicates: walk.duplicates, tags: walk.tags };
}

/** The parser's flat list of events, and the text that their offsets belong to: the given one, or one just like it. */
export type YamlEvents = { readonly events: readonly Event[]; readonly source: string };

/** The text that was read last: whoever looks for its places would read it again. */
let last: { readonly text: string; readonly read: YamlEvents } | undefined;

/**
 * Reads a text as far as its events.
 *
 * @throws YAMLException for what is not YAML, or deeper than `maxDepth`.
 */
export function yamlEvents(text: string, maxDepth: number): YamlEvents {
  if (last?.text === text) return last.read;
  const read = readEvents(text, maxDepth);
  last = { text, read };
  return read;
}

function readEvents(text: string, maxDepth: number): YamlEvents {
  try {
    return { events: parseEvents(text, { maxDepth }), source: text };
  } catch (error) {
    if (!(error instanceof YAMLException) || error.reason !== 'deficient indentation') throw error;
    const source = joinFlowLines(text);
    if (source === text) throw error;
    return { events: parseEvents(source, { maxDepth }), source };
  }
}

/** What the YAML parser says about a text it cannot read. */
export function faultOf(error: unknown): { readonly offset: number; readonly reason: string } {
  if (error instanceof YAMLException) return { offset: error.mark?.position ?? 0, reason: error.reason };
  return { offset: 0, reason: error instanceof Error ? error.message : 'unknown reason' };
}

function step(walk: Walk, event: Event): void {
  const frame = walk.frames.at(-1);
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      return;
    case EVENT_ID.POP:
      pop(walk);
      return;
    case EVENT_ID.ALIAS:
      alias(walk, frame, { start: event.anchorStart - 1, end: event.anchorEnd });
      return;
    case EVENT_ID.SCALAR:
      if (frame !== 'skip') scalar(walk, frame, event);
      return;
    default: {
      if (frame === 'skip' || (frame?.isMap && !frame.key)) {
        // A mapping or list as a key: the loader refuses it, here it only has to be passed over.
        walk.frames.push('skip');
        return;
      }
      const node = place(walk, frame, { start: event.start, end: event.start });
      node.children = new Map();
      annotate(walk, node, event);
      walk.frames.push({ node, isMap: event.type === EVENT_ID.MAPPING, key: undefined, count: 0 });
    }
  }
}

function pop(walk: Walk): void {
  const frame = walk.frames.pop();
  const above = walk.frames.at(-1);
  if (frame === undefined) return;
  if (frame !== 'skip') {
    for (const child of frame.node.children?.values() ?? [])
      frame.node.end = Math.max(frame.node.end, child.end);
  } else if (above && above !== 'skip' && above.isMap && !above.key) {
    above.key = { span: { start: above.node.start, end: above.node.start }, token: '' };
  }
}

function scalar(walk: Walk, frame: Frame | undefined, event: ScalarEvent): void {
  const span = spanOf(walk, frame, event);
  if (frame?.isMap && !frame.key) {
    frame.key = { span, token: event.valueStart < 0 ? 'null' : getScalarValue(walk.text, event) };
    return;
  }
  annotate(walk, place(walk, frame, span), event);
}

function alias(walk: Walk, frame: Frame | 'skip' | undefined, span: Span): void {
  if (frame === 'skip') return;
  const target = walk.anchors.get(walk.text.slice(span.start + 1, span.end));
  if (frame?.isMap && !frame.key) {
    frame.key = { span, token: target ? walk.text.slice(target.start, target.end) : '' };
    return;
  }
  place(walk, frame, span).children = target?.children;
}

/** Registers a value below the open container. */
function place(walk: Walk, frame: Frame | undefined, span: Span): TextNode {
  const key = frame?.key;
  const token = key?.token ?? String(frame?.count ?? '');
  const twin = frame?.isMap ? frame.node.children?.get(token) : undefined;
  const node = addNode(frame?.node, frame ? token : '', key?.span, span.start);
  node.end = span.end;
  if (twin?.key && key)
    walk.duplicates.push({ pointer: pointerOf(node), key: token, first: twin.key, second: key.span });
  if (frame) {
    frame.key = undefined;
    frame.count += 1;
  } else walk.root = node;
  return node;
}

function annotate(
  walk: Walk,
  node: TextNode,
  event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number },
): void {
  if (event.anchorStart >= 0) walk.anchors.set(walk.text.slice(event.anchorStart, event.anchorEnd), node);
  if (event.tagStart < 0) return;
  const tag = walk.text.slice(event.tagStart, event.tagEnd);
  if (!CORE_TAGS.test(tag))
    walk.tags.push({ pointer: pointerOf(node), tag, span: { start: event.tagStart, end: event.tagEnd } });
}

/** An empty value has no offsets of its own; it stands at the end of its key. */
function spanOf(walk: Walk, frame: Frame | undefined, event: ScalarEvent): Span {
  if (event.valueStart >= 0) return { start: event.valueStart, end: event.valueEnd };
  const at = frame?.key?.span.end ?? frame?.node.start ?? 0;
  return { start: Math.min(at, walk.text.length), end: at };
}
