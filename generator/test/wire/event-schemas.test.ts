import { expect, test } from 'vitest';
import { generateSources } from '../kit/generate.ts';
import { eachOnWire, loadPackage } from '../kit/wire.ts';

const order = "{ $ref: '#/components/schemas/Order' }";
const numbers =
  '{ type: string, contentMediaType: application/json, contentSchema: { type: array, items: { type: integer } } }';

/** A GET whose answers are events. */
const events = (name: string, content: string, type = 'text/event-stream'): string =>
  `  /${name}: { get: { operationId: ${name}, responses: { '200': { description: ok, content: { ${type}: { ${content} } } } } } }`;

const document = (version: string): string => `openapi: ${version}
info: { title: Kiosk, version: '1' }
servers: [{ url: 'https://kiosk.example' }]
paths:
${events('listed', `schema: { type: array, items: ${order} }`)}
${events('texts', 'schema: { type: array, items: { type: string } }')}
${events(
  'named',
  "schema: { oneOf: [{ $ref: '#/components/schemas/Opened' }, { $ref: '#/components/schemas/Counted' }] }",
)}
${events(
  'mixed',
  "schema: { type: array, items: { anyOf: [{ $ref: '#/components/schemas/Opened' }, { $ref: '#/components/schemas/Said' }] } }",
)}
${events(
  'ended',
  "schema: { oneOf: [{ $ref: '#/components/schemas/Opened' }, { $ref: '#/components/schemas/Ended' }] }",
)}
${events('enveloped', `schema: { type: object, properties: { data: ${order} } }`)}
${events(
  'wider',
  `schema: { type: object, properties: { event: { type: string }, data: ${order}, seq: { type: integer } } }`,
)}
${events(
  'whole',
  "itemSchema: { oneOf: [{ $ref: '#/components/schemas/Opened' }, { $ref: '#/components/schemas/Counted' }] }",
)}
${events('based', "itemSchema: { $ref: '#/components/schemas/Stamped' }")}
${events('held', `itemSchema: { type: object, properties: { data: ${order} } }`)}
components:
  schemas:
    Order: { type: object, required: [no], properties: { no: { type: string } } }
    Opened: { type: object, required: [event, data], properties: { event: { const: opened }, data: ${order}, id: { type: string } } }
    Counted: { type: object, required: [event, data], properties: { event: { const: counted }, data: ${numbers}, retry: { type: integer } } }
    Ended: { type: object, required: [event, data], properties: { event: { const: ended }, data: { type: string, enum: ['[DONE]'] } } }
    Said: { type: object, required: [event, data], properties: { event: { const: said }, data: { type: string } } }
    Stamped: { allOf: [{ $ref: '#/components/schemas/Counted' }, { type: object, properties: { at: { type: string } } }] }
`;

const wire = eachOnWire(() => loadPackage(document('3.2.0')));

async function given(name: string, body: string): Promise<readonly unknown[]> {
  wire.server.answer = (response) =>
    void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(body);
  const stream = (await wire.sdk.call(wire.client, `get /${name}`)) as AsyncIterable<unknown>;
  const values: unknown[] = [];
  for await (const value of stream) values.push(value);
  return values;
}

/** What the type of a stream's items is printed as. */
function typeOf(name: string): string {
  const text = wire.sdk.files.get(`src/resources/${name}.ts`) ?? '';
  const item = /Stream<(.+)>>/.exec(text)?.[1] ?? '';
  return new RegExp(`type ${item} = (.+);`).exec(text)?.[1] ?? item;
}

test('a list is that of all events: each holds one item', async () => {
  expect(await given('listed', 'data: {"no":"a"}\n\ndata: {"no":"b"}\n\n')).toEqual([
    { no: 'a' },
    { no: 'b' },
  ]);
  expect(typeOf('listed')).toBe('Order');
  expect(await given('texts', 'data: {"no"\n\n')).toEqual(['{"no"']);
  expect(typeOf('texts')).toBe('string');
});

