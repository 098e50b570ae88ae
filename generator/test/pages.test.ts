import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isNamed, linksOf, pathsNamed } from './kit/doc-paths.ts';
import { codeFiles } from './kit/source-graph.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const files = codeFiles(repository);
const folders = new Set([
  ...['generator', 'packages', 'scripts', 'spec', 'src', 'templates', 'test'],
  ...readdirSync(join(repository, 'generator/src')),
]);

/** Pages for people who change Specsmith. The rest is for users and names files of their packages. */
const pages = [
  'CONTRIBUTING.md',
  'packages/runtime-mcp/README.md',
  'packages/runtime-typescript/README.md',
  ...pagesIn('generator/docs/adr'),
  ...pagesIn('generator/docs').filter(
    (page) => !/\/(?:configuration|custom-code|workspaces)\.md$/.test(page),
  ),
];

/** Names that are no file of this repository, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'dist/index.mjs': 'is built',
  'dist/write-index.mjs': 'is built',
  'openapi-ts.config.ts': 'is what another generator reads',
  'packages/my-sdk': 'an example of what a user types',
  'resources/ding-dan.ts': 'a module of an example',
  'shared2.ts': 'a module of an example',
  'top-level.ts': 'a module that only some packages have',
};

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(repository, page), 'utf8');

  test('names only files that are there', () => {
    const missing = pathsNamed(text, folders).filter(
      ({ path }) => !Object.hasOwn(ELSEWHERE, path) && !isNamed(path, files) && !isThere('', path),
    );
    expect(missing.map(({ path, line }) => `${page}:${line} ${path}`)).toEqual([]);
  });

  test('links only to files that are there', () => {
    const missing = linksOf(text).filter(({ path }) => !isThere(dirname(page), path));
    expect(missing.map(({ path, line }) => `${page}:${line} ${path}`)).toEqual([]);
  });
});

test('exceptions are for names that a page has and the repository has not', () => {
  const named = pages.flatMap((page) => pathsNamed(readFileSync(join(repository, page), 'utf8'), folders));
  const idle = Object.keys(ELSEWHERE).filter(
    (path) => isNamed(path, files) || !named.some((each) => each.path === path),
  );
  expect(idle).toEqual([]);
});

test('a path that is gone is seen, and what is no path is not', () => {
  const markdown = [
    'See `ir/passes/declare.ts`, `ir/read`, `retry.ts` and [gone](gone.md#there), not `a b.ts` or `x/<hole>.ts`.',
    '```',
    '`ir/fenced.ts`',
    '```',
    'Then `ir/build/`, `application/json` and [a site](https://example.com/x.md).',
  ].join('\n');
  const known = ['generator/src/ir/read/read-plain.ts', 'packages/runtime-typescript/src/internal/retry.ts'];
  const named = pathsNamed(markdown, new Set(['ir']));
  expect(named.map(({ path, line }) => `${path}:${line}`)).toEqual([
    'ir/passes/declare.ts:1',
    'ir/read:1',
    'retry.ts:1',
    'ir/build/:5',
  ]);
  expect(named.filter(({ path }) => isNamed(path, known)).map(({ path }) => path)).toEqual([
    'ir/read',
    'retry.ts',
  ]);
  expect(linksOf(markdown)).toEqual([{ path: 'gone.md', line: 1 }]);
});

function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

function isThere(folder: string, path: string): boolean {
  return ['', 'generator', 'generator/src'].some((base) => existsSync(join(repository, base, folder, path)));
}
