import { similarity } from '../wire/index.ts';
import type { Draft } from './draft.ts';

/** Adds to what is gone what has come in its place: a member of the same type, or a value, with a name that shares most words. */
export function withRenames(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.code === 'request-property-removed') return withProperty(draft, drafts);
    return /^re(?:quest|sponse)-value-removed$/.test(draft.code) ? withValue(draft, drafts) : draft;
  });
}

/**
 * Adds to the types that are named after a method what they are called now that the method has another name:
 * `CallCreateParams` of `call.create` is `CallDialParams` of `call.dial`.
 */
export function withMethodTypes(drafts: readonly Draft[]): readonly Draft[] {
  const fresh = new Set(drafts.filter(({ code }) => code === 'type-added').map(({ symbol }) => symbol));
  const renames = drafts.flatMap(({ edit }) => (edit?.kind === 'method-renamed' ? [edit] : []));
  return drafts.map((draft) => {
    if (draft.code !== 'type-removed') return draft;
    const [next, ...others] = renames
      .map(({ from, to }) => afterMethod(draft.symbol, from, to))
      .filter((name) => name !== undefined && fresh.has(name));
    if (next === undefined || others.length > 0) return draft;
    const edit = { kind: 'type-renamed', from: pathIn(draft.symbol), to: pathIn(next) } as const;
    return { ...draft, use: next, edit };
  });
}

/** What follows the name of the method in the names of its types. */
const SUFFIX = /(?:Params|Response)$/;

function afterMethod(type: string, from: string, to: string): string | undefined {
  const suffix = SUFFIX.exec(type)?.[0] ?? '';
  const [old, next] = [from, to].map((method) => pascal(method.split('.').at(-1) ?? '') + suffix);
  return suffix !== '' && old !== undefined && type.endsWith(old) ?
      type.slice(0, -old.length) + next
    : undefined;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const pathIn = (symbol: string): string => symbol.replace(/^.*: /, '');

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
  const wanted = draft.code.replace('removed', 'added');
  const added = drafts.find(({ code, symbol }) => code === wanted && symbol === draft.symbol);
  const [gone, ...others] = literals(draft.values);
  const candidates = literals(added?.values).filter((value) => sharesWords(gone, value));
  const [only] = candidates;
  if (gone === undefined || others.length > 0 || only === undefined) return draft;
  const edit =
    // What callers read is compared somewhere; only a person knows where.
    candidates.length === 1 && draft.code.startsWith('request') ?
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