test('a schema of nothing but fields of events is that of events, whose data callers get', async () => {
  const body = 'event: opened\ndata: {"no":"a"}\n\nevent: counted\ndata: [1,2]\n\n';
  expect(await given('named', body)).toEqual([{ no: 'a' }, [1, 2]]);
  expect(typeOf('named')).toBe('Order | Array<number>');
  expect(await given('mixed', 'event: opened\ndata: {"no":"a"}\n\nevent: said\ndata: well\n\n')).toEqual([
    { no: 'a' },
    'well',
  ]);
  expect(typeOf('mixed')).toBe('Order | string');
});

test('what ends a stream is no item of it', async () => {
  const body = 'event: opened\ndata: {"no":"a"}\n\nevent: ended\ndata: [DONE]\n\n';
  expect(await given('ended', body)).toEqual([{ no: 'a' }]);
  expect(typeOf('ended')).toBe('Order');
  expect(wire.sdk.files.get('src/resources/ended.ts')).not.toContain("data: 'any'");
});

test('an object with other members, or with data alone, is what the data is', async () => {
  expect(await given('enveloped', 'data: {"data":{"no":"a"}}\n\n')).toEqual([{ data: { no: 'a' } }]);
  expect(typeOf('enveloped')).toBe('EnvelopedRetrieveResponse');
  expect(await given('wider', 'data: {"event":"e","seq":1}\n\n')).toEqual([{ event: 'e', seq: 1 }]);
});

test('an item schema of several events gives whole events with what their data holds', async () => {
  const body = 'event: opened\nid: 7\ndata: {"no":"a"}\n\nevent: counted\ndata: [1,2]\n\n';
  expect(await given('whole', body)).toEqual([
    { event: 'opened', id: '7', data: { no: 'a' } },
    { event: 'counted', data: [1, 2] },
  ]);
  expect(wire.sdk.files.get('src/resources/whole.ts')).toContain('data: Array<number>;');
  expect(await given('held', 'data: {"no":"a"}\n\n')).toEqual([{ data: { no: 'a' } }]);
  expect(await given('based', 'event: counted\ndata: [3]\n\n')).toEqual([{ event: 'counted', data: [3] }]);
});

test('that a schema is taken for that of events is said', () => {
  const found = wire.sdk.findings.split('\n').filter((line) => line.includes('Response/Events'));
  expect(found.map((line) => /paths\/~1(\w+)/.exec(line)?.[1])).toEqual(['ended', 'mixed', 'named']);
});

test('the type that the config names is that of the data', async () => {
  const config = `rules: openapi
resources:
  named:
    models: { opened: Opened, said: Said }
    methods:
      watch: { endpoint: get /mixed, streaming: { stream_event_model: named.said } }
`;
  const sources = {
    files: { 'openapi.yaml': document('3.1.0'), 'stainless.yml': config },
    spec: 'openapi.yaml',
  };
  const { files, findings } = await generateSources({
    ...sources,
    config: 'stainless.yml',
  });
  expect(findings.map(({ code }) => code).filter((code) => code.startsWith('Response/'))).toEqual([]);
  const text = files.get('src/resources/named.ts');
  expect(text).toContain('Stream<Said>');
  expect(text).not.toContain("data: 'any'");
});

test('published packages keep the list as the type of each event, which is said', async () => {
  const config =
    'rules: stainless\nresources: { kiosk: { methods: { watch: get /listed, named: get /named } } }\n';
  const sources = {
    files: { 'openapi.yaml': document('3.1.0'), 'stainless.yml': config },
    spec: 'openapi.yaml',
  };
  const { files, findings } = await generateSources({
    ...sources,
    config: 'stainless.yml',
  });
  expect(files.get('src/resources/kiosk.ts')).toMatch(/KioskWatchResponse = Array</);
  expect(findings.map(({ code }) => code).filter((code) => code.startsWith('Response/'))).toEqual([
    'Response/EventsAreLists',
  ]);
});
