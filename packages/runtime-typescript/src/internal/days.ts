import type { QueryStyle } from './parameter-styles';

/** Where a value holds days: everywhere, or in some members; `*` stands for the members of all other names. */
export type Days = boolean | { readonly [name: string]: Days };

const isDate = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());

/**
 * A value as `format: date` has it: of each Date that is meant, only the day. Lists are what their items are; what cannot
 * be taken apart stays as it is.
 */
export const onlyDays = (value: unknown, where: Days | undefined = true): unknown => {
  if (isDate(value)) return where === true ? value.toISOString().slice(0, 10) : value;
  if (Array.isArray(value)) return value.map((item) => onlyDays(item, where));
  if (typeof where !== 'object' || typeof value !== 'object' || value === null) return value;
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') return value;
  const inside = (name: string): Days => (Object.hasOwn(where, name) ? where[name] : where['*']) ?? false;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, onlyDays(member, inside(name))]),
  );
};

/** A style for values with `format: date` in them. */
export const days =
  (style: QueryStyle, where?: Days): QueryStyle =>
  (name, value, encode) =>
    style(name, onlyDays(value, where), encode);
