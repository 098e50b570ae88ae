// Read from the sources of the runtime and of a generated package. `UPDATE=1 npm test` writes it anew.

const words = (text: string): readonly string[] => text.split(' ');

/** Members of the base client. No name of an API starts with `_`, so those that do are in nobody’s way. */
export const CLIENT_MEMBERS = words(
  'authHeaders authQuery baseURL buildRequest buildURL constructor defaultQuery delete fetch ' +
    'fetchOptions fetchWithTimeout get getAPIList logLevel logger makeStatusError maxRetries patch ' +
    'post prepareOptions prepareRequest put request stringifyQuery timeout toJSON withOptions',
);

/** Members of a client that asks people for access. */
export const PERSON_MEMBERS = words('authorizationURL exchangeCode');

/** Options that every client takes. */
export const CLIENT_OPTIONS = words(
  'baseURL compat dangerouslyAllowBrowser defaultHeaders defaultQuery fetch fetchOptions logLevel ' +
    'logger maxResponseBytes maxRetries maxRetryAfter retryPolicy timeout totalTimeout',
);

/** Members of every page. */
export const PAGE_MEMBERS = words(
  'body client constructor getNextPage getPaginatedItems hasNextPage iterPages ' +
    'nextPageRequestOptions nextValue options response scheme',
);

/** Members of every object. */
export const OBJECT_MEMBERS = words(
  'constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf',
);

/** What the runtime and generated modules use of the language and its surroundings. */
export const GLOBALS = words(
  'AbortController AbortSignal Array ArrayBuffer ArrayBufferView AsyncGenerator AsyncIterable ' +
    'AsyncIterator BigInt Blob Boolean Buffer ConstructorParameters DataView Date Error EventTarget ' +
    'Exclude File FormData Headers Infinity InstanceType Int32Array Iterable Iterator IteratorResult ' +
    'JSON Map Math NaN NonNullable Number Object Omit Parameters Partial Pick Promise PromiseLike ' +
    'ReadableStream ReadableStreamDefaultReader Readonly ReadonlyArray Record RegExp Request ' +
    'RequestInit Response ReturnType Set String Symbol SyntaxError TextDecoder TextEncoder TypeError ' +
    'URL URLSearchParams Uint8Array Uppercase WeakMap WeakSet btoa clearTimeout console ' +
    'decodeURIComponent encodeURIComponent fetch setTimeout unescape',
);

/** Those of them that declared types in generated modules mention; signatures of methods stand outside of them. */
export const TYPE_GLOBALS = words('Array');

/** What the modules of resources import from the runtime. */
export const IMPORTED = words(
  'APIPromise APIResource CursorPage CursorPageParams DetailedPromise ListPromise Listed ' +
    'PagePromise RequestOptions Stream Uploadable WithoutBody blobType buildHeaders exactAnswers ' +
    'expecting fieldsQuery headerParams isRequestOptions keptRedirect listing ' +
    'multipartFormRequestOptions multipartRequestOptions orBytes orStream partsRequestOptions path ' +
    'securedBy signedEvent streaming stringifyQuery styled typed unlessEmpty urlencoded verifiedEvent ' +
    'withCookies withDigits writeJSON',
);

/** What a package exports of the runtime. */
export const EXPORTED = words(
  'APIConnectionError APIConnectionTimeoutError APIError APIPromise APIResponseValidationError ' +
    'APIUserAbortError AuthenticationError BadRequestError ConflictError InternalServerError ' +
    'NotFoundError PagePromise PaymentRequiredError PermissionDeniedError RateLimitError ' +
    'UnprocessableEntityError Uploadable toFile',
);

/** What stands beside the class of the client in its module. */
export const BESIDE_CLIENT = words(
  'AuthHeaders BaseClientOptions ClientOptions CursorPage CursorPageParams CursorPageResponse ' +
    'DEFAULT_TIMEOUT Errors LogLevel Logger Opts ResourceClasses ResourcesOf SlimSeedshelf ' +
    'defineResources readEnv requireOption toFile',
);

/** Identifiers of the runtime that look like its base client or its base error. */
export const LIKE_CLIENT = words(
  'APIConnectionError APIConnectionTimeoutError APIError APIResponseValidationError ' +
    'APIUserAbortError AuthenticationError BadRequestError BaseClientOptions ConflictError ' +
    'DeclaredError Error InternalServerError InvalidWebhookSignatureError NotFoundError ' +
    'PaymentRequiredError PermissionDeniedError RateLimitError SdkError StatusError SyntaxError ' +
    'TError TypeError UnprocessableEntityError WaitError WaitTimeoutError',
);
