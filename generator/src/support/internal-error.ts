/** A bug of the generator itself, never a fault of its input. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}

/** Ends an exhaustive switch. @throws InternalError always */
export function unreachable(value: never): never {
  throw new InternalError(`unexpected value: ${JSON.stringify(value)}`);
}
