import { fieldLine, fieldName, firstSentence, oneLine, typeText } from '../api/type-text.ts';
import type { EmbeddedMethod, Field, SurfaceMethod } from '../api/types.ts';
import { fieldsOf, namedType } from '../api/walk.ts';
import { cutToTokens, estimateTokens } from '../support/tokens.ts';
import type { Docs } from './docs.ts';
import { matchedFields, type MatchedField } from './matched-fields.ts';

/** How a method is shown. */
export type MethodView = {
  readonly docs: Docs;
  readonly method: SurfaceMethod;
  readonly language: string;
  /** Terms of the question. */
  readonly terms: readonly string[];
  readonly budget: number;
};

/** `client.pet.retrieve(pet_id): Pet` */
function signature({ docs, method }: Pick<MethodView, 'docs' | 'method'>): string {
  const row = docs.rows.get(method.name);
  const params = row?.params === undefined ? [] : [row.params === 'optional' ? 'params?' : 'params'];
  const result = method.returns === undefined ? 'void' : typeText(method.returns, 0);
  return `client.${method.name}(${[...(row?.pathArgs ?? []), ...params].join(', ')}): ${result}`;
}

/** One line: call, endpoint, what it does. */
export function methodLine(view: Pick<MethodView, 'docs' | 'method'>): string {
  const { method } = view;
  const what = firstSentence(method.description) || oneLine(method.summary);
  return cutToTokens(`\`client.${method.name}\` ${method.verb.toUpperCase()} ${method.path} — ${what}`, 60);
}

/** The method in compact form, within the budget. */
export function renderMethod(view: MethodView): string {
  const { docs, method, language, budget } = view;
  const matched = matchedFields(docs.surface, method, view.terms, 4);
  const head = cutToTokens(headOf(view), Math.floor(budget / 2));
  const example = exampleOf(docs.methods.get(`client.${method.name}`), language);
  const blocks = [head];
  let left = budget - estimateTokens(head);
  const push = (block: string, most = left): void => {
    const cost = estimateTokens(block) + 1;
    if (block === '' || cost > Math.min(most, left)) return;
    blocks.push(block);
    left -= cost;
  };
  push(matchedBlock(method, matched), Math.floor(left / 2));
  push(example, Math.floor(left / 2));
  push(paramsBlock(method, matched, Math.floor(left * 0.7)));
  push(returnsBlock(view, Math.min(left, Math.floor(budget * 0.35))));
  return blocks.join('\n');
}

function headOf({ docs, method }: MethodView): string {
  return [
    `## client.${method.name}`,
    `\`${signature({ docs, method })}\``,
    `${method.verb.toUpperCase()} ${method.path}${method.access === 'write' ? ' (changes data)' : ''}`,
    ...(method.deprecated === undefined ?
      []
    : [`Deprecated${typeof method.deprecated === 'string' ? `: ${oneLine(method.deprecated)}` : '.'}`]),
    oneLine(method.description ?? method.summary),
  ].join('\n');
}

function matchedBlock(method: SurfaceMethod, matched: readonly MatchedField[]): string {
  if (matched.length === 0) return '';
  const lines = matched.map(
    ({ root, path, field }) =>
      `- ${root}.${path.join('.')}: ${cutToTokens(fieldLine(field).replace(/^[^:]*: /, ''), 70)}`,
  );
  return [`Matching fields (expand "${method.name} <path>"):`, ...lines].join('\n');
}

/** The example in the language, its setup cut down to what differs between calls. */
export function exampleOf(entry: EmbeddedMethod | undefined, language: string): string {
  const own = entry?.perLanguage?.[language];
  if (own?.example === undefined) return '';
  return `\`\`\`${language === 'http' ? 'sh' : language}\n${withoutSetup(own.example, language)}\n\`\`\``;
}

function withoutSetup(example: string, language: string): string {
  if (language === 'typescript') {
    return example
      .replace(/^import (?!fs)[^\n]*\n+/m, '')
      .replace(/^const client = new [^;]*;\n+/m, '')
      .trim();
  }
  if (language === 'python') {
    return example
      .replace(/^import os\n/m, '')
      .replace(/^from [^\n]* import [^\n]*\n+/m, '')
      .replace(/^client = [^(]*\([\s\S]*?^\)\n+/m, '')
      .trim();
  }
  return example;
}

function paramsBlock(method: SurfaceMethod, matched: readonly MatchedField[], budget: number): string {
  if (method.params.length === 0) return 'No parameters.';
  const first = new Set(matched.filter(({ root }) => root === 'params').map(({ path }) => path[0]));
  const order = (field: Field): number =>
    field.required ? 0
    : first.has(field.name) ? 1
    : 2;
  const fields = [...method.params].sort((a, b) => order(a) - order(b));
  return fieldBlock('Parameters:', fields, budget, `${method.name} params`);
}

/** As many fields as the budget allows, with the names of the rest and how to see them. */
function fieldBlock(title: string, fields: readonly Field[], budget: number, path: string): string {
  const lines = [title];
  let left = budget - estimateTokens(title) - 2;
  let at = 0;
  for (; at < fields.length; at++) {
    const field = fields[at];
    if (field === undefined) break;
    const rest = at + 1 < fields.length ? 20 : 0;
    const line = `- ${cutToTokens(fieldLine(field), 60)}${folded(field)}`;
    if (estimateTokens(line) + 1 + rest > left) break;
    lines.push(line);
    left -= estimateTokens(line) + 1;
  }
  if (at < fields.length) lines.push(moreNames(fields.slice(at), left, path));
  return lines.join('\n');
}

function moreNames(fields: readonly Field[], budget: number, path: string): string {
  const tail = `… (expand "${path}")`;
  const names = fields.map(fieldName).join(', ');
  const head = cutToTokens(`- also: ${names}`, Math.max(8, budget - estimateTokens(tail)));
  return `${head} ${tail}`;
}

/** Marks a field that has more below. */
function folded(field: Field): string {
  return typeText(field.type, 0).includes('{…}') || hasName(field) ? ' +' : '';
}

function hasName({ type }: Field): boolean {
  return JSON.stringify(type).includes('"#');
}

function returnsBlock({ docs, method }: MethodView, budget: number): string {
  if (method.returns === undefined) return '';
  const fields = fieldsOf(docs.surface, method.returns);
  const unique = fields.filter(
    ({ name }, index) => fields.findIndex((other) => other.name === name) === index,
  );
  const title = `Returns ${typeText(method.returns, 0)}${unique.length > 0 ? ':' : ''}`;
  if (unique.length === 0) return title;
  const names = unique.map(fieldName).join(', ');
  const path =
    namedType(method.returns) === undefined ? `${method.name} returns` : `type:${namedType(method.returns)}`;
  return cutToTokens(`${title} { ${names} }`, budget - 12).concat(` (expand "${path}")`);
}
