import { APIError } from './error';

/** A status as a number: a range or `default` may be any. */
type StatusOf<Key> =
  Key extends number ? Key
  : Key extends `${infer Code extends number}` ? Code
  : number;

/** The failures that a method declares, each with the JSON body that comes with its status, if any. */
export type DeclaredError<Errors> = {
  [Key in keyof Errors]-?: { status: StatusOf<Key>; error: Errors[Key] };
}[keyof Errors];

/**
 * What an error says in the types that a method declares for its failures: `errorOf<PetRetrieveErrors>(error)`.
 * Undefined for whatever is no answer of the API.
 */
export const errorOf = <Errors>(error: unknown): DeclaredError<Errors> | undefined =>
  error instanceof APIError && error.status !== undefined ?
    ({ status: error.status, error: error.error } as DeclaredError<Errors>)
  : undefined;
