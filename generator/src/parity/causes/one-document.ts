import { namedMethods } from '../../compare/causes/index.ts';
import { endpointText } from '../../compare/model/index.ts';
import type { DocumentSide } from '../../compare/wire/index.ts';
import type { Gap, ParityCause } from '../model/model.ts';
import { wordsOf, type DocumentWords } from './document-words.ts';

/** The document that the newer package is made from, and the endpoints of the older one. */
export type OneDocument = {
  readonly document: DocumentSide;
  readonly endpoints: ReadonlyMap<string, string>;
  /** Methods whose arguments are not those of the old package. */
  readonly changed: ReadonlySet<string>;
};

/**
 * What one document tells about a gap: what the old package has and the document has not, came with another document;
 * what the document has, the config or the generator has left out.
 */
export function causeInDocument(
  gap: Gap,
  { document, endpoints, changed }: OneDocument,
): ParityCause | undefined {
  switch (gap.measure) {
    case 'methods':
    case 'client':
    case 'api-list':
      return methodCause(gap, document, endpoints);
    case 'requests':
      return requestCause(gap, document, { endpoints, changed });
    case 'faults':
    case 'environment':
      return RUNTIME;
    case 'options':
      return undefined;
    default:
      return valueCause(gap, document);
  }
}

const RUNTIME: ParityCause = {
  kind: 'generator',
  evidence: 'no document and no config says how a client does this',
};

function methodCause(
  { symbol }: Gap,
  { api }: DocumentSide,
  endpoints: ReadonlyMap<string, string>,
): ParityCause | undefined {
  const endpoint = endpoints.get(symbol);
  if (endpoint === undefined) return undefined;
  const mapped = namedMethods(api).find(({ method }) => sameEndpoint(endpointText(method), endpoint));
  if (mapped === undefined)
    return { kind: 'document', evidence: `neither document nor config have ${endpoint}` };
  const name = `client.${mapped.name}`;
  return name === symbol ?
      { kind: 'document', evidence: `the document has other parameters for ${endpoint}` }
    : { kind: 'config', evidence: `the config maps ${endpoint} to ${name}` };
}

/** Where the endpoint is the same one, only the runtime can send it in another way. */
function requestCause(
  { symbol, method, before = '', after = '' }: Gap,
  { api }: DocumentSide,
  { endpoints, changed }: Pick<OneDocument, 'endpoints' | 'changed'>,
): ParityCause {
  const own = method === undefined ? undefined : endpoints.get(`client.${method}`);
  const mapped = namedMethods(api).find(({ name }) => name === method);
  if (own !== undefined && mapped !== undefined && !sameEndpoint(endpointText(mapped.method), own))
    return {
      kind: 'document',
      evidence: `the old package calls ${own}, the document says ${endpointText(mapped.method)}`,
    };
  if (/: (?:body|query)$/.test(symbol) && method !== undefined && changed.has(method))
    return { kind: 'document', evidence: 'the parameters of the method are other ones' };
  const isCredential = /: headers$/.test(symbol) && /authorization|api-?key|token/i.test(before + after);
  if (isCredential && mapped?.method.security !== undefined)
    return { kind: 'document', evidence: 'the document says which credentials the operation takes' };
  return { kind: 'generator', evidence: 'endpoint and parameters are the same; the runtime sends them' };
}

/** Parameters have other names on the two sides: only where they stand counts. */
function sameEndpoint(a: string, b: string): boolean {
  const bare = (text: string): string => text.replace(/\{[^{}]*\}/g, '{}').replace(/\?.*$/, '');
  return bare(a) === bare(b);
}

/** Names and values that a difference is about are looked for in the document. */
function valueCause({ symbol, before, after, measure }: Gap, document: DocumentSide): ParityCause {
  const words = wordsOf(document);
  const steps = symbol.split('.').map((step) => step.replace(/(?:\[\w*\]|\(\w*\))+$/, ''));
  const name = steps.at(-1) ?? symbol;
  if (measure === 'properties') return propertyCause(name, steps.at(-2) ?? '', words);
  const literals = (text: string | undefined): readonly string[] =>
    [...(text ?? '').matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, value = '']) => value);
  const [old, next] = [literals(before), literals(after)];
  const gone = old.find((value) => !next.includes(value) && !words.all.has(value));
  if (gone !== undefined) return { kind: 'document', evidence: `the document has no ${gone}` };
  const fresh = next.find((value) => !old.includes(value) && words.all.has(value));
  if (fresh !== undefined)
    return { kind: 'document', evidence: `the document has ${fresh}, the old package has not` };
  if (measure === 'types' || measure === 'arguments' || measure === 'results')
    return { kind: 'document', evidence: 'the new type is the one that the document gives' };
  return words.all.has(name) ?
      { kind: 'config', evidence: `the document has ${name}` }
    : { kind: 'document', evidence: `neither document nor config have ${name}` };
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
