import type { ApiName } from '../../config/index.ts';

/** Names that published packages gave to types, so that later ones give no type another name. */
export type NameLock = {
  readonly types: TypeLock;
  /** Path of a resource → method → endpoint: what must not vanish by accident, and how inferred methods are called. Empty in locks of earlier versions. */
  readonly methods: MethodLock;
  /** The webhooks that methods read; absent where none does, and in locks of earlier versions. */
  readonly webhooks?: readonly string[] | undefined;
  /** What the API is called, where nobody but its document says so. */
  readonly client?: ApiName | undefined;
  readonly shapes: ShapeLock;
  readonly nested: NestedLock;
  /** Shapes that are gone; nothing else gets their names. */
  readonly retired: ShapeLock;
};

/** Path of a resource → what a type is made for → its name. */
export type TypeLock = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Path of a resource → name of a method → `get /pets`. */
export type MethodLock = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Name → by what the shape is found again. */
export type ShapeLock = Readonly<Record<string, Evidence>>;

/** Path of a type, such as `Voice.Engine` → member → the names of the objects in it. */
export type NestedLock = Readonly<Record<string, Readonly<Record<string, readonly NestedName[]>>>>;

/** Who has a name inside a type. One object may have two, where variants of one structure have different titles. */
export type NestedName = { readonly name: string; readonly evidence: Evidence };

/** By what an object is recognised in a later version of its document, strongest first. Fingerprints tell things apart, no more. */
export type Evidence = {
  /** The component that it is; `B in A` where a merge in A changed it. */
  readonly component?: string;
  /** What it looks like from outside: its members, without what is in them. */
  readonly outline?: string;
  /** All that is in it. Two for a shape that earlier packages told apart by whether null could stand in its place. */
  readonly structures: readonly string[];
  /** JSON pointers of the places where it was met. */
  readonly places: readonly string[];
  /** What its members are; absent in locks of earlier versions. */
  readonly traits?: readonly Trait[];
};

/** A member of an object, or one of the few values that it takes, as fingerprints. */
export type Trait = { readonly member: string; readonly value?: string };
