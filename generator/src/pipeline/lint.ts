import { loadAndCheck, type LoadAndCheckResult } from '../check/index.ts';
import type { InputFiles } from '../load/index.ts';

/** Everything there is to say about the inputs, including what only shows when the API is built. */
export async function lint(files: InputFiles): Promise<Omit<LoadAndCheckResult, 'input'>> {
  const { input, ...found } = await loadAndCheck(files);
  if (input === undefined) return found;
  const { buildApi } = await import('./build-api.ts');
  buildApi(input, found.collector.report);
  return found;
}
