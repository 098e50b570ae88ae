import { describe, expect, it } from 'vitest';
import Retell, * as sdk from '../../src/index';
import * as webhooks from '../../src/lib/webhooks';

// The hand-written part must stay reachable whatever the generator does to the rest.
describe('what src/lib adds to the package', () => {
  it('is exported at the root and as statics of the client', () => {
    expect(sdk.verify).toBe(webhooks.verify);
    expect(sdk.sign).toBe(webhooks.sign);
    expect(Retell.verify).toBe(webhooks.verify);
    expect(Retell.sign).toBe(webhooks.sign);
  });

  it('checks what it signed', () => {
    expect(Retell.verify('{}', 'key', Retell.sign('{}', 'key'))).toBe(true);
    expect(Retell.verify('{ }', 'key', Retell.sign('{}', 'key'))).toBe(false);
  });

  it('has its types', () => {
    const own: sdk.SecureWebhooks = webhooks;
    const options: sdk.SecureWebhookVerifyOptions = { timestamp: 1_000, timeout: 1 };
    expect(own.verify('{}', 'key', own.sign('{}', 'key', { timestamp: 1_000 }), options)).toBe(true);
  });
});
