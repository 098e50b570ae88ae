import { oneLine } from '../api/type-text.ts';
import type { ApiSurface } from '../api/types.ts';
import { cutToTokens, estimateTokens } from '../support/tokens.ts';
import { compareSurfaces, type Change } from './compare-surfaces.ts';
import { findEdition } from './find-edition.ts';

/** Which editions to compare. */
export type DiffQuestion = {
  readonly from: string;
  readonly to: string;
  /** Only what begins with this: a resource, a method, `type:Name`. */
  readonly expand?: string;
  readonly budget?: number;
};

/** Tokens of an answer about versions unless it is asked for with its own number. */
export const DIFF_BUDGET = 1500;

/** What changed between two editions: what may break first. */
export function diffAnswer(surfaces: readonly ApiSurface[], question: DiffQuestion): string {
  const budget = question.budget ?? DIFF_BUDGET;
  const [from, to] = [findEdition(surfaces, question.from), findEdition(surfaces, question.to)];
  if (from === undefined || to === undefined) {
    const missing = from === undefined ? question.from : question.to;
    return cutToTokens(
      `There is no edition "${oneLine(missing)}". Known, oldest first: ${editions(surfaces)}.`,
      budget,
    );
  }
  const all = compareSurfaces(from, to);
  const changes =
    question.expand === undefined ? all : all.filter(({ at }) => isBelow(at, question.expand ?? ''));
  const scope = question.expand === undefined ? '' : ` in ${oneLine(question.expand)}`;
  const title = `# ${from.edition} → ${to.edition}${scope}`;
  if (changes.length === 0) return cutToTokens(`${title}\nNo differences that callers can see.`, budget);
  return cutToTokens(listChanges(title, changes, budget), budget);
}

const editions = (surfaces: readonly ApiSurface[]): string =>
  surfaces.map(({ edition }) => edition).join(', ');

const isBelow = (at: string, scope: string): boolean => {
  const wanted = scope
    .trim()
    .replace(/^client\./, '')
    .toLowerCase();
  const own = at.toLowerCase();
  return own === wanted || own.startsWith(`${wanted}.`) || own.startsWith(`${wanted} `);
};

function listChanges(title: string, changes: readonly Change[], budget: number): string {
  const breaking = changes.filter((change) => change.breaking);
  const safe = changes.filter((change) => !change.breaking);
  const counts = `${breaking.length} breaking, ${safe.length} other changes.`;
  const lines = [
    ...(breaking.length > 0 ? ['## May break callers', ...breaking.map(changeLine)] : []),
    ...(safe.length > 0 ? ['## Other', ...safe.map(changeLine)] : []),
  ];
  const shown = [title, counts];
  let left = budget - estimateTokens(`${title}\n${counts}`) - 60;
  let rest = 0;
  for (const line of lines) {
    const cost = estimateTokens(line) + 1;
    if (rest > 0 || cost > left) rest += line.startsWith('- ') ? 1 : 0;
    else shown.push(line);
    if (rest === 0) left -= cost;
  }
  if (rest > 0) shown.push(moreLine(changes, rest));
  return shown.join('\n');
}

const changeLine = ({ at, text }: Change): string => `- ${at}: ${cutToTokens(oneLine(text), 60)}`;

function moreLine(changes: readonly Change[], rest: number): string {
  const counts = new Map<string, number>();
  for (const { at } of changes) {
    const scope = /^(type:[^.\s]+|\S+)/.exec(at)?.[1] ?? at;
    counts.set(scope, (counts.get(scope) ?? 0) + 1);
  }
  const scopes = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 8);
  return `… ${rest} more. Pass \`expand\` with one of: ${scopes
    .map(([scope, count]) => `"${scope}" (${count})`)
    .join(', ')}.`;
}
