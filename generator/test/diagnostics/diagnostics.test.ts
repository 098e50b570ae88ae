import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CODES, explainMarkdown, presentText, slugOf } from '../../src/diagnostics/index.ts';
import { RAISED_ELSEWHERE } from './raised-elsewhere.ts';
import { folders, here, runCase } from './worked-examples.ts';

const isElsewhere = (code: string): boolean =>
  RAISED_ELSEWHERE.some((rule) => (typeof rule === 'string' ? rule === code : rule.test(code)));

describe('the catalogue', () => {
  const expected = CODES.filter((code) => !isElsewhere(code)).map(slugOf);

  test('every code that an input can raise has a worked example', () => {
    expect(expected.filter((slug) => !folders.includes(slug))).toEqual([]);
  });

  test('every worked example belongs to a code', () => {
    expect(folders.filter((folder) => !expected.includes(folder))).toEqual([]);
  });

  test.each(CODES)('%s is explained in the docs', async (code) => {
    await expect(explainMarkdown(code)).toMatchFileSnapshot(`../../docs/diagnostics/${slugOf(code)}.md`);
  });

  test('the docs explain no code that is gone', () => {
    const pages = readdirSync(fileURLToPath(new URL('../../docs/diagnostics/', import.meta.url)));
    expect(pages.filter((page) => !CODES.some((code) => `${slugOf(code)}.md` === page))).toEqual([]);
  });
});

describe('worked examples', () => {
  test.each(folders)('%s', async (folder) => {
    const { collector, positions } = await runCase(folder);
    const raised = collector.list().filter((found) => slugOf(found.code) === folder);
    expect(raised.length).toBeGreaterThan(0);
    await expect(presentText(raised, positions)).toMatchFileSnapshot(`${here}${folder}/expected.txt`);
  });
});
