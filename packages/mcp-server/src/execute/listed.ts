import type { SdkCall } from '../api/types.ts';
import { stringify } from './call-result.ts';
import type { CallMeta } from './messages.ts';

/** A call of the SDK that lists something: it goes through the pages and the items of them. */
export type Listed = SdkCall & {
  pages(): AsyncGenerator<unknown>;
  [Symbol.asyncIterator](): AsyncIterator<unknown>;
};

export function isListed(call: SdkCall): call is Listed {
  return typeof (call as Partial<Listed>).pages === 'function';
}

/** The items of one page: the field they are in, if they are simply there. */
export async function itemsOf(call: Listed, page: unknown): Promise<NonNullable<CallMeta['list']>> {
  const own = pageItems(page) ?? (await iterated(call, page));
  if (isSameList(page, own)) return { field: '' };
  for (const [field, value] of Object.entries(page ?? {})) if (isSameList(value, own)) return { field };
  return { items: stringify(own) };
}

function pageItems(page: unknown): readonly unknown[] | undefined {
  const items = (page as { getPaginatedItems?: unknown } | null)?.getPaginatedItems;
  return typeof items === 'function' ? (items.call(page) as readonly unknown[]) : undefined;
}

/** The list's own way of finding the items of a page, for this page alone. */
async function iterated(call: Listed, page: unknown): Promise<readonly unknown[]> {
  const only = {
    async *pages(): AsyncGenerator<unknown> {
      yield page;
    },
  };
  const items: unknown[] = [];
  const iterate = { [Symbol.asyncIterator]: () => call[Symbol.asyncIterator].call(only as Listed) };
  for await (const item of iterate) items.push(item);
  return items;
}

const isSameList = (value: unknown, items: readonly unknown[]): boolean =>
  Array.isArray(value) && value.length === items.length && value.every((own, index) => own === items[index]);
