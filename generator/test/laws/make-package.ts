import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAndCheck } from '../../src/check/index.ts';
import { loadAssets } from '../../src/machine/assets.ts';
import { memoryReader } from '../../src/load/index.ts';
import { headerOf } from '../../src/pipeline/header.ts';
import { planPackage } from '../../src/pipeline/generate-afresh.ts';
import { renderFiles } from '../../src/render/index.ts';
import { repository } from '../kit/run-program.ts';

/** Texts of the inputs, by file name; the document is `openapi.json` or `openapi.yaml`. */
export type Inputs = Readonly<Record<string, string>>;

const folder = join(repository, 'spec/mini');

/** The inputs of the small API that uses every feature. */
export const miniInputs: Inputs = Object.fromEntries(
  ['openapi.yaml', 'stainless.yml', 'common.yaml'].map((name) => [
    name,
    readFileSync(join(folder, name), 'utf8'),
  ]),
);

/** The files of the package that the inputs become, in memory. */
export async function makePackage(inputs: Inputs): Promise<Record<string, string>> {
  const spec = 'openapi.json' in inputs ? 'openapi.json' : 'openapi.yaml';
  const { input, collector } = await loadAndCheck({
    spec,
    config: 'stainless.yml',
    reader: memoryReader(inputs),
  });
  const { report } = collector;
  if (input === undefined)
    return Object.fromEntries(collector.list().map((found) => [found.code, found.message]));
  const assets = loadAssets('typescript');
  const plans = await planPackage(input, 'typescript', { assets, report });
  const files = await renderFiles(plans, { assets, header: headerOf(input.config) }, report);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}
