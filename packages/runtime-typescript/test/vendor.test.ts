import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);

it('lists every module once in vendor.json', () => {
  const { files, streaming, generated } = JSON.parse(
    readFileSync(new URL('vendor.json', root), 'utf8'),
  ) as Record<'files' | 'streaming' | 'generated', readonly string[]>;
  const modules = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  expect(modules.sort()).toEqual([...files, ...streaming, ...generated].sort());
});
