import type { ts } from 'ts-morph';
import type { CodePlace, Edit, HeadArgument, Named, Subject, TypeFact } from '../model/index.ts';
import type { Event, Way } from '../rules/index.ts';
import type { LoadedPackage } from './compiler.ts';

/** A fact in the making. */
export type Draft = {
  readonly event: Event;
  readonly way?: Way;
  readonly subject: Subject;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly values?: readonly string[] | undefined;
  readonly argument?: string | undefined;
  readonly heads?: TypeFact['heads'] | undefined;
  readonly next?: Named;
  readonly successors?: readonly string[];
  readonly reach?: readonly Named[];
  readonly edit?: Edit | undefined;
  readonly nodeBefore?: ts.Node | undefined;
  readonly nodeAfter?: ts.Node | undefined;
};

type Sides = { readonly before: LoadedPackage; readonly after: LoadedPackage };

/** The fact with the places of its declarations. */
export function factOf({ nodeBefore, nodeAfter, reach = [], ...draft }: Draft, sides: Sides): TypeFact {
  const placeBefore = placeOf(nodeBefore, sides.before);
  const placeAfter = placeOf(nodeAfter, sides.after);
  return { view: 'types', reach, ...present({ ...draft, placeBefore, placeAfter }) };
}

type Present<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

/** Without the keys that have no value. */
function present<T extends object>(record: T): Present<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** `(id, query?)` */
export function headText(list: readonly HeadArgument[]): string {
  return `(${list.map(({ name, isOptional }) => `${name}${isOptional ? '?' : ''}`).join(', ')})`;
}

function placeOf(node: ts.Node | undefined, { pathOf }: LoadedPackage): CodePlace | undefined {
  if (node === undefined) return undefined;
  const source = node.getSourceFile();
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return { path: pathOf(source.fileName), line: line + 1, column: character + 1 };
}
