import type { Sign } from './signed-fixtures';
import { signatureOf, type SignatureScheme } from './webhook-signature';

/** Signs as the scheme of an API says. */
export const signedBy =
  (scheme: SignatureScheme): Sign =>
  (body, key, time) => {
    const { header, time: at, unit = 1 } = scheme;
    const stamp = String(Math.floor(time.getTime() / unit));
    return {
      [header]: signatureOf(scheme, body, key, stamp),
      ...(typeof at === 'string' && { [at]: stamp }),
    };
  };
