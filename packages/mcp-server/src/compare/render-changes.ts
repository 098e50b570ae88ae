import { oneLine } from '../api/type-text.ts';
import type { ApiSurface, EditionChange, EditionStep } from '../api/types.ts';
import { cutToTokens, estimateTokens } from '../support/tokens.ts';
import { findEdition } from './find-edition.ts';

/** What is known of the editions. */
export type Editions = { readonly surfaces: readonly ApiSurface[]; readonly steps: readonly EditionStep[] };

/** Which editions to compare. */
export type DiffQuestion = {
  readonly from: string;
  readonly to: string;
  /** Only what concerns this: a resource, a method, `type:Name`. */
  readonly expand?: string;
  readonly budget?: number;
};

/** Tokens of an answer about versions unless it is asked for with its own number. */
export const DIFF_BUDGET = 1500;

/** A change, and the edition that brought it. */
type Dated = EditionChange & { readonly since: string };

const HEADINGS: ReadonlyArray<readonly [severity: EditionChange['severity'], heading: string]> = [
  ['breaking', 'Breaks callers'],
  ['risky', 'May surprise callers'],
  ['safe', 'Other'],
  ['docs', 'Texts'],
];

/** What changed between two editions, as it was found when the server was made: what breaks first. */
export function diffAnswer({ surfaces, steps }: Editions, question: DiffQuestion): string {
  const budget = question.budget ?? DIFF_BUDGET;
  const names = surfaces.map(({ edition }) => edition);
  const [from, to] = [question.from, question.to].map((name) => findEdition(surfaces, name)?.edition);
  if (from === undefined || to === undefined) {
    const missing = from === undefined ? question.from : question.to;
    return cutToTokens(
      `There is no edition "${oneLine(missing)}". Known, oldest first: ${names.join(', ')}.`,
      budget,
    );
  }
  if (names.indexOf(from) > names.indexOf(to))
    return cutToTokens(`${from} is newer than ${to}: ask for what changed from ${to} to ${from}.`, budget);
  const passed = steps.slice(names.indexOf(from), names.indexOf(to));
  const all = passed.flatMap((step) => step.changes.map((change): Dated => ({ ...change, since: step.to })));
  const { expand } = question;
  const changes = expand === undefined ? all : all.filter((change) => concerns(change, expand));
  const scope = expand === undefined ? '' : ` in ${oneLine(expand)}`;
  const title = `# ${[from, ...passed.map((step) => step.to)].join(' → ')}${scope}`;
  if (changes.length === 0) return cutToTokens(`${title}\nNo differences that callers can see.`, budget);
  return cutToTokens(listChanges(title, changes, passed.length > 1, budget), budget);
}

/** Whether a change is about a resource, a method, a type, or a field of one. */
function concerns({ symbol, methods = [], message }: EditionChange, expand: string): boolean {
  const wanted = expand
    .trim()
    .replace(/^(?:client\.|type:)/, '')
    .toLowerCase();
  const [head = '', field] = wanted.split(/\s+(?:params|returns)?\.?/);
  const isBelow = (name: string): boolean => name === head || name.startsWith(`${head}.`);
  const own = symbol.replace(/^client\./, '').toLowerCase();
  if (!isBelow(own) && !methods.some((name) => isBelow(name.toLowerCase()))) return false;
  return field === undefined || field === '' || `${own} ${message.toLowerCase()}`.includes(field);
}

function listChanges(title: string, changes: readonly Dated[], dated: boolean, budget: number): string {
  const groups = HEADINGS.map(([severity, heading]) => ({
    heading,
    changes: changes.filter((change) => change.severity === severity),
  })).filter((group) => group.changes.length > 0);
  const counts = `${groups
    .map((group) => `${group.changes.length} ${group.heading.toLowerCase()}`)
    .join(', ')}. Each root cause once.`;
  const shown = [title, counts];
  let left = budget - estimateTokens(`${title}\n${counts}`) - 60;
  const rest: Dated[] = [];
  for (const { heading, changes: listed } of groups) {
    if (rest.length === 0) shown.push(`## ${heading}`);
    for (const change of listed) {
      const line = changeLine(change, dated);
      const cost = estimateTokens(line) + 1;
      if (rest.length > 0 || cost > left) rest.push(change);
      else {
        shown.push(line);
        left -= cost;
      }
    }
  }
  if (rest.length > 0) shown.push(moreLine(changes, rest.length));
  return shown.join('\n');
}

function changeLine({ message, howToAdapt, methods = [], since }: Dated, dated: boolean): string {
  const who =
    methods.length === 0 ? '' : ` (${methods.slice(0, 2).join(', ')}${methods.length > 2 ? ', …' : ''})`;
  const how = howToAdapt === undefined ? '' : ` ${oneLine(howToAdapt)}`;
  return `- ${dated ? `${since}: ` : ''}${cutToTokens(oneLine(message) + how, 70)}${cutToTokens(who, 25)}`;
}

function moreLine(changes: readonly Dated[], rest: number): string {
  const counts = new Map<string, number>();
  for (const { symbol, methods = [] } of changes) {
    const scope = methods[0] ?? `type:${symbol.split('.')[0] ?? symbol}`;
    counts.set(scope, (counts.get(scope) ?? 0) + 1);
  }
  const scopes = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 8);
  return `… ${rest} more. Pass \`expand\` with one of: ${scopes
    .map(([scope, count]) => `"${scope}" (${count})`)
    .join(', ')}.`;
}
