import { oneLine, typeText } from '../api/type-text.ts';
import type { EventDoc, HelperDoc, SurfaceMethod } from '../api/types.ts';
import { cutToTokens, estimateTokens } from '../support/tokens.ts';
import type { Docs } from './docs.ts';
import type { Target } from './documents.ts';
import { rank, type Hit } from './rank.ts';
import { exampleOf, methodLine, renderMethod } from './render-method.ts';
import { eventLine, eventText, helperLine, helperText } from './render-extras.ts';
import { renderPath } from './render-path.ts';
import { WEIGHTS } from './weights.ts';

/** A question to the documentation. */
export type Question = {
  readonly query: string;
  readonly language: string;
  readonly detail: 'default' | 'verbose';
  readonly expand: readonly string[];
  /** Tokens; of the detail if absent. */
  readonly budget?: number;
};

/** Tokens of an answer unless the question sets its own number. */
export const BUDGETS = { default: 2000, verbose: 8000 } as const;

const MOST_HITS = 10;
const SHARES = { default: [0.5, 0.18, 0.14], verbose: [0.5, 0.22, 0.14] } as const;

/** Answers a question in Markdown, never with nothing and never beyond the budget. */
export function answer(docs: Docs, question: Question): string {
  const budget = question.budget ?? BUDGETS[question.detail];
  if (question.expand.length > 0) return expandAll(docs, question.expand, budget);
  const hits = search(docs, question);
  const [best] = hits;
  if (best === undefined) return cutToTokens(overview(docs, question.query), budget);
  const hint =
    best.sureness < (docs.weights ?? WEIGHTS).weak ?
      `No close match for this question; these are the nearest. Try the name of a method, parameter or error.\n\n`
    : '';
  const tail =
    '\n\n`+` marks folded types. More: pass `expand` with the paths shown, or "<resource>.<method> params.<name>".';
  const body = bodyOf(docs, question, hits, budget - estimateTokens(hint) - estimateTokens(tail) - 2);
  return cutToTokens(hint + body + tail, budget);
}

/** Hits that fit the language, best first. */
export function search(
  docs: Docs,
  { query, language }: Pick<Question, 'query' | 'language'>,
): readonly Hit[] {
  const prose = proseLanguage(docs, language);
  const fits = ({ target }: Hit): boolean =>
    target.kind !== 'section' || target.source === target.language || target.language === prose;
  return rank(docs, query.slice(0, 2000)).filter(fits).slice(0, MOST_HITS);
}

/** Languages without a README of their own share the first one. */
function proseLanguage({ index }: Docs, language: string): string {
  const known = index.targets.flatMap((target) => (target.kind === 'section' ? [target.language] : []));
  return known.includes(language) ? language : known[0] ?? language;
}

function bodyOf(docs: Docs, question: Question, hits: readonly Hit[], budget: number): string {
  const shares = SHARES[question.detail];
  let text = '';
  for (const [place, hit] of hits.entries()) {
    const left = budget - estimateTokens(text) - 1;
    if (left < 25) break;
    const share = shares[place] ?? 0;
    const worth = hit.score >= (hits[0]?.score ?? 0) * 0.25;
    const block =
      share > 0 && worth ? renderHit(docs, question, hit, Math.floor(Math.min(left, budget * share))) : '';
    const next = block === '' ? shortHit(docs, hit) : block;
    if (estimateTokens(next) + 1 > left) continue;
    text += `${
      text === '' ? ''
      : share > 0 && worth ? '\n\n'
      : '\n'
    }${next}`;
  }
  return text;
}

function renderHit(
  docs: Docs,
  { detail, language }: Question,
  { target, terms }: Hit,
  budget: number,
): string {
  const method = methodOf(docs, target);
  if (method === undefined) return renderOther(docs, target, budget);
  const full = detail === 'verbose' ? fullText(docs, method, language) : '';
  return full !== '' && estimateTokens(full) <= budget ?
      full
    : renderMethod({ docs, method, language, terms, budget });
}

function methodOf(docs: Docs, target: Target): SurfaceMethod | undefined {
  return target.kind === 'method' ? docs.surface.methods.find(({ name }) => name === target.name) : undefined;
}

