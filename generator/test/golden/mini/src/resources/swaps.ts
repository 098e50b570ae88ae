// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { APIResource } from '../core/resource';
import type { RequestOptions } from '../internal/request-options';
import type { Packet, Variety } from './seeds/seeds';

/**
 * The methods of `client.swaps`.
 */
export class Swaps extends APIResource {
  /**
   * Offer a swap
   *
   * @see POST /swaps
   *
   * @example
   * ```ts
   * const swap = await client.swaps.offer({ packet: 'packet' });
   * ```
   */
  offer(body: SwapOfferParams, options?: RequestOptions): APIPromise<Swap> {
    return this._client.post('/swaps', { body, ...options });
  }
}

/**
 * A swap on its way.
 */
export type Swap = Swap.OpenSwap | Swap.ClosedSwap;

export declare namespace Swap {
  export interface OpenSwap {
    state: 'open';
  }

  export interface ClosedSwap {
    /**
     * A packet of seeds.
     */
    packet: Packet;

    state: 'closed';
  }
}

export type SwapOfferParams = SwapOfferParams.Gift | SwapOfferParams.Trade;

export declare namespace SwapOfferParams {
  export interface Gift {
    /**
     * The packet that is given away.
     */
    packet: string;
  }

  export interface Trade {
    packet: string;

    wanted: Array<Variety>;
  }
}

export declare namespace Swaps {
  export { type Swap, type SwapOfferParams };
}
