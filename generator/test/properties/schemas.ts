import * as fc from 'fast-check';
import type { JsonValue } from '../../src/support/json.ts';
import { NAMES } from '../laws/nasty-schemas.ts';
import { edgeNumber, hostileName, hostileText } from './texts.ts';

export type Json = { readonly [key: string]: JsonValue };

/** What the components of every document are called; references lead to these. */
export const COMPONENTS = ['Tea', 'Leaf', 'Error', 'Promise', 'tea_list', '__proto__'];

const FORMATS = [
  'binary',
  'byte',
  'date',
  'date-time',
  'uuid',
  'int64',
  'int32',
  'double',
  'email',
  'decimal',
];

const described = (schema: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc
    .tuple(
      schema,
      fc.record(
        {
          description: hostileText,
          title: hostileName(NAMES),
          deprecated: fc.boolean(),
          readOnly: fc.boolean(),
          nullable: fc.boolean(),
          default: fc.oneof(hostileText, edgeNumber, fc.constant(null)),
          example: fc.oneof(hostileText, edgeNumber, fc.constantFrom<JsonValue>([], {}, null)),
        },
        { requiredKeys: [] },
      ),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([own, more, share]) => (share < 0.3 ? ({ ...own, ...more } as Json) : own));

const literal = fc.oneof<fc.Arbitrary<JsonValue>[]>(hostileText, edgeNumber, fc.boolean(), fc.constant(null));

const { schema } = fc.letrec<{ schema: Json; plain: Json; object: Json; composed: Json; list: Json }>(
  (tie) => ({
    schema: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie('plain'),
      tie('object'),
      tie('composed'),
      tie('list'),
    ),
    plain: described(
      fc.oneof<fc.Arbitrary<Json>[]>(
        fc.constantFrom<Json>(
          {},
          { type: 'string' },
          { type: 'boolean' },
          { type: 'object' },
          { type: 'null' },
          { not: {} },
        ),
        fc.constantFrom(...COMPONENTS).map((name) => ({ $ref: `#/components/schemas/${name}` })),
        fc.record(
          {
            type: fc.constantFrom('integer', 'number'),
            minimum: edgeNumber,
            maximum: edgeNumber,
            format: fc.constantFrom(...FORMATS),
          },
          { requiredKeys: ['type'] },
        ),
        fc.record(
          {
            type: fc.constant('string'),
            format: fc.constantFrom(...FORMATS),
            pattern: hostileText,
            maxLength: fc.nat(),
          },
          { requiredKeys: ['type'] },
        ),
        fc.record({ enum: fc.uniqueArray(literal, { minLength: 1, maxLength: 4 }) }) as fc.Arbitrary<Json>,
        fc.record({ const: literal }) as fc.Arbitrary<Json>,
        fc.record({
          type: fc.uniqueArray(fc.constantFrom('string', 'null', 'integer', 'object', 'array', 'boolean'), {
            minLength: 1,
          }),
        }) as fc.Arbitrary<Json>,
      ),
    ),
    object: described(
      fc
        .record({
          properties: fc.dictionary(hostileName(NAMES), tie('schema'), { maxKeys: 4 }),
          open: fc.option(fc.oneof(fc.boolean(), tie('schema')), { nil: undefined, freq: 3 }),
          required: fc.array(fc.nat(3), { maxLength: 3 }),
        })
        .map(({ properties, open, required }) => {
          const names = Object.keys(properties);
          const needed = [...new Set(required)].flatMap((i) => names[i] ?? []);
          return {
            type: 'object',
            properties,
            ...(needed.length > 0 && { required: needed }),
            ...(open !== undefined && { additionalProperties: open }),
          };
        }),
    ),
    composed: described(
      fc
        .record({
          how: fc.constantFrom('oneOf', 'anyOf', 'allOf'),
          parts: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
        })
        .map(({ how, parts }) => ({ [how]: parts })),
    ),
    list: described(
      fc.oneof(
        tie('schema').map((items) => ({ type: 'array', items })),
        fc.array(tie('schema'), { maxLength: 3 }).map((prefixItems) => ({ type: 'array', prefixItems })),
      ),
    ),
  }),
);

/** A schema of any form, a few levels deep. */
export const anySchema: fc.Arbitrary<Json> = schema;
