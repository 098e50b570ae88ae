import {
  either,
  FLAG,
  key,
  listOf,
  needed,
  NUMBER,
  object,
  parsed,
  placed,
  TEXT,
  type Kind,
  type Of,
} from '../kit/index.ts';
import type { Place } from '../../support/place.ts';
import { DURATION } from './common.ts';

const STATES = parsed(listOf(either(TEXT, NUMBER, FLAG)), 'one state or more', (states) =>
  states.length > 0 ? states : undefined,
);

const PATH = parsed(TEXT, 'names of fields with dots between them', (text) =>
  text.split('.').every((name) => name !== '') ? text : undefined,
);

const PAUSE = parsed(DURATION, 'a tenth of a second or more', (pause) => (pause >= 100 ? pause : undefined));

const WAITER_KEYS = {
  method: needed(TEXT, 'The method of the resource whose result tells the state.', { example: 'retrieve' }),
  path: needed(PATH, 'Where the state is in the result: a field, or fields inside of each other.', {
    example: 'job.status',
  }),
  done: needed(STATES, 'The states that are waited for.', { example: ['finished'] }),
  failed: key(STATES, 'The states after which it is no use to wait: they are errors.', {
    example: ['failed', 'cancelled'],
    otherwise: 'no state is an error',
  }),
  interval: key(
    PAUSE,
    'The first pause between two requests; the following ones get longer, up to eight times.',
    {
      default: 'PT1S',
    },
  ),
  timeout: key(DURATION, 'How long the wait may take, unless the caller says otherwise.', {
    default: 'PT10M',
  }),
};

/** A method that waits until something has a state. */
export type WrittenWaiter = Of<typeof WAITER_KEYS> & { readonly at: Place };

export const WAITER: Kind<WrittenWaiter> = placed(object(WAITER_KEYS, (name) => `The waiter ${name}`));
