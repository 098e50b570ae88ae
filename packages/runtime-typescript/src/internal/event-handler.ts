/** What is done with the events of this API that have one of the types, or whose data starts so; with all if neither is given. */
export interface EventHandler {
  readonly types?: readonly string[];
  readonly starts?: string;
  /** `done` ends the stream, `error` throws the data, `yield` gives it to the caller. */
  readonly handle: 'done' | 'error' | 'yield';
  /** Member of the data that holds an error, if there is one. */
  readonly errorProperty?: string;
}
