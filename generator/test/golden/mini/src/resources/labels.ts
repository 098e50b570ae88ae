// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { APIResource } from '../core/resource';
import type { RequestOptions } from '../internal/request-options';
import type { LineageNode } from './schemas';

/**
 * The methods of `client.labels`.
 */
export class Labels extends APIResource {
  /**
   * Prints one label per packet, in the given order.
   *
   * @see PUT /labels
   *
   * @example
   * ```ts
   * const response = await client.labels.print({
   *   labels: [{ packet: 'packet' }],
   * });
   * ```
   */
  print(params: LabelPrintParams, options?: RequestOptions): APIPromise<LabelPrintResponse> {
    return (
      this._client.put('/labels', { body: params.labels, ...options }) as APIPromise<{
        data: LabelPrintResponse;
      }>
    )._thenUnwrap((response) => response.data);
  }
}

export type LabelPrintResponse = Array<LineageNode>;

export interface LabelPrintParams {
  labels: Array<LabelPrintParams.Label>;
}

export declare namespace LabelPrintParams {
  export interface Label {
    packet: string;

    copies?: number;
  }
}

export declare namespace Labels {
  export { type LabelPrintResponse, type LabelPrintParams };
}
