import { writeFile } from 'node:fs/promises';
import { INDEX_FILE, loadSource } from './docs.ts';
import { buildIndex, serializeIndex } from './search-index.ts';

// Last step of the build: `node dist/search/write-index.js`.
const { surface, readmes } = await loadSource();
await writeFile(INDEX_FILE, serializeIndex(buildIndex(surface, readmes)));
