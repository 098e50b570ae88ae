import {
  gunzipJson,
  gzipJson,
  hashOf,
  originalPath,
  readCache,
  writeCache,
  type FileSystem,
  type OutputFile,
} from '../output/index.ts';
import { asString, own } from '../support/json.ts';
import type { FileHistory } from './git-history.ts';

/** Where originals may be found. */
export type OriginalSources = {
  readonly root: string;
  readonly fs: FileSystem;
  readonly history?: FileHistory | undefined;
};

/**
 * The text of a generated file as the last run made it, by its hash: from the committed originals, those of this machine, or
 * the history of the repository. Nothing is believed that does not have the hash.
 */
export function findOriginal(path: string, hash: string, sources: OriginalSources): string | undefined {
  const { root, fs, history } = sources;
  const committed = withHash(decode(fs.read(`${root}/${originalPath(path)}`)), hash);
  return (
    committed ??
    withHash(asString(own(readOriginals(root, fs), path)), hash) ??
    history?.find(root, path, hash)
  );
}

/** Keeps the generated forms of all files where version control does not see them. */
export function writeOriginals(root: string, files: readonly OutputFile[], fs: FileSystem): void {
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  writeCache(root, 'originals', gzipJson(texts), fs);
}

/** Whether the generated forms of all files are kept here. */
export function hasOriginals(root: string, fs: FileSystem): boolean {
  return readCache(root, 'originals', fs) !== undefined;
}

function readOriginals(root: string, fs: FileSystem): unknown {
  const content = readCache(root, 'originals', fs);
  return content && gunzipJson(content);
}

function decode(content: Uint8Array | undefined): string | undefined {
  return content && new TextDecoder().decode(content).replaceAll('\r\n', '\n');
}

function withHash(text: string | undefined, hash: string): string | undefined {
  return text !== undefined && hashOf(text) === hash ? text : undefined;
}
