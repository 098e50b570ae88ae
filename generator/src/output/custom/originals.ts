import { asString, own } from '../../support/json.ts';
import type { FileSystem } from '../file-system.ts';
import { hashOf } from '../hash.ts';
import { makeCacheFolder } from '../journal.ts';
import { packJson, unpackJson } from '../json-pack.ts';
import { cacheFolder } from '../manifest.ts';
import { originalPath } from './custom-paths.ts';
import type { FileHistory } from './git-history.ts';

/** Generated forms of all files, for edits that are made before the package is committed. */
const packPath = `${cacheFolder}/originals.json.gz`;

/** Where originals may be found. */
export type OriginalSources = {
  readonly root: string;
  readonly fs: FileSystem;
  readonly history?: FileHistory | undefined;
};

/**
 * The text of a generated file as the last run made it, by its hash: from the committed originals, the local pack, or
 * the history of the repository. Nothing is believed that does not have the hash.
 */
export function findOriginal(path: string, hash: string, sources: OriginalSources): string | undefined {
  const { root, fs, history } = sources;
  const committed = withHash(decode(fs.read(`${root}/${originalPath(path)}`)), hash);
  return (
    committed ?? withHash(asString(own(readPack(root, fs), path)), hash) ?? history?.find(root, path, hash)
  );
}

/** Packs the generated forms of all files into the folder that version control does not see. */
export function writePack(
  root: string,
  files: ReadonlyArray<{ readonly path: string; readonly text: string }>,
  fs: FileSystem,
): void {
  makeCacheFolder(root, fs);
  fs.write(`${root}/${packPath}`, packJson(Object.fromEntries(files.map(({ path, text }) => [path, text]))));
}

/** Whether there is a pack. */
export function hasPack(root: string, fs: FileSystem): boolean {
  return fs.kindOf(`${root}/${packPath}`) === 'file';
}

function readPack(root: string, fs: FileSystem): unknown {
  const content = fs.kindOf(`${root}/${packPath}`) === 'file' ? fs.read(`${root}/${packPath}`) : undefined;
  return content && unpackJson(content);
}

function decode(content: Uint8Array | undefined): string | undefined {
  return content && new TextDecoder().decode(content).replaceAll('\r\n', '\n');
}

function withHash(text: string | undefined, hash: string): string | undefined {
  return text !== undefined && hashOf(text) === hash ? text : undefined;
}
