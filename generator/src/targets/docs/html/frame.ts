import type { PageView } from '../../../plan/page-plan.ts';
import { rootFrom } from '../model/addresses.ts';
import type { Site, SitePage } from '../model/site-model.ts';
import { shortened } from '../model/plain-text.ts';

/** What every page has around its own part. */
export type Frame = {
  /** Without the name of the site. */
  readonly title: string;
  /** For search engines and previews. */
  readonly about: string;
  /** Where the page is, without an ending. */
  readonly page: string;
  /** The resource whose methods are listed beside the page. */
  readonly resource?: string;
  /** The pages above it. */
  readonly above?: readonly SitePage[];
};

/** Resources that every page lists; of more of them only the page's own, since the first page has all. */
const MOST_RESOURCES = 150;

function shownResources({ resources }: Site, own: string | undefined): Site['resources'] {
  return resources.length <= MOST_RESOURCES ? resources : resources.filter(({ page }) => page === own);
}

/** The frame as its template shows it. */
export function frameView(site: Site, { title, about, page, resource, above = [] }: Frame): PageView {
  const root = rootFrom(page);
  const link = (each: SitePage): PageView => ({
    title: each.title,
    href: `${root}${each.page}.html`,
    current: each.page === page,
  });
  return {
    root,
    title: page === 'index' ? `${site.brand} API reference` : `${title} - ${site.brand}`,
    about: shortened(about, 160),
    brand: site.brand,
    edition: site.edition,
    twin: `${page.split('/').at(-1) ?? page}.md`,
    above: above.map(link),
    heading: title,
    navigation: shownResources(site, resource).map((each) => ({
      ...link({ page: `${each.page}/index`, title: each.title }),
      methods: each.page === resource ? each.methods.map(link) : [],
    })),
    guides: site.guides.length > 0,
    types: site.types.length > 0,
    errors: site.errors.length > 0,
  };
}
