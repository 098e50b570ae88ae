import * as fc from 'fast-check';
import { anySchema, type Json } from './schemas.ts';
import { hostileText } from './texts.ts';

const MEDIA_TYPES = [
  'application/json',
  'application/json',
  'application/vnd.tea+json; charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/mixed',
  'application/octet-stream',
  'application/xml',
  'application/jsonl',
  'text/plain',
  'text/event-stream',
  'image/png',
  '*/*',
];

const media = fc.record(
  { schema: anySchema, example: hostileText },
  { requiredKeys: [] },
) as fc.Arbitrary<Json>;

const content = fc.dictionary(fc.constantFrom(...MEDIA_TYPES), media, {
  minKeys: 1,
  maxKeys: 2,
}) as fc.Arbitrary<Json>;

/** The content of an answer. */
export const responseContent: fc.Arbitrary<Json> = content;

/** What a request carries. */
export const requestBody: fc.Arbitrary<Json> = fc.record(
  { required: fc.boolean(), description: hostileText, content },
  { requiredKeys: ['content'] },
) as fc.Arbitrary<Json>;
