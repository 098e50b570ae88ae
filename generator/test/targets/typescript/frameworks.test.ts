import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InfiniteQueryObserver, MutationObserver, QueryClient } from '@tanstack/query-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../kit/run-program.ts';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
} from '../../kit/wire.ts';

const mini = (name: string): string => readFileSync(join(repository, 'spec/mini', name), 'utf8');
const require = createRequire(import.meta.url);

/** What an application writes; the compiler holds the types of the entries to those of the SDK. */
const program = `import { InfiniteQueryObserver, MutationObserver, QueryClient, type InfiniteData } from '@tanstack/query-core';
import type * as z from 'zod';
import { Seedshelf } from './client';
import type { SeedCreateParams, Packet, SeedListParams, SeedListResponsesCursorPage, Variety } from './resources/seeds/seeds';
import type { Swap } from './resources/swaps';
import type { Season } from './resources/shared';
import type { AdviceAskResponse } from './resources/advice';
import { createClient } from './slim';
import { Seeds } from './resources/seeds/seeds';
import { adviceQueries, seedsQueries } from './tanstack-query';
import type { PacketSchema, SeasonSchema, SeedCreateParamsSchema, SeedListParamsSchema, SwapSchema, VarietySchema } from './zod';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(value: T): T => value;

export const schemas = [
  holds<Equal<z.infer<typeof PacketSchema>, Packet>>(true),
  holds<Equal<z.infer<typeof VarietySchema>, Variety>>(true),
  holds<Equal<z.infer<typeof SwapSchema>, Swap>>(true),
  holds<Equal<z.infer<typeof SeasonSchema>, Season>>(true),
  holds<Equal<z.infer<typeof SeedCreateParamsSchema>, SeedCreateParams>>(true),
  holds<Equal<z.infer<typeof SeedListParamsSchema>, SeedListParams>>(true),
];

export async function queries(cache: QueryClient, client: Seedshelf) {
  const { list, create, photos } = seedsQueries(client);
  const page = await cache.fetchQuery(list.queryOptions({ limit: 2 }));
  holds<Equal<typeof page, SeedListResponsesCursorPage>>(true);
  const cached = cache.getQueryData(list.queryOptions().queryKey);
  holds<Equal<typeof cached, SeedListResponsesCursorPage | undefined>>(true);
  const pages = new InfiniteQueryObserver(cache, list.infiniteQueryOptions({ limit: 2 })).getCurrentResult().data;
  holds<Equal<typeof pages, InfiniteData<SeedListResponsesCursorPage, unknown> | undefined>>(true);
  const made = await new MutationObserver(cache, create.mutationOptions()).mutate([{ storage: { kind: 'jar' }, variety: { name: 'a' } }]);
  holds<Equal<typeof made, Packet>>(true);
  const picture = await cache.fetchQuery(photos.download.queryOptions('id'));
  holds<Equal<typeof picture, Blob>>(true);
  const advice = await new MutationObserver(cache, adviceQueries(client).ask.mutationOptions()).mutate([{ question: 'why' }]);
  holds<Equal<typeof advice, AdviceAskResponse>>(true);
  // @ts-expect-error a packet has a variety
  void create.mutationOptions().mutationFn([{ storage: { kind: 'jar' } }]);
  seedsQueries(createClient({ seeds: Seeds }));
}
`;

let sdk: LoadedPackage;
let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
  sdk = await loadPackage(mini('openapi.yaml'), mini('stainless.yml'), {
    'common.yaml': mini('common.yaml'),
    'src/program.ts': program,
  });
});
afterAll(async () => {
  await server.close();
  removePackages();
});

const entry = (name: string): AnyClient => require(join(sdk.folder, `src/${name}.js`)) as AnyClient;
const newClient = (): AnyClient => sdk.newClient({ apiKey: 'key', baseURL: server.url, maxRetries: 0 });
const packet = (id: string): object => ({ id, shelf: 'a', storage: { kind: 'jar' } });
const answerJSON = (valueOf: (url: string) => unknown): void => {
  server.received.length = 0;
  server.answer = (response, { url }) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(valueOf(url)));
};

