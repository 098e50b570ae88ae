import { parseSide } from '../compare/package/index.ts';
import type { DocumentSide } from '../compare/wire/index.ts';
import { memoryReader, type FileReader, type InputFiles } from '../load/index.ts';
import {
  inputPackPath,
  manifestPath,
  parseManifest,
  readInputPack,
  type SourcePaths,
} from '../output/index.ts';
import { loadDocument } from '../pipeline/compare.ts';
import { below, documentReader } from './document-reader.ts';

/** What a generated package was made from, and by which version of the generator. */
export type Origin = { readonly document: DocumentSide; readonly generator: string };

/** Manifests and packs are small; anything larger is something else. */
const LIMIT = 256 * 1024 ** 2;

/**
 * Finds the document that a generated package was made from: the copy of the last run, or the file at the place that its
 * manifest names, on the disk or in the same revision. Only what has the hash in the manifest is believed.
 *
 * @param side A side of a comparison: the folder of a package, or `git:REVISION:folder`.
 */
export async function madeFrom(side: string): Promise<Origin | undefined> {
  const parsed = parseSide(side);
  if (!('side' in parsed)) return undefined;
  const { kind } = parsed.side;
  if (kind !== 'folder-or-tarball' && kind !== 'git') return undefined;
  const folder = kind === 'git' ? side.replace(/\/+$/, '') : parsed.side.path.replaceAll('\\', '/');
  const manifest = parseManifest(textAt(folder, manifestPath) ?? '');
  if (typeof manifest === 'string') return undefined;
  const { generator, inputs, sources } = manifest;
  for (const [files, reader] of candidates(folder, sources)) {
    const { side: document } = await loadDocument(files, reader);
    if (document !== undefined && inputs.split(' ')[0] === document.input.inputHash)
      return { document, generator };
  }
  return undefined;
}

function* candidates(
  folder: string,
  sources: SourcePaths | undefined,
): Generator<readonly [InputFiles, FileReader]> {
  const bytes = bytesAt(folder, inputPackPath);
  const pack = bytes && readInputPack(bytes);
  if (pack !== undefined) yield [pack, memoryReader(pack.files)];
  if (sources === undefined) return;
  const { spec, config, overlays = [] } = sources;
  const [at, ...rest] = [spec, ...overlays].map((path) => below(folder, path));
  const configAt = config === undefined ? undefined : below(folder, config);
  if (at === undefined || rest.includes(undefined) || (config !== undefined && configAt === undefined))
    return;
  yield [
    {
      spec: at,
      overlays: rest.filter((path) => path !== undefined),
      ...(configAt !== undefined && { config: configAt }),
    },
    documentReader,
  ];
}

function bytesAt(folder: string, path: string): Uint8Array | undefined {
  const place = below(folder, path);
  const content = place === undefined ? undefined : documentReader.read(place, LIMIT);
  return content?.kind === 'bytes' ? content.bytes : undefined;
}

function textAt(folder: string, path: string): string | undefined {
  const bytes = bytesAt(folder, path);
  return bytes && new TextDecoder().decode(bytes);
}
