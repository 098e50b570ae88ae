// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import { DEFAULT_TIMEOUT } from './sdk-info';
import { SlimSeedshelf } from './slim';
import * as Errors from './core/error';
import { CursorPage, type CursorPageParams, type CursorPageResponse } from './core/pagination';
import { defineResources, type ResourcesOf } from './core/resource';
import { toFile } from './core/uploads';
import * as Opts from './internal/request-options';
import {
  Advice,
  type AdviceAskParams,
  type AdviceAskParamsNonStreaming,
  type AdviceAskParamsStreaming,
  type AdviceAskResponse,
  type Word,
} from './resources/advice';
import { type LabelPrintParams, type LabelPrintResponse, Labels } from './resources/labels';
import {
  type Packet,
  type SeedCreateParams,
  type SeedListParams,
  type SeedListResponse,
  type SeedListResponsesCursorPage,
  Seeds,
  type SeedUpdateParams,
  type Variety,
} from './resources/seeds/seeds';
import type { Place, Season } from './resources/shared';
import { type Swap, type SwapOfferParams, Swaps } from './resources/swaps';

export type { ClientOptions } from './slim';
export type { Logger, LogLevel } from './internal/utils/log';

const RESOURCES = { seeds: Seeds, labels: Labels, swaps: Swaps, advice: Advice };

export interface Seedshelf extends ResourcesOf<typeof RESOURCES> {}

/**
 * Client of the Seedshelf API.
 *
 * @see https://docs.seedshelf.example
 */
export class Seedshelf extends SlimSeedshelf {
  static Seedshelf = this;
  static DEFAULT_TIMEOUT = DEFAULT_TIMEOUT;

  static SeedshelfError = Errors.SeedshelfError;
  declare static APIError: typeof Errors.APIError;
  declare static APIConnectionError: typeof Errors.APIConnectionError;
  declare static APIConnectionTimeoutError: typeof Errors.APIConnectionTimeoutError;
  declare static APIUserAbortError: typeof Errors.APIUserAbortError;
  declare static NotFoundError: typeof Errors.NotFoundError;
  declare static ConflictError: typeof Errors.ConflictError;
  declare static RateLimitError: typeof Errors.RateLimitError;
  declare static BadRequestError: typeof Errors.BadRequestError;
  declare static AuthenticationError: typeof Errors.AuthenticationError;
  declare static InternalServerError: typeof Errors.InternalServerError;
  declare static PermissionDeniedError: typeof Errors.PermissionDeniedError;
  declare static UnprocessableEntityError: typeof Errors.UnprocessableEntityError;
  declare static PaymentRequiredError: typeof Errors.PaymentRequiredError;
  declare static APIResponseValidationError: typeof Errors.APIResponseValidationError;

  static toFile = toFile;
}

defineResources(Seedshelf, RESOURCES, Errors.ERROR_CLASSES, { CursorPage });

export declare namespace Seedshelf {
  export type RequestOptions = Opts.RequestOptions;
  export { CursorPage, type CursorPageParams, type CursorPageResponse };
  export {
    Seeds,
    type Packet,
    type Variety,
    type SeedListResponse,
    type SeedListParams,
    type SeedCreateParams,
    type SeedUpdateParams,
    type SeedListResponsesCursorPage,
  };
  export { Labels, type LabelPrintResponse, type LabelPrintParams };
  export { Swaps, type Swap, type SwapOfferParams };
  export {
    Advice,
    type Word,
    type AdviceAskResponse,
    type AdviceAskParams,
    type AdviceAskParamsNonStreaming,
    type AdviceAskParamsStreaming,
  };
  export { type Place, type Season };
}
