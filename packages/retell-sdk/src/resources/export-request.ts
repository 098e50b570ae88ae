// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import { byPaginationKey } from '../internal/lists';
import type { RequestOptions } from '../internal/request-options';

/**
 * The methods of `client.exportRequest`.
 */
export class ExportRequest extends APIResource {
  /**
   * Returns the requests to export calls or chats, page by page, with a download
   * link for those that are done.
   *
   * @see GET /v2/list-export-requests
   *
   * @example
   * ```ts
   * const exportRequests = await client.exportRequest.list();
   * ```
   */
  list(
    query: ExportRequestListParams | null | undefined = {},
    options?: RequestOptions,
  ): ListPromise<ExportRequestListResponse, ExportRequestListResponse.Item> {
    return listing(this._client.get('/v2/list-export-requests', { query, ...options }), byPaginationKey);
  }
}

export interface ExportRequestListResponse {
  /**
   * Whether at least one further page follows this one.
   */
  has_more?: boolean;

  /**
   * Export requests on this page of results.
   */
  items?: Array<ExportRequestListResponse.Item>;

  /**
   * Cursor of the next page. Pass it as `pagination_key` of the next request.
   */
  pagination_key?: string;
}

export declare namespace ExportRequestListResponse {
  /**
   * An export request.
   */
  export interface Item {
    /**
     * What is exported: calls or chats.
     */
    channel?: 'call' | 'chat';

    /**
     * When the export was asked for, as a Unix timestamp.
     */
    created_timestamp?: number;

    /**
     * Identifier of the request to export.
     */
    export_request_id?: string;

    /**
     * How far the export has come: `created`, `processing`, `completed` or, if it
     * failed, `error`.
     */
    status?: 'created' | 'processing' | 'completed' | 'error';

    /**
     * Time zone the times in the export refer to.
     */
    timezone?: string;

    /**
     * Address from which the finished export can be loaded.
     */
    url?: string;
  }
}

export interface ExportRequestListParams {
  /**
   * Page size: how many entries one response holds at most. 50 unless set, never
   * more than 1000.
   */
  limit?: number;

  /**
   * Cursor of the page to fetch, copied from `pagination_key` of the response
   * before. Leave it out to get the first page.
   */
  pagination_key?: string;

  /**
   * Direction in which entries are sorted: `ascending` or `descending`. `descending`
   * when left out.
   */
  sort_order?: 'ascending' | 'descending';
}

export declare namespace ExportRequest {
  export { type ExportRequestListResponse, type ExportRequestListParams };
}
