import type { MethodRow } from '../api/types.ts';
import { nearestNames } from '../support/nearest-names.ts';

/** Which methods sandboxed code may call. */
export type PolicyOptions = {
  /** Methods that only read are allowed without being named. */
  readonly reads: boolean;
  /** `*`, `read`, `write`, a verb, a resource, a method, or a pattern with `*`. */
  readonly allow: readonly string[];
  /** The same words; they win over everything that allows. */
  readonly block: readonly string[];
  /** Regular expressions on `resource.method`. */
  readonly allowExpressions: readonly string[];
  readonly blockExpressions: readonly string[];
};

/** Answers whether a method may be called. */
export type Policy = (row: MethodRow) => boolean;

/** What is decided about a method: `unnamed` ones can be allowed, `blocked` ones by nobody but who blocked them. */
export type Verdict = 'allowed' | 'unnamed' | 'blocked';

/** Words that always mean the verb. */
const VERBS: ReadonlySet<string> = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
  'trace',
]);

/** Other verbs, such as `query`, are meant where the document has them, unless a resource has the name. */
function isVerb(word: string, rows: readonly MethodRow[]): boolean {
  if (VERBS.has(word)) return true;
  const isName = rows.some(({ fullyQualifiedName }) => isOrIsIn(fullyQualifiedName, word));
  return !isName && (word === 'query' || rows.some(({ httpMethod }) => httpMethod.toLowerCase() === word));
}

const isOrIsIn = (name: string, word: string): boolean =>
  plain(name) === word || plain(name).startsWith(`${word}.`);

/** Names are compared without regard to case and to how their words are joined. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^client\./, '')
    .replace(/[-_\s]/g, '');

/**
 * Makes the rule from the options.
 *
 * @throws Error if a word fits no method, so that a misspelling does not go unnoticed.
 */
export function createPolicy(options: PolicyOptions, rows: readonly MethodRow[]): Policy {
  const verdict = createVerdict(options, rows);
  return (row) => verdict(row) === 'allowed';
}

/**
 * Makes the rule from the options, with the reason.
 *
 * @throws Error if a word fits no method.
 */
export function createVerdict(
  options: PolicyOptions,
  rows: readonly MethodRow[],
): (row: MethodRow) => Verdict {
  const allow = [
    ...options.allow.map((word) => wordRule(word, rows)),
    ...options.allowExpressions.map(expressionRule),
  ];
  const block = [
    ...options.block.map((word) => wordRule(word, rows)),
    ...options.blockExpressions.map(expressionRule),
  ];
  return (row) => {
    if (row.withheld === true || block.some((rule) => rule(row))) return 'blocked';
    const isAllowed = (options.reads && row.access === 'read') || allow.some((rule) => rule(row));
    return isAllowed ? 'allowed' : 'unnamed';
  };
}

function wordRule(word: string, rows: readonly MethodRow[]): Policy {
  const rule = ruleOf(plain(word.trim()), rows);
  if (rows.some(rule)) return rule;
  if (/^(read|write)$/.test(plain(word)) || isVerb(plain(word), rows)) return rule;
  const resources = rows.map(({ fullyQualifiedName: name }) => name.slice(0, name.lastIndexOf('.')));
  const known = [...new Set([...resources, ...rows.map((row) => row.fullyQualifiedName)])];
  throw new Error(`No method fits "${word}". Nearest: ${nearestNames(word, known, 3).join(', ')}.`);
}

function ruleOf(word: string, rows: readonly MethodRow[]): Policy {
  if (word === '*' || word === 'all') return () => true;
  if (word === 'read' || word === 'write') return ({ access }) => access === word;
  if (isVerb(word, rows)) return ({ httpMethod }) => httpMethod.toLowerCase() === word;
  if (word.includes('*')) {
    const pattern = new RegExp(`^${word.split('*').map(escaped).join('.*')}$`);
    return ({ fullyQualifiedName }) => pattern.test(plain(fullyQualifiedName));
  }
  return ({ fullyQualifiedName }) => isOrIsIn(fullyQualifiedName, word);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function expressionRule(source: string): Policy {
  const expression = new RegExp(source);
  return ({ fullyQualifiedName }) => expression.test(fullyQualifiedName);
}
