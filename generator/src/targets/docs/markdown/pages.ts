import type { TextPlan } from '../../../plan/file-plan.ts';
import { mdCode, mdCodeFence, mdInline } from '../../../support/encode.ts';
import type { TypeRef } from '../../api-surface.ts';
import { rootFrom } from '../model/addresses.ts';
import { fieldRows, typeGroups, type Room } from '../model/field-rows.ts';
import type {
  Site,
  SiteGuide,
  SiteMethod,
  SitePage,
  SiteResource,
  SiteType,
  TypeListPage,
} from '../model/site-model.ts';
import { notesOf } from '../model/notes.ts';
import { PLACES } from '../model/places.ts';
import { shortened } from '../model/plain-text.ts';
import { namesIn } from '../model/site-types.ts';
import { typeText } from '../model/type-words.ts';
import { groupLines, rowLines } from './fields.ts';
import { documentText } from './text.ts';

/** A page in Markdown: where it is, and its text. */
export type Twin = SitePage & { readonly text: string };

/** What a text is for: `page` stands for itself, `part` is one of many in one file, where nothing is said twice. */
export type TwinForm = 'page' | 'part';

/** The same pages as in HTML, for those who read text. */
export function twins(site: Site): readonly Twin[] {
  return [
    startTwin(site),
    ...site.resources.map((each) => resourceTwin(each)),
    ...site.methods.map((each) => methodTwin(site, each, 'page')),
    ...site.typeLists.map((each) => typeListTwin(site, each)),
    ...site.types.map((each) => typeTwin(site, each, 'page')),
    ...(site.guides.length === 0 ? [] : [guideListTwin(site)]),
    ...site.guides.map(guideTwin),
    ...(site.errors.length === 0 ? [] : [errorTwin(site, 'page')]),
  ];
}

/** All that there is, each thing once: guides, methods, errors, types. */
export function wholeParts(site: Site): readonly Twin[] {
  return [
    ...site.guides.map(guideTwin),
    ...site.methods.map((each) => methodTwin(site, each, 'part')),
    ...(site.errors.length === 0 ? [] : [errorTwin(site, 'part')]),
    ...site.types.map((each) => typeTwin(site, each, 'part')),
  ].map((each) => ({ ...each, text: each.text.replace(/\n\n> Part of a reference: .*/, '').trim() }));
}

/** The file of a twin. */
export function twinPlan({ page, text }: Twin): TextPlan {
  return { kind: 'text', path: `${page}.md`, text };
}

/** A twin from its parts; the line below the title says where to find everything else. */
function twin(
  page: string,
  title: string,
  parts: readonly string[],
  heading: string = mdInline(title),
): Twin {
  const origin = `> Part of a reference: [llms.txt](${rootFrom(page)}llms.txt) lists all pages.`;
  const text = [`# ${heading}`, origin, ...parts.filter((part) => part !== '')].join('\n\n');
  return { page, title, text: `${text}\n` };
}

function startTwin({ title, packageName, description, resources, guides }: Site): Twin {
  return twin('index', title, [
    documentText(description),
    mdCodeFence(`npm install ${packageName}`, 'sh'),
    '## Resources',
    resources
      .map(
        ({ page, title: name, methods }) =>
          `- [${mdInline(name)}](${page}/index.md): ${methods.length} methods`,
      )
      .join('\n'),
    ...(guides.length === 0 ? [] : ['## Guides', guides.map((each) => linkLine(each, '')).join('\n')]),
  ]);
}

function linkLine({ page, title }: SitePage, root: string): string {
  return `- [${mdInline(title)}](${root}${page}.md)`;
}

function resourceTwin({
  page,
  title,
  description,
  deprecated,
  methods,
  children,
  helpers,
}: SiteResource): Twin {
  const root = rootFrom(`${page}/index`);
  return twin(`${page}/index`, title, [
    ...(deprecated === undefined ? [] : [deprecation(deprecated)]),
    documentText(description),
    ...(methods.length === 0 ? [] : ['## Methods', methods.map((each) => methodLine(each, root)).join('\n')]),
    ...(helpers.length === 0 ?
      []
    : [
        '## Without a request of their own',
        helpers.map(({ code, text }) => `- ${mdCode(code)}: ${text}`).join('\n'),
      ]),
    ...(children.length === 0 ?
      []
    : [
        '## Resources in it',
        children.map((each) => linkLine({ ...each, page: `${each.page}/index` }, root)).join('\n'),
      ]),
  ]);
}

/** A method in one line: its name, the request, what it does. */
export function methodLine(
  { code, page, verb, path, summary, description, deprecated }: SiteMethod,
  root: string,
): string {
  const about = mdInline(shortened(summary || description, 80));
  const old = deprecated === undefined ? '' : ' (deprecated)';
  return `- [${mdInline(code)}](${root}${page}.md)${old}: ${mdCode(`${verb.toUpperCase()} ${path}`)}${
    about === '' ? '' : ` ${about}`
  }`;
}

function deprecation(text: true | string): string {
  return `**Deprecated.** ${text === true ? '' : documentText(text)}`.trim();
}

/** Named types are written out one level deep, where that is short. */
const ROOMS: Readonly<Record<TwinForm, Room>> = {
  page: { levels: [1], rows: 70, text: 6000 },
  part: { levels: [], rows: 0, text: 0 },
};

