/** A part of an address that callers choose. */
export type ServerVariable = {
  /** As in the address: `{region}`. */
  readonly name: string;

  /** Option of the client that has the value. */
  readonly option: string;

  /** Environment variable that stands in for the option. */
  readonly env?: string;

  readonly default?: string;

  /** The values that there are, if not any will do. */
  readonly values?: readonly string[];
};

/** An address of the API, and what it is called. */
export type Server = {
  readonly name: string;
  readonly url: string;
  readonly variables?: readonly ServerVariable[];
};
