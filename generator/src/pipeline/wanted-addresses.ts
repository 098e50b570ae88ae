import { loadAndCheck } from '../check/index.ts';
import type { FileReader, InputFiles } from '../load/index.ts';

/**
 * The web addresses that references of the inputs lead to and that the reader knows nothing of. The inputs are read as they
 * will be: what is only an example leads nowhere, and what one address refers to is seen once that is known.
 */
export async function wantedAddresses(files: InputFiles, reader: FileReader): Promise<readonly string[]> {
  const wanted = new Set<string>();
  const listening: FileReader = {
    read: (path, limit) => reader.read(path, limit),
    real: (path) => reader.real(path),
    knows: (address) => {
      const isKnown = reader.knows?.(address) === true;
      if (!isKnown) wanted.add(address);
      return isKnown;
    },
  };
  await loadAndCheck({ ...files, reader: listening });
  return [...wanted];
}
