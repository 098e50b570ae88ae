import { diagnostic, type Diagnostic, type Report } from '../diagnostics/index.ts';
import { unreadKeys, type View } from '../document/index.ts';
import type { Faults } from './faults.ts';

/** Fields that say something about requests. */
const OF_REQUESTS = ['parameters', 'servers'] as const;

/** What stands in a path item and is not read: operations under other keys than verbs, and all beside a reference. */
export function checkPathItem(item: View<'pathItem'>, faults: Faults, report: Report): void {
  for (const key of unreadKeys(item)) faults.add(item, key.toLowerCase(), unread(item, key));
  if (item.reference === undefined) return;
  if (item.has('additionalOperations'))
    faults.add(item, 'additionalOperations', unread(item, 'additionalOperations'));
  for (const field of OF_REQUESTS) if (item.has(field)) report(unread(item, field));
}

function unread(item: View<'pathItem'>, key: string): Diagnostic {
  const { reference: ref } = item;
  return ref === undefined ?
      diagnostic('Document/VerbUnknown', item.place(key), { key }, { mark: 'key' })
    : diagnostic('Document/BesideReference', item.place(key), { key, ref }, { mark: 'key' });
}
