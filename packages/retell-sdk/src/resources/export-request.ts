// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type { ListParamsBase, ListResponseBase } from '../internal/families';
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

export interface ExportRequestListResponse extends ListResponseBase {
  /**
   * Export requests on this page of results.
   */
  items?: Array<ExportRequestListResponse.Item>;
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

export interface ExportRequestListParams extends ListParamsBase {
  /**
   * Direction in which entries are sorted: `ascending` or `descending`. `descending`
   * when left out.
   */
  sort_order?: 'ascending' | 'descending';
}

export declare namespace ExportRequest {
  export { type ExportRequestListResponse, type ExportRequestListParams };
}
