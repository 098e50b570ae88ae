import type { RequestOptions } from './request-options';

/** Every option of a request that callers give. */
const OPTIONS: Readonly<Record<Exclude<keyof RequestOptions, 'accept'>, true>> = {
  method: true,
  path: true,
  query: true,
  body: true,
  headers: true,
  maxRetries: true,
  stream: true,
  timeout: true,
  totalTimeout: true,
  defaultTimeout: true,
  fetchOptions: true,
  signal: true,
  idempotencyKey: true,
  defaultBaseURL: true,
  retryPolicy: true,
  retryClass: true,
  __binaryResponse: true,
};

/**
 * Whether an argument that may hold params or options holds options: an object with options of a request and nothing
 * else. An empty one asks for nothing either way.
 */
export const isRequestOptions = (given: unknown): given is RequestOptions => {
  if (typeof given !== 'object' || given === null) return false;
  const keys = Object.keys(given);
  return keys.length > 0 && keys.every((key) => Object.hasOwn(OPTIONS, key));
};
