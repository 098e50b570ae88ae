import type { FieldEncoding } from './field-encoding.ts';

/** The forms that a parameter can have in a request. */
export type WritingStyle =
  /** As `query_settings` say: lists by their format, objects in brackets or with dots. */
  | 'settings'
  /** Exploded form: `k=a&k=b`, and for objects `x=1&y=2`. */
  | 'form'
  /** `k=a,b` */
  | 'commas'
  | 'spaces'
  | 'pipes'
  | 'tabs'
  | 'deepObject'
  /** Path and header. */
  | 'simple'
  /** Path. */
  | 'label'
  | 'matrix'
  /** A cookie without percent-encoding. */
  | 'cookie'
  /** The value is the whole query, by its media type. */
  | 'wholeForm'
  | 'wholeJson'
  | 'wholeText'
  /** JSON text. */
  | 'json';

/** Members whose values are days; `*` stands for those of all other names. */
type DayMembers = { readonly [name: string]: Days };

/**
 * Where the values of a type are days: all of them, or those of some members, whose items and members are meant alike. A
 * list is of a value that may be either.
 */
export type Days = boolean | DayMembers | readonly [DayMembers];

/** Whether a value is never a list or an object. */
export const isPlain = ({ values }: Writing): boolean => values === 'text' || values === 'plain';

/** How a parameter is written: what the config says, else the document, else the rule set. */
export type Writing = {
  readonly style: WritingStyle;
  /** Members of objects, and items where the style tells them apart, stand for themselves. Path, header and cookie. */
  readonly explode: boolean;
  /** Reserved characters stay as they are. */
  readonly reserved: boolean;
  /** Where values have `format: date`: of a point in time, only the day. */
  readonly days: Days;
  /** What joins a list and the lists inside of it, the outermost first, where the style does not say it (Swagger 2.0). */
  readonly lists?: readonly string[];
  /** Strings alone, plain values of other types, too, or lists of them; `any` may be an object. */
  readonly values: 'text' | 'plain' | 'lists' | 'any';
  /** Of a whole query that is a form: members that are written otherwise than forms usually are. */
  readonly fields?: ReadonlyMap<string, FieldEncoding>;
  /** What is written anyway where a method says nothing. */
  readonly isUsual: boolean;
};
