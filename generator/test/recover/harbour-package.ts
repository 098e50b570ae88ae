const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (content: object) => ({ content: { 'application/json': { schema: content } } });
const gives = (content: object) => ({ responses: { 200: { description: 'ok', ...json(content) } } });
const text = { type: 'string' };
const id = (name: string) => ({ name, in: 'path', required: true, schema: text });

export const document = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Harbour', version: '1' },
  servers: [{ url: 'https://api.harbour.example' }],
  security: [{ token: [] }],
  paths: {
    '/boats': {
      get: {
        parameters: [{ name: 'after', in: 'query', schema: text }],
        ...gives({
          type: 'object',
          properties: { data: { type: 'array', items: schema('BoatRecord') }, next: text },
        }),
      },
      post: { requestBody: json(schema('NewBoat')), ...gives(schema('BoatRecord')) },
    },
    '/boats/{boat_id}/logs/{log_id}': {
      get: {
        parameters: [id('boat_id'), id('log_id')],
        ...gives({ type: 'object', properties: { entry: schema('Entry') } }),
      },
    },
    '/new': { get: gives(text) },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: {
      BoatRecord: { type: 'object', properties: { name: text, berth: schema('Berth') } },
      Berth: { type: 'object', properties: { number: { type: 'integer' } } },
      NewBoat: { type: 'object', properties: { name: text } },
      Entry: { type: 'object', properties: { text } },
    },
  },
});

/** A package in the form of the hosted generator; importing any of it would leave a file behind. */
const trap = "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\n";
export const published = {
  'package.json': JSON.stringify({
    name: '@harbour/sdk',
    version: '3.1.4',
    license: 'MIT',
    author: 'Harbour <crew@harbour.example>',
    repository: 'github:harbour/harbour-node',
    scripts: { prepare: 'node trap.mjs' },
  }),
  'trap.mjs': trap,
  'index.js': trap,
  'src/index.ts': `${trap}export { HarbourMCP as default } from './client';\n`,
  'src/client.ts': `${trap}
import * as API from './resources/index';
import { readEnv } from './internal/utils/env';
const environments = { production: 'https://api.harbour.example', dock: 'https://dock.harbour.example' };
export interface ClientOptions {
  /**
   * The token.
   *
   * Defaults to process.env['HARBOUR_TOKEN'].
   */
  token?: string | undefined;
  pier?: number | null | undefined;
  environment?: string;
  baseURL?: string | null | undefined;
}
export class HarbourMCP {
  constructor({ baseURL = readEnv('HARBOUR_BASE_URL'), token = readEnv('HARBOUR_TOKEN'), pier = 4, ...opts }: ClientOptions = {}) {
    this.maxRetries = options.maxRetries ?? 5;
    this.idempotencyHeader = 'Idempotency-Key';
  }
  protected async authHeaders(opts) {
    return buildHeaders([{ Authorization: \`Bearer \${this.token}\` }]);
  }
  private async buildHeaders() {
    return buildHeaders([{ Accept: 'application/json', 'X-Tide': 'high', 'X-Pier': this.pier }]);
  }
  static DEFAULT_TIMEOUT = 90000;
  boats: API.Boats = new API.Boats(this);
}
`,
  'src/resources/index.ts': "export * from './shared';\nexport { Boats } from './boats/boats';\n",
  'src/resources/shared.ts': 'export interface Berth {\n  number?: number;\n}\n',
  'src/core/pagination.ts': `
export interface BoatPageResponse<Item> {
  data: Array<Item>;
  next: string;
}
export interface BoatPageParams {
  after?: string;
}
export class BoatPage<Item> extends AbstractPage<Item> implements BoatPageResponse<Item> {
  data: Array<Item>;
  next: string;
  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }
  nextPageRequestOptions(): PageRequestOptions | null {
    const cursor = this.next;
    if (!cursor) {
      return null;
    }
    return { ...this.options, query: { ...maybeObj(this.options.query), after: cursor } };
  }
}
`,
  'src/resources/boats/boats.ts': `
import * as Shared from '../shared';
import * as LogsAPI from './logs';
export class Boats extends APIResource {
  captainsLogs: LogsAPI.CaptainsLogs = new LogsAPI.CaptainsLogs(this._client);
  list(query: BoatListParams | null | undefined = {}, options?: RequestOptions): PagePromise<BoatsBoatPage, Boat> {
    return this._client.getAPIList('/boats', BoatPage<Boat>, { query, ...options });
  }
  create(body: BoatCreateParams, options?: RequestOptions): APIPromise<Boat> {
    return this._client.post('/boats', { body, timeout: (this._client as any)._options.timeout ?? 300000, ...options });
  }
  sink(boatID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path\`/boats/\${boatID}\`, options);
  }
}
export type BoatsBoatPage = BoatPage<Boat>;
export interface Boat {
  name?: string;
  berth?: Shared.Berth;
}
export interface BoatCreateParams {
  name?: string;
}
export interface BoatListParams extends BoatPageParams {}
export declare namespace Boats {
  export { type Boat as Boat, type BoatCreateParams as BoatCreateParams };
}
`,
  'src/resources/boats/logs.ts': `
export class CaptainsLogs extends APIResource {
  getMQTTEntry(boatID: string, logID: string, options?: RequestOptions): APIPromise<LogEntry> {
    return (
      this._client.get(path\`/boats/\${boatID}/logs/\${logID}\`, options) as APIPromise<{ entry: LogEntry }>
    )._thenUnwrap((obj) => obj.entry);
  }
}
export interface LogEntry {
  text?: string;
}
export interface Ghost {
  ship: true;
}
`,
  'src/lib/tides.ts': 'export const tide = 1;\n',
};
