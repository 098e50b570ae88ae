// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../../core/api-promise';
import { APIResource } from '../../core/resource';
import type { Uploadable } from '../../core/uploads';
import type { RequestOptions } from '../../internal/request-options';
import { multipartFormRequestOptions } from '../../internal/uploads';
import { path } from '../../internal/utils/path';

/**
 * The methods of `client.seeds.photos`.
 */
export class Photos extends APIResource {
  /**
   * Adds a photo to a packet. Large pictures take a while.
   *
   * @see POST /seeds/{seed_id}/photos
   *
   * @example
   * ```ts
   * const response = await client.seeds.photos.upload(
   *   'pkt_7c1f',
   *   { image: fs.createReadStream('path/to/file') },
   * );
   * ```
   */
  upload(seedID: string, body: PhotoUploadParams, options?: RequestOptions): APIPromise<PhotoUploadResponse> {
    return this._client.post(
      path`/seeds/${seedID}/photos`,
      multipartFormRequestOptions({ body, defaultTimeout: 120_000, ...options }, this._client),
    );
  }

  /**
   * Download a photo
   *
   * @see GET /photos/{photo_id}/image
   *
   * @example
   * ```ts
   * const response =
   *   await client.seeds.photos.download('photo_id');
   * ```
   */
  download(photoID: string, options?: RequestOptions): APIPromise<Response> {
    return this._client.get(path`/photos/${photoID}/image`, {
      accept: 'image/png',
      ...options,
      __binaryResponse: true,
    });
  }
}

/**
 * A photo as it was stored.
 */
export interface PhotoUploadResponse {
  id: string;

  sizes: Array<PhotoUploadResponse.Size>;
}

export declare namespace PhotoUploadResponse {
  export interface Size {
    height: number;

    width: number;
  }
}

export interface PhotoUploadParams {
  /**
   * A picture of at most 8 MB.
   */
  image: Uploadable;

  captions?: Array<string>;
}

export declare namespace Photos {
  export { type PhotoUploadResponse, type PhotoUploadParams };
}
