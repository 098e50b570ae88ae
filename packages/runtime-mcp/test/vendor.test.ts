import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const vendor = JSON.parse(readFileSync(new URL('vendor.json', root), 'utf8')) as Record<
  'files' | 'generated',
  readonly string[]
>;

it('copies every module but those that are generated and the example', () => {
  const modules = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  const patterns = vendor.files.map(
    (file) => new RegExp(`^${file.replaceAll('.', '\\.').replace('*', '[^/]+')}$`),
  );
  const rest = modules.filter((name) => !patterns.some((pattern) => pattern.test(name)));
  expect(rest.sort()).toEqual(['src/example-client.ts', ...vendor.generated].sort());
});

it('reaches what is generated only through the four modules', () => {
  for (const name of readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' }).filter((own) =>
    own.endsWith('.ts'),
  )) {
    const text = readFileSync(new URL(`src/${name}`, root), 'utf8');
    if (name !== 'server-info.ts') expect(text).not.toContain('example-client');
    expect(text).not.toMatch(/retell/i);
  }
});
