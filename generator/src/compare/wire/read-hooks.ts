import { isVersion30, resolve, verbsOf, type Document, type View } from '../../document/index.ts';
import type { FormHabits } from '../../ir/index.ts';
import type { WireHook } from './model.ts';
import type { ReadSchema } from './read-form.ts';
import { readBody, readResponses } from './read-messages.ts';
import { createSchemaReader } from './read-schema.ts';

/** What comes is written by the API, to which the rules of the package are nothing. */
export const bySender = (document: Document): FormHabits => ({
  rules: 'openapi',
  isVersion30: isVersion30(document),
});

/** The webhooks of the document, by name and verb. */
export function readWebhooks(document: Document): ReadonlyMap<string, WireHook> {
  const read = createSchemaReader();
  const habits = bySender(document);
  return new Map(
    [...(document.get('webhooks') ?? [])].flatMap(([name, item]) =>
      hooksOf('webhook', name, item, { read, habits }),
    ),
  );
}

type Reading = { readonly read: ReadSchema; readonly habits: FormHabits };

/** The operations of a path item. */
function hooksOf(
  is: WireHook['is'],
  name: string,
  item: View<'pathItem'>,
  { read, habits }: Reading,
): ReadonlyArray<[string, WireHook]> {
  return verbsOf(name, resolve(item)).map(({ verb, view, at }) => {
    const body = readBody(view.get('requestBody'), read, habits);
    const responses = readResponses(view.get('responses'), read, habits);
    return [`${name} ${verb}`, { is, name, at, ...(body && { body }), responses }];
  });
}

/** The callbacks of an operation, by name, URL and verb. */
export function readCallbacks(
  operation: View<'operation'>,
  read: ReadSchema,
  habits: FormHabits,
): ReadonlyMap<string, WireHook> {
  return new Map(
    [...(operation.get('callbacks') ?? [])].flatMap(([name, callback]) =>
      [...(resolve(callback)?.get('*') ?? [])]
        .flatMap(([url, item]) => hooksOf('callback', url, item, { read, habits }))
        // The URL is an expression that says little; the name is what the documents call it.
        .map(([key, hook]) => [`${name} ${key}`, { ...hook, name }] as const),
    ),
  );
}
