import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadAndCheck, type LoadAndCheckOptions } from '../../src/check/index.ts';
import { memoryReader, type FileContent, type FileReader, type Limits } from '../../src/load/index.ts';

/**
 * One folder for each code: the smallest input that raises it, and what people see. `case.json` says what a file
 * cannot: other names, limits, or what the disk answers.
 */
type Case = {
  readonly spec?: string;
  readonly overlays?: readonly string[];
  readonly limits?: Partial<Limits>;
  readonly content?: Readonly<Record<string, FileContent>>;
};

/** Where the examples are. */
export const here = fileURLToPath(new URL('.', import.meta.url));

/** The folders of the examples. */
export const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Checks the example of a folder, of all of its operations or of some. */
export async function runCase(
  folder: string,
  part: Pick<LoadAndCheckOptions, 'include' | 'exclude'> = {},
): ReturnType<typeof loadAndCheck> {
  const root = `${here}${folder}/`;
  const names = readdirSync(root);
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(root + name)] as const));
  const options: Case = files['case.json'] ? (JSON.parse(files['case.json'].toString()) as Case) : {};
  const memory = memoryReader(files);
  const reader: FileReader = {
    ...memory,
    read: (path, limit) => options.content?.[path] ?? memory.read(path, limit),
  };
  return loadAndCheck({
    spec: options.spec ?? names.find((name) => name.startsWith('openapi.')) ?? '',
    ...(names.includes('stainless.yml') && { config: 'stainless.yml' }),
    ...(options.overlays && { overlays: options.overlays }),
    ...(options.limits && { limits: options.limits }),
    reader,
    ...part,
  });
}
