// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

export * from './shared';
export {
  Advice,
  type Word,
  type AdviceAskResponse,
  type AdviceAskParams,
  type AdviceAskParamsNonStreaming,
  type AdviceAskParamsStreaming,
} from './advice';
export { Labels, type LabelPrintResponse, type LabelPrintParams } from './labels';
export {
  Seeds,
  type Packet,
  type Variety,
  type SeedListResponse,
  type SeedListParams,
  type SeedCreateParams,
  type SeedUpdateParams,
  type SeedListResponsesCursorPage,
} from './seeds/seeds';
export { Swaps, type Swap, type SwapOfferParams } from './swaps';
