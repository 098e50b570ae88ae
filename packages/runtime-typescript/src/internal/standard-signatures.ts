import { Webhook } from 'standardwebhooks';
import type { Sign } from './signed-fixtures';
import { uuid4 } from './utils/uuid';

/** Signs as Standard Webhooks 1.0 say. */
export const signedByStandard: Sign = (body, key, time) => {
  const id = `msg_${uuid4()}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(time.getTime() / 1000)),
    'webhook-signature': new Webhook(key).sign(id, time, body),
  };
};
