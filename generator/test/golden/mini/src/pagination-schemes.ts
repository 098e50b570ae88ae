import { AbstractPage, type PageScheme } from './core/pagination';

/**
 * Pages that name where the next one starts.
 */
export class CursorPage<Item> extends AbstractPage<Item> {
  declare packets: Array<Item>;
  declare next_cursor?: string;

  protected override scheme(): PageScheme {
    return { type: 'cursor', items: 'packets', param: 'cursor', next: 'next_cursor' };
  }
}

export interface CursorPageParams {
  cursor?: string;

  limit?: number;
}
