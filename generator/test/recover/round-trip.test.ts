import { expect, test } from 'vitest';
import { printConfig } from '../../src/config/index.ts';
import { createCollector } from '../../src/diagnostics/index.ts';
import { recoverConfig } from '../../src/recover/index.ts';
import { checkSources, generateSources } from '../kit/generate.ts';

const DOCUMENT = `
openapi: 3.1.0
info: { title: Orchard, version: 2.0.0 }
servers:
  - url: 'https://{farm}.orchard.example/{rev}'
    variables: { farm: { default: main, enum: [main, hill] }, rev: { default: v2 } }
security: [{ key: [] }, { oauth: [read] }, { basic: [] }]
tags: [{ name: trees, description: Trees of the orchard. }]
paths:
  /trees:
    get:
      tags: [trees]
      parameters:
        - { name: cursor, in: query, schema: { type: string } }
        - { name: filter, in: query, style: deepObject, explode: true, schema: { type: object, properties: { kind: { type: string } } } }
        - { name: X-Trace, in: header, schema: { type: string } }
      responses: { 200: { description: ok, content: { application/json: { schema: { type: object, properties: { items: { type: array, items: { $ref: '#/components/schemas/Tree' } }, meta: { type: object, properties: { next: { type: [string, 'null'] }, more: { type: boolean } } } } } } } } }
    post:
      tags: [trees]
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } }
      responses: { 201: { description: ok, content: { application/json: { schema: { type: object, required: [data], properties: { data: { $ref: '#/components/schemas/Tree' } } } } } }, 422: { description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } } } }
  /trees/search:
    post:
      requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { after: { type: string }, text: { type: string } } } } } }
      responses: { 200: { description: ok, content: { application/json: { schema: { type: object, properties: { items: { type: array, items: { $ref: '#/components/schemas/Tree' } }, next: { type: string } } } } } } }
  /trees/{tree_id}:
    parameters: [{ name: tree_id, in: path, required: true, schema: { type: string } }]
    get: { deprecated: true, responses: { 200: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } } } }
    patch:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } }
      responses: { 200: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } } }
    delete: { responses: { 204: { description: ok } } }
  /trees/{tree_id}/apples/{apple_id}:
    parameters: [{ name: tree_id, in: path, required: true, schema: { type: string } }, { name: apple_id, in: path, required: true, schema: { type: integer } }]
    get: { responses: { 200: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Apple' } } } } } }
    put:
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Apple' } } } }
      responses: { 200: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Apple' } } } } }
  /trees/{tree_id}/photo:
    parameters: [{ name: tree_id, in: path, required: true, schema: { type: string } }]
    get: { responses: { 200: { description: ok, content: { image/png: { schema: { type: string, format: binary } } } } } }
    put:
      requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [file], properties: { file: { type: string, format: binary }, notes: { type: array, items: { type: string } } } } } } }
      responses: { 200: { description: ok, content: { application/json: { schema: { type: object, properties: { url: { type: string } } } } } } }
  /token: { post: { security: [], requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { code: { type: string } } } } } }, responses: { 200: { description: ok, content: { application/json: { schema: { type: object, properties: { token: { type: string } } } } } } } } }
  /jobs:
    post: { requestBody: { content: { application/json: { schema: { type: object, properties: { kind: { type: string } } } } } }, responses: { 202: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } } } }
  /jobs/{id}:
    get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { 200: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } } } }
  /jobs/{id}/log:
    get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { 200: { description: ok, content: { text/event-stream: { schema: { $ref: '#/components/schemas/Line' } } } } } }
webhooks:
  grown: { post: { requestBody: { content: { application/json: { schema: { type: object, required: [event, tree], properties: { event: { type: string, const: grown }, tree: { $ref: '#/components/schemas/Tree' } } } } } }, responses: { 204: { description: ok } } } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Orchard-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://orchard.example/token', scopes: { read: Read } } } }
    basic: { type: http, scheme: basic }
  schemas:
    Tree: { type: object, required: [kind], properties: { kind: { type: string, enum: [apple, pear] }, apples: { type: array, items: { $ref: '#/components/schemas/Apple' } }, planted_at: { type: string, format: date-time }, labels: { type: object, additionalProperties: { type: string } }, parent: { $ref: '#/components/schemas/Tree' } } }
    Apple: { type: object, properties: { id: { type: integer, readOnly: true }, color: { oneOf: [{ $ref: '#/components/schemas/Rgb' }, { type: string }] } } }
    Rgb: { type: object, required: [r], properties: { r: { type: integer } } }
    Job: { type: object, properties: { id: { type: string }, state: { type: string, enum: [waiting, done, failed] } } }
    Line: { type: object, properties: { text: { type: string } } }
    Fault: { type: object, properties: { message: { type: string } } }
`;

