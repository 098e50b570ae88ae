// Many mixed calls of the SDK against a server of this machine, well answered ones and every kind of failure, then a crowd
// of calls at once, twice. Fails if the heap grows, if a listener, timer or socket is left, or if a call ends otherwise than
// it should.
// usage: node --expose-gc scripts/bench/soak.mjs [--calls 100000] [--at-once 100] [--in-flight 5000] [--json FILE]
// Needs a build of packages/retell-sdk.
import { getEventListeners, once, setMaxListeners } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import Retell, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIResponseValidationError,
  APIUserAbortError,
  NotFoundError,
} from '../../packages/retell-sdk/dist/index.mjs';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '100000' },
    'at-once': { type: 'string', default: '100' },
    'in-flight': { type: 'string', default: '5000' },
    json: { type: 'string' },
  },
});
const [calls, atOnce, inFlight] = ['calls', 'at-once', 'in-flight'].map((name) => Number(values[name]));
if (!globalThis.gc) throw new Error('Run it with node --expose-gc');

/** How much the heap may grow from the second tenth of the calls to the last, and from one crowd to the next: bytes. */
const MOST_GROWTH = 2 ** 20;

const server = new Worker(new URL('soak-server.mjs', import.meta.url));
const [port] = await once(server, 'message');
const client = new Retell({ apiKey: 'key', baseURL: `http://127.0.0.1:${port}`, logLevel: 'off' });
/** One for all calls, as a program has that ends them when it ends: whatever a call leaves there adds up. */
const { signal } = new AbortController();
setMaxListeners(0, signal);

const expectEqual = (found, expected) => {
  if (found !== expected) throw new Error(`expected ${expected}, got ${found}`);
};

const expectFailure = async (call, isExpected) => {
  const error = await call.then(
    () => undefined,
    (reason) => reason,
  );
  if (!isExpected(error)) throw error ?? new Error('a failure was expected');
};

const get = (name, options) => client.call.retrieve(name, { signal, ...options });
const short = { timeout: 40, maxRetries: 0 };

/** Kinds of calls, each with how often it comes in a hundred. */
const KINDS = [
  [40, async (i) => expectEqual((await get(`plain-${i}`)).name, `plain-${i}`)],
  [
    12,
    async (i) =>
      expectEqual(
        (await client.call.update(`plain-${i}`, { metadata: { i } }, { signal })).name,
        `plain-${i}`,
      ),
  ],
  [10, (i) => expectFailure(get(`missing-${i}`), (error) => error instanceof NotFoundError)],
  [5, async (i) => expectEqual((await get(`busy-${i}`)).name, `busy-${i}`)],
  [5, async (i) => expectEqual((await get(`limited-${i}`)).name, `limited-${i}`)],
  [5, async (i) => expectEqual((await get(`moved-${i}`)).name, `plain-moved-${i}`)],
  [
    4,
    (i) => expectFailure(get(`cut-${i}`, { maxRetries: 0 }), (error) => error instanceof APIConnectionError),
  ],
  [4, (i) => expectFailure(get(`garbled-${i}`), (error) => error instanceof APIResponseValidationError)],
  [1, (i) => expectFailure(get(`silent-${i}`, short), (error) => error instanceof APIConnectionTimeoutError)],
  [
    1,
    (i) => expectFailure(get(`stalled-${i}`, short), (error) => error instanceof APIConnectionTimeoutError),
  ],
  [
    2,
    async (i) => {
      const controller = new AbortController();
      const call = expectFailure(
        get(`silent-${i}`, { signal: controller.signal }),
        (error) => error instanceof APIUserAbortError,
      );
      setTimeout(() => controller.abort(), 2);
      await call;
      expectEqual(getEventListeners(controller.signal, 'abort').length, 0);
    },
  ],
  [4, async (i) => expectEqual((await (await get(`plain-${i}`).asResponse()).json()).name, `plain-${i}`)],
  [2, async (i) => (await get(`plain-${i}`).asResponse()).body.cancel()],
  [3, async () => expectEqual((await client.call.list({}, { signal }).toArray()).length, 6)],
  [
    2,
    async (i) => {
      const knowledge_base_files = [new File([`text ${i}`], 'a.txt')];
      await client.knowledgeBase.create(
        { knowledge_base_name: `plain-${i}`, knowledge_base_files },
        { signal },
      );
    },
  ],
];
const TABLE = KINDS.flatMap(([share, kind]) => Array.from({ length: share }, () => kind));

const heap = async () => {
  // What is released in a later turn is not left.
  for (let i = 0; i < 3; i++) {
    await sleep(20);
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
};

const runCalls = async (from, to) => {
  let next = from;
  const worker = async () => {
    // Sevens go round all hundred kinds in an order that mixes them.
    while (next < to) await TABLE[(next * 7) % TABLE.length](next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

const start = performance.now();
const heaps = [];
for (let part = 0; part < 10; part++) {
  await runCalls(Math.round((calls / 10) * part), Math.round((calls / 10) * (part + 1)));
  heaps.push(await heap());
}
const seconds = (performance.now() - start) / 1000;

server.postMessage({ expect: inFlight });
/** As many calls at once as are asked for: none is answered before the last one has arrived. */
const runCrowd = async () => {
  const names = await Promise.all(Array.from({ length: inFlight }, (_, i) => get(`crowd-${i}`)));
  names.forEach(({ name }, i) => expectEqual(name, `crowd-${i}`));
};
// The platform keeps the sockets of the first crowd for the second one.
await runCrowd();
const afterFirst = await heap();
await runCrowd();
const afterSecond = await heap();

const listeners = getEventListeners(signal, 'abort').length;
server.postMessage({ close: true });
await once(server, 'exit');
await heap();
const left = process.getActiveResourcesInfo().filter((name) => /Timeout|TCP|Socket|Immediate/i.test(name));

const megabytes = (bytes) => Number((bytes / 2 ** 20).toFixed(2));
const result = {
  calls,
  seconds: Number(seconds.toFixed(1)),
  'heap after each tenth, MB': heaps.map(megabytes),
  'growth since the second tenth, MB': megabytes(heaps.at(-1) - heaps[1]),
  'in flight': inFlight,
  'heap after one and two crowds, MB': [afterFirst, afterSecond].map(megabytes),
  'listeners left': listeners,
  'timers and sockets left': left,
};
console.log(result);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
const isFlat = heaps.at(-1) - heaps[1] <= MOST_GROWTH && afterSecond - afterFirst <= MOST_GROWTH;
if (!isFlat || listeners > 0 || left.length > 0) process.exitCode = 1;
