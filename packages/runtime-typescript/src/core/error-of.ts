import { APIError } from './error';

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Num<Text> = Text extends `${infer Code extends number}` ? Code : never;

/** The statuses that a range has: `4XX`. */
type Ranged<Key> = Key extends `${infer First}XX` ? Num<`${First}${Digit}${Digit}`> : never;

/** A status that stands for itself. */
type Exact<Key> = Key extends number ? Key : Num<Key>;

/** The statuses of a key: a status counts more than a range, and either more than `default`. */
type StatusOf<Key, Keys> =
  Key extends 'default' ?
    [Exclude<Keys, Key>] extends [never] ?
      number
    : Exclude<Ranged<'3XX' | '4XX' | '5XX'>, Exact<Keys> | Ranged<Keys>>
  : Exact<Key> | Exclude<Ranged<Key>, Exact<Keys>>;

/** The failures that a method declares, each with the body that comes with its status, if any. */
export type DeclaredError<Errors> = {
  [Key in keyof Errors]-?: { status: StatusOf<Key, keyof Errors>; error: Errors[Key] };
}[keyof Errors];

/**
 * What an error says in the types that a method declares for its failures: `errorOf<PetRetrieveErrors>(error)`.
 * Undefined for whatever is no answer of the API.
 */
export const errorOf = <Errors>(error: unknown): DeclaredError<Errors> | undefined =>
  error instanceof APIError && error.status !== undefined ?
    ({ status: error.status, error: error.error } as DeclaredError<Errors>)
  : undefined;
