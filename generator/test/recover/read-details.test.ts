import { expect, test } from 'vitest';
import { recoverConfig } from '../../src/recover/index.ts';
import { documentOf } from '../document/open.ts';

const files = {
  'package.json': JSON.stringify({ name: 'kennel', version: '2.0.0' }),
  'src/client.ts': `
import * as API from './resources/index';
import { Barks, Echo, EchoRetrieveParams } from './resources/index';
export interface ClientOptions { key?: string; hookSecret?: string | null }
export class Kennel {
  constructor({ key = readEnv('KENNEL_KEY'), hookSecret = readEnv('KENNEL_HOOK') ?? null }: ClientOptions = {}) {}
  barks: API.Barks = new API.Barks(this);
  hooks: API.Hooks = new API.Hooks(this);
}
export declare namespace Kennel {
  export { Barks as Barks, type Echo as Echo, type EchoRetrieveParams as EchoRetrieveParams };
}
`,
  'src/resources/index.ts':
    "export * from './barks/index';\nexport { Barks } from './barks/barks';\nexport { Hooks } from './hooks';\n",
  'src/resources/barks/index.ts': "export * from './echoes';\nexport * from './tails';\n",
  'src/resources/barks/echoes.ts': `
export class Echoes extends APIResource {
  retrieve(query: EchoRetrieveParams, options?: RequestOptions): APIPromise<Echo> {
    return this._client.get('/barks/echo', { query, ...options });
  }
}
export interface Echo { delay?: number }
export interface EchoRetrieveParams { at?: string }
`,
  'src/resources/barks/tails.ts': `
export class Tails extends APIResource {
  retrieve(options?: RequestOptions): APIPromise<Tail> {
    return this._client.get('/barks/tail', options);
  }
}
export interface Tail { length?: number }
`,
  'src/resources/hooks.ts': `
export class Hooks extends APIResource {
  async unwrap(payload: string, headers: HeadersLike): Promise<HookEvent> {
    await this.verify(payload, headers);
    return JSON.parse(payload) as HookEvent;
  }
  async verify(payload: string, headers: HeadersLike, secret = this._client.hookSecret): Promise<void> {}
}
export interface HookEvent { id: string }
`,
  'src/resources/barks/barks.ts': `
import * as EchoesAPI from './echoes';
import * as TailsAPI from './tails';
export class Barks extends APIResource {
  echoes: EchoesAPI.Echoes = new EchoesAPI.Echoes(this._client);
  tails: TailsAPI.Tails = new TailsAPI.Tails(this._client);
  list(query: BarkListParams | null | undefined = {}, options?: RequestOptions): PagePromise<BarksPage, Bark> {
    return this._client.getAPIList('/barks', Page<Bark>, { query, ...options });
  }
}
export type BarksPage = Page<Bark>;
export interface Bark { volume?: Loudness | null; pitch?: Pitch }
export type Loudness = 'soft' | 'loud' | Measured;
export interface Measured { decibels: number }
export type Pitch = 'high' | 'low';
export interface BarkListParams extends PageParams {}
`,
  'src/core/pagination.ts': `
export interface PageResponse<Item> { data: Array<Item>; next: string | null; more: boolean }
export interface PageParams { after?: string }
export class Page<Item> extends AbstractPage<Item> implements PageResponse<Item> {
  data: Array<Item>;
  next: string | null;
  more: boolean;
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
};

const document = `openapi: 3.1.0
info: { title: Kennel, version: '1' }
servers: [{ url: 'https://kennel.example' }]
paths:
  /barks:
    get:
      parameters: [{ name: after, in: query, schema: { type: string } }]
      responses: { '200': { description: Fine, content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/BarkRecord' } }, next: { type: [string, 'null'] }, more: { type: boolean } } } } } } }
  /barks/echo:
    get:
      parameters: [{ name: at, in: query, schema: { type: string } }]
      responses: { '200': { description: Fine, content: { application/json: { schema: { $ref: '#/components/schemas/Echo' } } } } }
  /barks/tail:
    get: { responses: { '200': { description: Fine, content: { application/json: { schema: { $ref: '#/components/schemas/Tail' } } } } } }
components:
  schemas:
    Echo: { type: object, properties: { delay: { type: number } } }
    Tail: { type: object, properties: { length: { type: number } } }
    BarkRecord:
      type: object
      properties:
        volume: { allOf: [{ $ref: '#/components/schemas/Volume' }, { nullable: true }] }
        pitch: { allOf: [{ $ref: '#/components/schemas/PitchValue' }], description: How high. }
    Volume: { anyOf: [{ type: string, enum: [soft, loud] }, { $ref: '#/components/schemas/VolumeInUnits' }] }
    VolumeInUnits: { type: object, properties: { decibels: { type: number } } }
    PitchValue: { type: string, enum: [high, low] }
`;

const recovered = recoverConfig(new Map(Object.entries(files)), documentOf({ 'openapi.yaml': document }));
if (typeof recovered === 'string') throw new TypeError(recovered);
const { value } = recovered.draft;

test('a reference is one also beside parts that give no type', () => {
  expect(value).toHaveProperty('resources.barks.models', {
    bark: 'BarkRecord',
    loudness: 'Volume',
    measured: 'VolumeInUnits',
    pitch: 'PitchValue',
  });
});

test('types that the client has, although another resource stands around theirs, are named for it', () => {
  expect(value).toHaveProperty('resources.barks.subresources.echoes.client_types', true);
  expect(value).not.toHaveProperty('resources.barks.subresources.tails.client_types');
  expect(value).not.toHaveProperty('resources.barks.client_types');
});

test('a field of a page that may be null says so', () => {
  expect(value).toHaveProperty('pagination.0.response.next.nullable', true);
  expect(value).not.toHaveProperty('pagination.0.response.more.nullable');
});

test('the key of a webhook is the one that the method asks another one to check with', () => {
  expect(value).toHaveProperty('resources.hooks.methods.unwrap', {
    type: 'webhook_unwrap',
    webhook_key_opt: 'hook_secret',
  });
});
