import { loadAndCheck, type LoadAndCheckResult } from '../check/index.ts';
import { printDocument, type InputFiles } from '../load/index.ts';

/** The annotated document, or what is wrong with the inputs. */
export type SampledDocument = Omit<LoadAndCheckResult, 'input'> & { readonly text?: string };

/** A copy of the document with `x-codeSamples` on every operation that has a method. */
export async function sampleDocument(files: InputFiles, format: 'json' | 'yaml'): Promise<SampledDocument> {
  const { input, ...found } = await loadAndCheck(files);
  if (input === undefined) return found;
  const [{ buildApi }, { withCodeSamples }] = await Promise.all([
    import('./build-api.ts'),
    import('../targets/mcp/index.ts'),
  ]);
  const api = buildApi(input, found.collector.report);
  const languages = input.config.typescript.mcp?.snippetLanguages ?? ['typescript', 'python', 'http'];
  return { ...found, text: printDocument(withCodeSamples(input.document.value, api, languages), format) };
}
