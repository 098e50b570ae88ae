import type { ts } from 'ts-morph';
import type { FunctionPart, Step } from '../model/index.ts';
import type { Event, Way } from '../rules/index.ts';
import type { Types } from './type-parts.ts';

/** One difference of two types, before it is known whom it reaches. */
export type TypeChange = {
  readonly event: Event;
  readonly way: Way;
  /** The type that declares the value, by its own name; empty inside a type without one. */
  readonly owner: string;
  /** The owner as callers can name it. */
  readonly label?: string;
  /** From the owner; empty for the type itself. */
  readonly path: readonly Step[];
  /** Of a function, where the value is. */
  readonly in?: FunctionPart;
  readonly before?: string;
  readonly after?: string;
  readonly values?: readonly string[];
  readonly nodeBefore?: ts.Node | undefined;
  readonly nodeAfter?: ts.Node | undefined;
};

/** Compares types of two versions. The same pair is compared once and reported to everyone who asks for it. */
export type TypeDiffer = {
  readonly diff: (before: ts.Type, after: ts.Type, way: Way, more?: DiffOptions) => readonly TypeChange[];
  /** Whether a type of the older version was met on the way from what has been compared so far. */
  readonly isReached: (symbol: ts.Symbol) => boolean;
  /** Whether a type has the members of one that callers hand over, and of none that they get, of what has been compared so far. */
  readonly looksSent: (type: ts.Type) => boolean;
  /** What ended a comparison before its end, so far. */
  readonly limits: ReadonlySet<DiffLimit>;
};

/** Too many pairs of types, or too many places of one change. */
export type DiffLimit = 'pairs' | 'places';

export type DiffOptions = {
  /** The name of what is compared, where its type has none. */
  readonly name?: string;
  /** Somebody else says whether it may be left out. */
  readonly isOptional?: boolean;
};

/** Where both sides declare something. */
export type Nodes = readonly [ts.Node | undefined, ts.Node | undefined];
/** What the comparison of one pair can do: say what it found, and go on to what is inside. */
export type Look = {
  readonly types: Types;
  readonly way: Way;
  readonly isOptional: boolean;
  /** The pair as a whole, with null, undefined and all variants. */
  readonly whole: Whole;
  /** A change of the value as a whole: it belongs to what holds it, unless both sides share a name. */
  readonly emit: (event: Event, more?: Texts) => void;
  /** A change of a member of the value. */
  readonly emitMember: (event: Event, member: string, nodes: Nodes, more?: Texts) => void;
  readonly visit: (before: ts.Type, after: ts.Type, step: Step | undefined, more?: VisitOptions) => void;
  readonly reach: (type: ts.Type) => void;
};

/** Two versions of a type. */
export type Whole = { readonly before: ts.Type; readonly after: ts.Type };
/** What a change shows. */
export type Texts = Pick<TypeChange, 'before' | 'after' | 'values'>;
type VisitOptions = { readonly nodes?: Nodes; readonly way?: Way; readonly isOptional?: boolean };
