/** The members of an optional body, or nothing if none were given: then no body is sent. */
export const unlessEmpty = <T extends object>(body: T): T | undefined =>
  Object.values(body).some((member) => member !== undefined) ? body : undefined;
