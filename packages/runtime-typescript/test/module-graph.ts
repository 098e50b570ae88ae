import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

const root = new URL('../', import.meta.url);

/** Every module of the runtime, below its folder. */
export function modulePaths(): readonly string[] {
  return readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** Which modules each module of the runtime imports, for their types alone too. */
export function moduleGraph(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(modulePaths().map((path) => [path, importsOf(path)]));
}

function importsOf(path: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(new URL(path, root), 'utf8'));
  const found = importedFiles.flatMap(({ fileName }) =>
    fileName.startsWith('.') ?
      [`${posix.join(posix.dirname(path), fileName.replace(/\.(?:js|ts)$/, ''))}.ts`]
    : [],
  );
  return [...new Set(found)].sort();
}
