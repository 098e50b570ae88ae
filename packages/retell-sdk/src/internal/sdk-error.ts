/** Base of every error this package throws on purpose. */
export class RetellError extends Error {}

// A bundler may rename a class; what its errors are called stays.
RetellError.prototype.name = 'RetellError';
