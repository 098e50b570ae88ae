import type { ApiSurface, EmbeddedReadme, Field } from '../api/types.ts';
import { allFields, fieldsOf, literalsOf, ownFields, type FieldAt } from '../api/walk.ts';
import { splitWords } from '../support/words.ts';
import { sectionsOf } from './sections.ts';

/** What a hit leads to. */
export type Target =
  | { readonly kind: 'method'; readonly name: string }
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'error'; readonly status: number }
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
  readonly path: string;
  readonly text: string;
  readonly params: string;
  readonly deep: string;
  readonly returns: string;
  readonly errors: string;
};

/** Names of the indexed fields. */
export const FIELDS = ['name', 'path', 'text', 'params', 'deep', 'returns', 'errors'] as const;

type Entry = { readonly target: Target; readonly texts: Partial<Omit<SearchDocument, 'id'>> };

const fieldText = ({ name, description, type }: Field): string =>
  [name, otherForm(name), description ?? '', ...literalsOf(type).map(String)].join(' ');

/** `max_call_duration_ms` is also asked for as max call duration; a single word is marked as a name. */
function otherForm(name: string): string {
  const words = splitWords(name);
  if (words.length === 1) return `${name}_`;
  return words.length > 2 ? words.slice(0, -1).join('_') : '';
}

const textOf = (fields: readonly FieldAt[]): string => fields.map(({ field }) => fieldText(field)).join('\n');

const deepLimit = 1500;

function methodEntries(surface: ApiSurface): readonly Entry[] {
  return surface.methods.map((method) => {
    const returned = method.returns === undefined ? [] : fieldsOf(surface, method.returns);
    const below = allFields(surface, method.params, deepLimit).filter(({ path }) => path.length > 1);
    const belowReturns = allFields(surface, returned, deepLimit).filter(({ path }) => path.length > 1);
    return {
      target: { kind: 'method', name: method.name },
      texts: {
        name: method.name,
        path: `${method.path} ${method.verb}`,
        text: `${method.summary ?? ''}\n${method.description ?? ''}`,
        params: method.params.map(fieldText).join('\n'),
        deep: `${textOf(below)}\n${textOf(belowReturns)}`,
        returns: returned.map(fieldText).join('\n'),
        errors: (method.errors ?? []).join(' '),
      },
    };
  });
}

function typeEntries(surface: ApiSurface): readonly Entry[] {
  return Object.entries(surface.types).map(([name, { type, description }]) => ({
    target: { kind: 'type', name },
    texts: {
      name,
      text: description ?? '',
      returns: [...ownFields(surface, type).map(fieldText), ...literalsOf(type).map(String)].join('\n'),
    },
  }));
}

function errorEntries(surface: ApiSurface): readonly Entry[] {
  return (surface.errors ?? []).map(({ status, className, description }) => ({
    target: { kind: 'error', status },
    texts: { name: `error ${status} ${className}`, text: `${description ?? ''} status class mean` },
  }));
}

/** Entries for texts about using the package. */
export function sectionEntries(
  readmes: readonly EmbeddedReadme[],
  sourceOf: (readme: EmbeddedReadme) => string,
): readonly Entry[] {
  return readmes.flatMap((readme) =>
    sectionsOf(readme.content).map(({ title, text }) => ({
      target: { kind: 'section', language: readme.language, source: sourceOf(readme), title, text },
      texts: { name: title, text },
    })),
  );
}

/** Everything that can be found, in a fixed order. */
export function buildEntries(surface: ApiSurface, readmes: readonly EmbeddedReadme[]): readonly Entry[] {
  return [
    ...methodEntries(surface),
    ...typeEntries(surface),
    ...errorEntries(surface),
    ...sectionEntries(readmes, ({ language }) => `readme:${language}`),
  ];
}

/** The document of an entry, with empty texts where it has none. */
export function toDocument({ texts }: Entry, id: number): SearchDocument {
  return { id, name: '', path: '', text: '', params: '', deep: '', returns: '', errors: '', ...texts };
}

export type { Entry };
