import { asArray, asString, isObject, own } from '../support/json.ts';
import type { FileSystem } from './file-system.ts';
import { makeCacheFolder } from './journal.ts';
import { packJson, unpackJson } from './json-pack.ts';
import { cacheFolder } from './manifest.ts';

/** The inputs of the last run, kept where version control does not see them. */
export const inputPackPath = `${cacheFolder}/inputs.json.gz`;

/** Input files by the names that they were read under. */
export type InputPack = {
  readonly spec: string;
  readonly config?: string;
  readonly overlays: readonly string[];
  readonly files: Readonly<Record<string, string>>;
};

/** Keeps the inputs of a run, so that the next one can tell what changed in them. */
export function writeInputPack(root: string, pack: InputPack, fs: FileSystem): void {
  makeCacheFolder(root, fs);
  fs.write(`${root}/${inputPackPath}`, packJson(pack));
}

/** Reads a pack from its bytes; one that is broken is no pack. */
export function readInputPack(bytes: Uint8Array): InputPack | undefined {
  const value = unpackJson(bytes);
  if (!isObject(value)) return undefined;
  const [spec, config] = [asString(own(value, 'spec')), asString(own(value, 'config'))];
  const files = Object.entries(own(value, 'files') ?? {}).flatMap(([path, text]) =>
    typeof text === 'string' ? [[path, text] as const] : [],
  );
  if (spec === undefined) return undefined;
  return {
    spec,
    ...(config !== undefined && { config }),
    overlays: asArray(own(value, 'overlays')).filter((each) => typeof each === 'string'),
    files: Object.fromEntries(files),
  };
}
