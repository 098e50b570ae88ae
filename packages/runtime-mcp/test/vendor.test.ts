import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const vendor = JSON.parse(readFileSync(new URL('vendor.json', root), 'utf8')) as Record<
  'files' | 'generated',
  readonly string[]
>;

it('lists every module but the example', () => {
  const modules = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  expect(modules.sort()).toEqual(['src/example-client.ts', ...vendor.files, ...vendor.generated].sort());
});

it('reaches what is generated only through the five modules', () => {
  for (const name of readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' }).filter((own) =>
    own.endsWith('.ts'),
  )) {
    const text = readFileSync(new URL(`src/${name}`, root), 'utf8');
    if (name !== 'server-info.ts') expect(text).not.toContain('example-client');
    expect(text).not.toMatch(/retell/i);
  }
});
