// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import { DEFAULT_BASE_URL } from './sdk-info';
import { fetchWith, type MockFetch } from './internal/fetch-mock';
import { asEvents } from './internal/fixture-streams';
import { answer, fixture, type Fixture, nothing, oneOf, orStreamed } from './internal/fixtures';
import { repliesTo, type Reply } from './internal/replies';
import type { AdviceAskResponse, Word } from './resources/advice';
import type { LabelPrintResponse } from './resources/labels';
import type { PhotoUploadResponse } from './resources/seeds/photos';
import type { Packet, SeedListResponse, Variety } from './resources/seeds/seeds';
import type { Place, Season } from './resources/shared';
import type { Swap } from './resources/swaps';

export type { Answer, Fixture, Overrides } from './internal/fixtures';
export {
  fail,
  reply,
  type Failure,
  type FailureOptions,
  type Reply,
  type ReplyOptions,
} from './internal/replies';
export type { MockFetch } from './internal/fetch-mock';

/** The fixtures of types that have names. */
export interface Models {
  Season: Fixture<Season>;
  Place: Fixture<Place>;
  Packet: Fixture<Packet>;
  Variety: Fixture<Variety>;
  Swap: Fixture<Swap>;
  Word: Fixture<Word>;
}

/** Values of the types that have names. */
export const models: Models = {
  Season: fixture<Season>(() => 'spring'),
  Place: fixture<Place>(() => ({ latitude: -90, longitude: -180 })),
  Packet: fixture<Packet>(() => ({
    id: 'pkt_7c1f',
    storage: { kind: 'jar' },
  })),
  Variety: fixture<Variety>(() => ({ name: 'name' })),
  Swap: oneOf<Swap>('state', () => [{ state: 'open' }, { packet: models.Packet(), state: 'closed' }]),
  Word: fixture<Word>(() => ({ text: 'text' })),
};

/** What the methods answer with: each makes a new value at every call, and knows its request. */
export const answers = {
  seeds: {
    list: answer(
      'GET',
      '/seeds',
      fixture<Record<string, unknown> & { packets: Array<SeedListResponse> }>(() => ({
        packets: [
          {
            id: 'pkt_7c1f',
            shelf: 'North wall',
            storage: { kind: 'jar' },
          },
        ],
      })),
    ),
    create: answer('POST', '/seeds', models.Packet, { status: 201 }),
    update: answer('PATCH', '/shelves/{shelf_id}/seeds/{seed_id}', models.Packet),
    delete: answer('DELETE', '/seeds/{seed_id}', nothing),
    photos: {
      upload: answer(
        'POST',
        '/seeds/{seed_id}/photos',
        fixture<PhotoUploadResponse>(() => ({ id: 'id', sizes: [{ height: 0, width: 0 }] })),
        { status: 201 },
      ),
      download: answer(
        'GET',
        '/photos/{photo_id}/image',
        fixture(() => new Blob(['Example data'], { type: 'image/png' })),
      ),
    },
  },
  labels: {
    print: answer(
      'PUT',
      '/labels',
      fixture<LabelPrintResponse>(() => [{}]),
      { sent: (value: unknown) => ({ data: value }) },
    ),
  },
  swaps: {
    offer: answer('POST', '/swaps', models.Swap),
  },
  advice: {
    ask: orStreamed(
      answer(
        'POST',
        '/advice',
        fixture<AdviceAskResponse>(() => ({ answer: 'answer' })),
      ),
      answer(
        'POST',
        '/advice',
        fixture<Array<Word>>(() => [{ text: 'text' }]),
        { type: 'text/event-stream', write: asEvents, flag: 'stream' },
      ),
    ),
  },
};

/** Replies to the requests of all methods, each with the value in `answers`. */
export const replyAll = (): Reply[] => repliesTo(answers);

/**
 * A `fetch` for the client under test, which sends nothing and keeps the `requests`.
 *
 * @param replies Of several for one request the first is taken; by default every method answers with its value.
 * @param options.baseURL The base URL of the client, where it is not the usual one.
 */
export const mockFetch = (
  replies: readonly Reply[] = replyAll(),
  options: { baseURL?: string | undefined } = {},
): MockFetch => fetchWith(replies, options.baseURL ?? DEFAULT_BASE_URL);
