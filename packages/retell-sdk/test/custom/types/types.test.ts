import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileErrors, hung, root } from './compile';

const here = `${root}/test/custom/types`;
const files = readdirSync(here)
  .filter((name) => name.endsWith('.types.ts'))
  .map((name) => `${here}/${name}`);
const ours = (file: string): boolean => file.startsWith(here);
// The assertions need no types of Node, but one file names its streams.
const options = { types: ['node'], typeRoots: [`${root}/node_modules/@types`] };

describe('what callers write', { timeout: hung }, () => {
  test('means the same in the sources', () => {
    expect(compileErrors({ files, options, counts: ours })).toEqual([]);
  });

  describe('means the same in the declarations', () => {
    beforeAll(() => {
      if (!existsSync(`${root}/dist/index.d.mts`))
        execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'pipe' });
    }, hung);

    test.each(['index.d.mts', 'index.d.ts'])('%s', (entry) => {
      const modules = { [`${root}/src/index`]: `${root}/dist/${entry}` };
      expect(compileErrors({ files, options, modules, counts: ours })).toEqual([]);
    });

    test('which have no errors of their own', () => {
      const entries = readdirSync(`${root}/dist`, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => /\.d\.m?ts$/.test(path) && !path.startsWith('src/'))
        .map((path) => `${root}/dist/${path}`);
      // Libraries for tests need Node's types; nothing else does.
      const isForTests = (path: string): boolean => path.startsWith(`${root}/dist/testing`);
      const strict = { skipLibCheck: false };
      expect(entries.some(isForTests)).toBe(true);
      expect(
        compileErrors({ files: entries.filter((path) => !isForTests(path)), options: strict }),
      ).toEqual([]);
      expect(
        compileErrors({ files: entries.filter(isForTests), options: { ...strict, types: ['node'] } }),
      ).toEqual([]);
    });
  });
});
