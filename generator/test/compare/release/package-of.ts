import { loadAssets } from '../../../src/machine/assets.ts';
import type { PackageSource } from '../../../src/compare/types/index.ts';
import type { DocumentSide } from '../../../src/compare/wire/index.ts';
import { renderFiles } from '../../../src/render/index.ts';
import { typescript } from '../../../src/targets/typescript/index.ts';

const known = new Map<string, PackageSource>();

/** The sources of the package that a side gives, without their formatting: nothing that is compared depends on it. */
export async function packageOf({ api }: DocumentSide): Promise<PackageSource> {
  const cached = known.get(api.inputHash);
  if (cached !== undefined) return cached;
  const plans = typescript
    .plan(api, () => undefined)
    .filter(({ path }) => path === 'package.json' || /^src\/.*\.ts$/.test(path));
  const options = { assets: loadAssets('typescript'), formatted: (_: string, raw: string): string => raw };
  const files = await renderFiles(plans, options, () => undefined);
  const made = new Map(files.map(({ path, text }) => [path, text] as const));
  known.set(api.inputHash, made);
  return made;
}
