import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWith, ref, testTypeUses } from '../kit/type-use.ts';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const int64 = '{ type: integer, format: int64 }';
const json = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;
const ok = (schema: string): string => `'200': { description: Ok, ${json(schema)} }`;

const document = apiWith(
  [
    '/stars/{id}:',
    `  put: { operationId: setStar, tags: [stars], parameters: [{ name: id, in: path, required: true, schema: ${int64} }, { name: near, in: query, schema: { type: array, items: ${int64} } }, { name: filter, in: query, content: { application/json: { schema: { type: object, properties: { mass: ${int64} } } } } }, { name: X-Limits, in: header, content: { application/json: { schema: { type: array, items: ${int64} } } } }], requestBody: { required: true, ${json(
      ref('Star'),
    )} }, responses: { ${ok(ref('Star'))}, '409': { description: Taken, ${json(
      `{ type: object, properties: { holder: ${int64}, tries: { type: integer } } }`,
    )} }, default: { description: Failed, ${json(`{ type: object, properties: { trace: ${int64} } }`)} } } }`,
    '/newest:',
    `  get: { operationId: getNewest, tags: [newest], responses: { ${ok(int64)} } }`,
    '/anything:',
    `  get: { operationId: getAnything, tags: [anything], responses: { ${ok('{}')} } }`,
    '/shapes:',
    `  post: { operationId: addShape, tags: [shapes], requestBody: { required: true, ${json(
      ref('Shape'),
    )} }, responses: { ${ok(`{ type: array, items: ${ref('Shape')} }`)} } }`,
    '/maybe:',
    `  post: { operationId: askMaybe, tags: [maybe], requestBody: { required: true, ${json(
      ref('Maybe'),
    )} }, responses: { ${ok(ref('Maybe'))} } }`,
    '/forms:',
    `  post: { operationId: sendForm, tags: [forms], requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: ${ref(
      'Form',
    )} } } }, responses: { ${ok('{}')} } }`,
    '/uploads:',
    `  post: { operationId: upload, tags: [uploads], requestBody: { required: true, content: { multipart/form-data: { schema: ${ref(
      'Form',
    )} } } }, responses: { ${ok('{}')} } }`,
    '/lines:',
    `  post: { operationId: sendLines, tags: [lines], requestBody: { required: true, content: { application/x-ndjson: { schema: ${ref(
      'Star',
    )} } } }, responses: { '200': { description: Ok, content: { application/x-ndjson: { schema: ${ref(
      'Star',
    )} } } } } }`,
    '/events:',
    `  get: { operationId: listen, tags: [events], responses: { '200': { description: Ok, content: { text/event-stream: { schema: ${ref(
      'Star',
    )} } } } } }`,
    '/either:',
    `  get: { operationId: either, tags: [either], responses: { ${ok(
      ref('Star'),
    )}, '202': { description: Later, ${json(
      `{ type: object, required: [mass], properties: { mass: { type: number }, job: ${int64} } }`,
    )} } } }`,
  ],
  [
    `Star: { type: object, required: [mass, ids], properties: { mass: ${int64}, ids: { type: array, items: ${ref(
      'Id',
    )} }, twin: ${ref(
      'Star',
    )}, size: { type: number }, text: { type: string, format: int64 }, names: { type: object, additionalProperties: ${int64} }, pair: { type: array, prefixItems: [{ type: integer }, ${int64}], minItems: 2 } } }`,
    'Id: { type: integer, format: uint64 }',
    `Circle: { type: object, required: [kind, id], properties: { kind: { const: circle }, id: ${int64} } }`,
    'Square: { type: object, required: [kind, id], properties: { kind: { const: square }, id: { type: string } } }',
    `Based: { allOf: [${ref(
      'Circle',
    )}, { type: object, required: [more], properties: { more: ${int64} } }] }`,
    `Shape: { oneOf: [${ref('Circle')}, ${ref('Square')}] }`,
    `Maybe: { type: object, properties: { either: { oneOf: [${int64}, { type: string }] }, or: { oneOf: [${int64}, { type: number }, { enum: [auto] }] }, lone: { oneOf: [${int64}, { type: array, items: ${int64} }, { type: 'null' }] }, based: ${ref(
      'Based',
    )}, told: { oneOf: [{ type: object, required: [a, n], properties: { a: { type: string }, n: ${int64} } }, { type: object, required: [b, n], properties: { b: { type: string }, n: { type: string } } }] } } }`,
    `Form: { type: object, properties: { big: ${int64}, inner: { type: object, properties: { big: ${int64} } } } }`,
  ],
);
const config = 'rules: openapi\ntypes: { int64: string }\n';

