import type { EventHandlers, Facts } from './facts.ts';

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

/** Whether every one of some texts ends a stream as the data of an event, so that no caller is given it. */
export function isEnd(texts: readonly unknown[], handlers: EventHandlers): boolean {
  const ends = (text: string): boolean => {
    const first = handlers.find(({ starts }) => starts === undefined || text.startsWith(starts));
    return first?.handle === 'done' && first.types === undefined;
  };
  return texts.length > 0 && texts.every((text) => typeof text === 'string' && ends(text));
}
