import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageErrors } from '../kit/package-errors.ts';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const union =
  "{ oneOf: [{ $ref: '#/components/schemas/Bulb' }, { $ref: '#/components/schemas/Seed' }], discriminator: { propertyName: kind } }";
const parameter = (name: string, place: string, more = ''): string =>
  `{ name: ${name}, in: ${place}${more}, schema: { type: string } }`;
const document = `openapi: 3.1.0
info: { title: Farm, version: 1.0.0 }
servers: [{ url: https://farm.example }]
paths:
  /plants:
    post:
      parameters: [${parameter('kind', 'query', ', required: true')}, ${parameter('name', 'header')}]
      requestBody: { required: true, content: { application/json: { schema: ${union} } } }
      responses: { '204': { description: Done } }
  /rows:
    post:
      parameters: [${parameter('name', 'query')}]
      requestBody: &plant { required: true, content: { application/json: { schema: ${union} } } }
      responses: { '204': { description: Done } }
  /fields:
    post:
      parameters: [${parameter('name', 'header')}]
      requestBody: *plant
      responses: { '204': { description: Done } }
  /beds/{kind}/{row}:
    put:
      parameters: [${parameter('kind', 'path', ', required: true')}, ${parameter(
        'row',
        'path',
        ', required: true',
      )}]
      requestBody: { required: true, content: { application/json: { schema: ${union} } } }
      responses: { '204': { description: Done } }
  /notes:
    post:
      requestBody: { required: true, content: { 'application/json, note-version=1': { schema: { type: object, properties: { text: { type: string } } } } } }
      responses: { '200': { description: Done, content: { 'application/json, note-version=1': { schema: { type: object, properties: { id: { type: string } } } } } } }
components:
  schemas:
    Bulb: { type: object, required: [kind], properties: { kind: { const: bulb }, name: { type: string } } }
    Seed: { type: object, required: [kind], properties: { kind: { const: seed }, count: { type: integer } } }
`;

const config = `organization: { name: farm }
resources:
  fields: { methods: { create: post /fields } }
  rows: { methods: { create: post /rows } }
`;

let server: Loopback;
let sdk: LoadedPackage;
let hosted: LoadedPackage;
beforeAll(async () => {
  server = await startLoopback();
  sdk = await loadPackage(document);
  hosted = await loadPackage(document, config);
});
afterAll(async () => {
  await server.close();
  removePackages();
});

const sent = (): readonly string[] =>
  server.received.splice(0).map(({ method, url, body }) => `${method} ${url} ${body.toString()}`);

test('a body of several forms keeps its members whose names are those of parameters', async () => {
  server.answer = (response) => void response.writeHead(204).end();
  const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  await client.plants.create({ query_kind: 'q', header_name: 'h', kind: 'bulb', name: 'Tulip' });
  await client.beds.update('3', { path_kind: 'p', kind: 'seed', count: 2 });
  expect(sent()).toEqual([
    'POST /plants?kind=q {"kind":"bulb","name":"Tulip"}',
    'PUT /beds/p/3 {"kind":"seed","count":2}',
  ]);
});

test.each(['openapi', 'stainless'])(
  'two methods that take one body beside other parameters have types of their own: %s',
  async (rules) => {
    server.answer = (response) => void response.writeHead(204).end();
    const { files, newClient } = rules === 'openapi' ? sdk : hosted;
    expect(packageErrors(new Map([[rules, files]]))).toEqual(new Map());
    const client = newClient({ baseURL: server.url, maxRetries: 0 });
    await client.rows.create({ query_name: 'q', kind: 'bulb', name: 'Tulip' });
    await client.fields.create({ header_name: 'h', kind: 'bulb', name: 'Tulip' });
    expect(server.received.map(({ headers }) => headers['name'])).toEqual([undefined, 'h']);
    expect(sent()).toEqual([
      'POST /rows?name=q {"kind":"bulb","name":"Tulip"}',
      'POST /fields {"kind":"bulb","name":"Tulip"}',
    ]);
  },
);

test('a media type is read up to what cannot be part of one', async () => {
  server.answer = (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"n"}');
  const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  expect(await client.notes.create({ text: 't' })).toEqual({ id: 'n' });
  expect(sent()).toEqual(['POST /notes {"text":"t"}']);
});
