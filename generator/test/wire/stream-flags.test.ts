import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateSources } from '../kit/generate.ts';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const body = (schema: string, media = 'application/json'): string =>
  `requestBody: { required: true, content: { ${media}: { schema: ${schema} } } }`;
const flag = (schema: string, rest = ''): string =>
  `{ type: object, ${rest} properties: { stream: ${schema}, grain: { type: string } } }`;
const query = (schema: string): string => `parameters: [{ name: stream, in: query, schema: ${schema} }]`;

/** Operations that answer with JSON or with events, by how they are asked for the one or the other. */
const operations: Readonly<Record<string, string>> = {
  own: body(flag('{ type: boolean }')),
  inherited: body(
    "{ allOf: [{ $ref: '#/components/schemas/Asking' }, { type: object, properties: { grain: { type: string } } }] }",
  ),
  values: body(flag('{ type: boolean, enum: [true, false] }')),
  nullable: body(flag("{ anyOf: [{ type: boolean }, { type: 'null' }] }")),
  variants: body(
    "{ oneOf: [{ $ref: '#/components/schemas/Streamed' }, { $ref: '#/components/schemas/Whole' }] }",
  ),
  some: body(
    "{ anyOf: [{ $ref: '#/components/schemas/Streamed' }, { $ref: '#/components/schemas/Plain' }] }",
  ),
  beside: body("{ oneOf: [{ $ref: '#/components/schemas/Asking' }, { type: string }] }"),
  form: body(flag('{ type: boolean }'), 'application/x-www-form-urlencoded'),
  parts: body(flag('{ type: boolean }'), 'multipart/form-data'),
  query: query('{ type: boolean }'),
  both: `${query('{ type: boolean }')}, ${body(flag('{ type: boolean }'))}`,
  required: body(flag('{ type: boolean }', 'required: [stream],')),
  always: body(flag('{ const: true }', 'required: [stream],')),
  yes: body(flag('{ const: true }')),
  no: body(flag('{ const: false }')),
  text: body(flag('{ type: string }')),
};

const document = `openapi: 3.1.0
info: { title: Mill, version: 1.0.0 }
servers: [{ url: https://mill.example }]
paths:
${Object.entries(operations)
  .map(
    ([name, asked]) => `  /${name}:
    post:
      operationId: ${name}
      ${asked.replace(', requestBody', '\n      requestBody')}
      responses:
        '200':
          description: d
          content:
            application/json: { schema: { $ref: '#/components/schemas/Flour' } }
            text/event-stream: { schema: { $ref: '#/components/schemas/Step' } }
`,
  )
  .join('')}
components:
  schemas:
    Flour: { type: object, required: [weight], properties: { weight: { type: number } } }
    Step: { type: object, required: [turn], properties: { turn: { type: integer } } }
    Asking: { type: object, properties: { stream: { type: boolean } } }
    Streamed: { type: object, required: [stream], properties: { stream: { const: true }, grain: { type: string } } }
    Whole: { type: object, properties: { stream: { const: false }, grain: { type: string } } }
    Plain: { type: object, required: [grain], properties: { grain: { type: string } } }
`;

const config = `organization: { name: mill }
resources:
${Object.keys(operations)
  .filter((name) => name !== 'always')
  .map(
    (name) =>
      `  ${name}: { methods: { create: { endpoint: post /${name}, streaming: { param_discriminator: stream } } } }\n`,
  )
  .join('')}`;

/** What callers write, and what the compiler has to make of it. */
const program = `import Mill from './index';
export async function grind(mill: Mill, maybe: boolean): Promise<number> {
  let sum = 0;
  for await (const { turn } of await mill.variants.create({ stream: true })) sum += turn;
  sum += (await mill.variants.create({ grain: 'rye' })).weight;
  for await (const { turn } of await mill.some.create({ stream: true })) sum += turn;
  sum += (await mill.some.create({ grain: 'rye' })).weight;
  for await (const { turn } of await mill.query({ stream: true })) sum += turn;
  sum += (await mill.query()).weight;
  sum += (await mill.required.create({ stream: false })).weight;
  for await (const { turn } of await mill.beside.create({ body: { stream: true } })) sum += turn;
  for await (const { turn } of await mill.always.create({ stream: true })) sum += turn;
  sum += (await mill.yes.create({ grain: 'rye' })).weight;
  const either = await mill.inherited.create({ stream: maybe });
  return 'weight' in either ? sum + either.weight : sum;
}
`;

let server: Loopback;

beforeAll(async () => {
  server = await startLoopback();
  server.answer = (response, { url, body: sent }) => {
    const isAsked = /stream["=]?(?::|"\r\n\r\n)?true/.test(`${url} ${sent.toString()}`);
    const [type, text] =
      isAsked ? ['text/event-stream', 'data: {"turn":1}\n\n'] : ['application/json', '{"weight":2}'];
    response.writeHead(200, { 'content-type': type }).end(text);
  };
});
afterAll(async () => {
  await server.close();
  removePackages();
});

