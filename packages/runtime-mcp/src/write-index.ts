import { writeFile } from 'node:fs/promises';
import { INDEX_FILE, loadSource } from './load-docs.ts';
import { buildIndex, serializeIndex } from './search/search-index.ts';

// Last step of the build: `node dist/write-index.mjs`.
const { surface, readmes } = await loadSource();
await writeFile(INDEX_FILE, serializeIndex(buildIndex(surface, readmes)));
