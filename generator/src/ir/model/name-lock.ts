/** Names that published packages gave to types, so that later ones give no type another name. Plain, for JSON. */
export type NameLock = {
  readonly types: TypeLock;
  readonly shapes: ShapeLock;
  readonly nested: NestedLock;
  /** Shapes that are gone; nothing else gets their names. */
  readonly retired: ShapeLock;
};

/** Path of a resource → what a type is made for → its name. */
export type TypeLock = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Name → marks by which the schema of a shape is found again, strongest first. */
export type ShapeLock = Readonly<Record<string, readonly string[]>>;

/** Path of a type, such as `Voice.Engine` → member → the names of the objects in it, as `printNames` writes them. */
export type NestedLock = Readonly<Record<string, Readonly<Record<string, string>>>>;
