import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { git } from './kit/git.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What tests and programs write, but for what the manifest of a package names. */
const RECORDED = [
  /^generator\/test\/golden\//,
  /^generator\/test\/diagnostics\/.*\/expected\.txt$/,
  /^generator\/docs\/(?:diagnostics\/|configuration\.md$)/,
  /^generator\/schema\/.*\.json$/,
  /^generator\/src\/targets\/typescript\/names\/runtime-names\.ts$/,
  /(?:^|\/)\.specsmith\/(?:manifest|names)\.json$/,
  /^pnpm-lock\.yaml$/,
];

// An unpacked archive has no history, and nobody reviews a change there.
describe.skipIf(!existsSync(`${repository}.git`))('a review', () => {
  const tracked = git(repository, 'ls-files', '-z').split('\0').filter(Boolean);
  const folded = foldedOf(tracked);
  const inPackages = new Set(tracked.flatMap(filesOfManifest));
  const isMade = (path: string) => inPackages.has(path) || RECORDED.some((form) => form.test(path));

  test('folds what is generated or recorded', () => {
    expect(inPackages.size).toBeGreaterThan(0);
    expect(tracked.filter((path) => isMade(path) && !folded.has(path))).toEqual([]);
  });

  test('shows what a person wrote', () => {
    expect(tracked.filter((path) => folded.has(path) && !isMade(path))).toEqual([]);
  });

  test('has every kind of what is recorded to fold', () => {
    expect(RECORDED.filter((form) => !tracked.some((path) => form.test(path)))).toEqual([]);
  });
});

/** Files that `.gitattributes` calls generated, as git reads it. */
function foldedOf(paths: readonly string[]): ReadonlySet<string> {
  const told = execFileSync('git', ['check-attr', '-z', '--stdin', 'linguist-generated'], {
    cwd: repository,
    input: paths.join('\0'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }).split('\0');
  return new Set(told.flatMap((value, index) => (value === 'set' ? [told[index - 2] ?? ''] : [])));
}

/** The files that a manifest names, by their paths in the repository. */
function filesOfManifest(path: string): readonly string[] {
  const folder = /^(packages\/[^/]+\/)\.specsmith\/manifest\.json$/.exec(path)?.[1];
  if (folder === undefined) return [];
  const { files } = JSON.parse(readFileSync(`${repository}${path}`, 'utf8')) as { files: object };
  return Object.keys(files).map((file) => `${folder}${file}`);
}
