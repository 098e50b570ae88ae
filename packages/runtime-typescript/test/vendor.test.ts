import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);

it('lists every module once in vendor.json', () => {
  const { files, streaming, generated, parameters, queryString } = JSON.parse(
    readFileSync(new URL('vendor.json', root), 'utf8'),
  ) as Record<'files' | 'streaming' | 'generated', readonly string[]> &
    Record<'parameters' | 'queryString', Record<string, readonly string[] | string>>;
  const chosen = [parameters, queryString].flatMap((each) => Object.values(each).flat());
  const modules = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  expect(modules.sort()).toEqual([...files, ...streaming, ...generated, ...chosen].sort());
});
