import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagerOf, showPaged } from '../../src/cli/pager.ts';
import { temporaryFolder } from '../kit/run-program.ts';

test.each([
  [{}, { command: 'less', args: [] }],
  [{ PAGER: 'more -d' }, { command: 'more', args: ['-d'] }],
  [
    { PAGER: 'more', SPECSMITH_PAGER: 'less -S' },
    { command: 'less', args: ['-S'] },
  ],
  [{ PAGER: '' }, undefined],
  [{ PAGER: 'cat' }, undefined],
])('%j asks for %j', (environment, pager) => {
  expect(pagerOf(environment)).toEqual(pager);
});

/** A pager that keeps what it was given. */
function keeping(): { readonly environment: Record<string, string | undefined>; readonly kept: string } {
  const folder = temporaryFolder();
  const [program, kept] = [join(folder, 'keep.mjs'), join(folder, 'kept.txt')];
  writeFileSync(
    program,
    `import { readFileSync, writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(
      kept,
    )}, process.env.LESS + readFileSync(0, 'utf8'));\n`,
  );
  return { environment: { ...process.env, LESS: undefined, PAGER: `${process.execPath} ${program}` }, kept };
}

test('text that is longer than the terminal goes to the pager', () => {
  const { environment, kept } = keeping();
  expect(showPaged({ text: 'one\ntwo\nthree\n', environment, rows: 3 })).toBe(true);
  expect(readFileSync(kept, 'utf8')).toMatch(/one\ntwo\nthree\n$/);
});

test.each([
  ['fits', 'one\n', 24],
  ['is not shown on a terminal', 'one\ntwo\nthree\n', undefined],
])('text that %s is left to be printed', (_, text, rows) => {
  const { environment, kept } = keeping();
  expect(showPaged({ text, environment, rows })).toBe(false);
  expect(existsSync(kept)).toBe(false);
});

test('a pager that is not there is no reason to show nothing', () => {
  const environment = { PATH: process.env['PATH'], PAGER: 'no-such-pager-anywhere' };
  expect(showPaged({ text: 'one\ntwo\n', environment, rows: 1 })).toBe(false);
});
