import type { InputFiles } from '../load/index.ts';
import { withInput, type Run } from './run.ts';
import type { System } from './system.ts';

/** Everything there is to say about the inputs, including what only shows when the API is built. */
export function lint(files: InputFiles, { reader }: Pick<System, 'reader'>): Promise<Run<unknown>> {
  return withInput(files, reader, async (input, { collector }) => {
    const { buildApi } = await import('./build-api.ts');
    return buildApi(input, collector.report);
  });
}
