import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { memoryReader } from '../../src/load/index.ts';
import { RULE_SETS, type RuleSet } from '../../src/support/rule-set.ts';
import { generateUnformatted, listFindings } from '../kit/generate.ts';
import { packageErrors } from '../kit/package-errors.ts';
import type { PackageFiles } from '../kit/sample-modules.ts';
import { nastyDocument } from './nasty-documents.ts';

/** How many documents of the family are tried under each set of rules; more with COMPILE_LAW_SEEDS=200. */
const count = Number(process.env['COMPILE_LAW_SEEDS'] ?? 16);
const first = Number(process.env['COMPILE_LAW_FIRST'] ?? 1);
/** Documents in which something rare stands: in 51 a union is a variant of itself. */
const RARE = [51];
const seeds = [...new Set([...Array.from({ length: count }, (_, i) => first + i), ...RARE])];

type Made = { readonly files: PackageFiles; readonly findings: readonly Diagnostic[] };

async function make(seed: number, rules: RuleSet): Promise<Made> {
  const reader = memoryReader({
    'openapi.json': JSON.stringify(nastyDocument(seed, rules)),
    'stainless.yml': `rules: ${rules}\ntargets: { typescript: { testing: true, tanstack_query: true, zod: true } }\n`,
  });
  return generateUnformatted({ spec: 'openapi.json', config: 'stainless.yml', reader });
}

describe.each(RULE_SETS)('what lint accepts, generate writes, and it compiles: %s', (rules) => {
  const made = new Map<string, Made>();
  let errors: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    for (const seed of seeds) made.set(`seed-${seed}`, await make(seed, rules));
    errors = packageErrors(new Map([...made].map(([name, { files }]) => [name, files])));
  });

  test.each(seeds)('seed %i', (seed) => {
    const { files, findings } = made.get(`seed-${seed}`) ?? { files: new Map(), findings: [] };
    expect(
      listFindings(findings.filter(({ severity }) => severity === 'error' || severity === 'fatal')),
    ).toBe('');
    expect([...files.keys()]).toContain('src/client.ts');
    expect([...(errors.get(`seed-${seed}`) ?? []), ...(errors.get('') ?? [])]).toEqual([]);
  });
});
