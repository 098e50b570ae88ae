import type { Difference, Measure, Row, Skipped, Verdict } from './model.ts';

/** Per cent of a row, with two places: only what is whole is 100, and only nothing is 0. */
export function percentOf({ total, equal }: Pick<Row, 'total' | 'equal'>): number {
  if (equal === total || total === 0) return 100;
  const rounded = Math.round((10_000 * equal) / total) / 100;
  return equal === 0 ? 0 : Math.min(99.99, Math.max(0.01, rounded));
}

/** `97.33%` */
export function percentText(row: Pick<Row, 'total' | 'equal'>): string {
  const percent = percentOf(row);
  return `${Number.isInteger(percent) ? percent : percent.toFixed(2)}%`;
}

/** What a release manager signs. What only reaches into the runtime is no part of it. */
export function verdictOf(differences: readonly Difference[], skipped: readonly Skipped[]): Verdict {
  const breaking = differences.filter(({ weight }) => weight === 'breaking');
  if (breaking.length > 0) return { kind: 'breaks', text: `breaks: ${counts(breaking)}` };
  const failed = failureOf(skipped);
  if (failed !== undefined) return { kind: 'unproven', text: `unproven: ${failed.reason}` };
  const types = skipped.length > 0 ? ', as far as types tell' : '';
  const notes = differences.filter(({ weight }) => weight === 'note').length;
  return notes === 0 ?
      { kind: 'drop-in', text: `drop-in${types}` }
    : { kind: 'notes', text: `drop-in with ${notes} ${notes === 1 ? 'note' : 'notes'}${types}` };
}

/** What was to be found out by running the packages, and was not. */
export function failureOf(skipped: readonly Skipped[]): Skipped | undefined {
  return skipped.find(({ reason }) => reason !== NOT_RUN);
}

/** Why nothing of a package was run, where nobody wanted it. */
export const NOT_RUN = 'nothing of the packages was run';

/** What one of a measure is called. */
const WORDS: Readonly<Record<Measure, readonly [one: string, many: string]>> = {
  names: ['name', 'names'],
  subpaths: ['module', 'modules'],
  'subpath-names': ['name of a module', 'names of modules'],
  client: ['member of the client', 'members of the client'],
  methods: ['method', 'methods'],
  arguments: ['method by its arguments', 'methods by their arguments'],
  results: ['method by its result', 'methods by their results'],
  types: ['type', 'types'],
  properties: ['property', 'properties'],
  options: ['option', 'options'],
  environment: ['variable', 'variables'],
  defaults: ['default', 'defaults'],
  classes: ['class', 'classes'],
  'api-list': ['line of api.md', 'lines of api.md'],
  requests: ['kind of request', 'kinds of requests'],
  'path-values': ['kind of value in paths', 'kinds of values in paths'],
  streams: ['stream of events', 'streams of events'],
  faults: ['fault', 'faults'],
};

function counts(differences: readonly Difference[]): string {
  const found = new Map<Measure, number>();
  for (const { measure } of differences) found.set(measure, (found.get(measure) ?? 0) + 1);
  return [...found].map(([measure, count]) => `${count} ${WORDS[measure][count === 1 ? 0 : 1]}`).join(', ');
}
