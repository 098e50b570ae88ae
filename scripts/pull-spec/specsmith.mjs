import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

const generator = new URL('../../generator/', import.meta.url);
const program = fileURLToPath(new URL('bin/specsmith.js', generator));
const SHOWN = 20;

/** Throws unless the generator can read the document. `name` stands for the file in messages. */
export function checkDocument(file, name) {
  const { stdout, stderr } = specsmith('lint', '--json', '--spec', file);
  const report = parse(stdout);
  if (report === undefined) throw new Failure(`The document could not be checked.\n${stderr.trim()}`);
  if (report.exitCode === 0) return;
  const findings = report.findings.filter(({ severity }) => severity === 'error' || severity === 'fatal');
  const lines = findings
    .slice(0, SHOWN)
    .map(({ code, message, line }) => `  line ${line}: ${message} (${code})`);
  if (findings.length > SHOWN) lines.push(`  … and ${findings.length - SHOWN} more`);
  throw new Failure(`${name} is not a valid OpenAPI document:\n${lines.join('\n')}`);
}

/** What changes between two documents, as `specsmith diff` tells it. Throws if one of them cannot be read. */
export function diffDocuments(ours, theirs) {
  const { status, stdout, stderr } = specsmith('diff', ours, theirs);
  if (status !== 0) throw new Failure(`${ours} cannot be compared.\n${stderr.trim()}`);
  return stdout;
}

function specsmith(...args) {
  if (!existsSync(new URL('dist/main.js', generator))) {
    throw new Failure('The generator is not built. Run: npm run setup');
  }
  const maxBuffer = 256 * 1024 * 1024;
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
