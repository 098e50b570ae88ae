import type { Diagnostic } from '../diagnostics/index.ts';
import { endpointText } from '../config/index.ts';
import {
  resolve,
  unreadableIn,
  verbsOf,
  type Document,
  type Operation,
  type View,
} from '../document/index.ts';
import { isObject } from '../support/json.ts';
import { faultField, type Faults } from './faults.ts';
import { itemCost } from './lost-paths.ts';
import { chainCost, verbFault } from './operation-cost.ts';

/** A request of the API whose body gets no type. */
export type LostHook = {
  readonly kind: 'webhook' | 'callback';
  /** What the document calls it; absent where all of them are lost. */
  readonly name?: string;
  /** The operation that it belongs to, where it is a callback: `post /orders`. */
  readonly endpoint?: string;
  readonly found: Diagnostic;
};

/** The webhooks that get no type because of a fault. */
export function lostWebhooks(document: Document, faults: Faults): readonly LostHook[] {
  const whole = faults.of(document, 'webhooks');
  if (whole !== undefined) return [{ kind: 'webhook', found: whole }];
  return [...(document.get('webhooks') ?? [])].flatMap(([name, item]) => {
    const found = faults.of(document, faultField(['webhooks', name])) ?? hookCost(item, faults);
    return found === undefined ? [] : [{ kind: 'webhook' as const, name, found }];
  });
}

/** The callbacks of operations that get no type because of a fault. */
export function lostCallbacks(operations: readonly Operation[], faults: Faults): readonly LostHook[] {
  return operations.flatMap((operation): readonly LostHook[] => {
    const { view } = operation;
    const owner = { kind: 'callback', endpoint: endpointText(operation) } as const;
    const whole = faults.of(view, 'callbacks');
    if (whole !== undefined) return [{ ...owner, found: whole }];
    return [...(view.get('callbacks') ?? [])].flatMap(([name, callback]) => {
      const found = faults.of(view, faultField(['callbacks', name])) ?? callbackCost(callback, faults);
      return found === undefined ? [] : [{ ...owner, name, found }];
    });
  });
}

function callbackCost(listed: View<'callback'>, faults: Faults): Diagnostic | undefined {
  const cost = chainCost(listed, faults);
  if (cost !== undefined) return cost;
  const items = [...(resolve(listed)?.get('*')?.values() ?? [])];
  return first(items, (item) => hookCost(item, faults));
}

/** Why what a path item describes comes in with a body of unknown type. */
function hookCost(listed: View<'pathItem'>, faults: Faults): Diagnostic | undefined {
  const item = resolve(listed);
  const cost = itemCost(listed, faults);
  if (item === undefined || cost !== undefined) return cost;
  const operations = [...unreadableIn('', item), ...verbsOf('', item)];
  return (
    first(operations, (operation) => verbFault(operation, faults) ?? payloadCost(operation, faults)) ??
    faults.of(item, 'additionalOperations')
  );
}

/** A fault is none where the body has another form that can be read. */
function payloadCost({ view }: Operation, faults: Faults): Diagnostic | undefined {
  const body = view.get('requestBody');
  const media = [...(resolve(body)?.get('content')?.values() ?? [])];
  if (media.some(({ written }) => isObject(written))) return undefined;
  return faults.of(view, 'requestBody') ?? (body && chainCost(body, faults));
}

function first<T>(all: readonly T[], cost: (each: T) => Diagnostic | undefined): Diagnostic | undefined {
  for (const each of all) {
    const found = cost(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
