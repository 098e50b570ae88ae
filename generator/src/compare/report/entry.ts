import type { Text, TypeFact, WireFact } from '../model/index.ts';

/** The parts of a changelog entry, in their order, with the headings that release tools know. */
export const SECTIONS = {
  breaking: '⚠ BREAKING CHANGES',
  features: 'Features',
  changes: 'Changed Behavior',
  fixes: 'Bug Fixes',
  docs: 'Documentation',
} as const;
export type Section = keyof typeof SECTIONS;

/** One line of a changelog, and what it is made of. */
export type Entry = {
  readonly section: Section;
  /** Resource, `client` or `docs`. */
  readonly scope: string;
  readonly line: Text;
  readonly advice?: Text;
  /** What the line says, from the types' point of view; the first is the one to show. */
  readonly api: readonly TypeFact[];
  readonly wire?: WireFact;
};
