import { namedMethods } from '../../compare/causes/index.ts';
import { endpointText } from '../../compare/model/index.ts';
import type { DocumentSide } from '../../compare/wire/index.ts';
import { VERBS } from '../../document/index.ts';
import type { Method } from '../../ir/index.ts';
import { isObject, own } from '../../support/json.ts';
import type { Gap, ParityCause } from '../model/model.ts';

/** `client.call.create` → `POST /v2/calls`, as the old package calls it. */
export type Endpoints = ReadonlyMap<string, string>;

/** Why the way from the client to a method or a resource is gone, or takes other arguments. */
export function methodCause(
  { symbol, says, measure }: Gap,
  document: DocumentSide,
  endpoints: Endpoints,
): ParityCause | undefined {
  const endpoint = endpoints.get(symbol);
  if (endpoint === undefined)
    return measure === 'client' ? resourceCause(symbol, document, endpoints) : undefined;
  const mapped = methodAt(endpoint, document);
  if (mapped === undefined) return unmappedCause(endpoint, document);
  const name = `client.${mapped.name}`;
  return name === symbol ?
      arityCause(says, mapped.method, endpoint)
    : { kind: 'config', evidence: `the config maps ${endpoint} to ${name}` };
}

/** The method that the config maps an endpoint to. */
export function methodAt(
  endpoint: string,
  { api }: DocumentSide,
): { readonly name: string; readonly method: Method } | undefined {
  return namedMethods(api).find(({ method }) => sameEndpoint(endpointText(method), endpoint));
}

/** No method has the endpoint: the document has it, and the config leaves it out, or neither has. */
function unmappedCause(endpoint: string, document: DocumentSide): ParityCause {
  return hasEndpoint(endpoint, document) ?
      { kind: 'config', evidence: `the document has ${endpoint}, the config has no method for it` }
    : { kind: 'document', evidence: `neither document nor config has ${endpoint}` };
}

/** Parameters have other names on the two sides: only where they stand counts. */
export function sameEndpoint(a: string, b: string): boolean {
  return bareEndpoint(a) === bareEndpoint(b);
}

const bareEndpoint = (text: string): string => text.replace(/\{[^{}]*\}/g, '{}').replace(/\?.*$/, '');

function hasEndpoint(endpoint: string, { input }: DocumentSide): boolean {
  const paths = own(input.document.value, 'paths');
  if (!isObject(paths)) return false;
  return Object.entries(paths).some(
    ([path, item]) =>
      isObject(item) &&
      VERBS.some(
        (verb) => own(item, verb) !== undefined && sameEndpoint(endpointText({ verb, path }), endpoint),
      ),
  );
}

/** A resource is gone for the reason that its methods are. */
function resourceCause(
  symbol: string,
  document: DocumentSide,
  endpoints: Endpoints,
): ParityCause | undefined {
  const below = [...endpoints].flatMap(([name, endpoint]) =>
    name.startsWith(`${symbol}.`) ? [endpoint] : [],
  );
  if (below.length === 0) return undefined;
  for (const endpoint of below) {
    const mapped = methodAt(endpoint, document);
    if (mapped !== undefined)
      return { kind: 'config', evidence: `the config maps ${endpoint} to client.${mapped.name}` };
  }
  const there = below.find((endpoint) => hasEndpoint(endpoint, document));
  return unmappedCause(there ?? below[0] ?? '', document);
}

/** The method has other arguments: the document must have nothing that they could hold, or ask for it. */
function arityCause(says: string, { params, pathParameters }: Method, endpoint: string): ParityCause {
  const [, verb] = /^(takes|asks for) /.exec(says) ?? [];
  if (verb === 'takes' && params === undefined)
    return {
      kind: 'document',
      evidence:
        pathParameters.length > 0 ?
          `the document has no parameters for ${endpoint} but those of the path`
        : `the document has no parameters for ${endpoint}`,
    };
  const needed = params?.members.find(({ required }) => required);
  if (verb === 'asks for' && needed !== undefined)
    return { kind: 'document', evidence: `the document requires ${needed.name} for ${endpoint}` };
  return verb === 'takes' ?
      { kind: 'generator', evidence: `the document has parameters for ${endpoint}` }
    : {
        kind: 'unknown',
        evidence: `the document requires no parameter for ${endpoint} but those of the path`,
      };
}
