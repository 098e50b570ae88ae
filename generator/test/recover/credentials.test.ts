import { expect, test } from 'vitest';
import { recoverConfig } from '../../src/recover/index.ts';
import { documentOf } from '../document/open.ts';

const client = `
import * as API from './resources/index';
export interface ClientOptions { token?: string | null; apiKey?: string | null; username?: string | null; password?: string | null; depth?: string | null }
export class Gate {
  constructor({
    token = readEnv('GATE_TOKEN') ?? null,
    apiKey = readEnv('GATE_KEY') ?? null,
    username = null,
    password = null,
    depth = null,
  }: ClientOptions = {}) {}
  protected override authHeaders(): AuthHeaders {
    return {
      ...(this.token !== null && { Authorization: \`Bearer \${this.token}\` }),
      ...(this.apiKey !== null && { 'X-Key': this.apiKey }),
      ...(this.username !== null && this.password !== null && basicAuth(this.username, this.password)),
      ...(this.depth !== null && { 'X-Depth': this.depth }),
    };
  }
  locks: API.Locks = new API.Locks(this);
}
`;

const files = {
  'package.json': JSON.stringify({ name: 'gate', version: '1.0.0' }),
  'src/client.ts': client,
  'src/resources/index.ts': "export { Locks } from './locks';\n",
  'src/resources/locks.ts': `
export class Locks extends APIResource {
  retrieve(options?: RequestOptions): APIPromise<Lock> {
    return this._client.get('/locks', options);
  }
}
export interface Lock { open?: boolean }
`,
};

const document = `
openapi: 3.0.3
info: { title: Gate, version: 1.0.0 }
servers: [{ url: https://gate.example }]
security: [{ token: [] }, { key: [] }, { pair: [] }]
paths:
  /locks: { get: { responses: { '200': { description: Fine, content: { application/json: { schema: { type: object, properties: { open: { type: boolean } } } } } } } } }
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
    key: { type: apiKey, in: header, name: X-Key }
    pair: { type: http, scheme: basic }
`;

const recovered = recoverConfig(new Map(Object.entries(files)), documentOf({ 'openapi.yaml': document }));
if (typeof recovered === 'string') throw new TypeError(recovered);
const { value } = recovered.draft;

test('a user name and a password stand beside other credentials', () => {
  const opts = 'client_settings.opts';
  expect(value).toHaveProperty(`${opts}.token.auth`, { security_scheme: 'token' });
  expect(value).toHaveProperty(`${opts}.api_key.auth`, { security_scheme: 'key' });
  expect(value).toHaveProperty(`${opts}.username.auth`, { security_scheme: 'pair', role: 'username' });
  expect(value).toHaveProperty(`${opts}.password.auth`, { security_scheme: 'pair', role: 'password' });
  expect(value).toHaveProperty('security_schemes.DepthAuth3', {
    type: 'apiKey',
    in: 'header',
    name: 'X-Depth',
  });
});
