import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { moduleGraph, modulePaths } from './module-graph.ts';

const root = new URL('../', import.meta.url);

test('imports.json says which modules each module imports', async () => {
  await expect(`${JSON.stringify(moduleGraph(), null, 2)}\n`).toMatchFileSnapshot('../imports.json');
});

test('vendor.json names modules of the runtime, each once', () => {
  const { moved, repository, ...modules } = JSON.parse(
    readFileSync(new URL('vendor.json', root), 'utf8'),
  ) as Readonly<Record<string, object>>;
  const named = Object.values(modules).flatMap(pathsOf);
  expect(named.filter((path) => !modulePaths().includes(path))).toEqual([]);
  const sources = [...Object.keys(moved ?? {}), ...Object.keys(repository ?? {})];
  for (const source of sources) expect(() => readFileSync(new URL(source, root))).not.toThrow();
});

/** The paths of a list, or those that a table puts in the places of others. */
function pathsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(pathsOf);
  return Object.entries(value as object).flatMap(([key, inner]) => [
    ...(key.startsWith('src/') ? [key] : []),
    ...pathsOf(inner),
  ]);
}
