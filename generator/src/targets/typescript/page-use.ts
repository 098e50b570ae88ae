import type { Api } from '../../ir/model/api.ts';
import { choosesCredentials } from './security-info.ts';
import { readsWebhooks } from './webhook-method.ts';

/**
 * Whether a client starts on a web page, which shows what it holds to everybody: always, while it has no credentials, or
 * only where it is told to. The secret of webhooks is none that a request is made with, so it counts in any case.
 */
export function pageUse({ facts, ...api }: Api): boolean | 'without credentials' {
  if (facts.packages.typescript.browser === 'allow') return true;
  return facts.rules === 'openapi' && !readsWebhooks({ facts, ...api }) ? 'without credentials' : false;
}

/** Whether the constructor of the client has to look at its credentials. */
export function hidesCredentials(api: Api): boolean {
  return pageUse(api) === 'without credentials' && choosesCredentials(api);
}
