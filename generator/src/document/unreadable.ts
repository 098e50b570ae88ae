import { isObject, own } from '../support/json.ts';
import { resolve } from './follow.ts';
import { VERBS, type Operation } from './operations.ts';
import { fieldsOf, type Field } from './shapes.ts';
import type { View } from './view.ts';

/** The operations of a document that stand where, or are written as, nothing can be read. */
export function unreadableOf(document: View<'document'>): readonly Operation[] {
  return [...(document.get('paths')?.get('*') ?? [])].flatMap(([path, listed]) => {
    const item = resolve(listed);
    return item === undefined ? operationsUnder(unreadKeys(listed), path, listed) : unreadableIn(path, item);
  });
}

/** The same for a path item that stands under a path, or under another name. */
export function unreadableIn(path: string, pathItem: View<'pathItem'>): readonly Operation[] {
  const wrong = [...VERBS, 'trace'].filter(
    (verb) => pathItem.has(verb as Field<'pathItem'>) && pathItem.part(verb) === undefined,
  );
  return operationsUnder([...wrong, ...unreadKeys(pathItem)], path, pathItem);
}

/**
 * The keys of a path item that seem to hold operations and are not read, since no field is called so, or since they
 * stand beside a reference that leads nowhere. Where the same verb is read from elsewhere nothing is lost.
 */
export function unreadKeys(pathItem: View<'pathItem'>): readonly string[] {
  const isReference = pathItem.writtenReference !== undefined;
  const read = isReference ? resolve(pathItem) : pathItem;
  const added = [...(read?.get('additionalOperations')?.keys() ?? [])].map((key) => key.toLowerCase());
  return Object.keys(pathItem.value).filter((key) => {
    const verb = key.toLowerCase();
    const isRead = fieldsOf('pathItem').has(verb) && own(read?.value, verb) !== undefined;
    return !isRead && !added.includes(verb) && seemsOperation(pathItem, key);
  });
}

function seemsOperation({ value }: View<'pathItem'>, key: string): boolean {
  const written = own(value, key);
  if (key.startsWith('x-') || !isObject(written)) return false;
  const isVerb = [...VERBS, 'trace'].includes(key.toLowerCase());
  return isVerb || ['responses', 'operationId'].some((field) => Object.hasOwn(written, field));
}

function operationsUnder(
  keys: readonly string[],
  path: string,
  pathItem: View<'pathItem'>,
): readonly Operation[] {
  return keys.flatMap((key) => {
    const view = pathItem.elsewhere('operation', pathItem.place(key));
    return view === undefined ?
        []
      : [{ verb: key.toLowerCase(), path, view, pathItem, value: view.value, at: view.at }];
  });
}
