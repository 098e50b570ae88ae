import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A folder that exists while something is done with it. */
export type ScratchFolder = {
  readonly path: string;
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
};

/** Gives `use` an empty folder that nobody else can read, and removes it afterwards. */
export async function withScratchFolder<T>(
  parent: string,
  use: (folder: ScratchFolder) => Promise<T>,
): Promise<T> {
  const path = await mkdtemp(join(parent, 'specsmith-diff-'));
  const made = new Map<string, Promise<unknown>>();
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    const file = join(path, name);
    const folder = dirname(file);
    if (!made.has(folder)) made.set(folder, mkdir(folder, { recursive: true }));
    await made.get(folder);
    await writeFile(file, bytes);
  };
  try {
    return await use({ path, write });
  } finally {
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
}
