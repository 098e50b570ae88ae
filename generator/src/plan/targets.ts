/** The kinds of packages that can be made, in the order in which they are offered; the first is the default. */
export const TARGETS = ['typescript', 'mcp', 'docs'] as const;

/** A kind of package, as in the config's `targets`. */
export type TargetId = (typeof TARGETS)[number];

/** What the pages of a reference site are: finished ones, or Markdown that other programs make pages of. */
export const SITE_FORMATS = ['site', 'markdown'] as const;

export type SiteFormat = (typeof SITE_FORMATS)[number];

/** Whether a text from outside names a kind of package. */
export function isTarget(id: unknown): id is TargetId {
  return TARGETS.some((each) => each === id);
}