const HOSTED = `
edition: 2026-05-06
organization: { name: orchard-inc, docs: 'https://orchard.example/docs', contact: hi@orchard.example, security_contact: sec@orchard.example }
targets:
  typescript:
    edition: typescript.2026-05-06
    package_name: orchard
    production_repo: orchard/orchard-ts
    readme_title: Orchard for TypeScript
    testing: true
    zod: true
    options: { version: 0.4.0, browser: { state: allow } }
environments:
  production: 'https://{farm}.orchard.example/{rev}'
  sandbox: https://sandbox.orchard.example/v2
settings: { license: MIT, unwrap_response_fields: [data], per_endpoint_security: true }
types: { open_enums: true }
client_settings:
  default_client_name: Orchard
  default_env_prefix: ORCH
  default_timeout: PT2M
  default_retries: { max_retries: 4 }
  default_headers: { X-Client: sdk }
  idempotency: { header: X-Once }
  opts:
    api_key: { type: string, nullable: true, read_env: ORCH_KEY, auth: { security_scheme: key }, description: The key. }
    client_id: { type: string, nullable: true, read_env: ORCH_ID, auth: { security_scheme: oauth, role: client_id } }
    client_secret: { type: string, nullable: true, read_env: ORCH_SECRET, auth: { security_scheme: oauth, role: client_secret } }
    user: { type: string, nullable: true, auth: { security_scheme: basic, role: username } }
    pass: { type: string, nullable: true, auth: { security_scheme: basic, role: password } }
    farm: { type: string, default: main, nullable: true, server_variable: farm }
    rev: { type: string, nullable: true, default: v2, server_variable: rev }
    trace: { type: string, nullable: true, send_in_header: X-Trace }
    hook_secret: { type: string, nullable: true, read_env: ORCH_HOOK }
pagination:
  - name: page
    type: cursor
    request: { cursor: { type: string } }
    response: { items: { type: array, items: {} }, meta: { type: object, properties: { next: { type: string, x-stainless-pagination-property: { purpose: next_cursor_field } }, more: { type: boolean, x-stainless-pagination-property: { purpose: has_next_page } } } } }
  - name: search_page
    type: cursor
    param_location: body
    request: { after: { type: string } }
    response: { items: { type: array, items: {} }, next: { type: string } }
streaming: { on_event: [ { event_type: end, handle: done }, { kind: fallthrough, handle: yield } ] }
custom_casings: { rgb: { initialism: true } }
resources:
  $shared: { models: { fault: Fault } }
  $client: { methods: { issue_token: post /token } }
  trees:
    models: { tree: Tree, rgb: Rgb, my_tree: { type: alias, to: tree } }
    methods:
      list: get /trees
      create: { endpoint: post /trees, default_request_options: { timeout: 90000, max_retries: 1 } }
      search: post /trees/search
      retrieve: { endpoint: 'get /trees/{tree_id}', deprecated: Use list. }
      fetch: { type: alias, to: retrieve, deprecated: Call retrieve. }
      update: { endpoint: 'patch /trees/{tree_id}', body_param_name: tree }
      delete: 'delete /trees/{tree_id}'
    subresources:
      apples:
        models: { apple: Apple }
        methods:
          retrieve: { endpoint: 'get /trees/{tree_id}/apples/{apple_id}', positional_params: [] }
          replace: 'put /trees/{tree_id}/apples/{apple_id}'
      photo: { methods: { download: 'get /trees/{tree_id}/photo', upload: 'put /trees/{tree_id}/photo' } }
  jobs:
    models: { job: Job, line: Line }
    methods: { create: post /jobs, retrieve: 'get /jobs/{id}', log: 'get /jobs/{id}/log' }
    waiters: { wait: { method: retrieve, path: state, done: [done], failed: [failed], interval: 2000 } }
  webhooks: { methods: { unwrap: { type: webhook_unwrap, webhook_key_opt: hook_secret } } }
`;

/** Nothing but what the document does not say: everything else is inferred from it. */
const STANDARD = `
rules: openapi
organization: { name: orchard }
targets:
  typescript:
    agent_files: false
    tanstack_query: true
    options: { ci: github, publish_workflow: release.yml }
    publish: { npm: true }
types: { int64: bigint }
`;

const spec = 'openapi.yaml';

test.each([
  ['with a rich config', HOSTED],
  [
    'of the older target',
    HOSTED.replace(/^organization:/m, 'edition_switches: { calls: earlier }\norganization:'),
  ],
  ['by the rules of the standard', STANDARD],
])('a package %s comes back from its own files', async (_, config) => {
  const files = { [spec]: DOCUMENT, 'stainless.yml': config };
  const before = await generateSources({ files, spec, config: 'stainless.yml' });
  const input = await checkSources({ files, spec }, createCollector());
  if (input === undefined) throw new TypeError('the document is refused');
  const recovered = recoverConfig(before.files, input.document, input.config);
  if (typeof recovered === 'string') throw new TypeError(recovered);
  expect(recovered.told).toMatchObject({ lostMethods: [], lostModels: [] });
  const written = printConfig({ ...recovered.draft, schema: './schema.json' });
  const after = await generateSources({
    files: { [spec]: DOCUMENT, 'stainless.yml': written },
    spec,
    config: 'stainless.yml',
  });
  expect(told(after)).toEqual(told(before));
  expect([...after.files.keys()].sort()).toEqual([...before.files.keys()].sort());
  for (const [path, text] of before.files)
    if (IS_SAME.test(path)) expect(lines(after.files.get(path)), path).toEqual(lines(text));
});

/** What callers see of a package; its README shows a call that nobody chose again. */
const IS_SAME = /^(?:src\/|package\.json$|SECURITY\.md$|\.github\/)/;

/** In whatever order: tables follow the order of the config. */
const lines = (text = ''): readonly string[] => text.split('\n').sort();

/** A config that was recovered names what was inferred before. */
const told = ({ findings }: Awaited<ReturnType<typeof generateSources>>): readonly string[] =>
  [...new Set(findings.map(({ code }) => code))].filter((code) => code !== 'Config/Inferred').sort();
