import type { JsonObject } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { resolve } from './follow.ts';
import type { View } from './view.ts';

/** A verb of HTTP that a method may use. */
export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options';

/** The verbs that a method may use, in the order OpenAPI lists them. */
export const VERBS: readonly Verb[] = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

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

/** The operation of an endpoint. */
export function operationAt(document: View<'document'>, verb: Verb, path: string): Operation | undefined {
  const item = resolve(document.get('paths')?.get('*')?.get(path));
  return item && operationOf(verb, path, item);
}

/** The operations of a path item that stands under a path, or under another name. */
export function verbsOf(path: string, item: View<'pathItem'> | undefined): readonly Operation[] {
  return item === undefined ? [] : VERBS.flatMap((verb) => operationOf(verb, path, item) ?? []);
}

function operationOf(verb: Verb, path: string, pathItem: View<'pathItem'>): Operation | undefined {
  const view = pathItem.get(verb);
  return view && { verb, path, view, pathItem, value: view.value, at: view.at };
}

/** A parameter of an operation or path item, and the place where it is listed. */
export type Parameter = {
  readonly view: View<'parameter'>;
  readonly name: string;
  readonly in: string;
  readonly listedAt: Place;
};

/** Listed parameters, behind their references; those without a name or place are left out. */
export function parametersOf(list: ReadonlyArray<View<'parameter'>> = []): readonly Parameter[] {
  return list.flatMap((listed): readonly Parameter[] => {
    const view = resolve(listed);
    const [name, place] = [view?.get('name'), view?.get('in')];
    return view === undefined || name === undefined || place === undefined ?
        []
      : [{ view, name, in: place, listedAt: listed.at }];
  });
}

/** All parameters of an operation: those of its path, which its own of the same name and place replace. */
export function allParameters({ pathItem, view }: Operation): readonly Parameter[] {
  const listed = [...parametersOf(pathItem.get('parameters')), ...parametersOf(view.get('parameters'))];
  return [...new Map(listed.map((each) => [`${each.in}:${each.name}`, each])).values()];
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
