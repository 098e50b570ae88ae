import { estimateTokens } from '../support/tokens.ts';

/** JSON of a value that fits a number of tokens, and whether something was left out. */
export type FittedValue = { readonly text: string; readonly cut: boolean };

type Limits = { readonly items: number; readonly characters: number; readonly depth: number };

const STEPS: readonly Limits[] = [
  { items: 100, characters: 4000, depth: 12 },
  { items: 50, characters: 1000, depth: 10 },
  { items: 25, characters: 400, depth: 8 },
  { items: 12, characters: 200, depth: 6 },
  { items: 6, characters: 120, depth: 5 },
  { items: 3, characters: 80, depth: 4 },
  { items: 2, characters: 40, depth: 3 },
  { items: 1, characters: 20, depth: 2 },
];

/** Prints a value whole if it fits; otherwise shortens lists, texts and depth evenly and says where. */
export function fitValue(value: unknown, budget: number): FittedValue {
  for (const text of [JSON.stringify(value, null, 2), JSON.stringify(value)]) {
    if (text.length < budget * 8 && estimateTokens(text) <= budget) return { text, cut: false };
  }
  for (const limits of STEPS) {
    const text = JSON.stringify(shorten(value, limits, 0));
    if (estimateTokens(text) <= budget) return { text, cut: true };
  }
  return { text: JSON.stringify(outline(value)).slice(0, Math.max(0, Math.floor(budget * 2))), cut: true };
}

function shorten(value: unknown, limits: Limits, depth: number): unknown {
  if (typeof value === 'string') return shortText(value, limits.characters);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= limits.depth) return outline(value);
  if (Array.isArray(value)) {
    const shown: unknown[] = value.slice(0, limits.items).map((item) => shorten(item, limits, depth + 1));
    return value.length > limits.items ? [...shown, `… ${value.length - limits.items} more items`] : shown;
  }
  const entries = Object.entries(value);
  const most = Math.max(limits.items * 2, 8);
  const shown = entries
    .slice(0, most)
    .map(([key, own]) => [shortText(key, 80), shorten(own, limits, depth + 1)] as const);
  const rest = entries.length > most ? [['…', `${entries.length - most} more keys`] as const] : [];
  return Object.fromEntries([...shown, ...rest]);
}

function shortText(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}… ${text.length - most} more characters` : text;
}

function outline(value: unknown): unknown {
  if (Array.isArray(value)) return `[… ${value.length} items]`;
  if (typeof value === 'object' && value !== null) return `{… ${Object.keys(value).length} keys}`;
  return typeof value === 'string' ? shortText(value, 40) : value;
}
