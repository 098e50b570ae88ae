import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { diskReader } from '../../src/load/index.ts';
import { generateUnformatted } from '../kit/generate.ts';
import { packageErrors } from '../kit/package-errors.ts';

/** A folder of documents of other people, each of which must become a package that compiles, or be refused. */
const folder = process.env['SPEC_CORPUS'];
const only = process.env['SPEC_CORPUS_ONLY'];

const names =
  folder === undefined ?
    ['(set SPEC_CORPUS to a folder of documents)']
  : readdirSync(folder)
      .filter((name) => /\.(?:ya?ml|json)$/.test(name) && name !== 'index.json')
      .filter((name) => only === undefined || new RegExp(only).test(name))
      .sort();

const rows: string[] = [];
afterAll(() => console.log(rows.join('\n')));

describe.skipIf(folder === undefined)('documents of SPEC_CORPUS', () => {
  test.each(names)('%s', async (name) => {
    const { files, findings } = await generateUnformatted({
      spec: join(folder ?? '', name),
      reader: diskReader,
    });
    if (files.size === 0) {
      const faults = findings.filter(({ severity }) => severity === 'error' || severity === 'fatal');
      rows.push(`${name}: refused, ${[...new Set(faults.map(({ code }) => code))].join(', ')}`);
      expect(faults).not.toEqual([]);
      for (const { place } of faults) expect(place).toBeDefined();
      return;
    }
    const errors = [...packageErrors(new Map([[name, files]])).values()].flat();
    rows.push(`${name}: ${files.size} files, ${errors.length} errors`);
    expect(errors).toEqual([]);
  });
});
