import type { ParamsMember } from '../../../ir/model/api.ts';
import type { Declaration } from '../../../ir/model/declarations.ts';
import type { Member } from '../../../ir/model/type-node.ts';

/** A member, and whether its text says where it is sent: members beside it are sent elsewhere. */
export type PrintedMember = { readonly member: Member | ParamsMember; readonly isMixed: boolean };

/** A member that stands in no type of the API itself. Files are uploads in what a caller sends. */
export type MovedMember = PrintedMember & { readonly upload: boolean };

/** A type that others extend, and where it is declared. */
export type Base = { readonly name: string; readonly module: string };

/** What an interface has from others. */
export type Inheritance = {
  readonly bases: readonly Base[];
  /** Public names of the members that the bases declare. */
  readonly members: ReadonlySet<string>;
};

/** A type that is declared for its heirs alone. */
export type MadeBase = Base & {
  /** The declared types that have its members. */
  readonly heirs: readonly string[];
  readonly bases: readonly Base[];
  readonly members: readonly MovedMember[];
};

/** A list of literals that several members have, under a name. */
export type NamedLiterals = Base & { readonly text: string };

/** Members and literals that several types of an API have, declared once. */
export type Families = {
  readonly of: (declaration: Declaration) => Inheritance | undefined;
  /** What stands for a list of literals, by its text. */
  readonly literals: (text: string) => Base | undefined;
  readonly bases: readonly MadeBase[];
  readonly named: readonly NamedLiterals[];
};

/** Nothing is shared: every type declares its own members. */
export const NO_FAMILIES: Families = { of: () => undefined, literals: () => undefined, bases: [], named: [] };
