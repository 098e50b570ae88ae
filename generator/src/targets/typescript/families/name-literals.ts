import { byCodeUnit } from '../../../support/collate.ts';

/** Longer lists than this take a line for each literal. */
const LINE = 80;

/** A place that lists literals: the member it is, and the literals as they are printed. */
export type LiteralUse = { readonly member: string; readonly text: string };

/**
 * Gives names to the long lists of literals that are used more than once: that of the member that has them most often.
 * Names go around those that are `taken`, and are taken then.
 */
export function nameLiterals(
  uses: readonly LiteralUse[],
  taken: Set<string>,
  nameOf: (member: string) => string,
): ReadonlyArray<{ readonly name: string; readonly text: string }> {
  const members = new Map<string, string[]>();
  for (const { member, text } of uses) {
    if (text.length > LINE) members.set(text, [...(members.get(text) ?? []), member]);
  }
  return [...members]
    .filter(([, users]) => users.length > 1)
    .map(([text, users]) => ({ text, uses: users.length, stem: nameOf(mostFrequent(users)) }))
    .sort((a, b) => b.uses - a.uses || byCodeUnit(a.stem, b.stem) || byCodeUnit(a.text, b.text))
    .map(({ text, stem }) => ({ text, name: freeName(stem, taken) }));
}

function mostFrequent(names: readonly string[]): string {
  const times = (name: string): number => names.filter((each) => each === name).length;
  return [...names].sort((a, b) => times(b) - times(a) || byCodeUnit(a, b))[0] ?? '';
}

function freeName(stem: string, taken: Set<string>): string {
  let name = taken.has(stem) ? `${stem}Value` : stem;
  for (let i = 2; taken.has(name); i++) name = `${stem}Value${i}`;
  taken.add(name);
  return name;
}
