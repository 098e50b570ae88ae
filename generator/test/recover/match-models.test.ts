import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { specsmith, temporaryFolder } from '../kit/run-program.ts';

let folder: string;
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

const text = { type: 'string' };
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const gives = (schema: object) => ({ responses: { 200: { description: 'ok', ...json(schema) } } });
const list = {
  type: 'object',
  properties: { data: { type: 'array', items: { $ref: '#/components/schemas/Coat' } } },
};
const after = { name: 'after', in: 'query', schema: text };
const kind = (value: string) => ({ type: 'string', enum: [value] });

const document = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Kennel', version: '1' },
  servers: [{ url: 'https://kennel.example' }],
  security: [{ KeyAuth: [] }],
  paths: {
    '/coats': { get: { parameters: [after], ...gives(list) } },
    '/dogs/coats': {
      get: { parameters: [after], ...gives(list) },
      post: {
        requestBody: json({ $ref: '#/components/schemas/Coat' }),
        ...gives({ $ref: '#/components/schemas/Coat' }),
      },
    },
    '/dogs?trial=true': { get: gives({ type: 'object', properties: { trial: text } }) },
    '/dogs': { get: gives({ type: 'object', properties: { name: text } }) },
  },
  components: {
    securitySchemes: {
      KeyAuth: { type: 'http', scheme: 'bearer' },
      OwnerKeyAuth: { type: 'http', scheme: 'bearer' },
    },
    schemas: {
      Coat: { type: 'object', properties: { colour: text } },
      WebhookDogBarked: {
        type: 'object',
        properties: { kind: kind('dog.barked'), at: text, tag: { $ref: '#/components/schemas/Tag' } },
      },
      WebhookDogSlept: { type: 'object', properties: { kind: kind('dog.slept'), at: text } },
      Tag: { type: 'object', properties: { number: text } },
    },
  },
});

const generated = '// File generated from our OpenAPI spec by Another. See CONTRIBUTING.md for details.\n\n';
const published = {
  'package.json': JSON.stringify({ name: 'kennel', version: '2.0.0' }),
  'src/client.ts': `${generated}
import * as API from './resources/index';
export interface ClientOptions {
  ownerKey?: string | null;
  key?: string | null;
}
export class Kennel {
  constructor(given: ClientOptions = {}) {
    const { ownerKey = given.x ? null : (readEnv('KENNEL_OWNER_KEY') ?? null), key = readEnv('KENNEL_KEY'), ...opts } = given;
  }
  protected async keyAuth(opts) {
    return buildHeaders([{ Authorization: \`Bearer \${this.key}\` }]);
  }
  protected async ownerKeyAuth(opts) {
    return buildHeaders([{ Authorization: \`Bearer \${this.ownerKey}\` }]);
  }
  coats: API.Coats = new API.Coats(this);
  dogs: API.Dogs = new API.Dogs(this);
  async request() {
    return this.authHeaders(options.__security);
  }
}
`,
  'src/resources/index.ts':
    "export * from './dogs/index';\nexport { Coats } from './coats';\nexport { Dogs } from './dogs/dogs';\n",
  'src/resources/dogs/index.ts': "export { Coats } from './coats';\nexport { Dogs } from './dogs';\n",
  'src/core/pagination.ts': `${generated}
export interface PageResponse<Item> {
  data: Array<Item>;
}
export interface PageParams {
  after?: string;
}
export class Page<Item extends { id: string }> extends AbstractPage<Item> implements PageResponse<Item> {
  data: Array<Item>;
  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }
  nextPageRequestOptions(): PageRequestOptions | null {
    const data = this.getPaginatedItems();
    const id = data[data.length - 1]?.id;
    if (!id) {
      return null;
    }
    return { ...this.options, query: { ...maybeObj(this.options.query), after: id } };
  }
}
`,
  'src/resources/coats.ts': `${generated}
import * as DogCoats from './dogs/coats';
export class Coats extends APIResource {
  list(query: CoatListParams, options?: RequestOptions): APIPromise<CoatListResponse> {
    return this._client.get('/coats', { query, ...options });
  }
}
export interface CoatListResponse {
  data?: Array<DogCoats.DogCoat>;
}
export interface CoatListParams {
  after?: string;
}
`,
  'src/resources/dogs/coats.ts': `${generated}
export class Coats extends APIResource {
  list(query: DogCoatListParams, options?: RequestOptions): PagePromise<DogCoatPages, DogCoat> {
    return this._client.getAPIList('/dogs/coats', Page<DogCoat>, { query, ...options });
  }
  create(body: DogCoatCreateParams, options?: RequestOptions): APIPromise<DogCoat> {
    return this._client.post('/dogs/coats', { body, ...options });
  }
}
export type DogCoatPages = Page<DogCoat>;
export interface DogCoat {
  colour?: string;
}
export interface DogCoatListParams extends PageParams {}
export interface DogCoatCreateParams {
  colour?: string;
}
`,
  'src/resources/dogs/dogs.ts': `${generated}
import * as CoatsAPI from './coats';
export class Dogs extends APIResource {
  coats: CoatsAPI.Coats = new CoatsAPI.Coats(this._client);
  trial(options?: RequestOptions): APIPromise<DogTrialResponse> {
    return this._client.get('/dogs?trial=true', options);
  }
}
export interface DogTrialResponse {
  trial?: string;
}
export interface DogBarkedEvent {
  kind: 'dog.barked';
  at?: string;
  tag?: DogTag;
}
export interface DogTag {
  number?: string;
}
`,
  'src/resources/byhand.ts': 'export interface WebhookDogSlept {\n  kind: "dog.slept";\n  at?: string;\n}\n',
};

beforeEach(() => {
  folder = temporaryFolder();
  const files = {
    'openapi.json': document,
    ...Object.fromEntries(Object.entries(published).map(([path, each]) => [`old/${path}`, each])),
  };
  for (const [path, each] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), each);
  }
  const { code, stderr } = specsmith(['init', '--from', 'old', '--spec', 'openapi.json'], { cwd: folder });
  expect(code, stderr).toBe(0);
});

test('classes of one name, paths with a query, and payloads that no method leads to are told apart', () => {
  expect(parse(read('stainless.yml'))).toMatchObject({
    settings: { per_endpoint_security: true },
    client_settings: {
      opts: {
        owner_key: { read_env: 'KENNEL_OWNER_KEY', auth: { security_scheme: 'OwnerKeyAuth' } },
        key: { read_env: 'KENNEL_KEY', auth: { security_scheme: 'KeyAuth' } },
      },
    },
    resources: {
      // It has what the scheme asks for, and is not paged all the same.
      coats: { methods: { list: { endpoint: 'get /coats', paginated: false } } },
      dogs: {
        models: { dog_barked_event: 'WebhookDogBarked', dog_tag: 'Tag' },
        methods: { trial: 'get /dogs?trial=true' },
        subresources: { coats: { models: { dog_coat: 'Coat' }, methods: { create: 'post /dogs/coats' } } },
      },
    },
  });
});

test('params and pages keep the names that no rule gives', () => {
  expect(specsmith(['generate'], { cwd: folder }).code).toBe(0);
  const coats = read('sdks/typescript/src/resources/dogs/coats.ts');
  for (const name of ['DogCoatPages', 'DogCoatListParams', 'DogCoatCreateParams'])
    expect(coats).toContain(name);
});
