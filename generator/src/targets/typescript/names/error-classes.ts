/** Error classes of the runtime beside the base class, in the order of the client's static members. */
export const ERROR_CLASSES = [
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
  'APIResponseValidationError',
] as const;
