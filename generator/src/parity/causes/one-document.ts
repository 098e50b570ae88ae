import { namedMethods } from '../../compare/causes/index.ts';
import { endpointText } from '../../compare/model/index.ts';
import type { DocumentSide } from '../../compare/wire/index.ts';
import type { Gap, ParityCause } from '../model/model.ts';
import { defaultCause, ofEveryClient, optionCause, RUNTIME } from './client-cause.ts';
import { typeCause } from './type-cause.ts';
import { methodCause, sameEndpoint, type Endpoints } from './method-cause.ts';
import { nameCause } from './name-cause.ts';
import { literalCause } from './literal-cause.ts';
import { valueCause } from './value-cause.ts';

/** The document that the newer package is made from, and the endpoints of the older one. */
export type OneDocument = {
  readonly document: DocumentSide;
  readonly endpoints: Endpoints;
  /** Methods whose arguments are not those of the old package, and why. */
  readonly changed: ReadonlyMap<string, ParityCause>;
};

/**
 * What one document tells about a gap: what the old package has and the document has not, came with another document;
 * what the document has, the config or the generator has left out.
 */
export function causeInDocument(
  gap: Gap,
  { document, endpoints, changed }: OneDocument,
): ParityCause | undefined {
  if (ofEveryClient(gap)) return optionCause(gap, document);
  switch (gap.measure) {
    case 'methods':
    case 'client':
    case 'api-list':
      return methodCause(gap, document, endpoints);
    case 'requests':
    case 'path-values':
      return requestCause(gap, document, { endpoints, changed });
    case 'faults':
      return RUNTIME;
    case 'names':
    case 'subpath-names':
      return nameCause(gap, document, endpoints);
    case 'defaults':
      return defaultCause(gap, document);
    case 'options':
    case 'environment':
      return optionCause(gap, document);
    case 'types':
    case 'arguments':
    case 'results':
      return literalCause(gap, document) ?? typeCause(gap, document);
    default:
      return valueCause(gap, document);
  }
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
  const isOfParameters = /: (?:body|query)$/.test(symbol) || /^content-type:/.test(before);
  const other = method === undefined ? undefined : changed.get(method);
  if (isOfParameters && other !== undefined)
    return { kind: other.kind, evidence: `the parameters of the method are other ones: ${other.evidence}` };
  const { arrayFormat } = api.config.multipartSettings;
  if (/: body$/.test(symbol) && mapped?.method.body?.media === 'multipart' && arrayFormat !== undefined)
    return { kind: 'config', evidence: `the config writes lists in form data as ${arrayFormat}` };
  const isCredential = /: headers$/.test(symbol) && /authorization|api-?key|token/i.test(before + after);
  if (isCredential && mapped?.method.security !== undefined)
    return { kind: 'document', evidence: 'the document says which credentials the operation takes' };
  return { kind: 'generator', evidence: 'endpoint and parameters are the same; the runtime sends them' };
}
