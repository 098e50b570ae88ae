import type { Field, TypeRef } from '../../api-surface.ts';
import { anchorPart } from './addresses.ts';
import type { Site } from './site-model.ts';
import { hiddenLiterals, typeWords, type TypeWord } from './type-words.ts';

/** A parameter or a member with what is inside of it. */
export type FieldRow = {
  readonly anchor: string;
  readonly field: Field;
  readonly words: readonly TypeWord[];
  /** All values, where the type has too many for its text. */
  readonly literals: ReadonlyArray<string | number | boolean>;
  readonly groups: readonly RowGroup[];
};

/** The members of one type. */
export type RowGroup = {
  /** The type, or which variant it is; nothing where it is the only one. */
  readonly title: readonly TypeWord[];
  readonly rows: readonly FieldRow[];
};

/** Objects without a name inside of each other are followed that deep. */
const DEEPEST = 8;

/** How much a page shows with more than the fields themselves. */
export type Room = {
  /** Levels of named types that are written out where they are used; the first that fits. */
  readonly levels: readonly number[];
  readonly rows: number;
  /** Characters of texts. */
  readonly text: number;
};

/** The rows of some fields; types with a name are written out as far as there is room. */
export function fieldRows(
  site: Site,
  fields: readonly Field[],
  anchor: string,
  room: Room,
): readonly FieldRow[] {
  return fitting(
    site,
    room,
    (context) => rowsOf(context, fields, anchor),
    (rows) => rows,
  );
}

/** The members of a type, by what it consists of. */
export function typeGroups(site: Site, ref: TypeRef, anchor: string, room: Room): readonly RowGroup[] {
  return fitting(
    site,
    room,
    (context) => groupsOf(context, ref, anchor),
    (groups) => groups.flatMap(({ rows }) => rows),
  );
}

/** What is made with as many levels of named types as there is room for. */
function fitting<T>(
  site: Site,
  room: Room,
  make: (context: Context) => T,
  rowsIn: (made: T) => readonly FieldRow[],
): T {
  const context = { site, depth: 0, seen: new Set<string>() };
  for (const level of room.levels) {
    const budget = { left: room.rows };
    const made = make({ ...context, level, budget, anchors: new Set() });
    if (budget.left >= 0 && textLength(rowsIn(made)) <= room.text) return made;
  }
  return make({ ...context, level: 0, budget: { left: Infinity }, anchors: new Set() });
}

type Context = {
  readonly site: Site;
  /** How many names may still be followed. */
  readonly level: number;
  readonly depth: number;
  readonly seen: ReadonlySet<string>;
  /** Rows that may still be made; below zero nothing more is. */
  readonly budget: { left: number };
  /** Those that are given already. */
  readonly anchors: Set<string>;
};

function rowsOf(context: Context, fields: readonly Field[], anchor: string): readonly FieldRow[] {
  context.budget.left -= fields.length;
  return fields.map((field) => {
    const own = uniqueAnchor(`${anchor}.${anchorPart(field.name)}`, context.anchors);
    return {
      anchor: own,
      field,
      words: typeWords(field.type),
      literals: hiddenLiterals(field.type),
      groups: groupsOf({ ...context, depth: context.depth + 1 }, field.type, own),
    };
  });
}

/** A path and a body may have parameters of one name: the second gets a number. */
function uniqueAnchor(anchor: string, anchors: Set<string>): string {
  let own = anchor;
  for (let count = 2; anchors.has(own); count++) own = `${anchor}~${count}`;
  anchors.add(own);
  return own;
}

function groupsOf(context: Context, ref: TypeRef, anchor: string): readonly RowGroup[] {
  const found = membersIn(context, ref);
  return found.map(({ title, fields, inside }, index) => ({
    title,
    rows: rowsOf(inside, fields, found.length > 1 ? `${anchor}.${index + 1}` : anchor),
  }));
}

type Members = {
  readonly title: readonly TypeWord[];
  readonly fields: readonly Field[];
  readonly inside: Context;
};

/** The objects that a value of a type may be. */
function membersIn(context: Context, ref: TypeRef): readonly Members[] {
  if (context.depth > DEEPEST || context.budget.left < 0) return [];
  if (typeof ref === 'string') return ref.startsWith('#') ? behindName(context, ref.slice(1)) : [];
  if ('fields' in ref)
    return ref.fields.length === 0 ? [] : [{ title: [], fields: ref.fields, inside: context }];
  if ('array' in ref) return membersIn(context, ref.array);
  if ('map' in ref) return membersIn(context, ref.map);
  if ('nullable' in ref) return membersIn(context, ref.nullable);
  return 'union' in ref ? ref.union.flatMap((each) => membersIn(context, each)) : [];
}

function behindName(context: Context, name: string): readonly Members[] {
  const { level, seen, site } = context;
  const type = site.typeOf(name);
  if (type === undefined || level === 0 || seen.has(name)) return [];
  const inside = { ...context, level: level - 1, seen: new Set([...seen, name]) };
  const title = [{ text: name, type: name }];
  return membersIn(inside, type.type).map((members) =>
    members.title.length > 0 ? members : { ...members, title },
  );
}

function textLength(rows: readonly FieldRow[]): number {
  return rows.reduce(
    (length, { field, groups, literals }) =>
      length +
      (field.description?.length ?? 0) +
      literals.join().length +
      textLength(groups.flatMap((group) => group.rows)),
    0,
  );
}
