import type { Modules } from '../../../ir/index.ts';

/** Where the generated modules lie below `src/` (R6). */
export const MODULES: Modules = {
  shared: 'resources/shared',
  client: 'resources/top-level',
  webhooks: 'resources/webhooks',
  webhookEvents: 'resources/webhook-events',
  shapes: 'resources/schemas',
  resource: (files, hasSubresources) =>
    ['resources', ...files, ...(hasSubresources ? files.slice(-1) : [])].join('/'),
};
