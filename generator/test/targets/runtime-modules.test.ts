import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const runtime = join(repository, 'packages/runtime-typescript');
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

test('every module of the runtime is offered, imported by another, or asked for by its name', () => {
  const graph = JSON.parse(readFileSync(join(runtime, 'imports.json'), 'utf8')) as Readonly<
    Record<string, readonly string[]>
  >;
  const offered = readFileSync(join(runtime, 'vendor.json'), 'utf8');
  const imported = new Set(Object.values(graph).flat());
  const folder = 'generator/src/targets/typescript';
  const target = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join(folder, name)))
    .join('\n');
  const isAskedFor = (path: string): boolean =>
    ["'", "'./"].some((start) => target.includes(`${start}${path.slice('src/'.length, -'.ts'.length)}'`));
  const idle = Object.keys(graph).filter(
    (path) => !offered.includes(`"${path}"`) && !imported.has(path) && !isAskedFor(path),
  );
  expect(idle).toEqual([]);
});
