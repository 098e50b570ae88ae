import { printDocument, type InputFiles } from '../load/index.ts';
import { withInput, type Run } from './run.ts';
import type { System } from './system.ts';

/** A copy of the document with `x-codeSamples` on every operation that has a method. */
export function sampleDocument(
  files: InputFiles,
  format: 'json' | 'yaml',
  { reader }: Pick<System, 'reader'>,
): Promise<Run<string>> {
  return withInput(files, reader, async (input, { collector }) => {
    const [{ buildApi }, { withCodeSamples }] = await Promise.all([
      import('./build-api.ts'),
      import('../targets/mcp/index.ts'),
    ]);
    const api = await buildApi(input, collector.report);
    const languages = input.config.typescript.mcp?.snippetLanguages ?? ['typescript', 'python', 'http'];
    return printDocument(withCodeSamples(input.document.value, api, languages), format);
  });
}
