import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export type Received = {
  readonly method: string;
  /** Path with the query, as sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
};

/** A server on this machine that writes down what it gets. */
export type RecordingServer = {
  readonly url: string;
  readonly received: Received[];
  readonly close: () => Promise<void>;
};

/** Starts one; it answers everything with an empty object. */
export async function recordingServer(): Promise<RecordingServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      received.push({ method, url, headers, body: Buffer.concat(parts) });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** The parts of form data: text, or the name of a file. */
export async function partsOf({
  headers,
  body,
}: Received): Promise<ReadonlyArray<readonly [string, string]>> {
  const type = String(headers['content-type']);
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  return [...form].map(([name, value]) => [name, typeof value === 'string' ? value : `file ${value.name}`]);
}
