import { fileURLToPath } from 'node:url';
import { loadAndCheck } from '../../../src/check/index.ts';
import { type Api } from '../../../src/ir/index.ts';
import { buildApi } from '../../../src/pipeline/build-api.ts';

const folder = fileURLToPath(new URL('../../../../spec/retell', import.meta.url));

/** Inputs of the editions that the tests use. */
const inputs = {
  current: { config: `${folder}/stainless.yml`, overlays: [] },
  '5.33.0': { config: `${folder}/editions/5.33.0/stainless.yml`, overlays: [] },
  '5.32.4': {
    config: `${folder}/editions/5.32.4/stainless.yml`,
    overlays: [`${folder}/editions/5.32.4/overlay.yml`],
  },
} as const;

/** The API of an edition. */
export async function retellApi(edition: keyof typeof inputs): Promise<Api> {
  const { input } = await loadAndCheck({ spec: `${folder}/openapi.yaml`, ...inputs[edition] });
  if (input === undefined) throw new Error('the document is refused');
  return buildApi(input, () => undefined);
}
