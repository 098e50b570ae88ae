import { describe, expect, test } from 'vitest';
import type { DocumentSide } from '../../src/compare/wire/index.ts';
import type { Gap } from '../../src/parity/model/model.ts';
import { SPEC, causeOf, config, gap, side } from './small-document.ts';

const POSTED = SPEC.replace(
  '  /owners:',
  `    post:
      operationId: createPet
      requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { photos: { type: array, items: { type: string, format: binary } } } } } } }
      responses: { '200': { description: A pet, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
  /owners:`,
);
const written = (more = '', method = 'get /pets'): string =>
  `${config().replace('list: get /pets', `list: ${method}, create: post /pets`)}${more}\n`;

type Sides = { readonly from: DocumentSide; readonly to: DocumentSide };
const between = async (before: string, after: string, spec = [POSTED, POSTED]): Promise<Sides> => ({
  from: await side(spec[0] ?? '', before),
  to: await side(spec[1] ?? '', after),
});
const told = (own: Gap, documents: Sides, more = {}) =>
  causeOf(own, { documents, document: documents.to, ...more });

const call = (part: string, before: string, after: string, method = 'pets.create'): Gap =>
  gap({ measure: 'requests', symbol: `client.${method}: ${part}`, says: 'differs', method, before, after });
const header = (before: string, after: string): Gap => call('headers', before, after);
const fault = (what: string): Gap =>
  gap({
    measure: 'faults',
    symbol: `client.pets.create: ${what}`,
    method: 'pets.create',
    before: '2 requests, then {}',
    after: '1 request, then PetsError',
  });

describe('a key of the config is named where it is what differs', () => {
  test.each([
    [
      'query_settings: { array_format: brackets }',
      'query_settings.array_format',
      call('query', 'a=1,2', 'a[]=1&a[]=2', 'pets.list'),
    ],
    [
      'multipart_settings: { array_format: comma }',
      'multipart_settings.array_format',
      call('body', 'a[]=1', 'a=1'),
    ],
    [
      'client_settings: { default_headers: { X-Version: 2 } }',
      'client_settings.default_headers.X-Version',
      header('no x-version', 'x-version: 2'),
    ],
    [
      'client_settings: { idempotency: { header: X-Once } }',
      'client_settings.idempotency',
      header('no x-once', 'x-once: some value'),
    ],
    [
      'client_settings: { idempotency: { header: X-Once } }',
      'client_settings.idempotency',
      fault('500, then 200'),
    ],
    [
      'client_settings: { default_retries: { max_retries: 5 } }',
      'client_settings.default_retries.max_retries',
      fault('500 every time, as often as the client tries by itself'),
    ],
    [
      'client_settings: { default_timeout: PT9S }',
      'client_settings.default_timeout',
      gap({ measure: 'defaults', symbol: 'client.timeout', before: '60000', after: '9000' }),
    ],
    [
      'environments: { production: https://pets.example }',
      'environments',
      gap({
        measure: 'defaults',
        symbol: 'client.baseURL',
        before: 'https://api.pets.example',
        after: 'https://pets.example',
      }),
    ],
    [
      'security_schemes: { petKey: { type: apiKey, in: header, name: X-Pet } }\nsecurity: [{ petKey: [] }]',
      'security',
      header('no x-pet', 'x-pet: petKey_1'),
    ],
    [
      'settings: { positional_params: false }',
      'settings.positional_params',
      gap({ measure: 'arguments', symbol: 'client.pets.create', method: 'pets.create' }),
    ],
    [
      'streaming: { on_event: [{ data_starts_with: END, handle: done }] }',
      'streaming.on_event',
      call('outcome', '1 request, then a', '1 request, then b'),
    ],
  ])('%s', async (more, key, own) => {
    const cause = told(own, await between(written(), written(more)));
    expect(cause?.kind).toBe('config');
    expect(cause?.evidence).toContain(key);
  });

  test('the key that does it, of several that differ', async () => {
    const documents = await between(
      written(),
      written(
        'query_settings: { array_format: brackets }\nclient_settings: { default_headers: { X-Version: 2 } }',
      ),
    );
    expect(told(header('no x-version', 'x-version: 2'), documents)?.evidence).toBe(
      'the config changes client_settings.default_headers.X-Version',
    );
    expect(told(call('query', 'a=1,2', 'a[]=1', 'pets.list'), documents)?.evidence).toBe(
      'the config changes query_settings.array_format',
    );
  });

  test('a key of a method is the reason for what differs of that method, not of another one', async () => {
    const documents = await between(
      written('query_settings: { nested_format: brackets }'),
      written('query_settings: { nested_format: dots }', '{ endpoint: get /pets, body_param_name: pet }'),
    );
    const own = (method: string): Gap => gap({ measure: 'arguments', symbol: `client.${method}`, method });
    expect(told(own('pets.list'), documents)?.evidence).toContain('resources.pets.methods.list');
    expect(told(own('pets.create'), documents)?.evidence).not.toBe(
      'the config changes resources.pets.methods.list',
    );
  });

  test('an edition is no other key', async () => {
    const edition = (day: string): string =>
      written().replace('package_name: pets', `package_name: pets, edition: typescript.${day}`);
    const documents = await between(edition('2025-10-08'), edition('2026-01-01'));
    expect(
      told(gap({ measure: 'types', symbol: 'Pet', before: 'unknown', after: 'object' }), documents),
    ).toEqual({
      kind: 'edition',
      evidence: 'the config changes targets.typescript.edition',
    });
  });
});

