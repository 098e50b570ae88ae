import { loadAndCheck } from '../check/index.ts';
import type { Api } from '../ir/index.ts';
import { buildApi } from './build-api.ts';
import { surfaceOf, type ApiSurface } from '../targets/mcp/index.ts';

/** Surfaces of the editions that the config lists for the server: what an agent can ask about earlier versions. */
export async function earlierSurfaces({ facts }: Api): Promise<readonly ApiSurface[]> {
  const surfaces: ApiSurface[] = [];
  for (const files of facts.packages.typescript.mcp?.editions ?? []) {
    const { input, collector } = await loadAndCheck(files);
    if (input !== undefined) surfaces.push(surfaceOf(await buildApi(input, collector.report), 'bare'));
  }
  return surfaces;
}
