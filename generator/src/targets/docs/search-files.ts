import type { TextPlan } from '../../plan/file-plan.ts';
import { json } from '../../support/encode.ts';
import type { Field } from '../api-surface.ts';
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

/** What the search knows: pages, which are loaded when it is opened, and names of members, which follow. */
export function searchFiles(site: Site): readonly TextPlan[] {
  const pages = pageEntries(site);
  return [dataFile('pages', pages), dataFile('members', memberEntries(site))];
}

/** A script that hands over one JSON value: what a browser loads from a disk, too. */
function dataFile(name: 'pages' | 'members', entries: ReadonlyArray<readonly unknown[]>): TextPlan {
  const lines = entries.map((entry) => json(entry).replaceAll('<', '\\u003c'));
  const call = name === 'pages' ? 'docsPages' : 'docsMembers';
  return { kind: 'text', path: `assets/data-${name}.js`, text: `${call}([\n${lines.join(',\n')}\n]);\n` };
}

function pageEntries({ methods, types, guides, errors }: Site): readonly Entry[] {
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
