/** Base of every error this package throws on purpose. */
export class SdkError extends Error {}

// A bundler may rename a class; what its errors are called stays.
SdkError.prototype.name = 'SdkError';
