import { describe, expect, test } from 'vitest';
import { comparePackageApis, explainFindings, type ApiFinding } from '../../../src/compare/types/index.ts';
import { entriesOf, proposeRelease } from '../../../src/compare/release/index.ts';
import { compareDocuments } from '../../../src/compare/wire/index.ts';
import { allPairs, expectations, sidesOf } from '../wire/pair.ts';
import { packageOf } from './package-of.ts';

const expected = expectations();
const codes = (findings: readonly ApiFinding[]): readonly string[] =>
  [...new Set(findings.map(({ code, severity }) => `${severity} ${code}`))].sort();

describe('types, version and changelog', () => {
  test.each(allPairs().filter(([, { wireOnly }]) => wireOnly !== true))('%s', async (name, pair) => {
    const [before, after] = await sidesOf(pair);
    const wire = compareDocuments(before, after);
    const found = await comparePackageApis(await packageOf(before), await packageOf(after));
    const api = explainFindings(found, { wire, before: before.api, after: after.api });
    const row = expected[name];
    expect.soft(codes(api)).toEqual(row?.api);
    expect.soft(proposeRelease({ api, wire }).bump).toBe(row?.bump);
    expect
      .soft(entriesOf({ api, wire }).map(({ scope, line }) => `${scope}: ${line}`))
      .toEqual(row?.changelog);
    expect.soft(api.filter(({ unexplained }) => unexplained)).toEqual([]);
  });
});