describe('TanStack Query', () => {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });

  test('queries are calls of the SDK, with a key that is their arguments', async () => {
    answerJSON(() => ({ packets: [packet('a')] }));
    const { list } = entry('tanstack-query').seedsQueries(newClient());
    const options = list.queryOptions({ limit: 1 });
    expect(options.queryKey).toEqual(['seeds', 'list', { limit: 1 }]);
    expect(list.queryOptions().queryKey).toEqual(list.queryKey);
    expect(list.queryOptions(undefined).queryKey).toEqual(list.queryKey);
    expect((await cache.fetchQuery<AnyClient>(options)).packets).toEqual([packet('a')]);
    expect(server.received.map(({ url }) => url)).toEqual(['/seeds?limit=1']);
    expect(cache.getQueryData<AnyClient>(options.queryKey).packets).toHaveLength(1);
  });

  test('lists go on until the last page, from what callers ask for', async () => {
    const next: Readonly<Record<string, string>> = { start: 'two', two: 'three' };
    answerJSON((url) => {
      const at = new URL(url, server.url).searchParams.get('cursor') ?? '';
      return { packets: [packet(at)], next_cursor: next[at] ?? null };
    });
    const { list } = entry('tanstack-query').seedsQueries(newClient());
    const observer = new InfiniteQueryObserver(
      cache,
      list.infiniteQueryOptions({ cursor: 'start', limit: 1 }),
    );
    const stop = observer.subscribe(() => {});
    await observer.refetch();
    let result = await observer.fetchNextPage();
    while (result.hasNextPage) result = await observer.fetchNextPage();
    stop();
    const pages = result.data as AnyClient;
    expect(pages.pages.map((page: AnyClient) => page.packets[0].id)).toEqual(['start', 'two', 'three']);
    expect(pages.pageParams).toEqual([undefined, 'two', 'three']);
    const asked = server.received.map(({ url }) => url).slice(-3);
    expect(asked).toEqual(['start', 'two', 'three'].map((cursor) => `/seeds?cursor=${cursor}&limit=1`));
  });

  test('mutations take the arguments of the method', async () => {
    answerJSON(() => packet('a'));
    const { update } = entry('tanstack-query').seedsQueries(newClient());
    const mutation = new MutationObserver<unknown, Error, unknown>(
      cache,
      update.mutationOptions({ timeout: 5000 }),
    );
    expect(await mutation.mutate(['a/b', { shelf_id: 's', class: 'bean' }])).toEqual(packet('a'));
    expect(server.received.map(({ method, url, body }) => `${method} ${url} ${body.toString()}`)).toEqual([
      'PATCH /shelves/s/seeds/a%2Fb {"class":"bean"}',
    ]);
  });

  test('a query that is given up ends its request', async () => {
    server.answer = () => {};
    const { list } = entry('tanstack-query').seedsQueries(newClient());
    const options = list.queryOptions({ limit: 9 });
    const running = cache.fetchQuery(options);
    await expect.poll(() => server.received.some(({ url }) => url === '/seeds?limit=9')).toBe(true);
    await cache.cancelQueries({ queryKey: options.queryKey });
    await expect(running).rejects.toThrow();
  });
});

