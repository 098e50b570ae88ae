import type { Api } from '../../ir/model/api.ts';
import type { EventHandlers } from '../../ir/model/facts.ts';
import { tsString } from '../../support/encode.ts';
import { hasStreams } from './vendored-files.ts';

/** What clients do with events where the config says nothing. */
const USUAL: EventHandlers = [
  { starts: '[DONE]', handle: 'done' },
  { types: ['error'], handle: 'error' },
  { handle: 'yield' },
];

/** What `sdk-info.ts` says about the events of streams: the import it needs, and the table. */
export function eventInfo(api: Api): { readonly imports: string; readonly table: string } {
  if (!hasStreams(api)) return { imports: '', table: '' };
  const written = api.facts.eventHandlers ?? USUAL;
  // Handlers that only name ends and errors leave all other events to the caller.
  const handlers =
    written.some(({ handle }) => handle === 'yield') ? written : [...written, ...USUAL.slice(-1)];
  return {
    imports: "import type { EventHandler } from './internal/event-handler';\n",
    table: `
/** What is done with the events of streams: the first handler that fits. */
export const EVENT_HANDLERS: readonly EventHandler[] = [${handlers.map(handlerText).join(', ')}];
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
