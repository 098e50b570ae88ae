import { similarity } from '../wire/index.ts';
import type { Draft } from './draft.ts';

/** Adds to what is gone what has come in its place: a member of the same type, or a value, with a name that shares most words. */
export function withRenames(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.code === 'request-property-removed') return withProperty(draft, drafts);
    return draft.code === 'request-value-removed' ? withValue(draft, drafts) : draft;
  });
}

const ownerOf = (symbol: string): string => symbol.slice(0, symbol.lastIndexOf('.'));
const isNewMember = ({ code }: Draft): boolean =>
  code === 'request-property-added' || code === 'request-property-added-required';

function withProperty(draft: Draft, drafts: readonly Draft[]): Draft {
  const candidates = drafts.filter(
    (other) =>
      isNewMember(other) &&
      ownerOf(other.symbol) === ownerOf(draft.symbol) &&
      plain(other.after) === plain(draft.before) &&
      sharesWords(draft.name, other.name),
  );
  const names = candidates.map(({ name }) => name ?? '');
  const [only] = names;
  if (only === undefined) return draft;
  const edit =
    names.length === 1 && draft.name !== undefined ?
      ({ kind: 'property-renamed', from: draft.name, to: only } as const)
    : undefined;
  return { ...draft, use: names.join(' or '), edit };
}

function withValue(draft: Draft, drafts: readonly Draft[]): Draft {
  const added = drafts.find(({ code, symbol }) => code === 'request-value-added' && symbol === draft.symbol);
  const [gone, ...others] = literals(draft.values);
  const candidates = literals(added?.values).filter((value) => sharesWords(gone, value));
  const [only] = candidates;
  if (gone === undefined || others.length > 0 || only === undefined) return draft;
  const edit =
    candidates.length === 1 ?
      ({ kind: 'value-renamed', property: draft.name ?? '', from: gone, to: only } as const)
    : undefined;
  return { ...draft, use: candidates.map((value) => `'${value}'`).join(' or '), edit };
}

const plain = (type: string | undefined): string => (type ?? '').replace(/ \| null$/, '');

function literals(values: string | undefined): readonly string[] {
  return [...(values ?? '').matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
}

function sharesWords(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const path = (name: string): string => `/${name.replace(/([a-z])([A-Z])/g, '$1-$2').replaceAll('_', '-')}`;
  return similarity(path(a), path(b)) >= 0.5;
}
