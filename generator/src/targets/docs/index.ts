import type { FilePlan } from '../../plan/file-plan.ts';
import type { Target } from '../../plan/target.ts';
import type { SiteFormat } from '../../plan/targets.ts';
import VENDOR from '../../../../packages/runtime-docs/vendor.json' with { type: 'json' };
import { vendored } from '../../plan/vendored.ts';
import { htmlPages } from './html/pages.ts';
import { llmsFiles } from './agents/llms.ts';
import { contentPlan } from './markdown/content.ts';
import { twinPlan, twins } from './markdown/pages.ts';
import type { SiteSources } from './model/site-model.ts';
import { searchFiles } from './search-files.ts';
import { siteOf } from './model/site.ts';

export { packageAgentFiles } from './agents/package-files.ts';

/** The reference site of an API: finished pages, and the same as Markdown. */
export function createDocs(sources: SiteSources, format: SiteFormat = 'site'): Target {
  return {
    id: 'docs',
    plan: (api): readonly FilePlan[] => {
      const site = siteOf(api, sources);
      const texts = twins(site);
      if (format === 'markdown') return texts.map(contentPlan);
      return [
        ...htmlPages(site),
        ...texts.map(twinPlan),
        ...llmsFiles(site),
        ...searchFiles(site, sources.surface),
        ...vendored(VENDOR),
      ];
    },
  };
}
