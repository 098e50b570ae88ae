import { Failure } from './failure.mjs';

const LIMIT = 20 * 1024 * 1024;
const TIMEOUT = 30_000;
const REDIRECTS = 5;
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Media types of documents; servers that know no better call them plain text or bytes. */
const MEDIA_TYPE =
  /^(?:text\/plain|application\/octet-stream|(?:application|text)\/(?:[\w.+-]*\+)?(?:x-)?(?:yaml|json))$/;

/** Fetches a YAML or JSON document and returns its bytes and the address they came from. */
export async function fetchDocument(url) {
  const response = await request(checkAddress(url), REDIRECTS);
  const address = response.url;
  if (!response.ok) {
    throw new Failure(`${address} answered ${response.status} ${response.statusText}`.trim() + '.');
  }
  checkType(response.headers.get('content-type'), address);
  const bytes = await readLimited(response, address);
  checkText(bytes, address);
  return { bytes, address };
}

function checkAddress(url) {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const safe =
    address?.protocol === 'https:' || (address?.protocol === 'http:' && LOCAL.has(address.hostname));
  if (!safe) throw new Failure(`${url} is not an https address.`);
  return address;
}

/** Follows redirects itself, because each address has to be a safe one. */
async function request(address, redirects) {
  const response = await send(address);
  const location = response.headers.get('location');
  if (response.status < 300 || response.status > 399 || location === null) return response;
  await response.body?.cancel();
  if (redirects === 0) throw new Failure(`${address} is redirected too often.`);
  return request(
    checkAddress(URL.canParse(location, address) ? new URL(location, address) : location),
    redirects - 1,
  );
}

async function send(address) {
  try {
    return await fetch(address, {
      headers: { accept: 'application/yaml, application/json;q=0.9, text/plain;q=0.5' },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (error) {
    throw unreachable(address, error);
  }
}

function unreachable(address, error) {
  if (error.name === 'TimeoutError') {
    return new Failure(`${address} did not answer in full within ${TIMEOUT / 1000} seconds.`);
  }
  return new Failure(
    `${address} cannot be reached: ${error.cause?.code ?? error.cause?.message ?? error.message}.`,
  );
}

function checkType(header, address) {
  const type = header?.split(';')[0].trim().toLowerCase();
  if (type !== undefined && !MEDIA_TYPE.test(type)) {
    throw new Failure(`${address} is ${type}, not a YAML or JSON document.`);
  }
}

async function readLimited(response, address) {
  const tooLarge = () => new Failure(`${address} is larger than ${LIMIT / 1024 / 1024} MiB.`);
  if (Number(response.headers.get('content-length')) > LIMIT) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > LIMIT) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Failure ? error : unreachable(address, error);
  }
  return Buffer.concat(chunks);
}

/** Error pages come as plain text, too. */
function checkText(bytes, address) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${address} is not text in UTF-8.`);
  }
  if (text.trim() === '') throw new Failure(`${address} is empty.`);
  if (text.trimStart().startsWith('<'))
    throw new Failure(`${address} is a web page, not an OpenAPI document.`);
}
