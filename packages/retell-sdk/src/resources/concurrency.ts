// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { APIResource } from '../core/resource';
import type { RequestOptions } from '../internal/request-options';

/**
 * The methods of `client.concurrency`.
 */
export class Concurrency extends APIResource {
  /**
   * Returns how many calls the organization has running at this moment and what its
   * limits are.
   *
   * @see GET /get-concurrency
   *
   * @example
   * ```ts
   * const concurrency = await client.concurrency.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<ConcurrencyRetrieveResponse> {
    return this._client.get('/get-concurrency', options);
  }
}

export interface ConcurrencyRetrieveResponse {
  /**
   * Part of the limit that is free of charge.
   */
  base_concurrency?: number;

  /**
   * Whether more calls than the limit may run in a rush, at an extra charge.
   */
  concurrency_burst_enabled?: boolean;

  /**
   * Most calls that may run in a rush: three times the normal limit or 300 above it,
   * whichever is lower. 0 while bursts are off.
   */
  concurrency_burst_limit?: number;

  /**
   * Most calls that may run at the same time: `base_concurrency` plus
   * `purchased_concurrency`.
   */
  concurrency_limit?: number;

  /**
   * Most concurrency that can be bought.
   */
  concurrency_purchase_limit?: number;

  /**
   * Number of calls the organization has running now.
   */
  current_concurrency?: number;

  /**
   * Part of the limit that was bought.
   */
  purchased_concurrency?: number;

  /**
   * Concurrency that can still be bought: `concurrency_purchase_limit` minus
   * `purchased_concurrency`.
   */
  remaining_purchase_limit?: number;

  /**
   * Part of the normal limit that is kept free for incoming calls.
   */
  reserved_inbound_concurrency?: number;
}

export declare namespace Concurrency {
  export { type ConcurrencyRetrieveResponse };
}
