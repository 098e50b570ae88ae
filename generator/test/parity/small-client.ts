import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { packageFile, packageTree, type PackageTree } from '../../src/compare/files/index.ts';
import { compareCalls, eventWords, runBoth } from '../../src/parity/index.ts';
import type { Limits } from '../../src/parity/run/index.ts';
import { loadTypes } from '../../src/parity/types/index.ts';

/** A client that is small enough to read and makes real requests. */
export const CLIENT: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'acme',
    version: '1.0.0',
    main: './index.js',
    types: './index.d.ts',
  }),
  'index.d.ts': `
export interface RequestOptions { headers?: Record<string, string | null>; query?: Record<string, unknown>; maxRetries?: number; timeout?: number }
export interface ClientOptions { apiKey?: string; baseURL?: string; defaultHeaders?: Record<string, string>; maxRetries?: number; timeout?: number }
export interface Pet { id: string; name?: string }
export interface PetCreateParams { name: string; tags?: Array<string> }
export declare class APIResource { protected _client: Acme }
export declare class Pets extends APIResource {
  create(body: PetCreateParams, options?: RequestOptions): Promise<Pet>;
  retrieve(petID: string, options?: RequestOptions): Promise<Pet>;
}
export declare class AcmeError extends Error {}
export declare class NotFoundError extends AcmeError {}
export declare class Acme { constructor(options?: ClientOptions); pets: Pets }
export default Acme;
`,
  'index.js': `
class AcmeError extends Error {}
class NotFoundError extends AcmeError {}
class Pets {
  constructor(client) { this._client = client; }
  create(body, options) { return this._client.send('POST', '/pets', { ...options, body }); }
  retrieve(petID, options) { return this._client.send('GET', '/pets/' + encodeURIComponent(petID), options); }
}
class Acme {
  constructor({ apiKey = process.env.ACME_API_KEY, baseURL = process.env.ACME_BASE_URL, ...options } = {}) {
    this.apiKey = apiKey;
    this.baseURL = baseURL;
    this.options = options;
    this.pets = new Pets(this);
  }
  async send(method, path, { body, headers, query } = {}) {
    const attempts = (this.options.maxRetries ?? 2) + 1;
    for (let attempt = 1; ; attempt += 1) {
      const search = query ? '?' + new URLSearchParams(query) : '';
      const response = await fetch(this.baseURL.replace(/\\/$/, '') + path + search, {
        method,
        headers: { authorization: 'Bearer ' + this.apiKey, ...this.options.defaultHeaders, ...(body && { 'content-type': 'application/json' }) },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(this.options.timeout ?? 60000),
      });
      if (response.ok) return response.status === 204 ? undefined : response.json();
      if (response.status < 500 || attempt === attempts) throw response.status === 404 ? new NotFoundError('not found') : new AcmeError('status ' + response.status);
    }
  }
}
module.exports = Acme;
module.exports.default = Acme;
Object.assign(module.exports, { Acme, Pets, AcmeError, NotFoundError });
`,
};

/** The client with something else in its script. */
export function changed(from: string | RegExp, to: string): Readonly<Record<string, string>> {
  const text = CLIENT['index.js'] ?? '';
  const next = text.replace(from, () => to);
  if (next === text) throw new TypeError(`nothing to replace: ${String(from)}`);
  return { ...CLIENT, 'index.js': next };
}

/** The client that runs something when it is loaded. */
export const loading = (script: string): Readonly<Record<string, string>> => changed(/^/, script);

function treeOf(files: Readonly<Record<string, string>>): PackageTree {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return packageTree(
    'acme',
    Object.entries(files).map(([path, text]) => [path, packageFile(bytes(text))]),
  );
}

/** Calls the client and another one, in processes of their own. */
export async function callBoth(
  after: Readonly<Record<string, string>>,
  {
    before = CLIENT,
    limits = {},
  }: { before?: Readonly<Record<string, string>>; limits?: Partial<Limits> } = {},
) {
  const [old, next] = [treeOf(before), treeOf(after)];
  const context = await loadTypes(old.files, next.files);
  const words = eventWords([], [old.files, next.files]);
  return runBoth(
    { before: { tree: old, className: 'Acme' }, after: { tree: next, className: 'Acme' } },
    {
      host: { folder: tmpdir(), environment: process.env, temporary: tmpdir() },
      node: process.execPath,
      flags: process.allowedNodeEnvironmentFlags,
      child: readFileSync(join(dirname(inject('program')), 'package-runner.cjs'), 'utf8'),
      limits,
    },
    (sandboxes) => compareCalls(sandboxes, context, { api: undefined, words }),
  );
}
