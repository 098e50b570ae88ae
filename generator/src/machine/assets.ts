import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Build } from '../pipeline/system.ts';
import type { Assets } from '../render/index.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
/** The built program has its data beside it; the sources use the folders of the repository. */
const isBuilt = existsSync(join(here, 'build.json'));
const repository = join(here, '../../..');

/** The templates, and the runtime of a target. */
export function loadAssets(target: string): Assets {
  const templates = isBuilt ? join(here, 'templates') : join(repository, 'templates');
  const runtime = isBuilt ? join(here, 'runtime', target) : join(repository, `packages/runtime-${target}`);
  return {
    template: (name) => readText(join(templates, `${name}.hbs`)),
    // What is made of several files has to be built first, also where the rest is read from the sources.
    runtime: (source) =>
      readText(join(runtime, source)) ?? readText(join(repository, 'generator/dist/runtime', target, source)),
  };
}

/** Text of a part of the page that shows a comparison. @throws when there is none: the program is not complete then */
export function readPagePart(name: string): string {
  const folder = isBuilt ? join(here, 'diff-page') : join(repository, 'packages/diff-page/src');
  return readFileSync(join(folder, name), 'utf8');
}

/** The script that runs packages. The sources have none: it is built first. @throws when there is none */
export function readPackageRunner(): string {
  const folder = isBuilt ? here : join(repository, 'generator/dist');
  return readFileSync(join(folder, 'package-runner.cjs'), 'utf8');
}

/** Which generator this is. */
export function loadBuild(): Build {
  const file = isBuilt ? join(here, 'build.json') : join(repository, 'generator/package.json');
  const { version, hash } = JSON.parse(readFileSync(file, 'utf8')) as { version: string; hash?: string };
  return { version, ...(hash !== undefined && { hash }) };
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
