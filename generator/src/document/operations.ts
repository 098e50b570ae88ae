import type { JsonObject } from '../support/json.ts';
import { isToken } from '../support/http.ts';
import type { Place } from '../support/place.ts';
import { resolve } from './follow.ts';
import type { View } from './view.ts';

/** A verb that OpenAPI has a field for and that a method may use. */
type FixedVerb = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options' | 'query';

/** A verb of HTTP that a method may use, in lower case: a fixed one, or one of `additionalOperations`. */
export type Verb = FixedVerb | (string & {});

/** The verbs with a field of their own that a method may use, in the order OpenAPI lists them. */
export const VERBS: readonly Verb[] = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'query'];

/** Verbs that `fetch` refuses to send, in lower case (Fetch standard, forbidden methods). */
const FORBIDDEN_VERBS: ReadonlySet<string> = new Set(['trace', 'connect', 'track']);

/** Whether `fetch` sends a verb: a token that it does not forbid. */
export const isSendableVerb = (verb: string): boolean => isToken(verb) && !FORBIDDEN_VERBS.has(verb);

/** One operation of the document. */
export type Operation = {
  readonly verb: Verb;
  readonly path: string;
  readonly view: View<'operation'>;
  readonly pathItem: View<'pathItem'>;
  readonly value: JsonObject;
  readonly at: Place;
};

/** The operations of a document in document order. A path item may be a reference, also into another file. */
export function operationsOf(document: View<'document'>): readonly Operation[] {
  const paths = document.get('paths')?.get('*');
  return [...(paths ?? [])].flatMap(([path, item]) => verbsOf(path, resolve(item)));
}

/** The operations of a document that no method can be made for, as `fetch` does not send their verbs. */
export function unsendableOf(document: View<'document'>): readonly Operation[] {
  return [...(document.get('paths')?.get('*') ?? [])].flatMap(([path, listed]) => {
    const pathItem = resolve(listed);
    const trace = pathItem?.get('trace');
    const added = [...(pathItem?.get('additionalOperations') ?? [])];
    const found = [...(trace ? [['trace', trace] as const] : []), ...added];
    return pathItem === undefined ?
        []
      : found
          .filter(([verb]) => !isSendableVerb(verb.toLowerCase()))
          .map(([verb, view]) => ({
            verb: verb.toLowerCase(),
            path,
            view,
            pathItem,
            value: view.value,
            at: view.at,
          }));
  });
}

/** Verbs of `additionalOperations` that are sent otherwise than they are written, and where they stand. */
export function recasedOf(document: View<'document'>): ReadonlyArray<readonly [verb: string, at: Place]> {
  return [...(document.get('paths')?.get('*')?.values() ?? [])].flatMap((listed) => {
    const item = resolve(listed);
    return [...(item?.get('additionalOperations') ?? [])].flatMap(([verb, { at }]) =>
      isSendableVerb(verb.toLowerCase()) && verb !== verb.toUpperCase() ? [[verb, at] as const] : [],
    );
  });
}

/** Entries of `additionalOperations` that say again what another entry or a field of the path item says. */
export function repeatedOf(document: View<'document'>): readonly Endpoint[] {
  return [...(document.get('paths')?.get('*') ?? [])].flatMap(([path, listed]) => {
    const pathItem = resolve(listed);
    return [...(pathItem?.get('additionalOperations') ?? [])].flatMap(([name, view]) => {
      const verb = name.toLowerCase();
      const used = pathItem && operationOf(verb, path, pathItem);
      return used === undefined || used.view === view ? [] : [{ verb, path, at: view.at }];
    });
  });
}

/** Where an operation is, and where it is written. */
type Endpoint = Pick<Operation, 'verb' | 'path' | 'at'>;

/** The security schemes by name, as they are written at the end of their references; what leads nowhere is left out. */
export function securitySchemesOf(document: View<'document'>): JsonObject {
  const listed = [...(document.get('components')?.get('securitySchemes') ?? [])];
  return Object.fromEntries(
    listed.flatMap(([name, scheme]) => {
      const found = resolve(scheme);
      return found === undefined ? [] : [[name, found.value] as const];
    }),
  );
}

