import type { DocumentSide } from '../../compare/wire/index.ts';
import { valueBehind } from '../../document/index.ts';
import { asArray, isObject, own, type JsonValue } from '../../support/json.ts';
import type { Gap, ParityCause } from '../model/model.ts';
import { wordsOf } from './document-words.ts';
import { spotOf } from './schema-path.ts';

/** A value that the document has not, there or at all, or has and the old package has not. */
export function literalCause(gap: Gap, document: DocumentSide): ParityCause | undefined {
  const { all } = wordsOf(document);
  const [old, next] = [literalsOf(gap.before), literalsOf(gap.after)];
  const gone = old.filter((value) => !next.includes(value));
  const lost = gone.find((value) => !all.has(value));
  if (lost !== undefined) return { kind: 'document', evidence: `the document has no ${lost}` };
  const spot = spotOf(gap, document);
  const isPlaced = spot !== undefined && spot.fields.length > 0;
  const there =
    isPlaced ?
      valuesOf(
        spot.fields.map(({ schema }) => schema),
        document.input.document.value,
      )
    : all;
  // What is given is one new value beside all old ones; what is no longer taken is one old value.
  if (!/^does not take/.test(gap.says)) return freshCause(old, next, there);
  const elsewhere = isPlaced && there.size > 0 ? gone.find((value) => !there.has(value)) : undefined;
  return elsewhere === undefined ? undefined : (
      { kind: 'document', evidence: `${spot?.name} of the document is never ${elsewhere}` }
    );
}

function freshCause(
  old: readonly string[],
  next: readonly string[],
  there: ReadonlySet<string>,
): ParityCause | undefined {
  const fresh = next.find((value) => !old.includes(value) && there.has(value));
  return fresh === undefined ? undefined : (
      { kind: 'document', evidence: `the document has ${fresh}, the old package has not` }
    );
}

const literalsOf = (text: string | undefined): readonly string[] =>
  [...(text ?? '').matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, value = '']) => value);

/** Values that schemas list, with those of their parts and of what they refer to. */
function valuesOf(schemas: readonly JsonValue[], document: JsonValue): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<JsonValue>();
  const queue = [...schemas];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    const listed = [...asArray(own(value, 'enum')), own(value, 'const')];
    for (const each of listed) if (typeof each === 'string') found.add(each);
    for (const part of ['allOf', 'anyOf', 'oneOf']) queue.push(...asArray(own(value, part)));
    for (const each of [own(value, 'items'), valueBehind(value, document)])
      if (each !== undefined) queue.push(each);
  }
  return found;
}
