import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sources } from './generate.ts';

const folder = fileURLToPath(new URL('../../../spec/mini', import.meta.url));

/** The inputs of the small API that uses every feature. */
export function miniSources(): Sources {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const files = Object.fromEntries(
    names.map((name) => [`spec/mini/${name}`, readFileSync(join(folder, name), 'utf8')]),
  );
  return { files, spec: 'spec/mini/openapi.yaml', config: 'spec/mini/stainless.yml' };
}
