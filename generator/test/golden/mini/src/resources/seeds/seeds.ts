// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../../core/api-promise';
import { CursorPage, type CursorPageParams, PagePromise } from '../../core/pagination';
import { APIResource } from '../../core/resource';
import { buildHeaders } from '../../internal/headers';
import type { RequestOptions } from '../../internal/request-options';
import { path } from '../../internal/utils/path';
import type { GlassJar, LineageNode, PaperEnvelope } from '../schemas';
import type { Place, Season } from '../shared';
import { Photos, type PhotoUploadParams, type PhotoUploadResponse } from './photos';

/**
 * Packets of seeds and where they stand.
 */
export class Seeds extends APIResource {
  photos: Photos = new Photos(this._client);

  /**
   * The packets on all shelves, the newest first.
   *
   * @see GET /seeds
   *
   * @example
   * ```ts
   * // Automatically fetches more pages as needed.
   * for await (const seedListResponse of client.seeds.list()) {
   *   // ...
   * }
   * ```
   */
  list(
    query: SeedListParams | null | undefined = {},
    options?: RequestOptions,
  ): PagePromise<SeedListResponsesCursorPage, SeedListResponse> {
    return this._client.getAPIList('/seeds', CursorPage<SeedListResponse>, { query, ...options });
  }

  /**
   * Shelves a new packet.
   *
   * Shelving sends this event to `webhook_url`:
   *
   * ```json
   * { "event": "packet.shelved", "packet": { "id": "pkt_7c1f" } }
   * ```
   *
   * @see POST /seeds
   *
   * @example
   * ```ts
   * const packet = await client.seeds.create({
   *   storage: { kind: 'jar', litres: 0.5 },
   *   variety: { name: 'Moonlit Marrow' },
   *   count: 24,
   * });
   * ```
   */
  create(body: SeedCreateParams, options?: RequestOptions): APIPromise<Packet> {
    return this._client.post('/seeds', { body, ...options });
  }

  /**
   * Changes the label of a packet on a given shelf.
   *
   * @see PATCH /shelves/{shelf_id}/seeds/{seed_id}
   *
   * @example
   * ```ts
   * const packet = await client.seeds.update('pkt_7c1f', {
   *   shelf_id: 'north-wall',
   * });
   * ```
   */
  update(seedID: string, params: SeedUpdateParams, options?: RequestOptions): APIPromise<Packet> {
    const { shelf_id, in: in_, query_version, body_version, 'Keeper-Note': keeperNote, ...body } = params;
    return this._client.patch(path`/shelves/${shelf_id}/seeds/${seedID}`, {
      query: { in: in_, version: query_version },
      body: { version: body_version, ...body },
      ...options,
      headers: buildHeaders([
        { ...(keeperNote !== undefined && { 'Keeper-Note': keeperNote }) },
        options?.headers,
      ]),
    });
  }

  /**
   * Removes a packet for good. Lend it instead.
   *
   * @deprecated
   *
   * @see DELETE /seeds/{seed_id}
   *
   * @example
   * ```ts
   * await client.seeds.delete('pkt_7c1f');
   * ```
   */
  delete(seedID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/seeds/${seedID}`, { accept: '*/*', ...options });
  }
}

export type SeedListResponsesCursorPage = CursorPage<SeedListResponse>;

/**
 * A packet of seeds.
 */
export interface Packet {
  id: string;

  /**
   * Where the seeds are kept dry.
   */
  storage: GlassJar | PaperEnvelope;

  /**
   * The code on the back.
   */
  token?: string;

  /**
   * @deprecated
   */
  colorize?: boolean;

  colorProfile?: string;

  counts?: { [key: string]: number };

  extras?: unknown;

  lent_to?: string | null;

  lineage?: LineageNode;

  npk_ratio?: Packet.NPKRatio;

  object?: 'packet';

  /**
   * Where the seeds were gathered.
   */
  origin?: Place;

  sow_by?: string | null;

  /**
   * Null while it is being counted.
   */
  status?: 'shelved' | 'lent' | null;
}

export declare namespace Packet {
  export interface NPKRatio {
    nitrogen?: number;

    phosphorus?: number;
  }

  export { type GlassJar as Jar, type PaperEnvelope as Envelope };
}

/**
 * A named kind of plant.
 */
export interface Variety {
  name: string;

  parents?: Array<Variety>;
}

/**
 * A packet of seeds.
 */
export interface SeedListResponse extends Packet {
  shelf: string;
}

export interface SeedListParams extends CursorPageParams {
  /**
   * @deprecated Search by variety instead.
   */
  colour?: string;

  /**
   * Only packets that can be sown in one of these seasons.
   */
  seasons?: Array<Season>;
}

export interface SeedCreateParams {
  storage: GlassJar | PaperEnvelope;

  /**
   * A named kind of plant.
   */
  variety: Variety;

  /**
   * Number of seeds.
   */
  count?: number;

  /**
   * Called when the packet is shelved. `{{packet}}`, ${packet} and "*\/" are sent as
   * they are. 🌱
   */
  webhook_url?: string;
}

export declare namespace SeedCreateParams {
  export { type GlassJar as Jar, type PaperEnvelope as Envelope };
}

export interface SeedUpdateParams {
  /**
   * Path param
   */
  shelf_id: string;

  /**
   * Query param: Language of the label.
   */
  in?: 'en' | 'fr';

  /**
   * Query param: The label version to change.
   */
  query_version?: number;

  /**
   * Body param: Botanical class.
   */
  class?: string;

  /**
   * Body param: What the label says.
   */
  text?: 'mystery' | 'mixed' | (string & {});

  /**
   * Body param: The new version.
   */
  body_version?: number;

  /**
   * Header param: Why the label changes.
   */
  'Keeper-Note'?: string;
}

export declare namespace Seeds {
  export {
    type Packet,
    type Variety,
    type SeedListResponse,
    type SeedListParams,
    type SeedCreateParams,
    type SeedUpdateParams,
    type SeedListResponsesCursorPage,
    Photos,
    type PhotoUploadResponse,
    type PhotoUploadParams,
  };
}
