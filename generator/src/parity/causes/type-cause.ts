import type { DocumentSide } from '../../compare/wire/index.ts';
import { valueBehind } from '../../document/index.ts';
import { asArray, isObject, own, type JsonObject, type JsonValue } from '../../support/json.ts';
import type { Gap, ParityCause } from '../model/model.ts';
import { wordsOf, type Field } from './document-words.ts';
import { spotOf } from './schema-path.ts';

/**
 * What one document tells of a type that is another one: whether it has the property, asks for it, lets it be null, and
 * of which types its values are. Where it says nothing of the kind, nobody knows which of the two documents is another.
 */
export function typeCause(gap: Gap, document: DocumentSide): ParityCause {
  const { before = '', after = '' } = gap;
  const spot = spotOf(gap, document);
  const name = spot?.name ?? propertyOf(gap);
  const fields = spot?.fields ?? wordsOf(document).fields(name);
  if (fields.length === 0 && name !== '' && isNothing(after))
    return { kind: 'document', evidence: `the document has no ${name}${spot === undefined ? '' : ' there'}` };
  const root = document.input.document.value;
  const found = CLUES.find(
    ({ isSeen, holds }) => isSeen(before, after) && fields.some((field) => holds(field, root, after)),
  );
  return found === undefined ?
      { kind: 'unknown', evidence: 'the document of the old package is not known' }
    : { kind: 'document', evidence: found.says(name) };
}

/** What a type says, and what a property of the document has to say for it to be the reason. */
type Clue = {
  readonly isSeen: (before: string, after: string) => boolean;
  readonly holds: (field: Field, document: JsonValue, after: string) => boolean;
  readonly says: (name: string) => string;
};

const isNothing = (text: string): boolean => text === 'nothing';

const CLUES: readonly Clue[] = [
  {
    isSeen: (before, after) => /\bor nothing$/.test(after) && !/\bnothing$/.test(before),
    holds: ({ isRequired }) => !isRequired,
    says: (name) => `the document does not require ${name}`,
  },
  {
    isSeen: (before, after) => /(?:^|\bor )nothing$/.test(before) && !/\bnothing$/.test(after),
    holds: ({ isRequired }) => isRequired,
    says: (name) => `the document requires ${name}`,
  },
  {
    isSeen: (before, after) => /\bnull\b/.test(after) && !/\bnull\b/.test(before),
    holds: ({ schema }, document) => typesOf(schema, document).has('null'),
    says: (name) => `the document lets ${name} be null`,
  },
  {
    isSeen: (_, after) => /\bFile\b/.test(after),
    holds: ({ schema }, document) => typesOf(schema, document).has('binary'),
    says: (name) => `${name} of the document is binary`,
  },
  {
    isSeen: (_, after) => typeWord(after) !== undefined,
    holds: ({ schema }, document, after) => typesOf(schema, document).has(typeWord(after) ?? ''),
    says: (name) => `the document has this type for ${name}`,
  },
];

/** `number`, `string[]` → `array`; nothing where it is the name of a type. */
function typeWord(text: string): string | undefined {
  if (/^(?:Array<|\[)|\[\]$/.test(text)) return 'array';
  if (text.startsWith('{')) return 'object';
  return /^(?:string|number|boolean)$/.exec(text)?.[0];
}

/** The innermost property that a gap is about: `does not give .data.total as it was` → `total`. */
function propertyOf({ says, symbol }: Gap): string {
  const path = /\.([\w$]+)(?:\[\w*\]|\(\w*\))*(?= (?:as|that) )/.exec(says)?.[1];
  return path ?? symbol.split('.').at(-1) ?? '';
}

/** Types of values that a schema allows, with those of its variants and of what it refers to. */
function typesOf(schema: JsonObject, document: JsonValue): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<JsonValue>();
  const queue: JsonValue[] = [schema];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    for (const type of [own(value, 'type')].flat())
      if (typeof type === 'string') found.add(type === 'integer' ? 'number' : type);
    if (own(value, 'nullable') === true) found.add('null');
    if (own(value, 'format') === 'binary') found.add('binary');
    for (const part of ['allOf', 'anyOf', 'oneOf']) queue.push(...asArray(own(value, part)));
    const behind = valueBehind(value, document);
    if (behind !== undefined) queue.push(behind);
  }
  return found;
}
