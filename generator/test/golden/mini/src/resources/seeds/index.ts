// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

export { Photos, type PhotoUploadResponse, type PhotoUploadParams } from './photos';
export {
  Seeds,
  type Packet,
  type Variety,
  type SeedListResponse,
  type SeedListParams,
  type SeedCreateParams,
  type SeedUpdateParams,
  type SeedListResponsesCursorPage,
} from './seeds';
