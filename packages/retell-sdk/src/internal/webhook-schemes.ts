import { hex } from './hmac-sha256';
import type { SignatureScheme } from './webhook-signature';

/** Signatures in the header x-retell-signature. */
export const xRetellSignature: SignatureScheme = {
  header: 'x-retell-signature',
  write: (signature, time) => `v=${time},d=${signature}`,
  content: (body, time) => [body, time],
  encode: hex,
  time: 2,
  unit: 1,
  tolerance: 300_000,
};
