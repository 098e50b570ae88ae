/**
 * When a test or a hook counts as hung, in milliseconds. No test is judged by its speed: on a busy machine each may take
 * many times as long as it should, and a limit that is sometimes met says nothing. What is slow is listed by `npm test`.
 */
const hung = 15 * 60_000;

export const limits = { testTimeout: hung, hookTimeout: hung, teardownTimeout: hung } as const;
