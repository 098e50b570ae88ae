import * as fc from 'fast-check';
import type { JsonValue } from '../../src/support/json.ts';
import { NAMES } from '../laws/nasty-schemas.ts';
import { responseContent, requestBody } from './contents.ts';
import { anySchema, COMPONENTS, type Json } from './schemas.ts';
import { hostileName, hostileText } from './texts.ts';

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];
const STYLES = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
} as const;

/** An OpenAPI document that keeps to the form of the standard: whatever it says may be strange, where it says it is not. */
export const anyDocument: fc.Arbitrary<Json> = fc
  .record({
    version: fc.constantFrom('3.0.3', '3.1.0', '3.2.0'),
    title: hostileName(['Tea', 'Tea Club API', 'Promise', 'API']),
    description: fc.option(hostileText, { nil: undefined }),
    servers: fc.array(server(), { maxLength: 3 }),
    schemas: fc.tuple(...COMPONENTS.map((name) => anySchema.map((schema) => [name, schema] as const))),
    paths: fc.array(pathItem(), { minLength: 1, maxLength: 5 }),
    security: fc.constantFrom([], [{ key: [] }], [{ key: [] }, {}], [{ cookie: [], query: [] }]),
  })
  .map(({ version, title, description, servers, schemas, paths, security }) => ({
    openapi: version,
    info: { title, version: '1.0.0', ...(description !== undefined && { description }) },
    servers,
    security,
    paths: Object.fromEntries(paths.map(([path, item], i) => [`/${i}${path}`, item])),
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
        query: { type: 'apiKey', in: 'query', name: 'key' },
      },
    },
  }));

function server(): fc.Arbitrary<Json> {
  return fc.record(
    {
      url: fc.oneof(
        fc.constantFrom('https://tea.example.com', '/v1', 'https://{region}.tea.example.com:{port}/v1', ''),
        hostileText,
      ),
      description: hostileText,
      variables: fc.constant({ region: { default: 'eu', enum: ['eu', 'us'] }, port: { default: '443' } }),
    },
    { requiredKeys: ['url'] },
  );
}

function pathItem(): fc.Arbitrary<readonly [string, Json]> {
  return fc
    .record({
      segments: fc.array(segment(), { minLength: 1, maxLength: 3 }),
      operations: fc.dictionary(fc.constantFrom(...VERBS), operation(), { minKeys: 1, maxKeys: 2 }),
    })
    .map(({ segments, operations }) => {
      const names = [
        ...new Set(segments.flatMap(({ stands }) => (stands === undefined ? [] : [stands.name]))),
      ];
      const parameters = names.map((name) => segments.find(({ stands }) => stands?.name === name)?.stands);
      const path = segments.map(({ text }) => `/${text}`).join('');
      return [path, { ...operations, parameters: parameters as JsonValue }] as const;
    });
}

type Segment = { readonly text: string; readonly stands?: Json & { readonly name: string } };

function segment(): fc.Arbitrary<Segment> {
  const name = hostileName(NAMES).map((text) => text.replaceAll(/[{}/?#\s]/g, '') || 'id');
  return fc.oneof(
    name.map((text) => ({ text: encodeURIComponent(Buffer.from(text).toString()) })),
    fc
      .record({
        name,
        style: fc.option(fc.constantFrom(...STYLES.path), { nil: undefined }),
        schema: plainSchema(),
      })
      .map(({ name: id, style, schema }) => ({
        text: `{${id}}`,
        stands: { name: id, in: 'path', required: true, schema, ...(style !== undefined && { style }) },
      })),
  );
}

function plainSchema(): fc.Arbitrary<Json> {
  return fc.constantFrom<Json>(
    { type: 'string' },
    { type: 'integer' },
    { type: 'string', format: 'uuid' },
    { enum: ['a', 'b'] },
  );
}

function operation(): fc.Arbitrary<Json> {
  return fc.record(
    {
      operationId: hostileName(NAMES),
      tags: fc.array(hostileName(NAMES), { maxLength: 2 }),
      summary: hostileText,
      description: hostileText,
      deprecated: fc.boolean(),
      parameters: fc.array(parameter(), { maxLength: 3 }).map(distinct),
      requestBody: requestBody,
      responses: responses(),
      security: fc.constantFrom<JsonValue>([], [{}], [{ key: [] }, { cookie: [] }]),
      servers: fc.array(server(), { minLength: 1, maxLength: 1 }),
    },
    { requiredKeys: ['responses'] },
  ) as fc.Arbitrary<Json>;
}

function parameter(): fc.Arbitrary<Json> {
  return fc.constantFrom('query' as const, 'header' as const, 'cookie' as const).chain((place) =>
    fc.record(
      {
        name: place === 'query' ? hostileName(NAMES) : fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/),
        in: fc.constant(place),
        required: fc.boolean(),
        description: hostileText,
        schema: anySchema,
        style: fc.constantFrom(...STYLES[place]),
        explode: fc.boolean(),
        allowReserved: fc.boolean(),
        example: hostileText,
      },
      { requiredKeys: ['name', 'in', 'schema'] },
    ),
  ) as fc.Arbitrary<Json>;
}

/** The standard allows a name once in each place; headers differ by more than case. */
function distinct(parameters: readonly Json[]): Json[] {
  const key = (each: Json): string => `${String(each['in'])} ${String(each['name']).toLowerCase()}`;
  return [...new Map(parameters.map((each) => [key(each), each])).values()];
}

function responses(): fc.Arbitrary<Json> {
  const answer = fc.record(
    { description: hostileText, content: responseContent },
    { requiredKeys: ['description'] },
  );
  return fc.dictionary(
    fc.constantFrom('200', '201', '202', '204', '2XX', 'default', '304', '400', '4XX', '500'),
    answer,
    { minKeys: 1, maxKeys: 3 },
  ) as fc.Arbitrary<Json>;
}
