import type { ts } from 'ts-morph';
import { codeOf, plainText, symbolOf, type TypeFact } from '../model/index.ts';
import { adviceOf, messageOf, saysSuccessor } from '../report/index.ts';

/** A place in a file where something was done, or has to be done by hand. */
export type CodemodNote = {
  readonly path: string;
  readonly line: number;
  /** Of the fact, or of the compiler: `TS2339`. */
  readonly code: string;
  /** What changed in the SDK; empty where no fact explains the place. */
  readonly symbol: string;
  readonly note: string;
};

/** A note with the part of the file that it speaks of. */
export type PlacedNote = CodemodNote & { readonly start: number; readonly end: number };

/** Puts a part of a file in the place of another. */
export type Replacement = { readonly start: number; readonly end: number; readonly text: string };

/** What is to become of one file. */
export type FileWork = {
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly replacements: readonly Replacement[];
  readonly done: readonly PlacedNote[];
  readonly left: readonly PlacedNote[];
  readonly replace: (start: number, end: number, text: string) => void;
  readonly did: (node: ts.Node, change: TypeFact, note: string) => void;
  readonly leave: (node: ts.Node, change: TypeFact) => void;
};

/** An empty plan for a file. The same said or done twice counts once. */
export function fileWork(path: string, source: ts.SourceFile): FileWork {
  const replacements: Replacement[] = [];
  const done: PlacedNote[] = [];
  const left: PlacedNote[] = [];
  const add = (to: PlacedNote[], node: ts.Node, fact: TypeFact, note: string): void => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    if (!to.some((other) => other.start === start && other.note === note))
      to.push({ path, line, code: codeOf(fact), symbol: symbolOf(fact.subject), note, start, end });
  };
  return {
    path,
    source,
    replacements,
    done,
    left,
    replace: (start, end, text) => {
      if (!replacements.some((other) => other.start === start && other.end === end && other.text === text))
        replacements.push({ start, end, text });
    },
    did: (node, change, note) => add(done, node, change, note),
    leave: (node, change) => add(left, node, change, adviceText(change)),
  };
}

/** What changed and what to do, each said once: where both say what to use instead, the first does. */
export function adviceText(fact: TypeFact): string {
  const advice = adviceOf(saysSuccessor(fact) ? withoutUse(fact) : fact);
  return [messageOf(fact), ...(advice ? [advice] : [])].map(plainText).join(' ');
}

const withoutUse = ({ successors: _, ...fact }: TypeFact): TypeFact => fact;

/** The text with its replacements made. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, text: next }) => result.slice(0, start) + next + result.slice(end), text);
}

/** Where a place of the changed text was before the replacements; what was put in is where it was put. */
export function placeBefore(at: number, replacements: readonly Replacement[]): number {
  let moved = 0;
  for (const { start, end, text } of [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (at < start + moved) break;
    if (at < start + moved + text.length) return start;
    moved += text.length - (end - start);
  }
  return at - moved;
}
