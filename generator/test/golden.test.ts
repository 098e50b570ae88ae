import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FilePlan } from '../src/plan/file-plan.ts';
import { compileErrors } from './kit/compile.ts';
import { generateSources, listFindings } from './kit/generate.ts';
import type { Generated } from './kit/generate.ts';
import { miniSources } from './kit/mini.ts';

const folder = fileURLToPath(new URL('golden/mini', import.meta.url));
/** Names the runtime's files, whose texts are tested where they are written. */
const LIST = 'vendored.txt';

/** Lists of names, which nobody reads line by line: the runtime's files, and the entry points in `package.json`. */
const isList = (path: string): boolean => path === LIST || path === 'package.json';

/** Entries of the package that not every API has. */
const isExtra = (path: string): boolean => /^src\/(?:tanstack-query|testing|zod)\.ts$/.test(path);

const vendored: string[] = [];
let generated: Generated;
let golden: ReadonlyMap<string, string>;

beforeAll(async () => {
  generated = await generateSources(miniSources(), (plan: FilePlan) => {
    if (plan.kind === 'vendored') vendored.push(plan.path);
    return true;
  });
  golden = new Map([
    [LIST, `${[...vendored].sort().join('\n')}\n`],
    ...[...generated.files].filter(([path]) => !vendored.includes(path)),
  ]);
  if (process.env['UPDATE'] === '1') record(golden);
});

function record(files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function recorded(): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll(sep, '/'));
}

describe('the package of the small API', () => {
  test('there is nothing to say about its inputs', () => {
    expect(listFindings(generated.findings)).toBe('');
  });

  test('has the recorded files', () => {
    expect([...golden.keys()].sort()).toEqual([...recorded()].sort());
  });

  test('has the recorded texts', () => {
    for (const path of recorded()) {
      expect.soft(golden.get(path), path).toBe(readFileSync(join(folder, path), 'utf8'));
    }
  });

  test('compiles strictly, libraries included', () => {
    // nock is for Node alone, whose types nothing else needs.
    const isHere = (path: string): boolean => path.startsWith('src/') && path !== 'src/testing/nock.ts';
    const sources = new Map([...generated.files].filter(([path]) => isHere(path)));
    expect(compileErrors(sources)).toEqual([]);
  });

  test.each([
    ['package', 1600, (path: string) => !path.startsWith('test/') && !isList(path) && !isExtra(path)],
    ['entries that the config asks for', 500, isExtra],
    ['tests', 500, (path: string) => path.startsWith('test/')],
  ])('%s: few enough lines to be read in one sitting', (_, limit, isPart) => {
    const parts = [...golden].filter(([path]) => isPart(path));
    const lines = parts.reduce((sum, [, text]) => sum + text.split('\n').length - 1, 0);
    expect(lines).toBeLessThan(limit);
  });
});
