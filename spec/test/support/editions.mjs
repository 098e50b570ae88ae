// The editions of the index with their documents, overlays applied.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { applyOverlay } from './overlay.mjs';

const index = fileURLToPath(new URL('../../retell/editions/index.yml', import.meta.url));
const folder = dirname(index);

/** @type {ReadonlyArray<{ name: string, released: string, spec: string, overlays: string[], config: string }>} */
export const editions = Object.entries(readYaml(index).editions).map(([name, entry]) => ({
  name,
  released: entry.released,
  spec: resolve(folder, entry.spec),
  overlays: (entry.overlays ?? []).map((file) => resolve(folder, file)),
  config: resolve(folder, entry.config),
}));

/** The entry of one release. */
export function edition(name) {
  return editions.find((each) => each.name === name);
}

/** The document of an edition as it was. */
export function documentOf({ spec, overlays }) {
  const document = readYaml(spec);
  for (const overlay of overlays) applyOverlay(document, readYaml(overlay));
  return document;
}

export function readYaml(file) {
  return parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 });
}
