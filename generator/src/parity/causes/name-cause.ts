import type { DocumentSide } from '../../compare/wire/index.ts';
import { isObject, own } from '../../support/json.ts';
import type { Gap, ParityCause } from '../model/model.ts';
import { folded, wordsOf } from './document-words.ts';
import { methodAt, methodCause, type Endpoints } from './method-cause.ts';
import { spotOf } from './schema-path.ts';

/** Names that generators make where a document has none. */
const MADE_UP = /(?:Member|Variant|Item|Union|\d)$/;

/**
 * Why a name is gone. A resource, and the types of a method, are gone for the reason that the method is; a model is not
 * named by the config, or not in the document. A name that nobody can trace is nobody's.
 */
export function nameCause(gap: Gap, document: DocumentSide, endpoints: Endpoints): ParityCause {
  return userCause(gap, document, endpoints) ?? modelCause(gap, document);
}

function userCause(
  { users = [], ...gap }: Gap,
  document: DocumentSide,
  endpoints: Endpoints,
): ParityCause | undefined {
  const [user] = users;
  if (user === undefined) return undefined;
  const endpointsOf = users.flatMap(({ symbol }) => endpoints.get(symbol) ?? []);
  const known = endpointsOf.find((endpoint) => methodAt(endpoint, document) !== undefined);
  if (known === undefined)
    return methodCause({ ...gap, symbol: user.symbol, measure: 'client' }, document, endpoints);
  if (!users.every(({ is }) => is === 'params')) return undefined;
  return methodAt(known, document)?.method.params === undefined ?
      { kind: 'document', evidence: `the document has no such parameters for ${known}` }
    : { kind: 'generator', evidence: `the document has parameters for ${known}` };
}

function modelCause(gap: Gap, document: DocumentSide): ParityCause {
  const steps = gap.symbol.replace(/^[\w/.-]+: /, '').split('.');
  const [name, owner] = [steps.at(-1) ?? gap.symbol, steps.at(-2) ?? gap.symbol];
  const spot = spotOf(gap, document);
  // Variants have names that no property has.
  if (spot?.isUnion === true && spot.fields.length === 0)
    return {
      kind: 'unknown',
      evidence: `${owner} of the document has variants, one of which may be ${name}`,
    };
  if (spot?.fields.length === 0)
    return { kind: 'document', evidence: `${owner} of the document has no ${name}` };
  const models = [...document.api.models.values()];
  if (models.some((model) => model.name === name))
    return { kind: 'generator', evidence: `the config names the model ${name}` };
  if (componentsOf(document).has(folded(name)))
    return { kind: 'config', evidence: `the document has ${name}, the config names no such model` };
  if (wordsOf(document).names.has(folded(name)))
    return { kind: 'unknown', evidence: `the document has ${name}, but perhaps of something else` };
  if (MADE_UP.test(name)) return { kind: 'unknown', evidence: `no document has a name like ${name}` };
  return { kind: 'document', evidence: `neither document nor config has ${name}` };
}

function componentsOf({ input }: DocumentSide): ReadonlySet<string> {
  const { value } = input.document;
  const schemas = own(own(value, 'components') ?? value, 'schemas') ?? own(value, 'definitions');
  return new Set(isObject(schemas) ? Object.keys(schemas).map(folded) : []);
}
