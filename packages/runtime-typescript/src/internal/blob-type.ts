/** The content type of a body that may be of several: what a Blob says of itself, else bytes. */
export const blobType = (body: unknown): string =>
  (body instanceof Blob && body.type) || 'application/octet-stream';
