import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
};

export type ApiServer = {
  readonly url: string;
  readonly received: Received[];
  readonly close: () => Promise<void>;
};

const ANSWERS: Readonly<Record<string, readonly [status: number, body: unknown]>> = {
  'POST /v2/create-phone-call': [201, { call_id: 'call_1', call_status: 'registered' }],
  'GET /get-agent/agent%2F1': [200, { agent_id: 'agent/1', version: 3 }],
  'POST /clone-voice': [201, { voice_id: 'voice_1' }],
};

const answer = (key: string): readonly [status: number, body: unknown] =>
  ANSWERS[key] ?? [404, { status: 'error', message: 'No such thing' }];

/** A stand-in for the API on a free port of this machine. */
export const startApiServer = async (): Promise<ApiServer> => {
  const received: Received[] = [];
  const server = http.createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('latin1');
      received.push({
        method,
        url,
        authorization: headers.authorization,
        contentType: headers['content-type'],
        body,
      });
      const [status, value] = answer(`${method} ${url.split('?', 1)[0]}`);
      response.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
      response.end(JSON.stringify(value));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, received, close };
};
