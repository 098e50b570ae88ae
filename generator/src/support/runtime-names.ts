/**
 * Names that the library inside every generated SDK has. A test reads them from its sources, so that a new member or
 * class cannot be missing here.
 */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Members of the base client that any name can collide with; those that start with _ cannot be met. */
export const CLIENT_MEMBERS = set(
  'authHeaders authQuery baseURL buildRequest buildURL constructor defaultIdempotencyKey defaultQuery delete fetch ' +
    'fetchOptions fetchWithTimeout get getAPIList idempotencyHeader logger logLevel makeStatusError maxRetries patch ' +
    'post prepareOptions prepareRequest put request stringifyQuery timeout toJSON withOptions',
);

/** Options that every client takes. */
export const CLIENT_OPTIONS = set(
  'baseURL timeout maxRetries fetch fetchOptions defaultHeaders defaultQuery logger logLevel retryPolicy maxRetryAfter ' +
    'maxResponseBytes compat dangerouslyAllowBrowser',
);

/** Error classes beside the base class that are static members of the client, in their order. */
export const ERROR_CLASSES: readonly string[] = [
  'APIError',
  'APIConnectionError',
  'APIConnectionTimeoutError',
  'APIUserAbortError',
  'NotFoundError',
  'ConflictError',
  'RateLimitError',
  'BadRequestError',
  'AuthenticationError',
  'InternalServerError',
  'PermissionDeniedError',
  'UnprocessableEntityError',
  'PaymentRequiredError',
];

/** Static members of the client beside its error classes, and those that every class has. */
export const CLIENT_STATICS = set('DEFAULT_TIMEOUT toFile prototype name length caller arguments');

/** Types that the generated modules use, or that TypeScript knows. */
export const TYPE_NAMES = set(
  'APIPromise APIResource RequestOptions Uploadable PagePromise Stream Array Record Date Promise String Number Boolean Object ' +
    'Function Symbol Error Response Request Headers File Blob FormData Map Set ReadonlyArray Partial Required Omit Pick Shared ' +
    'any unknown never void undefined null string number boolean object symbol bigint ClientOptions',
);
