import { describe, expect, test } from 'vitest';
import { explainFacts } from '../../../src/compare/causes/index.ts';
import { codeOf, impactOf, markdownText, type TypeFact } from '../../../src/compare/model/index.ts';
import { proposeRelease } from '../../../src/compare/release/index.ts';
import { entriesOf } from '../../../src/compare/report/index.ts';
import { comparePackageApis } from '../../../src/compare/types/index.ts';
import { compareDocuments } from '../../../src/compare/wire/index.ts';
import { allPairs, expectations, sidesOf } from '../wire/pair.ts';
import { packageOf } from './package-of.ts';

const expected = expectations();
const codes = (facts: readonly TypeFact[]): readonly string[] =>
  [...new Set(facts.map((fact) => `${impactOf(fact)} ${codeOf(fact)}`))].sort();

describe('types, version and changelog', () => {
  test.each(allPairs().filter(([, { wireOnly }]) => wireOnly !== true))('%s', async (name, pair) => {
    const [before, after] = await sidesOf(pair);
    const wire = compareDocuments(before, after);
    const found = await comparePackageApis(await packageOf(before), await packageOf(after));
    const api = explainFacts(found, { wire, before: before.api, after: after.api });
    const row = expected[name];
    expect.soft(codes(api)).toEqual(row?.api);
    expect.soft(proposeRelease({ api, wire }).bump).toBe(row?.bump);
    expect
      .soft(entriesOf({ api, wire }).map(({ scope, line }) => `${scope}: ${markdownText(line)}`))
      .toEqual(row?.changelog);
    expect.soft(api.filter(({ unexplained }) => unexplained)).toEqual([]);
  });
});
