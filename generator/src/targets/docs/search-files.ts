import type { TextPlan } from '../../plan/file-plan.ts';
import { json } from '../../support/encode.ts';
import type { ApiSurface, Field } from '../api-surface.ts';
import { anchorPart } from './model/addresses.ts';
import { shortened } from './model/plain-text.ts';
import type { Site } from './model/site-model.ts';

/** A page: kind, title, address, request, what it is about, names inside. */
type Entry = readonly [
  kind: string,
  title: string,
  address: string,
  request: string,
  about: string,
  words: string,
];

/**
 * What the search knows: pages, which are loaded when it is opened, names of members, which follow, and last the texts that
 * answer questions, in the form that the search of the MCP server has them in.
 */
export function searchFiles(site: Site, surface: ApiSurface): readonly TextPlan[] {
  return [
    dataFile('pages', `docsPages(${list(pageEntries(site))})`),
    dataFile('members', `docsMembers(${list(memberEntries(site))})`),
    dataFile('texts', `docsTexts(${surfaceText(surface)}, ${list(guideEntries(site))})`),
  ];
}

/** A script that hands over JSON values: what a browser loads from a disk, too. */
function dataFile(name: string, call: string): TextPlan {
  return { kind: 'text', path: `assets/data-${name}.js`, text: `${call};\n` };
}

/** JSON as an expression: no markup to whoever reads the file as such, and no key that sets a prototype. */
const inert = (value: unknown): string =>
  json(value)
    .replaceAll('<', '\\u003c')
    .replaceAll(/(?<!\\)"__proto__":/g, '["__proto__"]:');

/** A list with a line for each entry, so that a change of one is a change of a line. */
const list = (entries: readonly unknown[]): string => `[\n${entries.map(inert).join(',\n')}\n]`;

function surfaceText({ methods, types, ...rest }: ApiSurface): string {
  const named = Object.entries(types).map(([name, type]) => `[${inert(name)}]:${inert(type)}`);
  const others = Object.entries(rest).map(([name, value]) => `${inert(name)}:${inert(value)}`);
  return `{${[...others, `"methods":${list(methods)}`, `"types":{\n${named.join(',\n')}\n}`].join(',\n')}}`;
}

function guideEntries({ guides }: Site): ReadonlyArray<readonly [address: string, text: string]> {
  return guides.map(({ page, title, text }) => [`${page}.html`, `## ${title}\n\n${text}`]);
}

function pageEntries({ methods, types, guides, errors, resources }: Site): readonly Entry[] {
  return [
    ...methods.map(({ name, page, verb, path, summary, description, params }): Entry => {
      const about = [summary, description].filter((text) => text !== '').join('. ');
      const request = `${verb.toUpperCase()} ${path}`;
      return ['method', name, `${page}.html`, request, shortened(about, 240), namesOf(params)];
    }),
    ...types.map(({ title, page, description = '', type }): Entry => {
      const fields = typeof type === 'object' && 'fields' in type ? type.fields : [];
      return ['type', title, `${page}.html`, '', shortened(description, 120), namesOf(fields)];
    }),
    ...guides.map(
      ({ title, page, text }): Entry => [
        'guide',
        title,
        `${page}.html`,
        '',
        shortened(withoutCode(text), 400),
        '',
      ],
    ),
    ...errors.map(({ status, className, description }): Entry => {
      return [
        'error',
        `${status} ${className}`,
        `errors.html#error-${status}`,
        '',
        description,
        'error status',
      ];
    }),
    ...resources.flatMap(({ page, helpers }) =>
      helpers.map(({ code, text }): Entry => {
        const about = shortened(text.replaceAll('`', ''), 240);
        return ['helper', code.replace(/^client\./, ''), `${page}/index.html`, '', about, ''];
      }),
    ),
  ];
}

function namesOf(fields: readonly Field[]): string {
  return fields.map(({ name }) => name).join(' ');
}

function withoutCode(text: string): string {
  return text.replace(/^ *(`{3,})[\s\S]*?^ *\1/gm, ' ');
}

/** Each name once, with the pages that have it: methods first, in the order of the pages. */
function memberEntries({ methods, types }: Site): ReadonlyArray<readonly unknown[]> {
  const owners = new Map<string, number[]>();
  const note = (fields: readonly Field[], page: number): void => {
    for (const { name } of fields) {
      const known = owners.get(name) ?? [];
      if (known.length < MOST_OWNERS) owners.set(name, [...known, page]);
    }
  };
  methods.forEach(({ params }, at) => note(params, at));
  types.forEach(({ type }, at) => {
    if (typeof type === 'object' && 'fields' in type) note(type.fields, methods.length + at);
  });
  return [...owners].map(([name, pages]) => {
    const anchor = anchorPart(name);
    return [name, anchor === name ? '' : anchor, ...pages];
  });
}

/** Pages that are listed of those that have a member. */
const MOST_OWNERS = 4;
