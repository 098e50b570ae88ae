import { loadAndCheck, type CheckedInput } from '../../src/check/index.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { memoryReader } from '../../src/load/index.ts';
import type { RuleSet } from '../../src/support/rule-set.ts';

/** What the front of the generator says about texts in memory. */
export type Front = {
  readonly input: CheckedInput | undefined;
  readonly found: readonly Diagnostic[];
  readonly codes: readonly string[];
};

/** Loads and checks texts in memory: `openapi.yaml` (or `.json`) and, if given, `stainless.yml` and `overlay.yaml`. */
export async function runFront(files: Readonly<Record<string, string>>, rules?: RuleSet): Promise<Front> {
  const names = Object.keys(files);
  const { input, collector } = await loadAndCheck({
    spec: names.find((name) => name.startsWith('openapi.')) ?? 'openapi.yaml',
    ...(names.includes('stainless.yml') && { config: 'stainless.yml' }),
    overlays: names.filter((name) => name.startsWith('overlay')),
    reader: memoryReader(files),
    rules,
  });
  const found = collector.list();
  return { input, found, codes: found.map(({ code }) => code) };
}

/** A small document with the given paths and further top-level text. */
export function documentWith(paths: string, more = ''): string {
  return `openapi: 3.1.0\ninfo: { title: Acme Pets API, version: 2.3.4 }\nservers: [{ url: https://api.acme.test/v1/ }]\npaths:\n${indent(
    paths,
    2,
  )}\n${more}`;
}

/** Each line moved to the right. */
export function indent(text: string, blanks: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(blanks) + line))
    .join('\n');
}
