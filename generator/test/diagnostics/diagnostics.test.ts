import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadAndCheck } from '../../src/check/index.ts';
import { CODES, explainMarkdown, presentText, slugOf } from '../../src/diagnostics/index.ts';
import { memoryReader, type FileContent, type FileReader, type Limits } from '../../src/load/index.ts';
import { RAISED_ELSEWHERE } from './raised-elsewhere.ts';

/**
 * One folder for each code: the smallest input that raises it, and what people see. `case.json` says what a file
 * cannot: other names, limits, or what the disk answers.
 */
type Case = {
  readonly spec?: string;
  readonly overlays?: readonly string[];
  readonly limits?: Partial<Limits>;
  readonly content?: Readonly<Record<string, FileContent>>;
};

const here = fileURLToPath(new URL('.', import.meta.url));
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
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
    const { collector, positions } = await runCase(`${here}${folder}/`);
    const raised = collector.list().filter((found) => slugOf(found.code) === folder);
    expect(raised.length).toBeGreaterThan(0);
    await expect(presentText(raised, positions)).toMatchFileSnapshot(`${here}${folder}/expected.txt`);
  });
});

async function runCase(folder: string): ReturnType<typeof loadAndCheck> {
  const names = readdirSync(folder);
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(folder + name)] as const));
  const options: Case = files['case.json'] ? (JSON.parse(files['case.json'].toString()) as Case) : {};
  const memory = memoryReader(files);
  const reader: FileReader = {
    ...memory,
    read: (path, limit) => options.content?.[path] ?? memory.read(path, limit),
  };
  return loadAndCheck({
    spec: options.spec ?? names.find((name) => name.startsWith('openapi.')) ?? '',
    ...(names.includes('stainless.yml') && { config: 'stainless.yml' }),
    ...(options.overlays && { overlays: options.overlays }),
    ...(options.limits && { limits: options.limits }),
    reader,
  });
}
