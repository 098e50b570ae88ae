/** Params of a call that goes without its optional body: of all members only those that travel elsewhere. */
export type WithoutBody<Params, Elsewhere extends keyof Params> = Pick<Params, Elsewhere> & {
  [Name in Exclude<keyof Params, Elsewhere>]?: never;
};
