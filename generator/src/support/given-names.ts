import { asString, own, type JsonValue } from './json.ts';

/** Names that the user gives on the command line. */
export type GivenNames = {
  /** Of the package on npm. */
  readonly package?: string;
  /** Of the class of the client. */
  readonly client?: string;
};

/** Names as a file keeps them; undefined where it has none. */
export function givenNamesIn(value: JsonValue | undefined): GivenNames | undefined {
  return givenNames(asString(own(value, 'package')), asString(own(value, 'client')));
}

/** Names, as far as they are given; undefined where none is. */
export function givenNames(name: string | undefined, client: string | undefined): GivenNames | undefined {
  if (name === undefined && client === undefined) return undefined;
  return { ...(name !== undefined && { package: name }), ...(client !== undefined && { client }) };
}