describe('Zod', () => {
  const accepts = (name: string, value: unknown): boolean => entry('zod')[name].safeParse(value).success;

  test.each([
    ['PacketSchema', { id: 'a', storage: { kind: 'jar', litres: 1 }, more: 'kept' }, true],
    ['PacketSchema', { id: 'a', storage: { kind: 'bag' } }, false],
    ['PacketSchema', { storage: { kind: 'jar' } }, false],
    ['PacketSchema', { id: 'a', storage: { kind: 'jar' }, status: null, lent_to: null, sow_by: null }, true],
    ['PacketSchema', { id: 'a', storage: { kind: 'jar' }, sow_by: '2026-02-30' }, false],
    ['PacketSchema', { id: 'a', storage: { kind: 'jar' }, status: 'lost' }, false],
    ['PacketSchema', { id: 'a', storage: { kind: 'jar' }, counts: { white: 1.5 } }, false],
    ['PacketSchema', { id: 'a', storage: { kind: 'jar' }, counts: { white: 9007199254740994 } }, true],
    ['VarietySchema', { name: 'a', parents: [{ name: 'b', parents: [{ name: 'c' }] }] }, true],
    ['VarietySchema', { name: 'a', parents: [{ name: 'b', parents: [{}] }] }, false],
    ['VarietySchema', { name: '🌱'.repeat(80) }, true],
    ['VarietySchema', { name: 'x'.repeat(81) }, false],
    ['SwapSchema', { state: 'closed' }, false],
    ['SwapSchema', { state: 'open' }, true],
    ['SeedListParamsSchema', { seasons: ['winter'] }, false],
    ['SeedListParamsSchema', { season: 'spring' }, false],
    ['SeedListParamsSchema', { cursor: 'a', limit: 1, seasons: ['spring'] }, true],
    ['SeedCreateParamsSchema', { storage: { kind: 'jar' }, variety: { name: 'a' }, count: 0 }, false],
    ['PhotoUploadParamsSchema', { image: new Blob(['a']) }, true],
    ['AdviceAskParamsBaseSchema', { question: 'no' }, false],
  ])('%s of %j: %s', (name, value, isFine) => {
    expect(accepts(name, value)).toBe(isFine);
  });

  test('what is read stays as it came', () => {
    const value = { id: 'a', storage: { kind: 'jar', wide: { deep: 1 } }, later: true };
    expect(entry('zod').PacketSchema.parse(value)).toEqual(value);
  });
});

const hostile = `
openapi: 3.1.0
info: { title: Snare, version: 1.0.0 }
servers: [{ url: https://trap.example }]
paths:
  /a/{__proto__}:
    get:
      operationId: "a'); process.exit(1); ('"
      parameters: [{ name: __proto__, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: "*/", content: { application/json: { schema: { $ref: '#/components/schemas/Trap' } } } } }
  /wide:
    get:
      operationId: wide
      parameters: [{ name: id, in: query, schema: { type: integer, format: int64 } }]
      responses: { '200': { description: Ok, content: { application/json: { schema: { type: object, properties: { id: { type: integer, format: int64 } } } } } } }
components:
  schemas:
    Trap:
      type: object
      required: [kind]
      properties:
        kind: { enum: ["\${process.exit(1)}", "'] as never; //", "\`"] }
        text: { type: string, pattern: "^[\\\\/'\\"\`\${}]+$" }
        broken: { type: string, pattern: "(((" }
        "constructor": { type: string }
        "z": { $ref: '#/components/schemas/Trap' }
`;

test.each(['bigint', 'string'])(
  'names and texts of a document stay what they are (int64: %s)',
  async (int64) => {
    const config = `rules: openapi\ntypes: { int64: ${int64} }\ntargets: { typescript: { tanstack_query: true, zod: true, testing: true } }\n`;
    const trap = await loadPackage(hostile, config);
    const schemas = require(join(trap.folder, 'src/zod.js')) as AnyClient;
    const trapSchema = schemas.TrapSchema ?? schemas.TrapModelSchema;
    expect(trapSchema.safeParse({ kind: '${process.exit(1)}', text: '/\'"`${}' }).success).toBe(true);
    expect(trapSchema.safeParse({ kind: '`', text: 'a' }).success).toBe(false);
    const queries = require(join(trap.folder, 'src/tanstack-query.js')) as AnyClient;
    const made = Object.values(queries).flatMap((make: AnyClient) => Object.values(make({})));
    const wide = made.find((each: AnyClient) => each.queryKey?.[0] === 'wide') as AnyClient;
    const id = int64 === 'bigint' ? 9007199254740993n : '9007199254740993';
    const { queryKey } = wide.queryOptions({ id });
    expect(() => JSON.stringify(queryKey)).not.toThrow();
    expect(JSON.stringify(queryKey)).toContain('9007199254740993');
  },
);
