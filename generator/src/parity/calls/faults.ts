import type { Answer } from '../run/recorder.ts';
import type { CallValue } from '../run/protocol.ts';

/** What a server does wrong, and what the client may do about it. */
export type Fault = {
  readonly what: string;
  readonly answers: readonly Answer[];
  readonly options: Readonly<Record<string, CallValue>>;
};

/** No pause before the next attempt, so that nothing depends on the clock. */
export const SOON = { 'retry-after-ms': '1' };
const failing = (status: number, more: Partial<Answer> = {}): Answer => ({
  status,
  headers: SOON,
  body: JSON.stringify({ message: `status ${status}`, code: status }),
  ...more,
});
const FINE: Answer = { body: '{"ok":true}' };
const ONCE_MORE = { maxRetries: 1 };
const NEVER_AGAIN = { maxRetries: 0 };

const ERRORS = [400, 401, 402, 403, 404, 405, 409, 410, 413, 422, 429, 500, 502, 503, 504];
const PASSING = [408, 409, 429, 500, 502, 503, 504];

/** Each with one kind of fault. */
export const FAULTS: readonly Fault[] = [
  ...ERRORS.map((status) => ({ what: `${status}`, answers: [failing(status)], options: NEVER_AGAIN })),
  ...PASSING.map((status) => ({
    what: `${status}, then 200`,
    answers: [failing(status), FINE],
    options: ONCE_MORE,
  })),
  { what: '400, then 200', answers: [failing(400), FINE], options: ONCE_MORE },
  {
    what: '500 every time, as often as the client tries by itself',
    answers: [failing(500)],
    options: { maxRetries: { $undefined: true } },
  },
  {
    what: '429 four times, then 200',
    answers: [...Array.from({ length: 4 }, () => failing(429)), FINE],
    options: { maxRetries: 4 },
  },
  {
    what: '500 with x-should-retry: false',
    answers: [failing(500, { headers: { ...SOON, 'x-should-retry': 'false' } }), FINE],
    options: ONCE_MORE,
  },
  {
    what: '400 with x-should-retry: true',
    answers: [failing(400, { headers: { ...SOON, 'x-should-retry': 'true' } }), FINE],
    options: ONCE_MORE,
  },
  { what: 'the connection is cut', answers: [{ cut: 'before' }], options: NEVER_AGAIN },
  { what: 'the connection is cut, then 200', answers: [{ cut: 'before' }, FINE], options: ONCE_MORE },
  {
    what: 'the connection is cut within the answer',
    answers: [{ cut: 'middle', body: '{"ok":' }],
    options: NEVER_AGAIN,
  },
  { what: 'no answer in time', answers: [{ hangs: true }], options: { maxRetries: 0, timeout: 900 } },
  { what: 'JSON that ends too early', answers: [{ body: '{"ok":' }], options: NEVER_AGAIN },
  { what: 'an empty answer', answers: [{ body: '' }], options: NEVER_AGAIN },
  { what: '204', answers: [{ status: 204 }], options: NEVER_AGAIN },
  {
    what: 'text instead of JSON',
    answers: [{ body: 'a plain text', headers: { 'content-type': 'text/plain' } }],
    options: NEVER_AGAIN,
  },
  {
    what: 'HTML with 502',
    answers: [
      { status: 502, body: '<h1>bad gateway</h1>', headers: { ...SOON, 'content-type': 'text/html' } },
    ],
    options: NEVER_AGAIN,
  },
  { what: 'JSON null', answers: [{ body: 'null' }], options: NEVER_AGAIN },
  { what: 'an error without a message', answers: [failing(400, { body: '{}' })], options: NEVER_AGAIN },
  { what: 'an error that is a list', answers: [failing(400, { body: '[1]' })], options: NEVER_AGAIN },
];
