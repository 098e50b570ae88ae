/** Base of every error this package throws on purpose. */
export class RetellError extends Error {
  /** @internal What errors of the class are called: a bundler may rename a class. */
  static errorName = 'RetellError';

  // Set on the prototypes by statements, names would keep the classes in every bundle.
  override get name(): string {
    return (this.constructor as typeof RetellError).errorName;
  }

  override set name(value: string) {
    Object.defineProperty(this, 'name', { value, writable: true, configurable: true });
  }
}
