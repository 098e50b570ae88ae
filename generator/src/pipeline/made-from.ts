import { posix } from 'node:path';
import { documentName, isInRevision, parseSide, revisionReader } from '../compare/files/index.ts';
import type { DocumentSide } from '../compare/wire/index.ts';
import type { ShippedNames } from '../config/index.ts';
import { isAddress, memoryReader, type FileReader, type InputFiles } from '../load/index.ts';
import {
  cachePath,
  hashOf,
  manifestPath,
  namesPath,
  parseManifest,
  readInputCopy,
  refuseStateLink,
  type FileSystem,
  type InputCopy,
  type Part,
  type SourcePaths,
} from '../output/index.ts';
import { loadDocument } from './compare.ts';
import type { System } from './system.ts';

/** What a generated package was made from, and by which version of the generator. */
export type Origin = {
  readonly document: DocumentSide;
  readonly generator: string;
  /** Hash of the names that it gave; undefined where the package has no list of them. */
  readonly names?: string | undefined;
  /** Files of the package that hold what people wrote. */
  readonly handWritten: ReadonlySet<string>;
};

/** Manifests and copies of inputs are small; anything larger is something else. */
const LIMIT = 256 * 1024 ** 2;

/**
 * Finds the document that a generated package was made from: the copy of the last run, or the file at the place that its
 * manifest names, on the disk, in the same revision, or as it was last committed. Only what has the hash in the manifest
 * is believed.
 *
 * @param side A side of a comparison: the folder of a package, or `git:REVISION:folder`.
 * @returns Loads and checks the document; what the package says is read at once. Undefined for what is no generated package.
 */
export function madeFrom(side: string, system: System): (() => Promise<Origin | undefined>) | undefined {
  const folder = folderIn(side);
  if (folder === undefined) return undefined;
  const reader = revisionReader(system, system.reader);
  const read = (path: string): Uint8Array | undefined => bytesAt(folder, path, reader, system.fs);
  const manifest = parseManifest(new TextDecoder().decode(read(manifestPath)));
  if (typeof manifest === 'string') return undefined;
  const { generator, inputs, sources, part } = manifest;
  const handWritten = new Set([...(manifest.edited?.keys() ?? []), ...(manifest.handWritten?.keys() ?? [])]);
  const packed = read(cachePath('inputs'));
  const copy = packed && readInputCopy(packed);
  return async () => {
    // What is inferred has the names that the package gave it.
    const lock = read(namesPath);
    const shipped = (): Promise<ShippedNames | undefined> => namesIn(lock);
    const names = lock && hashOf(lock);
    for (const [files, from] of candidates(folder, { copy, sources, part, reader })) {
      const { value: document } = await loadDocument({ ...files, shipped }, from);
      if (document !== undefined && inputs.split(' ')[0] === document.input.inputHash)
        return { document, generator, names, handWritten };
    }
    return undefined;
  };
}

async function namesIn(content: Uint8Array | undefined): Promise<ShippedNames | undefined> {
  if (content === undefined) return undefined;
  const { parseNameLock, shippedNames } = await import('../ir/index.ts');
  const lock = parseNameLock(new TextDecoder().decode(content));
  return typeof lock === 'string' ? undefined : shippedNames(lock);
}

/** The folder on the disk, or `git:REVISION:folder`. */
function folderIn(text: string): string | undefined {
  const parsed = parseSide(text);
  if (!('side' in parsed)) return undefined;
  const { side } = parsed;
  if (side.kind === 'folder-or-tarball') return side.path.replaceAll('\\', '/');
  return side.kind === 'git' ? text.replace(/\/+$/, '') : undefined;
}

type Clues = {
  readonly copy: InputCopy | undefined;
  readonly sources: SourcePaths | undefined;
  readonly part: Part | undefined;
  readonly reader: FileReader;
};

function* candidates(
  folder: string,
  { copy, sources, part, reader }: Clues,
): Generator<readonly [InputFiles, FileReader]> {
  if (copy !== undefined) yield [copy, memoryReader(copy.files)];
  if (sources === undefined) return;
  const isCommitted = isInRevision(folder);
  for (const from of isCommitted || posix.isAbsolute(folder) ? [folder] : [folder, `git:HEAD:./${folder}`]) {
    const files = filesBelow(from, sources);
    if (files !== undefined) yield [{ ...files, ...part }, reader];
  }
}

function filesBelow(
  folder: string,
  { spec, config, overlays = [], rules, names, refRoots = [] }: SourcePaths,
): InputFiles | undefined {
  // What stands there now is not known to be what the package was made from.
  if (isAddress(spec)) return undefined;
  const [at, configAt, ...rest] = [spec, config ?? spec, ...overlays].map((path) => below(folder, path));
  const found = rest.filter((path) => path !== undefined);
  if (at === undefined || configAt === undefined || found.length < rest.length) return undefined;
  return {
    spec: at,
    overlays: found,
    rules,
    names,
    // A folder outside of the repository is nothing that a revision could know.
    refRoots: refRoots.map((path) => below(folder, path)).filter((path) => path !== undefined),
    ...(config !== undefined && { config: configAt }),
  };
}

/** `path` as seen from `folder`, both on the disk or in a revision; undefined when it leads out of the repository. */
function below(folder: string, path: string): string | undefined {
  const [, revision, inside = ''] = /^git:([^:]+):(.*)$/s.exec(folder) ?? [];
  if (revision === undefined) return posix.join(folder, path);
  // `./` counts from this folder, anything else from the top of the repository.
  const isRelative = /^\.{1,2}(?:\/|$)/.test(inside);
  const found = posix.join(inside, path).replace(/^\/+/, '');
  if (isRelative) return `git:${revision}:${found.startsWith('../') ? found : `./${found}`}`;
  return found.startsWith('../') ? undefined : documentName(`git:${revision}:${found}`);
}

function bytesAt(folder: string, path: string, reader: FileReader, fs: FileSystem): Uint8Array | undefined {
  const place = below(folder, path);
  if (place === undefined) return undefined;
  if (!isInRevision(place)) refuseStateLink(place, fs);
  const content = reader.read(place, LIMIT);
  return content.kind === 'bytes' ? content.bytes : undefined;
}
