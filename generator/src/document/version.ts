import type { View } from './view.ts';

/** Whether a document is of OpenAPI 3.0, as which Swagger 2.0 is read: nothing counts there beside a reference. */
export const isVersion30 = (document: View<'document'>): boolean =>
  document.get('openapi')?.startsWith('3.0') === true;
