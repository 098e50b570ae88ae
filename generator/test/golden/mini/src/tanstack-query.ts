// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { Seedshelf } from './client';
import type { RequestOptions } from './internal/request-options';
import { mutation, pagedQuery, query } from './internal/tanstack-query';
import type { AdviceAskParamsNonStreaming } from './resources/advice';
import type { LabelPrintParams } from './resources/labels';
import type { PhotoUploadParams } from './resources/seeds/photos';
import type { SeedCreateParams, SeedListParams, SeedUpdateParams } from './resources/seeds/seeds';
import type { SwapOfferParams } from './resources/swaps';

export type {
  InfiniteQueryOptions,
  Mutation,
  MutationOptions,
  PagedQuery,
  Query,
  QueryOptions,
} from './internal/tanstack-query';

/** Options for TanStack Query of `client.seeds`. */
export const seedsQueries = (client: Pick<Seedshelf, 'seeds'>) => ({
  list: pagedQuery(
    ['seeds', 'list'],
    { step: 'cursor', items: ['packets'], next: ['next_cursor'], param: ['cursor'], argument: 0 },
    (request: RequestOptions, query?: SeedListParams | null | undefined) => client.seeds.list(query, request),
  ),
  create: mutation(['seeds', 'create'], (request: RequestOptions, body: SeedCreateParams) =>
    client.seeds.create(body, request),
  ),
  update: mutation(['seeds', 'update'], (request: RequestOptions, seedID: string, params: SeedUpdateParams) =>
    client.seeds.update(seedID, params, request),
  ),
  delete: mutation(['seeds', 'delete'], (request: RequestOptions, seedID: string) =>
    client.seeds.delete(seedID, request),
  ),
  photos: {
    upload: mutation(
      ['seeds', 'photos', 'upload'],
      (request: RequestOptions, seedID: string, body: PhotoUploadParams) =>
        client.seeds.photos.upload(seedID, body, request),
    ),
    download: query(['seeds', 'photos', 'download'], (request: RequestOptions, photoID: string) =>
      client.seeds.photos.download(photoID, request).then((response) => response.blob()),
    ),
  },
});

/** Options for TanStack Query of `client.labels`. */
export const labelsQueries = (client: Pick<Seedshelf, 'labels'>) => ({
  print: mutation(['labels', 'print'], (request: RequestOptions, params: LabelPrintParams) =>
    client.labels.print(params, request),
  ),
});

/** Options for TanStack Query of `client.swaps`. */
export const swapsQueries = (client: Pick<Seedshelf, 'swaps'>) => ({
  offer: mutation(['swaps', 'offer'], (request: RequestOptions, body: SwapOfferParams) =>
    client.swaps.offer(body, request),
  ),
});

/** Options for TanStack Query of `client.advice`. */
export const adviceQueries = (client: Pick<Seedshelf, 'advice'>) => ({
  ask: mutation(['advice', 'ask'], (request: RequestOptions, body: AdviceAskParamsNonStreaming) =>
    client.advice.ask(body, request),
  ),
});
