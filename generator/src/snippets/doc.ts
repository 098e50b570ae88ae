import { textWidth } from '../support/text.ts';

/**
 * A layout problem in the manner of Wadler: text with possible line breaks, and groups that are either on one line or
 * broken. The subset of prettier's document language that calls and literals need, with the same meaning.
 */
export type Doc = string | readonly Doc[] | Group | Indent | Line | IfBreak | Fill | typeof breakParent;

export type Group = {
  readonly kind: 'group';
  readonly contents: Doc;
  readonly breaks: boolean;
  /** What `ifBreak` refers to from inside; a group outside is referred to itself. */
  readonly id?: object;
  /** Layouts to try after `contents`, the last one being always possible. */
  readonly states?: readonly Doc[];
};
type Indent = { readonly kind: 'indent'; readonly contents: Doc; readonly ifBroken?: Group };
type Line = { readonly kind: 'line'; readonly soft: boolean; readonly hard: boolean };
type IfBreak = { readonly kind: 'if-break'; readonly text: string; readonly id?: object };
type Fill = { readonly kind: 'fill'; readonly parts: readonly Doc[] };

/** Forces the groups around it to break. */
export const breakParent = { kind: 'break-parent' } as const;
/** A blank, or a line break. */
export const line: Line = { kind: 'line', soft: false, hard: false };
/** Nothing, or a line break. */
export const softline: Line = { kind: 'line', soft: true, hard: false };

/** Broken if it does not fit, if `breaks` is set, or if something in it must break. */
export function group(contents: Doc, breaks = false, id?: object): Group {
  return {
    kind: 'group',
    contents,
    breaks: breaks || willBreak(contents),
    ...(id === undefined ? {} : { id }),
  };
}

/** The first of several layouts that fits, else the last one. */
export function firstThatFits(states: readonly [Doc, ...Doc[]]): Group {
  return { kind: 'group', contents: states[0], breaks: false, states };
}

export function indent(contents: Doc): Indent {
  return { kind: 'indent', contents };
}

/** Indented if the other group was broken. */
export function indentIfBroken(contents: Doc, other: Group): Indent {
  return { kind: 'indent', contents, ifBroken: other };
}

/** Printed only when the group around it, or the one with the id, is broken. */
export function ifBreak(text: string, id?: object): IfBreak {
  return { kind: 'if-break', text, ...(id === undefined ? {} : { id }) };
}

