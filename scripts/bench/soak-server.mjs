// The server of soak.mjs, in a thread of its own: answers by the name in the path, well and badly.
import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';

const json = (response, value, status = 200, headers = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));

/** Names that have been answered with a failure; the next request for one is answered well. */
const failed = new Set();

const failOnce = (name, response, status, headers) => {
  if (failed.delete(name)) return json(response, { name });
  failed.add(name);
  return json(response, { message: 'later' }, status, headers);
};

/** Requests that wait until as many are there as were announced. */
const waiting = [];
let crowd = Infinity;

const ANSWERS = {
  plain: (name, response) => json(response, { name }),
  missing: (_, response) => json(response, { message: 'nothing here' }, 404),
  busy: (name, response) => failOnce(name, response, 503, { 'retry-after-ms': '1' }),
  limited: (name, response) => failOnce(name, response, 429, { 'retry-after-ms': '1' }),
  moved: (name, response) => response.writeHead(307, { location: `/v2/get-call/plain-${name}` }).end(),
  cut: (_, response) => response.destroy(),
  silent: () => {},
  stalled: (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).write('{"name":'),
  garbled: (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":'),
  crowd: (name, response) => {
    waiting.push(() => json(response, { name }));
    if (waiting.length >= crowd) for (const answer of waiting.splice(0)) answer();
  },
};

const page = (body) => {
  const { pagination_key: last = '0' } = JSON.parse(body || '{}');
  const next = Number(last) + 1;
  return {
    items: [{ call_id: last }, { call_id: `${last}b` }],
    has_more: next < 3,
    pagination_key: String(next),
  };
};

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/v3/list-calls') return json(response, page(Buffer.concat(parts).toString()));
    const name = pathname.split('/').pop();
    (ANSWERS[name.split('-', 1)[0]] ?? ANSWERS.plain)(name, response);
  });
  request.on('error', () => {});
  response.on('error', () => {});
});

parentPort.on('message', ({ expect, close }) => {
  if (expect !== undefined) crowd = expect;
  if (!close) return;
  server.closeAllConnections();
  server.close(() => parentPort.close());
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
