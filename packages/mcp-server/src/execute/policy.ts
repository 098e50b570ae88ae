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

const VERBS = /^(get|post|put|patch|delete|head|options)$/;

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
  const allow = [
    ...options.allow.map((word) => wordRule(word, rows)),
    ...options.allowExpressions.map(expressionRule),
  ];
  const block = [
    ...options.block.map((word) => wordRule(word, rows)),
    ...options.blockExpressions.map(expressionRule),
  ];
  return (row) =>
    !block.some((rule) => rule(row)) &&
    ((options.reads && row.access === 'read') || allow.some((rule) => rule(row)));
}

function wordRule(word: string, rows: readonly MethodRow[]): Policy {
  const rule = ruleOf(plain(word.trim()));
  if (rows.some(rule)) return rule;
  if (/^(read|write)$/.test(plain(word)) || VERBS.test(plain(word))) return rule;
  const resources = rows.map(({ fullyQualifiedName: name }) => name.slice(0, name.lastIndexOf('.')));
  const known = [...new Set([...resources, ...rows.map((row) => row.fullyQualifiedName)])];
  throw new Error(`No method fits "${word}". Nearest: ${nearestNames(word, known, 3).join(', ')}.`);
}

function ruleOf(word: string): Policy {
  if (word === '*' || word === 'all') return () => true;
  if (word === 'read' || word === 'write') return ({ access }) => access === word;
  if (VERBS.test(word)) return ({ httpMethod }) => httpMethod === word;
  if (word.includes('*')) {
    const pattern = new RegExp(`^${word.split('*').map(escaped).join('.*')}$`);
    return ({ fullyQualifiedName }) => pattern.test(plain(fullyQualifiedName));
  }
  return ({ fullyQualifiedName }) =>
    plain(fullyQualifiedName) === word || plain(fullyQualifiedName).startsWith(`${word}.`);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function expressionRule(source: string): Policy {
  const expression = new RegExp(source);
  return ({ fullyQualifiedName }) => expression.test(fullyQualifiedName);
}
