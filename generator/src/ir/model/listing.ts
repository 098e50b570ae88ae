/**
 * How the promise of a call goes through a list while what it resolves to stays as it is. Fields of the response are
 * named by dotted paths, parameters by the option of the request, `query` or `body`, and the names that lead to them.
 */
export type Listing = {
  /** Field with the items; absent where the response is the list. */
  readonly items?: string;
  /** How the next page is found; absent where there is one page. */
  readonly step?: ListStep;
  readonly param?: readonly string[];
  /** Another parameter that selects a page; a request must not have both. */
  readonly instead?: readonly string[];
  /** Field with the next cursor or URL; for `last_item` a field of the items. */
  readonly next?: string;
  /** A further parameter of `last_item`. */
  readonly and?: Pick<Listing, 'param' | 'next' | 'and'>;
  /**
   * The parameter that asks for what comes before a place, and the field that is its value: one of the first item of a
   * page, or of the page where the list goes on by cursors. A request that has it goes back and never has both; without a
   * field it has one page.
   */
  readonly back?: Pick<Listing, 'param' | 'next'>;
  /** Field that is false on the last page. */
  readonly more?: string;
  /** Field with the number of all items (`offset`) or pages (`page`). */
  readonly total?: string;
  /** Field with the offset or number of this page. */
  readonly current?: string;
  /** Number of the first page, if it is not 1. */
  readonly first?: number;
  readonly continueOnEmpty?: true;
};

/** What leads to the next page: a cursor, fields of the last item, a URL, a number of items to skip, a page number. */
export type ListStep = 'cursor' | 'last_item' | 'url' | 'offset' | 'page';
