import type { ApiSurface, EmbeddedReadme, Field, SurfaceMethod } from '../api/types.ts';
import { literalsOf, namedType, ownFields } from '../api/walk.ts';
import { otherForm } from './field-entries.ts';
import { sectionsOf, withoutCode } from './sections.ts';
import { guideSign, statusSign } from './signs.ts';

/** What a hit leads to. */
export type Target =
  | {
      readonly kind: 'method';
      readonly name: string;
      readonly writes?: true;
      /** It is about one thing that the path names. */
      readonly one?: true;
      /** It is about whoever asks. */
      readonly own?: true;
      /** What it does, in a few words. */
      readonly title?: string;
    }
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'error'; readonly status: number }
  | { readonly kind: 'helper'; readonly name: string }
  | { readonly kind: 'event'; readonly name: string }
  | {
      readonly kind: 'section';
      readonly language: string;
      readonly source: string;
      readonly title: string;
      readonly text: string;
    };

/** Searchable texts of one hit, by field of the index. */
export type SearchDocument = {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly values: string;
  readonly code: string;
  /** Terms of `signs.ts`, with blanks between them. */
  readonly signs: string;
};

/** Names of the indexed fields. */
export const FIELDS = ['name', 'title', 'path', 'text', 'values', 'code', 'signs'] as const;

type Entry = { readonly target: Target; readonly texts: Partial<Omit<SearchDocument, 'id'>> };

function methodEntries(surface: ApiSurface): readonly Entry[] {
  return surface.methods.map((method) => {
    const title = titleOf(method);
    return {
      target: {
        kind: 'method',
        name: method.name,
        ...(method.access === 'write' && { writes: true }),
        ...(/[{:]/.test(method.path) && { one: true }),
        ...(OWN.test(method.path) && { own: true }),
        ...(title !== '' && { title }),
      },
      texts: {
        name: method.name,
        title,
        path: `${method.path} ${method.verb}`,
        text: `${method.summary ?? ''}\n${method.description ?? ''}`,
        values: (method.errors ?? []).join(' '),
      },
    };
  });
}

/** Parts of a path that stand for whoever asks. */
const OWN = /\/(?:me|self|my|current|current[-_]user|whoami)(?:\/|$)/i;

const LONGEST_TITLE = 12;

/** The summary, or the first sentence of the description, if that is short. */
function titleOf({ summary, description = '' }: SurfaceMethod): string {
  const text = summary?.trim() || /^[^.\n]*/.exec(description.trim())?.[0] || '';
  return text.split(/\s+/).length > LONGEST_TITLE ? '' : text;
}

const fieldText = ({ name, description, type }: Field): string =>
  [name, otherForm(name), description ?? '', ...literalsOf(type).map(String)].join(' ');

function typeEntries(surface: ApiSurface): readonly Entry[] {
  return Object.entries(surface.types).map(([name, { type, description }]) => ({
    target: { kind: 'type', name },
    texts: {
      name,
      text: description ?? '',
      values: [...ownFields(surface, type).map(fieldText), ...literalsOf(type).map(String)].join('\n'),
    },
  }));
}

function errorEntries(surface: ApiSurface): readonly Entry[] {
  return (surface.errors ?? []).map(({ status, className, description }) => ({
    target: { kind: 'error', status },
    texts: { name: `error ${status} ${className}`, text: description ?? '', signs: statusSign(status) },
  }));
}

/** Methods without a request of their own, and what the API sends. */
function extraEntries({ helpers = [], events = [] }: ApiSurface): readonly Entry[] {
  return [
    ...helpers.map(
      ({ name, description, kind }): Entry => ({
        target: { kind: 'helper', name },
        texts: { name: `${name} ${kind}`, text: description },
      }),
    ),
    ...events.map(
      ({ name, description = '', type }): Entry => ({
        target: { kind: 'event', name },
        texts: {
          name: `${name} ${name}_ event webhook ${namedType(type) ?? ''}`,
          text: `${description} payload`,
        },
      }),
    ),
  ];
}

/** Entries for texts about using the package. */
export function sectionEntries(
  readmes: readonly EmbeddedReadme[],
  sourceOf: (readme: EmbeddedReadme) => string,
): readonly Entry[] {
  return readmes.flatMap((readme) =>
    sectionsOf(readme.content).map(({ title, text }) => ({
      target: { kind: 'section', language: readme.language, source: sourceOf(readme), title, text },
      texts: {
        name: title.replace(/^.*\b(?:TypeScript|Python) library$/, ''),
        text: withoutCode(text),
        code: text,
        signs: guideSign(title),
      },
    })),
  );
}

/** Everything that can be found, in a fixed order: methods first, in the order of the surface. */
export function buildEntries(surface: ApiSurface, readmes: readonly EmbeddedReadme[]): readonly Entry[] {
  return [
    ...methodEntries(surface),
    ...typeEntries(surface),
    ...errorEntries(surface),
    ...extraEntries(surface),
    ...sectionEntries(readmes, ({ language }) => `readme:${language}`),
  ];
}

/** The document of an entry, with empty texts where it has none. */
export function toDocument({ texts }: Entry, id: number): SearchDocument {
  return { id, name: '', title: '', path: '', text: '', values: '', code: '', signs: '', ...texts };
}

export type { Entry };