describe('what only one input can have brought about', () => {
  const other = POSTED.replace('name: kind, in: query', 'name: kind, required: true, in: query');

  test('a parameter that is new and required is the work of the document', async () => {
    const documents = await between(written(), written(), [
      POSTED.replace(/parameters: \[.*\]\n/, '\n'),
      other,
    ]);
    const arity = gap({
      measure: 'methods',
      symbol: 'client.pets.list',
      says: 'asks for 1 argument instead of 0',
      method: 'pets.list',
    });
    for (const own of [arity, call('query', 'nothing', 'kind=cat', 'pets.list')])
      expect(told(own, documents)).toMatchObject({
        kind: 'document',
        evidence: expect.stringContaining('kind'),
      });
  });

  test('two generators, one input', async () => {
    const documents = await between(written(), written());
    expect(
      told(header('no x-a', 'x-a: 1'), documents, { generators: { from: '1.0.0', to: '2.0.0' } }),
    ).toEqual({
      kind: 'generator',
      evidence: 'generator 1.0.0 → 2.0.0, from the same document and config',
    });
  });

  test('nobody is named where several inputs differ and none is known to do this', async () => {
    const documents = await between(written(), written('query_settings: { array_format: brackets }'), [
      POSTED,
      other,
    ]);
    expect(told(header('no x-a', 'x-a: 1'), documents)).toEqual({
      kind: 'unknown',
      evidence: 'document and config differ; none of that is known to do this',
    });
  });
});

describe('a method that sends no request of its own', () => {
  const hooked = (more: string): string =>
    `${config().replace('list: get /pets }', `list: get /pets, unwrap: { type: webhook_unwrap${more} } }`)}
client_settings: { opts: { hook_key: { type: string } } }
`;
  const HOOKS = `${SPEC}webhooks:
  born: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
`;
  const lost = gap({
    measure: 'methods',
    symbol: 'client.pets.unwrap',
    method: 'pets.unwrap',
    says: 'takes 1 argument instead of 2',
    fileBefore: 'resources/pets.d.ts',
  });
  const silent = new Set(['client.pets.unwrap']);

  test('is no work of a person where the config has it', async () => {
    const documents = await between(hooked(', webhook_key_opt: hook_key'), hooked(''), [HOOKS, HOOKS]);
    expect(told(lost, documents, { silent })).toEqual({
      kind: 'config',
      evidence: 'the config changes resources.pets.methods.unwrap.webhook_key_opt',
    });
    expect(causeOf(lost, { document: documents.to, silent })?.kind).not.toBe('hand-written');
  });

  test('is the work of a person where no config has it', async () => {
    const document = await side(SPEC, config());
    expect(causeOf(lost, { document, silent })?.kind).toBe('hand-written');
  });
});

test('the key that says what becomes of events is named for streams, among whatever else differs', async () => {
  const more = 'streaming: { on_event: [{ data_starts_with: END, handle: done }] }';
  const others = 'client_settings: { default_timeout: 1000 }\nquery_settings: { array_format: brackets }';
  const stream = gap({
    measure: 'streams',
    symbol: 'client.pets.list: data that starts with END',
    says: 'gives other values',
    method: 'pets.list',
    before: '{"a":1}',
    after: 'no values',
  });
  expect(told(stream, await between(written(), written(`\n${more}\n${others}`)))).toEqual({
    kind: 'config',
    evidence: 'the config changes streaming.on_event',
  });
});