async function answerTo(promise: AnyClient): Promise<unknown> {
  const answer = await promise;
  if (answer?.[Symbol.asyncIterator] === undefined) return answer;
  const events: unknown[] = [];
  for await (const event of answer) events.push(event);
  return events;
}

const flour = { weight: 2 };
const steps = [{ turn: 1 }];

describe.each(['openapi', 'stainless'])('a stream that an argument asks for: %s', (rules) => {
  let sdk: LoadedPackage;
  let client: AnyClient;
  beforeAll(async () => {
    sdk =
      rules === 'openapi' ?
        await loadPackage(document, undefined, { 'src/grind.ts': program })
      : await loadPackage(document, config);
    client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  });
  const call = (name: string, ...args: readonly unknown[]): Promise<unknown> =>
    answerTo(sdk.call(client, `post /${name}`, ...args));

  test.each([
    ['own', [{ stream: true }], [{ grain: 'rye' }]],
    ['inherited', [{ stream: true, grain: 'rye' }], [{ stream: false }]],
    ['values', [{ stream: true }], [{ stream: false }]],
    ['nullable', [{ stream: true }], [{ stream: null }]],
    ['variants', [{ stream: true }], [{ stream: false }]],
    ['some', [{ stream: true }], [{ grain: 'rye' }]],
    ['beside', [{ body: { stream: true } }], [{ body: 'rye' }]],
    ['form', [{ stream: true }], [{ stream: false }]],
    ['parts', [{ stream: true }], [{ grain: 'rye' }]],
    ['query', [{ stream: true }], []],
    ['both', [{ body_stream: true }], [{ query_stream: false }]],
    ['required', [{ stream: true }], [{ stream: false }]],
    ['yes', [{ stream: true }], [{}]],
  ])('%s', async (name, asking, other) => {
    expect(await call(name, ...asking)).toEqual(steps);
    expect(await call(name, ...other)).toEqual(flour);
  });

  test.each(['no', 'text'])('where nothing says yes, JSON comes: %s', async (name) => {
    expect(await call(name, { grain: 'rye' })).toEqual(flour);
    expect(sdk.files.get(`src/resources/${name}.ts`)).not.toContain('Stream<');
  });
});

const unasked = config.replaceAll(/, streaming: [^}]*\}/g, '');

test.each([
  [undefined, 'text/event-stream'],
  [unasked, 'text/event-stream'],
  [undefined, 'application/x-ndjson'],
  [unasked, 'application/x-ndjson'],
])('a stream that no argument asks for is said (%#: %s)', async (given, type) => {
  const { findings } = await generateSources({
    files: {
      'openapi.yaml': document.replaceAll('text/event-stream', type),
      ...(given !== undefined && { 'stainless.yml': given }),
    },
    spec: 'openapi.yaml',
    ...(given !== undefined && { config: 'stainless.yml' }),
  });
  const said = findings.filter(({ code }) => code === 'Response/StreamNotAsked');
  expect(new Set(said.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  expect(said[0]?.message).toContain(type);
  const names = said.map(({ place }) => place?.pointer.split('~1')[1]?.split('/')[0]);
  const all = Object.keys(operations).filter((name) => name !== 'always');
  expect(names.toSorted()).toEqual(given === undefined ? ['no', 'text'] : all.toSorted());
});

test('a stream of another success is said, too, where the config knows one success', async () => {
  const spec = document.replaceAll(
    /\n +text\/event-stream: (.*)/g,
    "\n        '202': { description: d, content: { text/event-stream: $1 } }",
  );
  const findings = async (given: string): Promise<readonly string[]> => {
    const files = { 'openapi.yaml': spec, 'stainless.yml': given };
    const { findings: all } = await generateSources({ files, spec: 'openapi.yaml', config: 'stainless.yml' });
    return all.filter(({ code }) => code === 'Response/StreamNotAsked').map(({ severity }) => severity);
  };
  const count = Object.keys(operations).length - 1;
  expect(await findings(unasked)).toEqual(Array.from({ length: count }, () => 'warning'));
  expect(await findings(config)).toEqual([]);
});

test('a config that names no events is told so, and one that does is not', async () => {
  const unnamed = async (given: string): Promise<readonly unknown[]> => {
    const files = { 'openapi.yaml': document, 'stainless.yml': given };
    const { findings } = await generateSources({ files, spec: 'openapi.yaml', config: 'stainless.yml' });
    const found = findings.filter(({ code }) => code === 'Response/StreamEventsUnnamed');
    return found.map(({ severity, place }) => `${severity} ${place?.pointer}`);
  };
  const only = `organization: { name: mill }
resources:
  own:
    models: { step: Step }
    methods: { create: { endpoint: post /own, streaming: { param_discriminator: stream } } }
`;
  expect(await unnamed(only)).toEqual(['warning /resources/own/methods/create/streaming']);
  expect(await unnamed(only.replace('stream }', 'stream, stream_event_model: own.step }'))).toEqual([]);
});
