import { loadAndCheck } from '../check/index.ts';
import type { Api } from '../ir/index.ts';
import { buildApi } from './build-api.ts';
import { surfaceOf, type ApiSurface } from '../targets/mcp/index.ts';

/** Surfaces of the editions that the config lists for the server: what an agent can ask about earlier versions. */
export async function earlierSurfaces({ facts }: Api): Promise<readonly ApiSurface[]> {
  const folder = facts.at.file.split('/').slice(0, -1).join('/');
  const below = (file: string): string => (folder === '' ? file : `${folder}/${file}`);
  const surfaces: ApiSurface[] = [];
  for (const { spec, config, overlays } of facts.packages.editions) {
    const { input, collector } = await loadAndCheck({
      spec: below(spec),
      config: below(config),
      overlays: overlays.map(below),
    });
    if (input !== undefined) surfaces.push(surfaceOf(buildApi(input, collector.report), 'bare'));
  }
  return surfaces;
}
