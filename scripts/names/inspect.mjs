// Documents, and the names that are inferred from them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const specsmith = fileURLToPath(new URL('../../generator/bin/specsmith.js', import.meta.url));
const ENDING = /\.(?:json|ya?ml)$/;

/**
 * The documents of a folder and of those below it, or the one file.
 *
 * @param {string} path
 * @param {string} [part] Which share of a folder, such as `0/8`.
 */
export function documentsIn(path, part = '0/1') {
  if (!statSync(path).isDirectory()) return [path];
  const [rest = 0, of = 1] = part.split('/').map(Number);
  return readdirSync(path, { recursive: true })
    .filter((name) => ENDING.test(name) && statSync(join(path, name)).isFile())
    .filter((name) => remainder(name.replaceAll('\\', '/').replace(ENDING, ''), of) === rest)
    .sort()
    .map((name) => join(path, name));
}

const remainder = (name, of) =>
  Number(BigInt(`0x${createHash('sha1').update(name).digest('hex')}`) % BigInt(of));

/**
 * What `specsmith inspect` says of a document: its methods with their endpoints; undefined if it refuses the document.
 *
 * @param {string} spec
 * @param {...string} more Further arguments.
 */
export function inspect(spec, ...more) {
  const { stdout } = spawnSync(process.execPath, [specsmith, 'inspect', '--spec', spec, '--json', ...more], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const { resources, client } = stdout === '' ? {} : JSON.parse(stdout);
  return resources && { client, methods: resources.flatMap(({ methods }) => methods) };
}
