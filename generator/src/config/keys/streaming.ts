import { isObject, own, type JsonValue } from '../../support/json.ts';
import { as, below, key, listOf, object, oneOf, oneOrMore, tellIdle, TEXT, watched } from '../kit/index.ts';

/** What a handler may say about the events that it takes, or about what it does with each. */
const LIMITS = ['event_type', 'data_starts_with', 'error_property'] as const;

/**
 * Whether a handler would end the stream, or throw, at any event although it is not said to take those that are left:
 * what it was to take is missing or misspelt.
 */
function takesAnything(handler: JsonValue): boolean {
  if (!isObject(handler) || own(handler, 'kind') === 'fallthrough') return false;
  const handle = own(handler, 'handle');
  return (
    (handle === 'done' || handle === 'error') && LIMITS.every((limit) => own(handler, limit) === undefined)
  );
}

const EVENTS = watched(
  object({
    kind: key(
      oneOf('event', 'fallthrough'),
      'Whether the handler takes all events that no other one has taken.',
      {
        otherwise: '`event` if it says which events it takes',
        example: 'fallthrough',
      },
    ),
    event_type: key(oneOrMore(TEXT), 'The type of the events, or several.', { example: 'error' }),
    data_starts_with: key(TEXT, 'What the data of the events starts with.', { example: '[DONE]' }),
    handle: key(
      oneOf('done', 'error', 'yield'),
      'What is done: `done` ends the stream, `error` throws the data, `yield` gives it to the caller.',
      { default: 'yield' },
    ),
    error_property: key(TEXT, 'Member of the data that holds an error, which is thrown.', {
      example: 'error',
    }),
  }),
  (handler, at, report) => {
    if (takesAnything(handler))
      tellIdle(
        report,
        below(at, 'handle'),
        'handle',
        'it says neither event_type nor data_starts_with, so it takes no event',
      );
  },
);

const HANDLER = as(EVENTS, ({ kind, eventType, dataStartsWith, handle, errorProperty }) => {
  const isLimited = [eventType, dataStartsWith, errorProperty].some((limit) => limit !== undefined);
  if (kind !== 'fallthrough' && handle !== 'yield' && !isLimited) return undefined;
  return {
    handle,
    ...(kind !== 'fallthrough' && eventType !== undefined && { types: eventType }),
    ...(kind !== 'fallthrough' && dataStartsWith !== undefined && { starts: dataStartsWith }),
    ...(errorProperty !== undefined && { errorProperty }),
  };
});

/** How streams of events are read. */
export const STREAMING = {
  on_event: key(
    listOf(HANDLER),
    'What is done with events, by their type or data: the first handler that fits.',
    {
      otherwise:
        '`[DONE]` ends a stream, events of the type `error` are thrown, all others are given to the caller',
      example: [
        { data_starts_with: '[DONE]', handle: 'done' },
        { event_type: 'error', handle: 'error', error_property: 'error' },
        { kind: 'fallthrough', handle: 'yield' },
      ],
    },
  ),
};
