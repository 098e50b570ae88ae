import { as, key, listOf, object, oneOf, oneOrMore, TEXT } from '../kit/index.ts';

const HANDLER = as(
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
  ({ kind, eventType, dataStartsWith, handle, errorProperty }) => ({
    handle,
    ...(kind !== 'fallthrough' && eventType !== undefined && { types: eventType }),
    ...(kind !== 'fallthrough' && dataStartsWith !== undefined && { starts: dataStartsWith }),
    ...(errorProperty !== undefined && { errorProperty }),
  }),
);

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
