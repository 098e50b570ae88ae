import { proxies } from '../load/index.ts';
import type { Send } from './github.ts';

/** How long the API may take to answer, in milliseconds. */
const PATIENCE = 30_000;
/** Bytes of an answer that are read: a page of long comments has some megabytes. */
const MOST_BYTES = 32 * 1024 ** 2;

class TooLong extends Error {}

/**
 * Sends requests, through the proxy of the environment if it names one (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`).
 *
 * @throws TypeError When no answer came in time, TooLong for one of more than 32 MB; neither names a header.
 */
export function sender(environment: Readonly<Record<string, string | undefined>>): Send {
  return async ({ method, url, headers, body }) => {
    const undici = await import('undici');
    const dispatcher = new undici.EnvHttpProxyAgent(proxies(environment));
    try {
      const answer = await undici.fetch(url, {
        method,
        headers,
        dispatcher,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
        ...(body !== undefined && { body }),
      });
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of answer.body ?? []) {
        size += chunk.length;
        if (size > MOST_BYTES) throw new TooLong('the answer is longer than any page of comments');
        chunks.push(chunk);
      }
      return { status: answer.status, text: Buffer.concat(chunks).toString() };
    } finally {
      await dispatcher.destroy();
    }
  };
}
