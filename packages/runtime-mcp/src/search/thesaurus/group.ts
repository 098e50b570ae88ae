/**
 * The word of an API, then those that people use for it; `_` joins the words of a phrase, and `word:0.4` counts less than
 * the others.
 */
export type Group = readonly [api: string, people: string];
