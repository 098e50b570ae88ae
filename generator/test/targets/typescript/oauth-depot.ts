import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { stringify } from 'yaml';
import {
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
  type Received,
} from '../../kit/wire.ts';

export const done = { responses: { 204: { description: 'Done.' } } };
export const scopes = { read: 'See.', write: 'Change.' };

export function documentOf(schemes: object, paths: object): string {
  return stringify({
    openapi: '3.1.0',
    info: { title: 'Depot', version: '1' },
    servers: [{ url: 'https://depot.example/v1' }],
    security: [{ login: ['read'] }],
    paths,
    components: { securitySchemes: schemes },
  });
}

export const MACHINE = { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes } } };
export const PATHS = {
  '/boxes': { get: done, post: { ...done, security: [{ login: ['write', 'read', 'unheard-of'] }] } },
  '/open': { get: { ...done, security: [] } },
  '/keyed': { get: { ...done, security: [{ key: [] }, { login: [] }] } },
  '/maybe': { get: { ...done, security: [{}, { login: [] }] } },
};
export const KEY = { type: 'apiKey', in: 'header', name: 'X-Key' };

/** A server for the API and its tokens; what it received and how it answers are new for each test. */
export let loopback: Loopback;

/** Starts the server for the tests of the file that asks. */
export function serveDepot(): void {
  beforeAll(async () => {
    loopback = await startLoopback();
  });
  beforeEach(() => {
    loopback.received.splice(0);
    loopback.answer = answer;
  });
  afterAll(async () => {
    removePackages();
    await loopback.close();
  });
}

export const isToken = ({ url }: Received): boolean => url === '/token';
export const json = (response: ServerResponse, status: number, value: object): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
export const asked = (): readonly Received[] => loopback.received.filter(isToken);
export const called = (): readonly Received[] => loopback.received.filter((each) => !isToken(each));

export function answer(response: ServerResponse, request: Received): void {
  if (isToken(request)) json(response, 200, { access_token: `t${asked().length}`, expires_in: 600 });
  else response.writeHead(204).end();
}

export const secrets = { loginClientID: 'robot', loginClientSecret: 'hush' };
export const clientWith = (options: object, of: LoadedPackage): unknown =>
  of.newClient({ baseURL: `${loopback.url}/v1`, maxRetries: 0, ...options });
