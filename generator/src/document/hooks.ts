import { resolve } from './follow.ts';
import { verbsOf, type Operation } from './operations.ts';
import type { View } from './view.ts';

/** A request that the API makes: one of its webhooks, or a callback of an operation. */
export type Hook = {
  /** What the document calls it. */
  readonly name: string;
  readonly operation: Operation;
};

/** The webhooks of a document (OpenAPI 3.1 §4.8.1), in document order. */
export function webhooksOf(document: View<'document'>): readonly Hook[] {
  return [...(document.get('webhooks') ?? [])].flatMap(([name, item]) =>
    verbsOf(name, resolve(item)).map((operation) => ({ name, operation })),
  );
}

/** The callbacks of an operation (OpenAPI 3.1 §4.8.18); the path of each is the expression that gives its address. */
export function callbacksOf(operation: View<'operation'>): readonly Hook[] {
  return [...(operation.get('callbacks') ?? [])].flatMap(([name, callback]) =>
    [...(resolve(callback)?.get('*') ?? [])].flatMap(([expression, item]) =>
      verbsOf(expression, resolve(item)).map((hook) => ({ name, operation: hook })),
    ),
  );
}
