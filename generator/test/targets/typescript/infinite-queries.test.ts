import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
} from '../../kit/wire.ts';
import { LISTS, document } from '../../wire/lists-documents.ts';

const require = createRequire(import.meta.url);
const WANTED = ['backwards', 'forwards', 'returns', 'onward', 'dead_end'];
const lists = Object.fromEntries(Object.entries(LISTS).filter(([name]) => WANTED.includes(name)));

let sdk: LoadedPackage;
let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
  const options = 'targets: { typescript: { tanstack_query: true } }';
  sdk = await loadPackage(document(lists), `rules: openapi\n${options}\n`, {
    'src/all.ts': "export * from './tanstack-query';\n",
  });
});
afterAll(async () => {
  await server.close();
  removePackages();
});

test.each(Object.entries(lists))('an infinite query asks as the list does: %s', async (name, list) => {
  let at = 0;
  server.received.length = 0;
  server.answer = (response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(list.answers[at++] ?? {}));
  const entry = require(join(sdk.folder, 'src/tanstack-query.js')) as AnyClient;
  const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  const property = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const { list: method } = entry[`${property}Queries`](client);
  const { queryFn, initialPageParam, getNextPageParam } = method.infiniteQueryOptions(...(list.args ?? []));
  const { signal } = new AbortController();
  const pages: unknown[] = [];
  for (let pageParam = initialPageParam; pages.length < 9; ) {
    const page = await queryFn({ signal, pageParam });
    pages.push(page);
    pageParam = getNextPageParam(page, pages, pageParam);
    if (pageParam === undefined) break;
  }
  expect(server.received.map(({ url }) => url.replace(/^[^?]*/, ''))).toEqual(list.requests);
});
