import { posix } from 'node:path';
import { parseSide } from '../compare/files/index.ts';
import type { DocumentSide } from '../compare/wire/index.ts';
import { memoryReader, type FileReader, type InputFiles } from '../load/index.ts';
import {
  inputPackPath,
  manifestPath,
  nodeFileSystem,
  parseManifest,
  readInputPack,
  refuseStateLink,
  type SourcePaths,
} from '../output/index.ts';
import { loadDocument } from '../pipeline/compare.ts';
import { documentName, documentReader, isInRevision } from './document-reader.ts';

/** What a generated package was made from, and by which version of the generator. */
export type Origin = {
  readonly document: DocumentSide;
  readonly generator: string;
  /** Files of the package that hold what people wrote. */
  readonly handWritten: ReadonlySet<string>;
};

/** Manifests and packs are small; anything larger is something else. */
const LIMIT = 256 * 1024 ** 2;

/**
 * Finds the document that a generated package was made from: the copy of the last run, or the file at the place that its
 * manifest names, on the disk, in the same revision, or as it was last committed. Only what has the hash in the manifest
 * is believed.
 *
 * @param side A side of a comparison: the folder of a package, or `git:REVISION:folder`.
 * @returns Loads and checks the document; what the package says is read at once. Undefined for what is no generated package.
 */
export function madeFrom(side: string): (() => Promise<Origin | undefined>) | undefined {
  const folder = folderIn(side);
  const manifest = folder === undefined ? 'none' : parseManifest(textAt(folder, manifestPath) ?? '');
  if (folder === undefined || typeof manifest === 'string') return undefined;
  const { generator, inputs, sources } = manifest;
  const handWritten = new Set([...(manifest.edited?.keys() ?? []), ...(manifest.handWritten?.keys() ?? [])]);
  const packed = bytesAt(folder, inputPackPath);
  return async () => {
    for (const [files, reader] of candidates(folder, packed, sources)) {
      const { side: document } = await loadDocument(files, reader);
      if (document !== undefined && inputs.split(' ')[0] === document.input.inputHash)
        return { document, generator, handWritten };
    }
    return undefined;
  };
}

/** The folder on the disk, or `git:REVISION:folder`. */
function folderIn(text: string): string | undefined {
  const parsed = parseSide(text);
  if (!('side' in parsed)) return undefined;
  const { side } = parsed;
  if (side.kind === 'folder-or-tarball') return side.path.replaceAll('\\', '/');
  return side.kind === 'git' ? text.replace(/\/+$/, '') : undefined;
}

function* candidates(
  folder: string,
  packed: Uint8Array | undefined,
  sources: SourcePaths | undefined,
): Generator<readonly [InputFiles, FileReader]> {
  const pack = packed && readInputPack(packed);
  if (pack !== undefined) yield [pack, memoryReader(pack.files)];
  if (sources === undefined) return;
  const isCommitted = isInRevision(folder);
  for (const from of isCommitted || posix.isAbsolute(folder) ? [folder] : [folder, `git:HEAD:./${folder}`]) {
    const files = filesBelow(from, sources);
    if (files !== undefined) yield [files, documentReader];
  }
}

function filesBelow(folder: string, { spec, config, overlays = [] }: SourcePaths): InputFiles | undefined {
  const [at, configAt, ...rest] = [spec, config ?? spec, ...overlays].map((path) => below(folder, path));
  const found = rest.filter((path) => path !== undefined);
  if (at === undefined || configAt === undefined || found.length < rest.length) return undefined;
  return { spec: at, overlays: found, ...(config !== undefined && { config: configAt }) };
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

function bytesAt(folder: string, path: string): Uint8Array | undefined {
  const place = below(folder, path);
  if (place === undefined) return undefined;
  if (!isInRevision(place)) refuseStateLink(place, nodeFileSystem);
  const content = documentReader.read(place, LIMIT);
  return content.kind === 'bytes' ? content.bytes : undefined;
}

function textAt(folder: string, path: string): string | undefined {
  const bytes = bytesAt(folder, path);
  return bytes && new TextDecoder().decode(bytes);
}
