import { loadAndCheck } from '../check/index.ts';
import { buildApi, type Api } from '../ir/index.ts';
import { asArray, asString, own } from '../support/json.ts';
import { surfaceOf, type ApiSurface } from '../targets/mcp/index.ts';

/**
 * Surfaces of the editions that the config lists for the server (`mcp_server.editions`, oldest first): what an agent
 * can ask about earlier versions.
 */
export async function earlierSurfaces(api: Api): Promise<readonly ApiSurface[]> {
  const options = own(own(own(api.config.raw, 'targets'), 'typescript'), 'options');
  const listed = asArray(own(own(options, 'mcp_server'), 'editions'));
  const folder = api.config.at.file.split('/').slice(0, -1).join('/');
  const below = (file: string): string => (folder === '' ? file : `${folder}/${file}`);
  const surfaces: ApiSurface[] = [];
  for (const entry of listed) {
    const spec = asString(own(entry, 'spec'));
    const config = asString(own(entry, 'config'));
    if (spec === undefined || config === undefined) continue;
    const overlays = asArray(own(entry, 'overlays')).filter(
      (each): each is string => typeof each === 'string',
    );
    const { input, collector } = await loadAndCheck({
      spec: below(spec),
      config: below(config),
      overlays: overlays.map(below),
    });
    if (input !== undefined) surfaces.push(surfaceOf(buildApi(input, collector.report), 'bare'));
  }
  return surfaces;
}
