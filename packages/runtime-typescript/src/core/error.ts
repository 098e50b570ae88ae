import { SdkError } from '../internal/sdk-error';
import { retryAfter } from '../internal/retry-after';

export { SdkError };

type ErrorBody = { message?: unknown };

/** Longest text of an answer that goes into a message; the whole is in `error`. */
const MAX_TEXT = 4096;

const describe = (status: number | undefined, body: unknown, message: string | undefined): string => {
  const own = (body as ErrorBody | undefined)?.message;
  const whole =
    own ?
      typeof own === 'string' ?
        own
      : JSON.stringify(own)
    : body ? JSON.stringify(body)
    : message;
  const text = whole && whole.length > MAX_TEXT ? `${whole.slice(0, MAX_TEXT)}…` : whole;
  if (status && text) return `${status} ${text}`;
  if (status) return `${status} status code (no body)`;
  return text || '(no status code or body)';
};

/** The API answered with a failure, or did not answer (then without status). */
export class APIError<
  TStatus extends number | undefined = number | undefined,
  THeaders extends Headers | undefined = Headers | undefined,
  TError extends Object | undefined = Object | undefined,
> extends SdkError {
  /** @internal */
  static override errorName = 'APIError';

  /** HTTP status of the response. */
  declare readonly status: TStatus;
  /** Headers of the response. */
  declare readonly headers: THeaders;
  /** What the body of the response says: the value of its JSON, or a text where texts are read; else undefined. */
  declare readonly error: TError;

  constructor(status: TStatus, error: TError, message: string | undefined, headers: THeaders) {
    super(describe(status, error, message));
    this.status = status;
    this.headers = headers;
    this.error = error;
  }

  /** Value of the response header `x-request-id`. */
  get requestID(): string | null | undefined {
    return this.headers?.get('x-request-id');
  }

  /** Milliseconds the server asked to wait (`Retry-After`, RFC 9110 section 10.2.3). */
  get retryAfter(): number | undefined {
    return this.headers && retryAfter(this.headers);
  }

  /** Makes the error class that belongs to the status. */
  static generate(
    status: number | undefined,
    errorResponse: Object | undefined,
    message: string | undefined,
    headers: Headers | undefined,
  ): APIError {
    if (!status || !headers) {
      return new APIConnectionError({ message, cause: errorResponse as Error | undefined });
    }
    const StatusError = (status >= 500 ? InternalServerError : CLASSES[status]) ?? APIError;
    return new (StatusError as typeof APIError)(status, errorResponse, message, headers);
  }
}

/** The caller's signal aborted the request. */
export class APIUserAbortError extends APIError<undefined, undefined, undefined> {
  /** @internal */
  static override errorName = 'APIUserAbortError';

  constructor({ message }: { message?: string } = {}) {
    super(undefined, undefined, message || 'Request was aborted.', undefined);
  }
}

/** No (complete) answer arrived. */
export class APIConnectionError extends APIError<undefined, undefined, undefined> {
  /** @internal */
  static override errorName = 'APIConnectionError';

  /** False only if the request certainly never left this machine, so that sending it again is harmless. */
  declare readonly maybeDelivered: boolean;

  constructor({
    message,
    cause,
    maybeDelivered = true,
  }: {
    message?: string | undefined;
    cause?: Error | undefined;
    maybeDelivered?: boolean | undefined;
  }) {
    super(undefined, undefined, message || 'Connection error.', undefined);
    if (cause) this.cause = cause;
    this.maybeDelivered = maybeDelivered;
  }
}

/** The answer did not arrive within `timeout`. */
export class APIConnectionTimeoutError extends APIConnectionError {
  /** @internal */
  static override errorName = 'APIConnectionTimeoutError';

  constructor({ message, maybeDelivered }: { message?: string; maybeDelivered?: boolean | undefined } = {}) {
    super({ message: message ?? 'Request timed out.', maybeDelivered });
  }
}

/** The API reported success, but its answer cannot be used. */
export class APIResponseValidationError extends APIError<number, Headers, undefined> {
  /** @internal */
  static override errorName = 'APIResponseValidationError';

  /** Start of the body. */
  declare readonly body: string;

  constructor(response: Response, problem: string, body: string = '') {
    super(response.status, undefined, problem, response.headers);
    this.body = body.slice(0, 200);
  }
}

/** Status 400. */
export class BadRequestError extends APIError<400, Headers> {
  /** @internal */
  static override errorName = 'BadRequestError';
}

/** Status 401. */
export class AuthenticationError extends APIError<401, Headers> {
  /** @internal */
  static override errorName = 'AuthenticationError';
}

/** Status 402. */
export class PaymentRequiredError extends APIError<402, Headers> {
  /** @internal */
  static override errorName = 'PaymentRequiredError';
}

/** Status 403. */
export class PermissionDeniedError extends APIError<403, Headers> {
  /** @internal */
  static override errorName = 'PermissionDeniedError';
}

/** Status 404. */
export class NotFoundError extends APIError<404, Headers> {
  /** @internal */
  static override errorName = 'NotFoundError';
}

/** Status 409. */
export class ConflictError extends APIError<409, Headers> {
  /** @internal */
  static override errorName = 'ConflictError';
}

/** Status 422. */
export class UnprocessableEntityError extends APIError<422, Headers> {
  /** @internal */
  static override errorName = 'UnprocessableEntityError';
}

/** Status 429. */
export class RateLimitError extends APIError<429, Headers> {
  /** @internal */
  static override errorName = 'RateLimitError';
}

/** Status 500 and above. */
export class InternalServerError extends APIError<number, Headers> {
  /** @internal */
  static override errorName = 'InternalServerError';
}

const CLASSES: Record<number, unknown> = {
  400: BadRequestError,
  401: AuthenticationError,
  402: PaymentRequiredError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** @internal The classes of errors that have to do with requests. */
export const ERROR_CLASSES = [
  APIError,
  APIUserAbortError,
  APIConnectionError,
  APIConnectionTimeoutError,
  APIResponseValidationError,
  BadRequestError,
  AuthenticationError,
  PaymentRequiredError,
  PermissionDeniedError,
  NotFoundError,
  ConflictError,
  UnprocessableEntityError,
  RateLimitError,
  InternalServerError,
] as const;
