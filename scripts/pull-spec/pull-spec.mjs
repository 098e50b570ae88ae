// Fetches Retell's current OpenAPI document, checks it and shows how it differs from ours.
// Nothing is replaced without --yes.  node scripts/pull-spec/pull-spec.mjs --help
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { showDifference } from './difference.mjs';
import { Failure } from './failure.mjs';
import { fetchDocument } from './fetch-document.mjs';
import { replaceFile } from './replace-file.mjs';
import { checkDocument } from './specsmith.mjs';

/** Where Retell's documentation site serves the document that its API reference is made from. */
const DEFAULT_URL = 'https://docs.retellai.com/openapi.yaml';
const OURS = fileURLToPath(new URL('../../spec/retell/openapi.yaml', import.meta.url));

const USAGE = `Usage: node scripts/pull-spec/pull-spec.mjs [--url URL] [--out FILE] [--yes]

Fetches Retell's current OpenAPI document, checks it and shows how it differs from ours.

  --url URL   where to fetch it  (default: ${DEFAULT_URL})
  --out FILE  the file to compare with and to replace  (default: spec/retell/openapi.yaml)
  --yes       replace the file; without it nothing is written
  -h, --help  print this help

The fetched document brings its own descriptions. Have the current file committed before you replace it.
Exit codes: 0 fine, 1 the document could not be fetched or is not valid, 2 wrong usage
`;

const options = {
  url: { type: 'string', default: DEFAULT_URL },
  out: { type: 'string', default: OURS },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    await pull(values);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`✖ ${error.message}`);
    return 1;
  }
}

async function pull({ url, out, yes }) {
  const file = resolve(out);
  const shown = relative(process.cwd(), file) || file;
  const { bytes, address } = await fetchDocument(url);
  console.log(`Fetched ${address} (${Math.ceil(bytes.length / 1024)} KiB).`);
  const folder = mkdtempSync(join(tmpdir(), 'pull-spec-'));
  try {
    const fetched = join(folder, 'openapi.yaml');
    writeFileSync(fetched, bytes);
    checkDocument(fetched, address);
    const exists = existsSync(file);
    if (exists && readFileSync(file).equals(bytes))
      return console.log(`${shown} is the same, byte for byte.`);
    await showDifference(exists ? file : OURS, fetched);
    if (!yes)
      return console.log(`\nNothing was replaced. Add --yes to ${exists ? 'replace' : 'write'} ${shown}.`);
    replaceFile(file, bytes);
    console.log(`\n${exists ? 'Replaced' : 'Wrote'} ${shown}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
