import { kindOf } from './utils/values';

/** The content type of a body that may be of several: what a Blob says of itself, else bytes. */
export const blobType = (body: unknown): string =>
  (/^(Blob|File)$/.test(kindOf(body)) && (body as Blob).type) || 'application/octet-stream';