const BIG = '9007199254740993';
const BIGGEST = '18446744073709551615';

describe('integers of 64 bits are texts for callers and numbers on the wire', () => {
  let server: Loopback;
  let sdk: LoadedPackage;
  let client: AnyClient;
  const answer = (status: number, text: string, type = 'application/json'): void => {
    server.answer = (response) => void response.writeHead(status, { 'content-type': type }).end(text);
  };
  const last = (): Loopback['received'][number] => {
    const [request] = server.received.slice(-1);
    if (request === undefined) throw new Error('nothing arrived');
    return request;
  };
  const sent = (): string => last().body.toString();

  beforeAll(async () => {
    server = await startLoopback();
    sdk = await loadPackage(document, config);
    client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  });
  afterAll(async () => {
    await server.close();
    removePackages();
  });

  test('in paths, queries, headers and bodies, and in what comes back, at any depth', async () => {
    answer(
      200,
      `{"mass":5,"ids":[${BIGGEST},1],"twin":{"mass":-9223372036854775808,"ids":[]},"size":${BIG},"text":"${BIG}","names":{"__proto__":1,"b":${BIG}},"pair":[1,2,3],"unknown":${BIG}}`,
    );
    const star = await sdk.call(client, 'put /stars/{id}', BIG, {
      near: [BIG, '3'],
      filter: { mass: BIG },
      'X-Limits': [BIG],
      mass: BIG,
      ids: [BIGGEST, '1'],
      twin: { mass: '2', ids: [] },
      text: BIG,
      names: { a: BIG },
      pair: [1, '2'],
    });
    expect(last().url).toBe(`/stars/${BIG}?filter=%7B%22mass%22%3A${BIG}%7D&near=${BIG}&near=3`);
    expect(last().headers['x-limits']).toBe(`[${BIG}]`);
    expect(sent()).toBe(
      `{"mass":${BIG},"ids":[${BIGGEST},1],"twin":{"mass":2,"ids":[]},"text":"${BIG}","names":{"a":${BIG}},"pair":[1,2]}`,
    );
    expect(star).toEqual({
      mass: '5',
      ids: [BIGGEST, '1'],
      twin: { mass: '-9223372036854775808', ids: [] },
      size: 9007199254740992,
      text: BIG,
      names: Object.fromEntries([
        ['__proto__', '1'],
        ['b', BIG],
      ]),
      pair: [1, '2', 3],
      unknown: 9007199254740992,
    });
  });

  test('alone, and nowhere in what has no type', async () => {
    answer(200, BIG);
    expect(await sdk.call(client, 'get /newest')).toBe(BIG);
    answer(200, `{"mass":${BIG},"deep":[${BIG}],"small":7}`);
    expect(await sdk.call(client, 'get /anything')).toEqual({
      mass: 9007199254740992,
      deep: [9007199254740992],
      small: 7,
    });
  });

  test('in what failures say, by their status', async () => {
    const failure = async (status: number, text: string): Promise<unknown> => {
      answer(status, text);
      return sdk
        .call(client, 'put /stars/{id}', '1', { mass: '1', ids: [] })
        .catch(({ error }: AnyClient) => error);
    };
    expect(await failure(409, `{"holder":${BIG},"tries":2,"trace":${BIG}}`)).toEqual({
      holder: BIG,
      tries: 2,
      trace: 9007199254740992,
    });
    expect(await failure(500, `{"holder":3,"trace":${BIG}}`)).toEqual({ holder: 3, trace: BIG });
    answer(418, 'no json');
    await expect(sdk.call(client, 'put /stars/{id}', '1', { mass: '1', ids: [] })).rejects.toThrow(
      '418 no json',
    );
  });

  test('in the variants of unions that have them, and in no others', async () => {
    answer(200, `[{"kind":"circle","id":${BIG}},{"kind":"square","id":"7"},{"kind":"other","id":5}]`);
    const shapes = await sdk.call(client, 'post /shapes', { kind: 'circle', id: BIG });
    expect(sent()).toBe(`{"kind":"circle","id":${BIG}}`);
    expect(shapes).toEqual([
      { kind: 'circle', id: BIG },
      { kind: 'square', id: '7' },
      { kind: 'other', id: 5 },
    ]);
    await sdk.call(client, 'post /shapes', { kind: 'square', id: BIG });
    expect(sent()).toBe(`{"kind":"square","id":"${BIG}"}`);
  });

  test('beside texts, fractions, literals, lists and null', async () => {
    answer(
      200,
      `{"either":${BIG},"or":1.5,"lone":null,"based":{"kind":"circle","id":1,"more":${BIG}},"told":{"a":"x","n":${BIG}}}`,
    );
    const value = { either: BIG, or: BIG, lone: [BIG], based: { kind: 'circle', id: '1', more: BIG } };
    expect(await sdk.call(client, 'post /maybe', { ...value, told: { b: 'x', n: BIG } })).toEqual({
      either: BIG,
      or: 1.5,
      lone: null,
      based: { kind: 'circle', id: '1', more: BIG },
      told: { a: 'x', n: BIG },
    });
    // A text stays one where the schema takes texts.
    expect(sent()).toBe(
      `{"either":"${BIG}","or":${BIG},"lone":[${BIG}],"based":{"kind":"circle","id":1,"more":${BIG}},"told":{"b":"x","n":"${BIG}"}}`,
    );
    await sdk.call(client, 'post /maybe', { or: 'auto', lone: BIG });
    expect(sent()).toBe(`{"or":"auto","lone":${BIG}}`);
  });

  test('in forms', async () => {
    answer(200, '{}');
    await sdk.call(client, 'post /forms', { big: BIG, inner: { big: BIG } });
    expect(sent()).toBe(`big=${BIG}&inner=%7B%22big%22%3A${BIG}%7D`);
    await sdk.call(client, 'post /uploads', { big: BIG, inner: { big: BIG } });
    expect(sent()).toContain(`{"big":${BIG}}`);
    expect(sent()).toContain(`\r\n\r\n${BIG}\r\n`);
  });

  test('in JSON lines and server-sent events', async () => {
    const line = `{"mass":${BIG},"ids":[],"size":${BIG}}`;
    const star = { mass: BIG, ids: [], size: 9007199254740992 };
    answer(200, `${line}\n{"mass":2,"ids":[3]}\n`, 'application/x-ndjson');
    const lines = await sdk.call(client, 'post /lines', { body: [{ mass: BIG, ids: ['1'] }] });
    const found: unknown[] = [];
    for await (const each of lines) found.push(each);
    expect(found).toEqual([star, { mass: '2', ids: ['3'] }]);
    expect(sent()).toBe(`{"mass":${BIG},"ids":[1]}\n`);
    answer(200, `data: ${line}\n\ndata: [DONE]\n\n`, 'text/event-stream');
    const events: unknown[] = [];
    for await (const each of await sdk.call(client, 'get /events')) events.push(each);
    expect(events).toEqual([star]);
    answer(200, 'data: no json\n\n', 'text/event-stream');
    const broken = async (): Promise<void> => {
      for await (const each of await sdk.call(client, 'get /events')) expect(each).toBeUndefined();
    };
    await expect(broken()).rejects.toThrow('Event is not valid JSON');
  });

  test('by the status of a success', async () => {
    answer(202, `{"mass":${BIG},"job":${BIG}}`);
    expect(await sdk.call(client, 'get /either').byStatus()).toEqual({
      status: 202,
      data: { mass: 9007199254740992, job: BIG },
    });
    answer(200, `{"mass":${BIG},"ids":[]}`);
    expect(await sdk.call(client, 'get /either')).toEqual({ mass: BIG, ids: [] });
  });
});

describe('in types', () => {
  testTypeUses([
    {
      name: 'they are texts both ways',
      document,
      config,
      use: `
import Acme from './index';
export async function run(client: Acme): Promise<void> {
  const star = await client.stars.update('1', { mass: '2', ids: ['3'], near: ['5'] });
  const mass: string = star.mass;
  const size: number | undefined = star.size;
  const newest: string = await client.newest.retrieve();
  // @ts-expect-error it is a text
  await client.stars.update(1, { mass: '2', ids: [] });
  // @ts-expect-error it is a text
  await client.stars.update('1', { mass: 2, ids: [] });
  console.log(mass, size, newest);
}`,
    },
  ]);
});

test('a package of another choice has nothing of it', async () => {
  const { files } = await loadPackage(document, 'rules: openapi\n');
  const modules = [...files.keys()].filter((path) => /integer|exact/.test(path));
  expect(modules).toEqual([]);
  removePackages();
});
