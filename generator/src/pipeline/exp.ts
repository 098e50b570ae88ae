import { createCollector } from '../diagnostics/index.ts';
import { readInput } from './read-input.ts';
import { buildApi } from '../ir/index.ts';
import { loadTarget } from './targets.ts';
import { renderFiles } from '../render/index.ts';
import { headerOf } from './header.ts';
export async function raw(spec: string, config: string|undefined) {
  const f = createCollector();
  const { input } = await readInput({ spec, ...(config && { config }) }, f);
  const t = await loadTarget('typescript');
  const plans = t!.plan(buildApi(input!, f.report), f.report);
  return renderFiles(plans, { assets: { template: () => 'x', runtime: () => 'x' }, header: headerOf(input!.config) }, f.report);
}
