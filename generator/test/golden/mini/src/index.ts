// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

export { Seedshelf as default } from './client';
export { type Uploadable, toFile } from './core/uploads';
export { APIPromise } from './core/api-promise';
export { Seedshelf, type ClientOptions } from './client';
export { PagePromise } from './core/pagination';
export {
  SeedshelfError,
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
