/**
 * Upper bound, in practice, of the tokens a text costs: 3.5 characters of ASCII each, where English and code take about
 * four, and one for every other character.
 */
export function estimateTokens(text: string): number {
  let other = 0;
  for (const character of text) if (character > '\u007f') other++;
  return Math.ceil((text.length - other) / 3.5) + other;
}

/** The start of a text that fits the budget, at a line end where possible, marked with `…` if something is missing. */
export function cutToTokens(text: string, budget: number): string {
  if (estimateTokens(text) <= budget) return text;
  let low = 0;
  let high = Math.min(text.length, Math.floor(budget * 3.5));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (estimateTokens(text.slice(0, middle)) + 1 <= budget) low = middle;
    else high = middle - 1;
  }
  const line = text.lastIndexOf('\n', low);
  const end = line > low / 2 ? line : low;
  return `${text.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}
