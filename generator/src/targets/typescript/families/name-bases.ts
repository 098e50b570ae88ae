import { byCodeUnit } from '../../../support/collate.ts';

/** What a base may be called behind the words that its heirs have in common, best first. */
const ENDINGS = ['Base', 'Core'];

/** A base, by the words of the names of all types that have its members in the end. */
export type Nameless = {
  readonly id: number;
  readonly heirs: ReadonlyArray<readonly string[]>;
  /** What tells it from others: the name of its first member, as a part of a type's name. */
  readonly member: string;
};

/**
 * Names bases by what their heirs are called: `AgentRequest` and `AgentResponse` extend `AgentBase`. What most types
 * have in common gets the plainest name; others are told apart by what they have. Names go around those that are `taken`, and are taken then.
 */
export function nameBases(
  bases: readonly Nameless[],
  taken: Set<string>,
  identifier: (name: string) => string,
): ReadonlyMap<number, string> {
  const wanted = bases.map((base) => ({ ...base, stem: commonWords(base.heirs).join('') }));
  wanted.sort(
    (a, b) => b.heirs.length - a.heirs.length || byCodeUnit(a.stem, b.stem) || byCodeUnit(a.member, b.member),
  );
  return new Map(
    wanted.map(({ id, stem, member }) => [id, freeName(stem, member, taken, identifier)] as const),
  );
}

/** The words of all names, as the first name in the alphabet has them. */
function commonWords(names: ReadonlyArray<readonly string[]>): readonly string[] {
  const [first = [], ...others] = [...names].sort((a, b) => byCodeUnit(a.join(''), b.join('')));
  return [...new Set(first)].filter((word) => others.every((name) => name.includes(word)));
}

function freeName(
  stem: string,
  member: string,
  taken: Set<string>,
  identifier: (name: string) => string,
): string {
  const names = [...ENDINGS, `With${member}`].map((ending) => identifier(`${stem}${ending}`));
  let name = names.find((candidate) => !taken.has(candidate));
  for (let i = 2; name === undefined; i++) {
    const numbered = `${names.at(-1) ?? stem}${i}`;
    if (!taken.has(numbered)) name = numbered;
  }
  taken.add(name);
  return name;
}
