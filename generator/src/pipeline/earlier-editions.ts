import { loadAndCheck } from '../check/index.ts';
import type { DocumentSide } from '../compare/wire/index.ts';
import type { Api } from '../ir/index.ts';
import { buildApi } from './build-api.ts';

/** The releases that the config lists for the server, oldest first: what agents can ask about earlier versions. */
export async function earlierEditions({ facts }: Api): Promise<readonly DocumentSide[]> {
  const sides: DocumentSide[] = [];
  for (const files of facts.packages.typescript.mcp?.editions ?? []) {
    const { input, collector } = await loadAndCheck(files);
    if (input !== undefined) sides.push({ input, api: await buildApi(input, collector.report) });
  }
  return sides;
}
