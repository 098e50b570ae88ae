import type { ErrorDoc } from './surface-model.ts';

/** The classes that the SDK throws, by status, and what such a failure means. */
const classes: ReadonlyArray<readonly [status: number, className: string, description: string]> = [
  [
    400,
    'BadRequestError',
    'The request is not valid: a parameter is missing or has a value that is not accepted.',
  ],
  [401, 'AuthenticationError', 'The credentials are missing or wrong.'],
  [402, 'PaymentRequiredError', 'The account has to be paid or topped up first.'],
  [403, 'PermissionDeniedError', 'The credentials are valid but do not permit this.'],
  [404, 'NotFoundError', 'What the request is about does not exist.'],
  [409, 'ConflictError', 'The request contradicts the current state of what it is about.'],
  [422, 'UnprocessableEntityError', 'The request is well-formed, but what it asks for is not possible.'],
  [429, 'RateLimitError', 'Too many requests at a time; the SDK waits and tries again.'],
  [500, 'InternalServerError', 'The service failed; the SDK repeats requests that are safe to repeat.'],
];

/** What is known about some statuses, each once, in order. */
export function errorDocs(statuses: readonly number[]): readonly ErrorDoc[] {
  return [...new Set(statuses)].sort((a, b) => a - b).map(docsOf);
}

function docsOf(status: number): ErrorDoc {
  const known = classes.find(([each]) => each === status);
  if (known !== undefined) return { status, className: known[1], description: known[2] };
  return status >= 500 ?
      { status, className: 'InternalServerError', description: 'The service failed.' }
    : { status, className: 'APIError', description: 'The request was refused.' };
}
