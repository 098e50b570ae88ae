// Counts silly names that are inferred from documents without a config:  node scripts/names/silly.mjs [--show] FILE|FOLDER...
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KINDS, wordsOf } from './rules.mjs';

const specsmith = fileURLToPath(new URL('../../generator/bin/specsmith.js', import.meta.url));

const documentsIn = (path) =>
  statSync(path).isDirectory() ?
    readdirSync(path)
      .filter((name) => /\.(?:json|ya?ml)$/.test(name))
      .map((name) => join(path, name))
  : [path];

const inspect = (spec) => {
  const { stdout } = spawnSync(process.execPath, [specsmith, 'inspect', '--spec', spec, '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const { resources } = stdout === '' ? {} : JSON.parse(stdout);
  return resources?.flatMap(({ methods }) => methods);
};

/** The kinds of silliness of a method. */
const kindsOf = ({ name, endpoint, lists }) => {
  const parts = name.split('.');
  const [verb = '', path = ''] = endpoint.split(' ');
  const facts = {
    words: wordsOf(parts.at(-1) ?? ''),
    resource: parts.slice(0, -1).filter((part) => part !== 'client'),
    verb,
    path,
    returnsList: lists,
  };
  return Object.keys(KINDS).filter((kind) => KINDS[kind](facts));
};

const paths = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const shown = process.argv.includes('--show');
const totals = new Map(Object.keys(KINDS).map((kind) => [kind, 0]));
let [methods, silly, refused] = [0, 0, 0];
for (const document of paths.flatMap(documentsIn)) {
  const found = inspect(document);
  if (found === undefined) {
    refused += 1;
    continue;
  }
  for (const method of found) {
    const kinds = kindsOf(method);
    methods += 1;
    if (kinds.length === 0) continue;
    silly += 1;
    for (const kind of kinds) totals.set(kind, (totals.get(kind) ?? 0) + 1);
    if (shown) console.log(`${method.name.padEnd(60)} ${kinds.join(', ')}  ${method.endpoint}  ${document}`);
  }
}
for (const [kind, count] of totals) console.log(`${String(count).padStart(6)}  ${kind}`);
const share = ((100 * silly) / Math.max(methods, 1)).toFixed(1);
console.log(
  `${silly} of ${methods} methods (${share} %) have at least one; ${refused} documents without an answer`,
);
