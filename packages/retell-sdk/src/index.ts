// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

export { Retell as default } from './client';
export { type Uploadable, toFile } from './core/uploads';
export { APIPromise } from './core/api-promise';
export { Retell, type ClientOptions } from './client';
export { type ListPromise } from './core/list-promise';
export {
  RetellError,
  APIError,
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
  NotFoundError,
  ConflictError,
  RateLimitError,
  BadRequestError,
  AuthenticationError,
  InternalServerError,
  PermissionDeniedError,
  UnprocessableEntityError,
  PaymentRequiredError,
  APIResponseValidationError,
} from './core/error';
export { InvalidWebhookSignatureError } from './core/webhooks';
export { type WaitOptions, WaitError, WaitTimeoutError } from './core/waiting';
export {
  sign,
  verify,
  type SecureWebhooks,
  type SecureWebhookSignOptions,
  type SecureWebhookVerifyOptions,
} from './lib/webhooks';
