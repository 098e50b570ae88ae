import { symbolOf, type Edit, type TypeFact } from '../model/index.ts';
import type { App } from './load-app.ts';
import type { FileWork } from './notes.ts';
import type { SdkUses } from './sdk-uses.ts';

/** What the rewriting of one file works with. */
export type Rewrite = FileWork & {
  readonly app: App;
  readonly uses: SdkUses;
  readonly changes: readonly TypeFact[];
  /** Names of members that callers may no longer pass as they did. */
  readonly gone: ReadonlySet<string>;
  /** Last parts of the names that methods and types had before they were renamed. */
  readonly renamed: ReadonlySet<string>;
};

/** A fact with the edit that it asks for. */
export type Change<K extends Edit['kind']> = {
  readonly fact: TypeFact;
  readonly edit: Extract<Edit, { readonly kind: K }>;
};

/** The facts that ask for one kind of edit. */
export function changesWith<K extends Edit['kind']>(
  facts: readonly TypeFact[],
  kind: K,
): ReadonlyArray<Change<K>> {
  return facts.flatMap((fact) =>
    fact.edit?.kind === kind ? [{ fact, edit: fact.edit as Change<K>['edit'] }] : [],
  );
}

/** Facts speak of a moved method by its new name: both names of the methods. */
export function withNewNames(paths: readonly string[], facts: readonly TypeFact[]): readonly string[] {
  const moved = changesWith(facts, 'method-renamed').flatMap(({ edit }) =>
    paths.includes(edit.from) ? [edit.to] : [],
  );
  return [...paths, ...moved];
}

/** Whether a method meets a fact. */
export function reaches({ reach, subject }: TypeFact, method: string): boolean {
  return reach.some((each) => symbolOf(each) === method) || symbolOf(subject).startsWith(`${method}.`);
}

/** The last part of a dotted name. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
