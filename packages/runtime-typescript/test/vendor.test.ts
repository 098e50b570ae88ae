import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);

it('lists every module once in vendor.json', () => {
  const { moved: _, ...lists } = JSON.parse(readFileSync(new URL('vendor.json', root), 'utf8')) as {
    moved: unknown;
    [list: string]: unknown;
  };
  const modules = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  expect(modules.sort()).toEqual(Object.values(lists).flat().sort());
});