/** Items and separators in turn; a separator breaks only when the next item does not fit. */
export function fill(parts: readonly Doc[]): Fill {
  return { kind: 'fill', parts };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

/** Whether the document cannot be on one line. */
export function willBreak(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (isList(doc)) return doc.some(willBreak);
  switch (doc.kind) {
    case 'break-parent':
      return true;
    case 'group':
      return doc.breaks;
    case 'indent':
      return willBreak(doc.contents);
    case 'fill':
      return doc.parts.some(willBreak);
    case 'line':
      return doc.hard;
    case 'if-break':
      return false;
  }
}

type Mode = 'flat' | 'break';
type Command = { readonly indent: number; readonly mode: Mode; readonly doc: Doc };
type State = {
  readonly width: number;
  readonly modes: Map<object, Mode>;
  readonly stack: Command[];
  readonly out: string[];
  column: number;
};

/** Lays the document out in `width` columns. */
export function printDoc(doc: Doc, width: number): string {
  const state: State = {
    width,
    modes: new Map(),
    stack: [{ indent: 0, mode: 'break', doc }],
    out: [],
    column: 0,
  };
  for (let command = state.stack.pop(); command !== undefined; command = state.stack.pop())
    step(state, command);
  return state.out.join('');
}

function step(state: State, command: Command): void {
  const { doc, mode } = command;
  if (typeof doc === 'string') return write(state, doc);
  if (isList(doc)) return pushAll(state.stack, command, doc);
  switch (doc.kind) {
    case 'group':
      state.stack.push(choose(state, doc, command));
      state.modes.set(doc.id ?? doc, state.stack.at(-1)?.mode ?? 'flat');
      return;
    case 'indent': {
      const deeper = doc.ifBroken === undefined || state.modes.get(doc.ifBroken) === 'break';
      state.stack.push({ indent: command.indent + (deeper ? 2 : 0), mode, doc: doc.contents });
      return;
    }
    case 'line':
      return mode === 'flat' ? write(state, doc.soft ? '' : ' ') : newLine(state, command.indent);
    case 'if-break':
      return write(state, isBroken(state, doc, mode) ? doc.text : '');
    case 'fill':
      return stepFill(state, command, doc.parts);
    case 'break-parent':
      return;
  }
}

function choose(state: State, doc: Group, { indent: depth, mode }: Command): Command {
  if (mode === 'flat' && !doc.breaks) return { indent: depth, mode, doc: doc.contents };
  if (mode === 'flat') return { indent: depth, mode: 'break', doc: doc.states?.at(-1) ?? doc.contents };
  const flat: Command = { indent: depth, mode: 'flat', doc: doc.contents };
  if (!doc.breaks && fits(state, flat)) return flat;
  if (doc.states === undefined) return { indent: depth, mode: 'break', doc: doc.contents };
  for (const other of doc.breaks ? [] : doc.states.slice(1)) {
    const attempt: Command = { indent: depth, mode: 'flat', doc: other };
    if (fits(state, attempt)) return attempt;
  }
  return { indent: depth, mode: 'break', doc: doc.states.at(-1) ?? doc.contents };
}

/** Whether everything up to the next line break fits; what follows the command counts with the modes it has. */
function fits(state: State, first: Command, alone = false): boolean {
  let room = state.width - state.column;
  let rest = alone ? 0 : state.stack.length;
  const pending: Command[] = [first];
  while (room >= 0) {
    const command = pending.pop() ?? state.stack[--rest];
    if (command === undefined || rest < 0) return true;
    const { doc, mode } = command;
    if (typeof doc === 'string') room -= textWidth(doc);
    else if (isList(doc)) pushAll(pending, command, doc);
    else if (doc.kind === 'fill') pushAll(pending, command, doc.parts);
    else if (doc.kind === 'indent') pending.push({ ...command, doc: doc.contents });
    else if (doc.kind === 'group') {
      const inner: Mode = doc.breaks ? 'break' : mode;
      const last = inner === 'break' ? doc.states?.at(-1) : undefined;
      pending.push({ ...command, mode: inner, doc: last ?? doc.contents });
    } else if (doc.kind === 'if-break') room -= isBroken(state, doc, mode) ? textWidth(doc.text) : 0;
    else if (doc.kind === 'line') {
      if (mode === 'break' || doc.hard) return true;
      room -= doc.soft ? 0 : 1;
    }
  }
  return false;
}

function stepFill(state: State, command: Command, parts: readonly Doc[]): void {
  const [item, separator, next, ...rest] = parts;
  if (item === undefined) return;
  const flat = (doc: Doc): Command => ({ ...command, mode: 'flat', doc });
  const broken = (doc: Doc): Command => ({ ...command, mode: 'break', doc });
  const itemFits = fits(state, flat(item), true);
  const printed = itemFits ? flat(item) : broken(item);
  if (separator === undefined) return void state.stack.push(printed);
  if (next === undefined)
    return void state.stack.push(itemFits ? flat(separator) : broken(separator), printed);
  const bothFit = fits(state, flat([item, separator, next]), true);
  state.stack.push(broken(fill([next, ...rest])), bothFit ? flat(separator) : broken(separator), printed);
}

function isBroken(state: State, { id }: IfBreak, mode: Mode): boolean {
  return (id === undefined ? mode : state.modes.get(id)) === 'break';
}

function newLine(state: State, depth: number): void {
  while (state.out.at(-1)?.trim() === '' && state.out.at(-1) !== '\n') state.out.pop();
  state.out.push('\n', ' '.repeat(depth));
  state.column = depth;
}

function write(state: State, text: string): void {
  state.out.push(text);
  state.column += textWidth(text);
}

function pushAll(stack: Command[], { indent: depth, mode }: Command, docs: readonly Doc[]): void {
  for (let i = docs.length - 1; i >= 0; i--) {
    const doc = docs[i];
    if (doc !== undefined) stack.push({ indent: depth, mode, doc });
  }
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}
