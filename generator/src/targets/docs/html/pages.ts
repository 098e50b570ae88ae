import type { PagePlan, PageValue, PageView } from '../../../plan/page-plan.ts';
import type { Field } from '../../api-surface.ts';
import { rootFrom } from '../model/addresses.ts';
import { fieldRows, typeGroups, type Room } from '../model/field-rows.ts';
import type {
  Site,
  SiteGuide,
  SiteMethod,
  SiteResource,
  SiteType,
  TypeListPage,
} from '../model/site-model.ts';
import { notesOf } from '../model/notes.ts';
import { PLACES } from '../model/places.ts';
import { shortened } from '../model/plain-text.ts';
import { typeWords } from '../model/type-words.ts';
import { deprecation, groupViews, prose, rowViews, wordViews } from './field-view.ts';
import { frameView, type Frame } from './frame.ts';

/** Every page of the site. */
export function htmlPages(site: Site): readonly PagePlan[] {
  return [
    startPage(site),
    ...site.resources.map((each) => resourcePage(site, each)),
    ...site.methods.map((each) => methodPage(site, each)),
    ...site.typeLists.map((each) => typeList(site, each)),
    ...site.types.map((each) => typePage(site, each)),
    ...(site.guides.length === 0 ? [] : [guideList(site)]),
    ...site.guides.map((each) => guidePage(site, each)),
    ...(site.errors.length === 0 ? [] : [errorPage(site)]),
  ];
}

function plan(site: Site, template: string, frame: Frame, view: PageView): PagePlan {
  return {
    kind: 'page',
    path: `${frame.page}.html`,
    template: `docs/${template}`,
    view: { ...frameView(site, frame), ...view },
  };
}

/** Half a page each for parameters and results, so that a page stays below 70 kB. */
const PAGE_ROOM: Room = { levels: [2, 1], rows: 60, text: 9000 };

const TYPES = { page: 'types/index', title: 'Types' };
const GUIDES = { page: 'guides/index', title: 'Guides' };

function startPage(site: Site): PagePlan {
  const first = site.methods.find(({ access }) => access === 'read') ?? site.methods[0];
  return plan(
    site,
    'start',
    { title: `${site.brand} API reference`, about: site.description || site.title, page: 'index' },
    {
      apiTitle: site.title,
      text: prose(site.description, 2),
      install: { as: 'code', text: `npm install ${site.packageName}`, language: 'sh' },
      home: webAddress(site.home),
      first:
        first === undefined ? null : (
          { name: first.code, href: `${first.page}.html`, samples: sampleViews(first) }
        ),
      resources: site.resources.map((each) => ({
        title: each.title,
        href: `${each.page}/index.html`,
        count: each.methods.length,
        text: shortened(each.description, 140) || null,
      })),
      guidePages: site.guides.map(({ title, page }) => ({ title, href: `${page}.html` })),
      methodCount: site.methods.length,
      typeCount: site.types.length,
    },
  );
}

/** The address of a page elsewhere, if a browser may be sent there. */
function webAddress(address: string | undefined): string | null {
  return address !== undefined && /^https?:\/\//i.test(address) ? address : null;
}

function resourcePage(site: Site, resource: SiteResource): PagePlan {
  const { page, title, description, methods, children, helpers } = resource;
  const root = rootFrom(`${page}/index`);
  return plan(
    site,
    'resource',
    { title, about: description || `Methods of ${title}.`, page: `${page}/index`, resource: page },
    {
      text: prose(description, 3),
      deprecated: deprecation(resource.deprecated),
      methods: methods.map((each) => methodLine(each, root)),
      children: children.map((each) => ({ title: each.title, href: `${root}${each.page}/index.html` })),
      helpers: helpers.map(({ code, text }) => ({
        code,
        text: { as: 'markdown', text, heading: 4 } as const,
      })),
    },
  );
}

function methodLine(
  { code, page, verb, path, summary, description, deprecated }: SiteMethod,
  root: string,
): PageView {
  return {
    code,
    href: `${root}${page}.html`,
    verb: verb.toUpperCase(),
    path,
    summary: shortened(summary || description, 160) || null,
    deprecated: deprecated !== undefined,
  };
}

function methodPage(site: Site, method: SiteMethod): PagePlan {
  const { page, code, summary, description, resource, params, returns } = method;
  const root = rootFrom(page);
  const home = site.resources.find((each) => each.page === resource);
  const above = home === undefined ? [] : [{ page: `${home.page}/index`, title: home.title }];
  return plan(
    site,
    'method',
    { title: method.name, about: summary || description || code, page, resource, above },
    {
      code,
      verb: method.verb.toUpperCase(),
      path: method.path,
      access: method.access,
      deprecated: deprecation(method.deprecated),
      summary: summary || null,
      text: prose(description, 3),
      params: paramGroups(site, params, root),
      returns: returnsView(site, method, root),
      hasReturns: returns !== undefined,
      errors: method.errors.map((each) => ({ ...each, anchor: `error-${each.status}` })),
      errorPage: `${root}errors.html`,
      notes: notesOf(method).map((text) => ({ text: { as: 'markdown', text, heading: 4 } as const })),
      samples: sampleViews(method),
      answer:
        method.answer === undefined ?
          null
        : { status: method.answer.status, body: answerText(method.answer.value) },
    },
  );
}

