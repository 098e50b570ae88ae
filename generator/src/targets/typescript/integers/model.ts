/** Where a value has integers of 64 bits that callers know as texts. The form is that of the runtime's tables. */
export type Places = Here | { readonly model: string } | Inside;

/** The value itself is one; of `integerOrText`, a text that is sent stays a text. */
export type Here = 'integer' | 'integerOrText';

export type Inside = {
  readonly here?: Here;
  readonly items?: Places;
  readonly places?: ReadonlyArray<Places | undefined>;
  readonly members?: ReadonlyMap<string, Places>;
  /** Members of any other name. */
  readonly others?: Places;
  /** Kinds of objects of which a value is one. */
  readonly oneOf?: readonly Choice[];
};

/** One kind of object among several: it has these members, and of these one of these values. */
export type Choice = {
  readonly has: readonly string[];
  readonly is: ReadonlyMap<string, ReadonlyArray<string | number | boolean>>;
  readonly then: Places;
};
