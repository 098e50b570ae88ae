import type { ApiSurface, SurfaceMethod } from '../api/types.ts';
import { allFields, fieldsOf, type FieldAt } from '../api/walk.ts';
import { splitWords, stem } from '../support/words.ts';
import { identifierTerm } from './tokenize.ts';

/** A field that a question names, and the path that expands it. */
export type MatchedField = FieldAt & { readonly root: 'params' | 'returns'; readonly likeness: number };

/** The fields of a method that answer the terms of a question best, best first. */
export function matchedFields(
  surface: ApiSurface,
  method: SurfaceMethod,
  terms: readonly string[],
  most: number,
): readonly MatchedField[] {
  const wanted = new Set(terms);
  const below = (root: MatchedField['root'], fields: readonly FieldAt[]): readonly MatchedField[] =>
    fields.map((at) => ({ ...at, root, likeness: likeness(at, wanted) + (root === 'params' ? 0.01 : 0) }));
  const returned = method.returns === undefined ? [] : fieldsOf(surface, method.returns);
  return [
    ...below('params', allFields(surface, method.params)),
    ...below('returns', allFields(surface, returned)),
  ]
    .filter((field) => field.likeness >= 0.6)
    .sort((a, b) => b.likeness - a.likeness || a.path.length - b.path.length)
    .filter(isFirstOfName)
    .slice(0, most);
}

function isFirstOfName({ field, root }: MatchedField, index: number, all: readonly MatchedField[]): boolean {
  return all.findIndex((other) => other.field.name === field.name && other.root === root) === index;
}

function likeness({ field, path }: FieldAt, wanted: ReadonlySet<string>): number {
  const words = splitWords(field.name);
  if (words.length > 1 && wanted.has(identifierTerm(words))) return 2 - path.length * 0.1;
  const share = words.filter((word) => wanted.has(stem(word))).length / words.length;
  return share * (words.length > 1 ? 1.2 : 0.8) - path.length * 0.1;
}
