// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import * as z from 'zod';
import type { Uploadable } from './core/uploads';
import { atLeast, atMost } from './internal/zod-checks';
import type { AdviceAskParamsBase, AdviceAskResponse, Word } from './resources/advice';
import type { LabelPrintParams, LabelPrintResponse } from './resources/labels';
import type { GlassJar, LineageNode, PaperEnvelope } from './resources/schemas';
import type { PhotoUploadParams, PhotoUploadResponse } from './resources/seeds/photos';
import type {
  Packet,
  SeedCreateParams,
  SeedListParams,
  SeedListResponse,
  SeedUpdateParams,
  Variety,
} from './resources/seeds/seeds';
import type { Place, Season } from './resources/shared';
import type { Swap, SwapOfferParams } from './resources/swaps';

export const GlassJarSchema: z.ZodType<GlassJar> = z.looseObject({
  kind: z.literal(['jar']),
  litres: z.number().optional(),
});

export const LineageNodeSchema: z.ZodType<LineageNode> = z.looseObject({
  children: z.array(z.lazy(() => LineageNodeSchema)).optional(),
  year: z.number().multipleOf(1).optional(),
});

export const PaperEnvelopeSchema: z.ZodType<PaperEnvelope> = z.looseObject({ kind: z.literal(['envelope']) });

export const PlaceSchema: z.ZodType<Place> = z.looseObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export const SeasonSchema: z.ZodType<Season> = z.literal(['spring', 'summer', 'autumn']);

export const PacketSchema: z.ZodType<Packet> = z.looseObject({
  id: z.string(),
  storage: z.union([z.lazy(() => GlassJarSchema), z.lazy(() => PaperEnvelopeSchema)]),
  token: z.string().optional(),
  colorize: z.boolean().optional(),
  colorProfile: z.string().optional(),
  counts: z.record(z.string(), z.number().multipleOf(1)).optional(),
  extras: z.unknown().optional(),
  lent_to: z.string().nullable().optional(),
  lineage: z.lazy(() => LineageNodeSchema).optional(),
  npk_ratio: z.looseObject({ nitrogen: z.number().optional(), phosphorus: z.number().optional() }).optional(),
  object: z.literal(['packet']).optional(),
  origin: z.lazy(() => PlaceSchema).optional(),
  sow_by: z.iso.date().nullable().optional(),
  status: z.literal(['shelved', 'lent']).nullable().optional(),
});

export const VarietySchema: z.ZodType<Variety> = z.looseObject({
  name: z.string().refine(atMost(80)),
  parents: z.array(z.lazy(() => VarietySchema)).optional(),
});

export const SeedListResponseSchema: z.ZodType<SeedListResponse> = z.looseObject({
  id: z.string(),
  storage: z.union([z.lazy(() => GlassJarSchema), z.lazy(() => PaperEnvelopeSchema)]),
  token: z.string().optional(),
  colorize: z.boolean().optional(),
  colorProfile: z.string().optional(),
  counts: z.record(z.string(), z.number().multipleOf(1)).optional(),
  extras: z.unknown().optional(),
  lent_to: z.string().nullable().optional(),
  lineage: z.lazy(() => LineageNodeSchema).optional(),
  npk_ratio: z.looseObject({ nitrogen: z.number().optional(), phosphorus: z.number().optional() }).optional(),
  object: z.literal(['packet']).optional(),
  origin: z.lazy(() => PlaceSchema).optional(),
  sow_by: z.iso.date().nullable().optional(),
  status: z.literal(['shelved', 'lent']).nullable().optional(),
  shelf: z.string(),
});

export const SeedListParamsSchema: z.ZodType<SeedListParams> = z.strictObject({
  cursor: z.string().optional(),
  limit: z.number().optional(),
  colour: z.string().optional(),
  seasons: z.array(z.lazy(() => SeasonSchema)).optional(),
});

export const SeedCreateParamsSchema: z.ZodType<SeedCreateParams> = z.strictObject({
  storage: z.union([z.lazy(() => GlassJarSchema), z.lazy(() => PaperEnvelopeSchema)]),
  variety: z.lazy(() => VarietySchema),
  count: z.number().multipleOf(1).min(1).optional(),
  webhook_url: z.url().optional(),
});

export const SeedUpdateParamsSchema: z.ZodType<SeedUpdateParams> = z.strictObject({
  shelf_id: z.string(),
  in: z.literal(['en', 'fr']).optional(),
  query_version: z.number().multipleOf(1).optional(),
  class: z.string().optional(),
  text: z.union([z.literal(['mystery', 'mixed']), z.string()]).optional(),
  body_version: z.number().multipleOf(1).optional(),
  'Keeper-Note': z.string().optional(),
});

export const PhotoUploadResponseSchema: z.ZodType<PhotoUploadResponse> = z.looseObject({
  id: z.string(),
  sizes: z.array(z.looseObject({ height: z.number().multipleOf(1), width: z.number().multipleOf(1) })),
});

export const PhotoUploadParamsSchema: z.ZodType<PhotoUploadParams> = z.strictObject({
  image: z.custom<Uploadable>((value) => value != null),
  captions: z.array(z.string()).optional(),
});

export const LabelPrintResponseSchema: z.ZodType<LabelPrintResponse> = z.array(
  z.lazy(() => LineageNodeSchema),
);

export const LabelPrintParamsSchema: z.ZodType<LabelPrintParams> = z.strictObject({
  labels: z.array(
    z.looseObject({ packet: z.string(), copies: z.number().multipleOf(1).min(1).max(9).optional() }),
  ),
});

export const SwapSchema: z.ZodType<Swap> = z.union([
  z.looseObject({ state: z.literal(['open']) }),
  z.looseObject({ packet: z.lazy(() => PacketSchema), state: z.literal(['closed']) }),
]);

export const SwapOfferParamsSchema: z.ZodType<SwapOfferParams> = z.union([
  z.looseObject({ packet: z.string() }),
  z.looseObject({ packet: z.string(), wanted: z.array(z.lazy(() => VarietySchema)) }),
]);

export const WordSchema: z.ZodType<Word> = z.looseObject({ text: z.string() });

export const AdviceAskResponseSchema: z.ZodType<AdviceAskResponse> = z.looseObject({ answer: z.string() });

export const AdviceAskParamsBaseSchema: z.ZodType<AdviceAskParamsBase> = z.strictObject({
  question: z.string().refine(atLeast(3)),
  stream: z.boolean().optional(),
});
