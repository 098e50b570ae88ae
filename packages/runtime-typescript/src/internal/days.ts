import type { QueryStyle } from './parameter-styles';

/** Members that hold days; `*` stands for those of all other names. */
type DayMembers = { readonly [name: string]: Days };

/** Where a value holds days: everywhere, in some members, or, where these are in a list, it is a day or an object with them. */
export type Days = boolean | DayMembers | readonly [DayMembers];

const isDate = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());

/**
 * A value as `format: date` has it: of each Date that is meant, only the day. Lists are what their items are; what cannot
 * be taken apart stays as it is.
 */
export const onlyDays = <Value>(value: Value, where: Days | undefined = true): Value =>
  daysOf(value, where) as Value;

const daysOf = (value: unknown, where: Days): unknown => {
  if (isDate(value)) return where === true || Array.isArray(where) ? value.toISOString().slice(0, 10) : value;
  if (Array.isArray(value)) return value.map((item) => daysOf(item, where));
  if (typeof where !== 'object' || typeof value !== 'object' || value === null) return value;
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') return value;
  const members = (Array.isArray(where) ? where[0] : where) as DayMembers;
  const inside = (name: string): Days =>
    (Object.hasOwn(members, name) ? members[name] : members['*']) ?? false;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, daysOf(member, inside(name))]),
  );
};

/** A style for values with `format: date` in them. */
export const days =
  (style: QueryStyle, where?: Days): QueryStyle =>
  (name, value, encode) =>
    style(name, onlyDays(value, where), encode);
