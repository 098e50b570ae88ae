import { diagnostic, type Report } from '../diagnostics/index.ts';
import { resolve, unreadKeys, VERBS, type View } from '../document/index.ts';
import type { Faults } from './faults.ts';

/** Fields that say something about requests. */
const OF_REQUESTS = ['parameters', 'servers', 'additionalOperations', 'trace', ...VERBS] as const;

/** What stands in a path item and is not read: operations under other keys than verbs, and what a reference has, too. */
export function checkPathItem(item: View<'pathItem'>, faults: Faults, report: Report): void {
  for (const key of unreadKeys(item))
    faults.add(
      item,
      key.toLowerCase(),
      diagnostic('Document/VerbUnknown', item.place(key), { key }, { mark: 'key' }),
    );
  const { reference: ref } = item;
  const target = ref === undefined ? undefined : resolve(item.next());
  if (ref === undefined || target === undefined) return;
  for (const key of OF_REQUESTS)
    if (Object.hasOwn(item.value, key) && Object.hasOwn(target.value, key))
      report(diagnostic('Document/BesideReference', item.place(key), { key, ref }, { mark: 'key' }));
}