/** Types whose pages a twin names at its end. */
const MOST_LINKS = 40;

function methodTwin(site: Site, method: SiteMethod, form: TwinForm): Twin {
  const { code, page, verb, path, params, returns, description, summary, errors } = method;
  const root = rootFrom(page);
  const rows = fieldRows(site, params, 'params', ROOMS[form]);
  const places = PLACES.flatMap(({ place, label }) => {
    const own = rows.filter(({ field }) => (field.in ?? 'body') === place);
    return own.length === 0 ? [] : [`### ${label}`, rowLines(own).join('\n')];
  });
  return twin(
    page,
    method.name,
    [
      `${mdCode(`${verb.toUpperCase()} ${path}`)}${summary === '' ? '' : `: ${mdInline(summary)}`}`,
      ...(method.deprecated === undefined ? [] : [deprecation(method.deprecated)]),
      documentText(description),
      ...(places.length === 0 ? [] : ['## Parameters', ...places]),
      '## Returns',
      ...(returns === undefined ? ['Nothing.'] : returnParts(site, method, returns, form)),
      ...(errors.length === 0 ?
        []
      : [
          '## Errors',
          errors
            .map(({ status, className, description: text }) => `- ${status} ${mdCode(className)}: ${text}`)
            .join('\n'),
        ]),
      '## Notes',
      notesOf(method, form === 'part')
        .map((text) => `- ${text}`)
        .join('\n'),
      '## Examples',
      ...samplesIn(method, form),
      form === 'part' ? '' : (
        typeLinks(
          site,
          [...params.map(({ type }) => type), ...(returns === undefined ? [] : [returns])],
          root,
        )
      ),
    ],
    mdCode(code),
  );
}

function returnParts(site: Site, { facts }: SiteMethod, returns: TypeRef, form: TwinForm): readonly string[] {
  const pages = facts.pages === undefined ? '' : `, as pages: ${mdCode(facts.pages)}`;
  return [
    mdCode(typeText(returns)) + pages,
    groupLines(typeGroups(site, returns, 'returns', ROOMS[form])).join('\n'),
  ];
}

/** Among many calls, one language shows how all of them look. */
function samplesIn({ samples }: SiteMethod, form: TwinForm): readonly string[] {
  return samples.slice(0, form === 'part' ? 1 : undefined).map(({ code, fence }) => mdCodeFence(code, fence));
}

/** Where the types are that a page names. */
function typeLinks(site: Site, refs: readonly TypeRef[], root: string): string {
  const found = [...namesIn(refs)].flatMap((name) => site.typeOf(name) ?? []).slice(0, MOST_LINKS);
  return found.length === 0 ?
      ''
    : ['## Types', found.map((each) => linkLine(each, root)).join('\n')].join('\n\n');
}

function typeListTwin({ typeLists }: Site, { page, title, types }: TypeListPage): Twin {
  const others = typeLists.filter((each) => each.page !== page);
  return twin(page, title, [
    types.map((each) => linkLine(each, '../')).join('\n'),
    ...(others.length === 0 ?
      []
    : ['## Other types', others.map((each) => linkLine(each, '../')).join('\n')]),
  ]);
}

function typeTwin(
  site: Site,
  { page, title, description = '', deprecated, type, usedBy }: SiteType,
  form: TwinForm,
): Twin {
  const root = rootFrom(page);
  const groups = groupLines(typeGroups(site, type, 'members', ROOMS.part));
  const literals = typeof type === 'object' && 'enum' in type ? type.enum : [];
  return twin(
    page,
    title,
    [
      ...(deprecated === undefined ? [] : [deprecation(deprecated)]),
      documentText(description),
      mdCode(typeText(type)),
      ...(literals.length === 0 ?
        []
      : ['## Values', literals.map((value) => mdCode(JSON.stringify(value))).join(', ')]),
      ...(groups.length === 0 ? [] : ['## Members', groups.join('\n')]),
      ...(usedBy.length === 0 || form === 'part' ?
        []
      : [
          '## Used by',
          usedBy
            .slice(0, MOST_LINKS)
            .map((each) => linkLine(each, root))
            .join('\n'),
        ]),
      form === 'part' ? '' : typeLinks(site, [type], root),
    ],
    mdCode(title),
  );
}

function guideListTwin({ guides }: Site): Twin {
  return twin('guides/index', 'Guides', [guides.map((each) => linkLine(each, '../')).join('\n')]);
}

function guideTwin({ page, title, text }: SiteGuide): Twin {
  return twin(page, title, [text]);
}

function errorTwin({ errors, methods }: Site, form: TwinForm): Twin {
  return twin('errors', 'Errors', [
    'A call that fails throws an error of one of these classes; all are derived from `APIError`. Where no answer came, it is an `APIConnectionError`.',
    ...errors.flatMap(({ status, className, description }) => {
      const own = methods.filter((each) => each.errors.some((error) => error.status === status));
      const names = own.map(({ name, page }) => `[${mdInline(name)}](${page}.md)`);
      const uses = form === 'part' ? '' : `Listed by ${names.join(', ')}.`;
      return [`## ${status} ${mdCode(className)}`, description, uses];
    }),
  ]);
}
