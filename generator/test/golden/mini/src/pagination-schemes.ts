import { AbstractPage, type PageScheme } from './core/pagination';

/**
 * Pages that name where the next one starts.
 */
export class CursorPage<Item> extends AbstractPage<Item> {
  protected override scheme(): PageScheme {
    return { type: 'cursor', items: 'packets', param: 'cursor', next: 'next_cursor' };
  }
}
