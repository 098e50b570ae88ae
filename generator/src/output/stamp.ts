import { asString, isObject } from '../support/json.ts';
import { hashOf } from './hash.ts';
import { hasJournal, makeCacheFolder } from './journal.ts';
import type { FileSystem } from './file-system.ts';
import { cacheFolder, manifestPath, type Manifest } from './manifest.ts';

const stampPath = `${cacheFolder}/stamp.json`;

/**
 * A note for the next run on this machine: which build of the generator made the package from which inputs, and from
 * which unformatted text each formatted file came. Everything in it is a hash, so a stale or foreign stamp is never
 * believed, only useless.
 */
export type Stamp = {
  /** Hash over the inputs and the options of the run. */
  readonly inputs: string;
  /** Hash over the generator's build. */
  readonly build: string;
  /** Path → hash of the text before formatting. */
  readonly raw: ReadonlyMap<string, string>;
};

/** The stamp, if it belongs to the manifest that lies in the package. */
export function readStamp(root: string, fs: FileSystem): Stamp | undefined {
  const value = parse(fs.read(`${root}/${stampPath}`));
  if (!isObject(value) || !isObject(value['raw']) || hasJournal(root, fs)) return undefined;
  if (value['manifest'] !== manifestHash(root, fs)) return undefined;
  const raw = Object.entries(value['raw']).flatMap(([path, hash]) =>
    typeof hash === 'string' ? [[path, hash] as const] : [],
  );
  return {
    inputs: asString(value['inputs']) ?? '',
    build: asString(value['build']) ?? '',
    raw: new Map(raw),
  };
}

/** Leaves a stamp for the manifest that lies in the package now. */
export function writeStamp(root: string, stamp: Stamp, fs: FileSystem): void {
  const { inputs, build, raw } = stamp;
  const text = `${JSON.stringify({
    inputs,
    build,
    manifest: manifestHash(root, fs),
    raw: Object.fromEntries(raw),
  })}\n`;
  makeCacheFolder(root, fs);
  fs.write(`${root}/${stampPath}`, text);
}

/** Whether every file of the manifest lies in the package as the last run left it. */
export function isIntact(root: string, { files, edited }: Manifest, fs: FileSystem): boolean {
  for (const [path, hash] of files) {
    const content = fs.read(`${root}/${path}`);
    if (content === undefined || hashOf(content) !== (edited?.get(path) ?? hash)) return false;
  }
  return true;
}

function manifestHash(root: string, fs: FileSystem): string {
  const content = fs.read(`${root}/${manifestPath}`);
  return content ? hashOf(content) : '';
}

function parse(content: Uint8Array | undefined): unknown {
  try {
    return content && JSON.parse(new TextDecoder().decode(content));
  } catch {
    return undefined;
  }
}
