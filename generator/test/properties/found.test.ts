import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryReader } from '../../src/load/index.ts';
import { RULE_SETS } from '../../src/support/rule-set.ts';
import { generateUnformatted, type Generated } from '../kit/generate.ts';
import { packageErrors } from '../kit/package-errors.ts';
import { outputFaults } from './outputs.ts';

/** Documents that a property failed for once, made small: they fail again before any random one does. */
const folder = new URL('./found/', import.meta.url);
const names = readdirSync(folder).sort();

describe.each(RULE_SETS)('documents that were found: %s', (rules) => {
  const made = new Map<string, Generated>();
  let errors: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    for (const name of names) {
      const reader = memoryReader({ 'openapi.json': readFileSync(new URL(name, folder), 'utf8') });
      made.set(name, await generateUnformatted({ spec: 'openapi.json', reader, rules }));
    }
    errors = packageErrors(new Map([...made].map(([name, { files }]) => [name, files])));
  });

  test.each(names)('%s', (name) => {
    const found = made.get(name);
    expect(found?.files.size).toBeGreaterThan(0);
    expect(found && outputFaults(found)).toEqual([]);
    expect(errors.get(name) ?? []).toEqual([]);
  });
});
