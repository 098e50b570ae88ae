import { namedMethods } from '../../compare/causes/index.ts';
import { endpointText } from '../../compare/model/index.ts';
import type { Method } from '../../ir/index.ts';
import { headerOf, partOf } from './request-part.ts';
import type { DocumentSide } from '../../compare/wire/index.ts';
import type { Gap, ParityCause } from '../model/model.ts';
import { defaultCause, faultCause, ofEveryClient, optionCause, streamCause } from './client-cause.ts';
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
    case 'streams':
      return streamCause(gap, document);
    case 'faults':
      return faultCause(gap, document);
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

/** What the document and the config tell of a call that is another one: no more than what stands there. */
function requestCause(
  gap: Gap,
  { api }: DocumentSide,
  { endpoints, changed }: Pick<OneDocument, 'endpoints' | 'changed'>,
): ParityCause {
  const { method, before = '', after = '' } = gap;
  const part = partOf(gap);
  const own = method === undefined ? undefined : endpoints.get(`client.${method}`);
  const mapped = namedMethods(api).find(({ name }) => name === method)?.method;
  if (own !== undefined && mapped !== undefined && !sameEndpoint(endpointText(mapped), own))
    return {
      kind: 'document',
      evidence: `the old package calls ${own}, the document says ${endpointText(mapped)}`,
    };
  const other = method === undefined ? undefined : changed.get(method);
  const isOfParameters = part === 'body' || part === 'query' || headerOf(gap) === 'content-type';
  if (isOfParameters && other !== undefined) return ofArguments(other);
  const { multipartSettings, querySettings, statedQuery } = api.config;
  if (part === 'body' && mapped?.body?.media === 'multipart') {
    const form = formCause(multipartSettings.arrayFormat, before, after);
    if (form !== undefined) return form;
  }
  if (part === 'query' && statedQuery.lists && /[[\],]/.test(before + after))
    return { kind: 'config', evidence: `the config writes lists in queries as ${querySettings.arrayFormat}` };
  return headerCause(gap, api, mapped) ?? endpointCause(own, mapped);
}

/** Lists in form data: what the config says of them, or what holds where it says nothing. */
function formCause(arrayFormat: string | undefined, before: string, after: string): ParityCause | undefined {
  if (arrayFormat !== undefined)
    return { kind: 'config', evidence: `the config writes lists in form data as ${arrayFormat}` };
  return before.includes('[][') && /\[\d+\]\[/.test(after) ?
      {
        kind: 'generator',
        evidence:
          'items of lists in form data are numbered, so that a server can tell them apart; multipart_settings: { array_format: brackets } writes them as before',
      }
    : undefined;
}

/** A header that the config names, or that carries a credential. */
function headerCause(
  gap: Gap,
  { config: { client } }: DocumentSide['api'],
  mapped: Method | undefined,
): ParityCause | undefined {
  const header = headerOf(gap);
  if (header === undefined) return undefined;
  const isHeader = (name: string | undefined): boolean => name?.toLowerCase() === header;
  if (isHeader(client.idempotency?.header))
    return { kind: 'config', evidence: `the config sends idempotency keys as ${header}` };
  if (client.defaultHeaders.some(([name]) => isHeader(name)))
    return { kind: 'config', evidence: `the config sends ${header} with every request` };
  const isCredential = /authorization|api-?key|token/i.test(`${gap.before} ${gap.after}`);
  return isCredential && mapped?.security !== undefined ?
      { kind: 'document', evidence: 'the document says which credentials the operation takes' }
    : undefined;
}

function endpointCause(own: string | undefined, mapped: Method | undefined): ParityCause {
  return own === undefined || mapped === undefined ?
      { kind: 'unknown', evidence: 'the document of the old package is not known' }
    : {
        kind: 'generator',
        evidence: `both call ${own}; nothing that the document says of it is known to do this`,
      };
}

/** What a call sends differs since its method takes something else. */
export const ofArguments = ({ kind, evidence }: ParityCause): ParityCause => ({
  kind,
  evidence: `the method takes other arguments: ${evidence}`,
});
