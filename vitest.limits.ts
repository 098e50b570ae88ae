/**
 * When a test or a hook counts as hung, in milliseconds. No test is judged by its speed: on a busy machine each may take
 * many times as long as it should, and a limit that is sometimes met says nothing. What is slow is listed by `npm test`.
 */
const hung = 15 * 60_000;

/** How long a page may take to show what a key or a click brings about, in milliseconds. */
const poll = { timeout: 2 * 60_000 };

export const limits = {
  testTimeout: hung,
  hookTimeout: hung,
  teardownTimeout: hung,
  expect: { poll },
} as const;
