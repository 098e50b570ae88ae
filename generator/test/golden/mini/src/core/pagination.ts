import { AbstractPage, type PageScheme } from './abstract-page';

export { AbstractPage, PagePromise, type PageClass, type PageScheme } from './abstract-page';

export interface CursorPageResponse<Item> {
  packets: Array<Item>;

  next_cursor: string;
}

/**
 * Pages that name where the next one starts.
 */
export class CursorPage<Item> extends AbstractPage<Item> implements CursorPageResponse<Item> {
  declare packets: Array<Item>;
  declare next_cursor: string;

  protected override scheme(): PageScheme {
    return { type: 'cursor', items: 'packets', param: 'cursor', next: 'next_cursor' };
  }
}

export interface CursorPageParams {
  cursor?: string;

  limit?: number;
}