/** The operation of an endpoint. */
export function operationAt(document: View<'document'>, verb: Verb, path: string): Operation | undefined {
  const item = resolve(document.get('paths')?.get('*')?.get(path));
  return item && operationOf(verb, path, item);
}

/** The operations of a path item that stands under a path, or under another name. */
export function verbsOf(path: string, item: View<'pathItem'> | undefined): readonly Operation[] {
  if (item === undefined) return [];
  const added = [...(item.get('additionalOperations')?.keys() ?? [])].map((verb) => verb.toLowerCase());
  const verbs = new Set<Verb>([...VERBS, ...added.filter(isSendableVerb)]);
  return [...verbs].flatMap((verb) => operationOf(verb, path, item) ?? []);
}

function operationOf(verb: Verb, path: string, pathItem: View<'pathItem'>): Operation | undefined {
  const view = fixedOperation(verb, pathItem) ?? addedOperation(verb, pathItem);
  return view && { verb, path, view, pathItem, value: view.value, at: view.at };
}

function fixedOperation(verb: Verb, pathItem: View<'pathItem'>): View<'operation'> | undefined {
  return VERBS.includes(verb) ? pathItem.get(verb as FixedVerb) : undefined;
}

/** OpenAPI 3.2: any other verb, written as it goes over the wire. */
function addedOperation(verb: Verb, pathItem: View<'pathItem'>): View<'operation'> | undefined {
  const added = [...(pathItem.get('additionalOperations') ?? [])];
  return added.find(([name]) => name.toLowerCase() === verb)?.[1];
}

/** A parameter of an operation or path item, and the place where it is listed. */
export type Parameter = {
  readonly view: View<'parameter'>;
  readonly name: string;
  readonly in: string;
  readonly listedAt: Place;
};

/** Where a parameter may stand; `querystring` since OpenAPI 3.2. */
export const PARAMETER_PLACES: ReadonlySet<string> = new Set([
  'path',
  'query',
  'querystring',
  'header',
  'cookie',
]);

/** Listed parameters, behind their references; those that cannot be sent are left out. */
export function parametersOf(list: ReadonlyArray<View<'parameter'>> = []): readonly Parameter[] {
  return list.flatMap((listed): readonly Parameter[] => {
    const view = resolve(listed);
    const [name, place] = [view?.get('name'), view?.get('in')];
    if (view === undefined || name === undefined || place === undefined) return [];
    const isNamed = place === 'header' ? isToken(name) : name !== '' || place === 'path';
    const isSendable = PARAMETER_PLACES.has(place) && isNamed;
    return isSendable ? [{ view, name, in: place, listedAt: listed.at }] : [];
  });
}

/**
 * All parameters of an operation: those of its path, which its own of the same name and place replace. Names of headers
 * do not care about case.
 */
export function allParameters({ pathItem, view }: Operation): readonly Parameter[] {
  const listed = [...parametersOf(pathItem.get('parameters')), ...parametersOf(view.get('parameters'))];
  return [...new Map(listed.map((each) => [parameterKey(each), each])).values()];
}

/** Equal for parameters that are the same one (OpenAPI 3.1 §4.8.12.1). */
export function parameterKey({ in: place, name }: Pick<Parameter, 'in' | 'name'>): string {
  return `${place}:${place === 'header' ? name.toLowerCase() : name}`;
}

/** What a parameter holds: a schema, or that of the one media type it is written in. */
export function carriedBy(carrier: View<'parameter'>): {
  readonly media?: string;
  readonly schema: View<'schema'> | undefined;
  readonly schemaAt: Place;
} {
  const [media, content] = [...(carrier.get('content') ?? [])][0] ?? [];
  return media === undefined ?
      { schema: carrier.get('schema'), schemaAt: carrier.place('schema') }
    : { media, schema: content?.get('schema'), schemaAt: carrier.place('content', media, 'schema') };
}