/** Longer answers are cut: the members are all listed beside them. */
const LONGEST_ANSWER = 3000;

function answerText(value: unknown): PageValue {
  const text = JSON.stringify(value, null, 2);
  const lines = text.slice(0, LONGEST_ANSWER).split('\n');
  const shown = text.length <= LONGEST_ANSWER ? text : [...lines.slice(0, -1), '…'].join('\n');
  return { as: 'code', text: shown, language: 'json' };
}

function sampleViews({ samples }: SiteMethod): readonly PageView[] {
  return samples.map(({ id, label, fence, code }) => ({
    id,
    label,
    code: { as: 'code', text: code, language: fence },
  }));
}

function paramGroups(site: Site, params: readonly Field[], root: string): readonly PageView[] {
  const rows = fieldRows(site, params, 'params', PAGE_ROOM);
  return PLACES.flatMap(({ place, label }) => {
    const own = rows.filter(({ field }) => (field.in ?? 'body') === place);
    return own.length === 0 ? [] : [{ label, rows: rowViews(site, own, root) }];
  });
}

function returnsView(site: Site, { returns, facts }: SiteMethod, root: string): PageView | null {
  if (returns === undefined) return null;
  return {
    type: wordViews(site, typeWords(returns), root),
    pages: facts.pages ?? null,
    groups: groupViews(site, typeGroups(site, returns, 'returns', PAGE_ROOM), root),
  };
}

function typeList(site: Site, { page, title, types }: TypeListPage): PagePlan {
  const root = rootFrom(page);
  const others = site.typeLists.length < 2 ? [] : site.typeLists;
  return plan(
    site,
    'types',
    { title, about: `Types of ${site.brand}.`, page },
    {
      list: types.map((each) => ({
        title: each.title,
        href: `${root}${each.page}.html`,
        text: shortened(each.description ?? '', 90) || null,
      })),
      parts: others.map((each) => ({
        title: each.title,
        href: `${root}${each.page}.html`,
        current: each.page === page,
      })),
    },
  );
}

/** Uses that are listed before a page says how many more there are. */
const MOST_USES = 50;

function typePage(site: Site, type: SiteType): PagePlan {
  const { page, title, description = '', usedBy } = type;
  const root = rootFrom(page);
  return plan(
    site,
    'type',
    { title, about: description || `The type ${title}.`, page, above: [TYPES] },
    {
      text: prose(description, 3),
      deprecated: deprecation(type.deprecated),
      type: wordViews(site, typeWords(type.type), root),
      literals: literalViews(type),
      groups: groupViews(site, typeGroups(site, type.type, 'members', PAGE_ROOM), root),
      uses: usedBy
        .slice(0, MOST_USES)
        .map((each) => ({ title: each.title, href: `${root}${each.page}.html` })),
      moreUses: Math.max(0, usedBy.length - MOST_USES),
    },
  );
}

function literalViews({ type }: SiteType): readonly PageView[] {
  if (typeof type !== 'object' || !('enum' in type)) return [];
  return type.enum.map((value) => ({ text: JSON.stringify(value) }));
}

function guideList(site: Site): PagePlan {
  return plan(
    site,
    'guides',
    { title: 'Guides', about: `How to work with ${site.packageName}.`, page: GUIDES.page },
    {
      list: site.guides.map(({ title, page }) => ({ title, href: `${rootFrom(GUIDES.page)}${page}.html` })),
    },
  );
}

function guidePage(site: Site, { page, title, text }: SiteGuide): PagePlan {
  return plan(
    site,
    'guide',
    { title, about: text.split('\n\n')[0] ?? title, page, above: [GUIDES] },
    // Its own headings start at the third level.
    { text: { as: 'markdown', text, heading: 0, anchors: true } },
  );
}

function errorPage(site: Site): PagePlan {
  return plan(
    site,
    'errors',
    { title: 'Errors', about: `What ${site.brand} throws, and what to do.`, page: 'errors' },
    {
      list: site.errors.map((each) => ({
        ...each,
        anchor: `error-${each.status}`,
        methods: site.methods
          .filter(({ errors }) => errors.some(({ status }) => status === each.status))
          .map(({ name, page }) => ({ name, href: `${page}.html` })),
      })),
    },
  );
}
