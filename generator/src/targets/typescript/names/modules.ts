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

/** What types have in common with each other, and no user asks for. */
export const FAMILIES = 'internal/families';

/** Folder of the shapes that several types share, where they are many; users have them from {@link MODULES}. */
export const SHAPES = 'internal/shapes';
