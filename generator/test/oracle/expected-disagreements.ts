import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** Differences with one cause. */
export type Expectation = {
  readonly reason: string;
  /** The day it was looked at, `2026-11-20`. */
  readonly since: string;
  /** Patterns of findings, `mini seeds.list/query/*`. */
  readonly findings: readonly string[];
};

/** How findings and expectations fit together; both lists are empty when all is well. */
export type Verdict = {
  readonly unexpected: readonly string[];
  /** Patterns, with braces resolved, that match nothing. */
  readonly stale: readonly string[];
};

/** Reads `expected-disagreements.yml`. */
export function readExpectations(): readonly Expectation[] {
  const file = fileURLToPath(new URL('expected-disagreements.yml', import.meta.url));
  return parse(readFileSync(file, 'utf8')) as readonly Expectation[];
}

/** Compares findings, `<api> <where>: <what>`, with what is expected. */
export function judge(findings: readonly string[], expectations: readonly Expectation[]): Verdict {
  const patterns = expectations.flatMap((each) => each.findings.flatMap(resolveBraces));
  const matchers = patterns.map((pattern) => ({ pattern, matches: matcherOf(pattern) }));
  return {
    unexpected: findings.filter((finding) => !matchers.some(({ matches }) => matches(finding))),
    stale: matchers.filter(({ matches }) => !findings.some(matches)).map(({ pattern }) => pattern),
  };
}

/** `a{b,c}` as `ab` and `ac`. */
function resolveBraces(pattern: string): readonly string[] {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (found === null) return [pattern];
  const [whole, choices = ''] = found;
  const [before, after] = [pattern.slice(0, found.index), pattern.slice(found.index + whole.length)];
  return choices.split(',').flatMap((choice) => resolveBraces(`${before}${choice}${after}`));
}

function matcherOf(pattern: string): (finding: string) => boolean {
  const source = pattern
    .split('*')
    .map((text) => text.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'))
    .join('.*');
  const expression = new RegExp(`^${source}$`, 's');
  return (finding) => expression.test(finding);
}
