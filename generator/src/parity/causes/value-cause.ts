import type { DocumentSide } from '../../compare/wire/index.ts';
import type { Gap, ParityCause } from '../model/model.ts';
import { wordsOf, type DocumentWords } from './document-words.ts';
import { literalCause } from './literal-cause.ts';
import { spotOf } from './schema-path.ts';

/** Names that a difference is about are looked for in the document. */
export function valueCause(gap: Gap, document: DocumentSide): ParityCause {
  const { symbol, measure } = gap;
  const words = wordsOf(document);
  // `resources/pets: Pet.Home` is a name in a module.
  const steps = symbol
    .replace(/^[\w/.-]+: /, '')
    .split('.')
    .map((step) => step.replace(/(?:\[\w*\]|\(\w*\))+$/, ''));
  const name = steps.at(-1) ?? symbol;
  const spot = spotOf(gap, document);
  const owner = steps.at(-2) ?? symbol;
  if (spot?.fields.length === 0)
    return { kind: 'document', evidence: `${owner} of the document has no ${name}` };
  if (measure === 'properties')
    return spot === undefined ?
        propertyCause(name, owner, words)
      : { kind: 'generator', evidence: `${owner} of the document has ${name}` };
  return (
    literalCause(gap, document) ??
    (words.all.has(name) ?
      { kind: 'config', evidence: `the document has ${name}` }
    : { kind: 'document', evidence: `neither document nor config has ${name}` })
  );
}

/** What has the property in the document is looked at, wherever that is; without it the name alone tells. */
function propertyCause(name: string, owner: string, words: DocumentWords): ParityCause {
  const below = words.below(owner) ?? words.below(owner.replace(/(?:Params|Response)$/, ''));
  if (below?.has(name) === true)
    return { kind: 'generator', evidence: `${owner} of the document has ${name}` };
  if (below !== undefined && below.size > 0)
    return { kind: 'document', evidence: `${owner} of the document has no ${name}` };
  return words.all.has(name) ?
      { kind: 'unknown', evidence: `the document has ${name}, but perhaps of something else` }
    : { kind: 'document', evidence: `the document has no ${name}` };
}
