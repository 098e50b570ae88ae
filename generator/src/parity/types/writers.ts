import {
  endingOf,
  isDeclaration,
  isJavaScript,
  withoutEnding,
  withoutPrefix,
  type PackageSource,
} from '../../compare/types/index.ts';
import { isOfRuntime } from './runtime-parts.ts';

/** How generated sources begin. */
const GENERATED = /generated from (?:our|an|the) OpenAPI/i;

/** Bytes at the start of a file that hold its first comment. */
const HEAD = 400;

/** Folder that no generator writes to. */
const BY_HAND = /^(?:src\/|dist\/)?lib\//;

/** What a package says of who wrote its files. */
export type FileWriters = {
  /** Some of its files say that they are generated. */
  readonly areMarked: boolean;
  /** Whether a person wrote a file: it stands where no generator writes, or lacks the heading that others have. */
  readonly isByHand: (file: string) => boolean;
  /** Modules without the heading, but for those of the runtime: nobody expects them of a document. */
  readonly byHand: readonly string[];
};

/**
 * Reads from the headings of a package who wrote its files: from its sources, or from its scripts where it brings no
 * sources along. A declaration has no heading of its own; that of its source counts.
 *
 * @param source The files of the package; a folder is not looked into, and nothing is known of it.
 */
export function fileWriters(source: PackageSource): FileWriters {
  const files: ReadonlyMap<string, string | { readonly bytes: Uint8Array }> =
    typeof source === 'string' ? new Map() : source;
  const paths = [...files.keys()];
  const sources = paths.filter((path) => path.startsWith('src/') && endingOf(path) === '.ts');
  const scripts = paths.filter((path) => isJavaScript(path) && !isDeclaration(path));
  const marked = new Map<string, boolean>();
  for (const path of sources.length > 0 ? sources : scripts)
    marked.set(stemOf(path), GENERATED.test(headOf(files.get(path))));
  const areMarked = [...marked.values()].some(Boolean);
  return {
    areMarked,
    byHand:
      areMarked ? [...marked].flatMap(([stem, is]) => (is || isOfRuntime(stem) ? [] : [stem])).sort() : [],
    isByHand: (file) => standsByHand(file) || (areMarked && marked.get(stemOf(file)) === false),
  };
}

/** Whether a file stands where no generator writes. */
export const standsByHand = (file: string): boolean => BY_HAND.test(file);

/** A module, wherever its source, its script and its declaration stand. */
const stemOf = (file: string): string => withoutEnding(withoutPrefix(withoutPrefix(file, 'dist/'), 'src/'));

function headOf(file: string | { readonly bytes: Uint8Array } | undefined): string {
  if (file === undefined || typeof file === 'string') return (file ?? '').slice(0, HEAD);
  return new TextDecoder().decode(file.bytes.subarray(0, HEAD));
}
