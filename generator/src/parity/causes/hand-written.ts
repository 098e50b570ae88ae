import type { PackageFile } from '../../compare/files/index.ts';
import { endingOf, withoutEnding, withoutPrefix } from '../../compare/types/index.ts';

/** How generated sources begin. */
const GENERATED = /generated from (?:our|an|the) OpenAPI/i;

/** Bytes at the start of a file that hold its first comment. */
const HEAD = 400;

/** Folder that no generator writes to. */
const BY_HAND = /^(?:src\/|dist\/)?lib\//;

/**
 * Whether a person wrote a file of a package: it stands where no generator writes, or its source has not the heading that
 * the generated ones of the package have.
 */
export function handWrittenIn(files: ReadonlyMap<string, PackageFile>): (file: string) => boolean {
  const sources = new Map<string, boolean>();
  for (const [path, { bytes }] of files) {
    if (!path.startsWith('src/') || endingOf(path) !== '.ts') continue;
    const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
    sources.set(withoutEnding(path.slice('src/'.length)), GENERATED.test(head));
  }
  const areMarked = [...sources.values()].some(Boolean);
  return (file) => {
    if (BY_HAND.test(file)) return true;
    const stem = withoutEnding(withoutPrefix(withoutPrefix(file, 'dist/'), 'src/'));
    return areMarked && sources.get(stem) === false;
  };
}
