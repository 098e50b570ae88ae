import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { loadAssets } from '../../../src/machine/assets.ts';
import { renderFiles } from '../../../src/render/index.ts';
import { mcp } from '../../../src/targets/mcp/index.ts';
import { buildSources } from '../../kit/generate.ts';

/** What a server for an API with these security schemes says about credentials. */
async function serverOf(schemes: object, config?: object): Promise<{ info: string; readme: string }> {
  const spec = stringify({
    openapi: '3.1.0',
    info: { title: 'Depot', version: '1' },
    servers: [{ url: 'https://depot.example' }],
    security: Object.keys(schemes).map((name) => ({ [name]: [] })),
    paths: { '/boxes': { get: { operationId: 'listBoxes', responses: { 204: { description: 'Done.' } } } } },
    components: { securitySchemes: schemes },
  });
  const api = await buildSources({
    files: { 'a.yaml': spec, ...(config !== undefined && { 'c.yml': stringify(config) }) },
    spec: 'a.yaml',
    ...(config !== undefined && { config: 'c.yml' }),
  });
  const plans = mcp
    .plan(api, () => undefined)
    .filter(({ path }) => path === 'src/server-info.ts' || path === 'README.md');
  const files = await renderFiles(plans, { assets: loadAssets('mcp') }, () => undefined);
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  return { info: text('src/server-info.ts'), readme: text('README.md') };
}

const bearer = { type: 'http', scheme: 'bearer' };
const machine = { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: {} } } };

describe('a server for an API', () => {
  test('without credentials needs no key, and says so', async () => {
    const { info, readme } = await serverOf({});
    expect(info).toContain("keyless: 'always'");
    expect(info).toContain('({ apiKey: _, ...options }: SdkClientOptions)');
    expect(readme).toContain('Calls need no key.');
    expect(readme).not.toMatch(/DEPOT_API_KEY|Authorization|your key/);
  });

  test('with several schemes takes one of them from callers, the others from its environment', async () => {
    const { info, readme } = await serverOf({ bearer, door: { type: 'apiKey', in: 'query', name: 'door' } });
    expect(info).toContain("apiKeyEnv: 'DEPOT_BEARER_TOKEN'");
    expect(info).toContain("keyless: 'environment'");
    expect(info).toContain("{ ...options, ...(apiKey !== '' && { bearerToken: apiKey }) }");
    expect(readme).toContain('Other credentials are read from `DEPOT_API_KEY`.');
  });

  test('whose client gets tokens itself does so with what the environment has', async () => {
    const { info, readme } = await serverOf({ machine });
    expect(info).toContain("apiKeyEnv: 'DEPOT_ACCESS_TOKEN'");
    expect(info).toContain("keyless: 'environment'");
    expect(readme).toContain('Other credentials are read from `DEPOT_CLIENT_ID`, `DEPOT_CLIENT_SECRET`.');
  });

  test('whose client cannot be made without its key demands it', async () => {
    const opts = { api_key: { type: 'string', read_env: 'DEPOT_KEY', auth: { security_scheme: 'bearer' } } };
    const { info, readme } = await serverOf(
      { bearer },
      {
        organization: { name: 'depot' },
        client_settings: { opts },
        resources: { boxes: { methods: { list: 'get /boxes' } } },
      },
    );
    expect(info).not.toContain('keyless');
    expect(info).toContain('createClient = (options: SdkClientOptions): SdkClient => new Depot(options)');
    expect(readme).toContain('The key is only needed for calls.');
  });
});
