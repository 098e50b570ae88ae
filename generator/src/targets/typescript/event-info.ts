import { eventHandlers } from '../../ir/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { EventHandlers } from '../../ir/model/facts.ts';
import { tsString } from '../../support/encode.ts';

/** What `sdk-info.ts` says about the events of streams: the import it needs, and the table. */
export function eventInfo(api: Api): { readonly imports: string; readonly table: string } {
  if (!hasStreams(api)) return { imports: '', table: '' };
  return {
    imports: "import type { EventHandler } from './internal/event-handler';\n",
    table: `
/** What is done with the events of streams: the first handler that fits. */
export const EVENT_HANDLERS: readonly EventHandler[] = [${eventHandlers(api.facts)
      .map(handlerText)
      .join(', ')}];
`,
  };
}

function handlerText({ types, starts, handle, errorProperty }: EventHandlers[number]): string {
  return `{ ${[
    ...(types === undefined ? [] : [`types: [${types.map(tsString).join(', ')}]`]),
    ...(starts === undefined ? [] : [`starts: ${tsString(starts)}`]),
    `handle: ${tsString(handle)}`,
    ...(errorProperty === undefined ? [] : [`errorProperty: ${tsString(errorProperty)}`]),
  ].join(', ')} }`;
}

/** Whether a method answers piece by piece. */
export function hasStreams(api: Api): boolean {
  const methods = [...api.clientMethods, ...api.resources.flatMap((resource) => resource.methods)];
  return methods.some((method) => method.streaming !== undefined);
}
