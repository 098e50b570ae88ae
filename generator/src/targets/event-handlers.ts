import type { EventHandlers, Facts } from '../ir/model/facts.ts';

/** What clients do with events where the config says nothing. */
const USUAL: EventHandlers = [
  { starts: '[DONE]', handle: 'done' },
  { types: ['error'], handle: 'error' },
  { handle: 'yield' },
];

/** What is done with the events of streams, in order: the first handler that fits. */
export function eventHandlers({
  eventHandlers: written = USUAL,
}: Pick<Facts, 'eventHandlers'>): EventHandlers {
  // Handlers that only name ends and errors leave all other events to the caller.
  return written.some(({ handle }) => handle === 'yield') ? written : [...written, ...USUAL.slice(-1)];
}
