/** The groups of tools: `docs` answers questions, `code` runs code. */
export type ToolGroup = 'docs' | 'code';

/** All groups. */
export const GROUPS: readonly ToolGroup[] = ['docs', 'code'];

/**
 * The groups that are left of those there are.
 *
 * @throws Error if a word is no group, or if none is left.
 */
export function selectGroups(
  all: readonly ToolGroup[],
  only: ReadonlyArray<string | number> | undefined,
  off: ReadonlyArray<string | number> | undefined,
): readonly ToolGroup[] {
  const chosen = only === undefined ? undefined : words(only);
  const left = words(off);
  for (const group of [...(chosen ?? []), ...left]) {
    if (!GROUPS.some((known) => known === group))
      throw new Error(`There are no tools "${group.slice(0, 50)}"; use docs or code`);
  }
  const tools = all.filter((group) => chosen?.includes(group) !== false && !left.includes(group));
  if (tools.length > 0) return tools;
  throw new Error(`No tools are left: of ${all.join(', ')} at least one has to stay`);
}

/** Words separated by commas or blanks, from one or several values. */
export function words(value: ReadonlyArray<string | number> | undefined): readonly string[] {
  return (value ?? []).flatMap((part) => String(part).split(/[\s,]+/)).filter((word) => word !== '');
}