/** The method's page with the example of the language. */
function fullText(docs: Docs, method: SurfaceMethod, language: string): string {
  const entry = docs.methods.get(`client.${method.name}`);
  if (entry?.markdown === undefined) return '';
  const example = exampleOf(entry, language);
  if (example === '') return entry.markdown;
  return `${entry.markdown.replace(/\n+### Example\n[\s\S]*$/, '')}\n\n### Example\n\n${example}`;
}

function renderOther(docs: Docs, target: Target, budget: number): string {
  switch (target.kind) {
    case 'section':
      return cutToTokens(`## ${target.title} (${target.source})\n${target.text}`, budget);
    case 'type':
      return renderPath(docs.surface, `type:${target.name}`, budget);
    case 'error':
      return cutToTokens(errorText(docs, target.status), budget);
    case 'helper':
      return cutToTokens(helperOf(docs, target.name, helperText), budget);
    case 'event':
      return eventOf(docs, target.name, (event) => eventText(docs.surface, event, budget));
    case 'method':
      return '';
  }
}

function helperOf({ surface }: Docs, name: string, print: (helper: HelperDoc) => string): string {
  const helper = surface.helpers?.find((each) => each.name === name);
  return helper === undefined ? '' : print(helper);
}

function eventOf({ surface }: Docs, name: string, print: (event: EventDoc) => string): string {
  const event = surface.events?.find((each) => each.name === name);
  return event === undefined ? '' : print(event);
}

function errorText({ surface }: Docs, status: number): string {
  const own = surface.errors?.find((error) => error.status === status);
  const raisedBy = surface.methods.filter(({ errors }) => errors?.includes(status)).map(({ name }) => name);
  return [
    `## HTTP ${status}: ${own?.className ?? 'APIError'}`,
    oneLine(own?.description),
    `Thrown with \`status\`, \`message\`, \`error\` and \`requestID\`. Methods whose documentation lists it: ${raisedBy.join(
      ', ',
    )}.`,
  ].join('\n');
}

function shortHit(docs: Docs, { target }: Hit): string {
  const method = methodOf(docs, target);
  if (method !== undefined) return `- ${methodLine({ docs, method })}`;
  switch (target.kind) {
    case 'section':
      return `- ${target.title} (${target.source})`;
    case 'type':
      return cutToTokens(
        `- type ${target.name}: ${typeText(
          docs.surface.types[target.name]?.type ?? 'unknown',
          0,
        )} (expand "type:${target.name}")`,
        60,
      );
    case 'error':
      return `- HTTP ${target.status}`;
    case 'helper':
      return `- ${helperOf(docs, target.name, helperLine)}`;
    case 'event':
      return `- ${eventOf(docs, target.name, eventLine)}`;
    case 'method':
      return `- client.${target.name}`;
  }
}

function expandAll(docs: Docs, paths: readonly string[], budget: number): string {
  const share = Math.floor(budget / paths.length) - 1;
  return cutToTokens(paths.map((path) => expandOne(docs, path, share)).join('\n\n'), budget);
}

function expandOne(docs: Docs, path: string, budget: number): string {
  const name = path.trim().replace(/^(?:client\.|event:\s*)/, '');
  const extra =
    helperOf(docs, name, helperText) ||
    eventOf(docs, name, (event) => eventText(docs.surface, event, budget));
  return extra === '' ? renderPath(docs.surface, path, budget) : cutToTokens(extra, budget);
}

/** Where nothing was found: what there is. */
function overview({ surface }: Docs, query: string): string {
  const byResource = new Map<string, string[]>();
  for (const { name } of surface.methods) {
    const at = name.lastIndexOf('.');
    const resource = name.slice(0, Math.max(0, at));
    byResource.set(resource, [...(byResource.get(resource) ?? []), name.slice(at + 1)]);
  }
  const lines = [...byResource].map(([resource, methods]) => `- client.${resource}: ${methods.join(', ')}`);
  const head =
    query.trim() === '' ?
      'Ask for a task, a field or an error.'
    : 'Nothing matches this question in other or similar words.';
  return `${head} These are all methods:\n${lines.join('\n')}`;
}
