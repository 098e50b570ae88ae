import { describe, expect, test } from 'vitest';
import { documentWith, runFront, type Front } from '../kit/front.ts';

const ok = "responses: { '200': { description: ok } }";
const body =
  'requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }';
const good = `/good: { get: { ${ok} } }`;

/** What is left out, as `kind name`. */
const lost = ({ input }: Front): readonly string[] =>
  (input?.selection.leftOut ?? []).map(({ kind, path, name, endpoint, isAdded }) =>
    [kind, path ?? name ?? endpoint, ...(isAdded === true ? ['added'] : [])].join(' '),
  );
const methods = ({ input }: Front): readonly string[] => [...(input?.endpoints ?? [])];
const front = (paths: string, more = ''): Promise<Front> =>
  runFront({ 'openapi.yaml': documentWith(paths, more).replace('3.1.0', '3.2.0') });

describe('a path whose operations cannot be read is left out, and no other', () => {
  test.each([
    ['a reference to nothing', '{ $ref: "#/components/pathItems/Gone" }'],
    ['a reference out of the folder', '{ $ref: "../up.yaml#/Gone" }'],
    ['a reference that is none', '{ $ref: 3 }'],
    ['a circle', '{ $ref: "#/paths/~1bad" }'],
    ['a reference to a schema', '{ $ref: "#/components/schemas/A" }'],
    ['a list', '[]'],
    ['a text', 'x'],
    ['nothing', 'null'],
  ])('%s', async (_, item) => {
    const found = await front(`/bad: ${item}\n${good}`, 'components: { schemas: { A: { type: string } } }');
    expect(lost(found)).toEqual(['path /bad']);
    expect(methods(found)).toEqual(['get /good']);
    expect(found.codes.filter((code) => code === 'Endpoint/LeftOut')).toHaveLength(1);
  });

  test('by the endpoints that a config names there', async () => {
    const config = `organization: { name: acme }\nresources: { a: { methods: { list: get /bad, good: get /good } } }\n`;
    const found = await runFront({
      'openapi.yaml': documentWith(`/bad: []\n/unused: []\n${good}`),
      'stainless.yml': config,
    });
    expect(lost(found)).toEqual(['operation get /bad']);
    expect(found.codes).not.toContain('Endpoint/NotFound');
    expect(found.codes.filter((code) => code === 'Document/WrongType')).toHaveLength(1);
  });
});

describe('an operation that cannot be read is counted and left out, and no other with it', () => {
  const rest = `put: { ${ok} }`;
  test.each([
    ['a text', `get: x`],
    ['nothing', `get: null`],
    ['a list', `get: []`],
    ['a reference to nothing', 'get: { $ref: "#/nowhere" }'],
    ['a verb in capitals', `GET: { ${ok} }`],
  ])('%s', async (_, operation) => {
    const found = await front(`/a: { ${operation}, ${rest} }`);
    expect(lost(found)).toEqual(['operation get /a']);
    expect(methods(found)).toEqual(['put /a']);
    expect(found.input?.selection.operations).toBe(2);
  });

  test.each([
    ['nothing', 'COPY: null'],
    ['a text', 'COPY: x'],
    ['a reference to nothing', 'COPY: { $ref: "#/nowhere" }'],
  ])('among the additional ones: %s', async (_, entry) => {
    const found = await front(`/a: { additionalOperations: { ${entry}, LINK: { ${ok} } }, ${rest} }`);
    expect(lost(found)).toEqual(['operation copy /a']);
    expect(methods(found)).toEqual(['put /a', 'link /a']);
  });

  test.each(['null', '[]', 'x', '{ $ref: "#/nowhere" }'])('all additional ones: %s', async (value) => {
    const found = await front(`/a: { additionalOperations: ${value}, ${rest} }`);
    expect(lost(found)).toEqual(['path /a added']);
    expect(methods(found)).toEqual(['put /a']);
  });

  test('a verb without a field of its own, outside of additionalOperations', async () => {
    const found = await front(`/a: { copy: { ${ok} }, x-copy: { ${ok} }, ${rest} }`);
    expect(lost(found)).toEqual(['operation copy /a']);
  });

  test('the same verb in two spellings loses nothing', async () => {
    const found = await front(`/a: { PUT: { ${ok} }, ${rest} }`);
    expect(methods(found)).toEqual(['put /a']);
    expect(lost(found)).toEqual([]);
  });

  test('of what stands beside the reference of a path item only what both have', async () => {
    const found = await front(
      `/a: { $ref: '#/components/pathItems/A', post: { ${ok} }, put: { ${ok} }, parameters: [] }`,
      `components: { pathItems: { A: { $ref: '#/components/pathItems/B', head: { ${ok} }, post: { ${ok} } }, B: { put: { ${ok} } } } }`,
    );
    expect(methods(found)).toEqual(['put /a', 'post /a', 'head /a']);
    expect(lost(found)).toEqual([]);
    const beside = found.found.filter(({ code }) => code === 'Document/BesideReference');
    expect(beside.map(({ place }) => place?.pointer).sort()).toEqual(['/paths/~1a/post', '/paths/~1a/put']);
  });

  test('what cannot be read beside the reference of a path item', async () => {
    const found = await front(
      `/a: { $ref: '#/components/pathItems/A', get: 1, copy: { ${ok} }, delete: { ${ok} } }`,
      `components: { pathItems: { A: { put: { ${ok} } } } }`,
    );
    expect(methods(found)).toEqual(['put /a', 'delete /a']);
    expect(lost(found)).toEqual(['operation get /a', 'operation copy /a']);
  });
});

describe('what comes in is left out where it gets no type', () => {
  const fine = `{ post: { ${body}, ${ok} } }`;
  test.each([
    ['the whole item', '{ $ref: "#/nowhere" }'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['nothing under a verb', '{ post: null }'],
    ['a text under a verb', '{ post: x }'],
    ['a body that is nowhere', '{ post: { requestBody: { $ref: "#/nowhere" } } }'],
    ['a body that is a text', '{ post: { requestBody: x } }'],
  ])('webhook, callback: %s', async (_, item) => {
    const hooks = await front(good, `webhooks: { sold: ${item}, lost: ${fine} }`);
    expect(lost(hooks)).toEqual(['webhook sold']);
    const callbacks = `callbacks: { done: { '{$url}': ${item} }, more: { '{$url}': ${fine} } }`;
    const called = await front(`/a: { get: { ${callbacks}, ${ok} } }`);
    expect(lost(called)).toEqual(['callback done']);
    expect(methods(called)).toEqual(['get /a']);
  });

  test.each(['[]', 'x', '{ $ref: "#/nowhere" }'])('all of them: %s', async (value) => {
    expect(lost(await front(good, `webhooks: ${value}`))).toEqual(['webhook ']);
    expect(lost(await front(`/a: { get: { callbacks: ${value}, ${ok} } }`))).toEqual(['callback get /a']);
  });

  test('none whose body can be read in another form', async () => {
    const content = 'content: { text/plain: x, application/json: { schema: { type: string } } }';
    const found = await front(good, `webhooks: { sold: { post: { requestBody: { ${content} }, ${ok} } } }`);
    expect(lost(found)).toEqual([]);
    expect(found.codes).toContain('Document/WrongType');
  });
});

test('paths that lead nowhere leave nothing', async () => {
  const { codes, input } = await runFront({
    'openapi.yaml': 'openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths: { $ref: "#/nowhere" }\n',
  });
  expect(input).toBeUndefined();
  expect(codes).toEqual(expect.arrayContaining(['Document/ReferenceError', 'Document/NothingLeft']));
});

const withSchema = async (ref: string): Promise<Awaited<ReturnType<typeof front>>> => {
  const schema = `schema: { $ref: '${ref}' }`;
  const parameters = `parameters: [{ name: q, in: query, ${schema} }]`;
  const content = `content: { application/json: { ${schema} } }`;
  return front(
    `/a: { post: { ${parameters}, requestBody: { ${content} }, responses: { '200': { description: ok, ${content} } } } }\n${good}`,
  );
};

test.each(['https://a.example.com/x.json', './gone.yaml'])(
  'a schema that cannot be had is unknown, and costs no operation: %s',
  async (ref) => {
    const found = await withSchema(ref);
    expect(methods(found)).toEqual(['post /a', 'get /good']);
    expect(lost(found)).toEqual([]);
    const codes = found.codes.filter((code) => /Document\/(?:External|ReferenceError)/.test(code));
    expect(codes).toHaveLength(3);
  },
);

test.each([
  '../up.yaml#/X',
  '/etc/passwd',
  'file:///etc/passwd',
  'http://localhost/x.yaml',
  'http://10.0.0.1/x',
])('a schema of this machine or of its network costs the operation: %s', async (ref) => {
  const found = await withSchema(ref);
  expect(methods(found)).toEqual(['get /good']);
  expect(lost(found)).toEqual(['operation post /a']);
});

describe('a body without a media type', () => {
  test.each([
    ['no entry', 'content: {}'],
    ['no content', 'description: d'],
  ])('costs the operation that requires it: %s', async (_, written) => {
    const found = await front(
      `/bad: { post: { requestBody: { required: true, ${written} }, ${ok} } }\n${good}`,
    );
    expect(lost(found)).toEqual(['operation post /bad']);
    expect(methods(found)).toEqual(['get /good']);
    expect(found.found.find(({ code }) => code === 'Endpoint/LeftOut')?.message).toContain('no media type');
  });

  test('is said where it is optional, and null is no body', async () => {
    const found = await front(
      `/a: { post: { requestBody: { content: {} }, ${ok} } }\n/b: { post: { requestBody: null, ${ok} } }\n` +
        `/c: { post: { requestBody: { content: null }, callbacks: null, ${ok} } }`,
      'webhooks: null',
    );
    expect(lost(found)).toEqual([]);
    expect(methods(found)).toEqual(['post /a', 'post /b', 'post /c']);
    expect(found.codes.filter((code) => code === 'Document/BodyEmpty')).toHaveLength(1);
    const ignored = found.found.filter(({ code }) => code === 'Document/WrongTypeIgnored');
    expect(ignored.map(({ place }) => place?.pointer).toSorted()).toEqual([
      '/paths/~1b/post/requestBody',
      '/paths/~1c/post/callbacks',
      '/paths/~1c/post/requestBody/content',
      '/webhooks',
    ]);
  });

  test('costs what is called back; so does a callback that is null', async () => {
    const empty = `{ post: { requestBody: { required: true, content: {} }, ${ok} } }`;
    const found = await front(
      `/a: { post: { callbacks: { none: null, empty: { '{$url}': ${empty} } }, ${ok} } }`,
      `webhooks: { none: null, empty: ${empty} }`,
    );
    expect(lost(found)).toEqual(['webhook none', 'webhook empty', 'callback none', 'callback empty']);
  });
});

describe('a parameter without a name', () => {
  const parameter = (place: string, more = ''): string =>
    `/a: { get: { parameters: [{ name: '', in: ${place}, ${more} schema: { type: string } }], ${ok} } }\n${good}`;
  test.each(['query', 'header', 'cookie'])('is left out of a call: %s', async (place) => {
    const found = await front(parameter(place));
    expect(lost(found)).toEqual([]);
    expect(found.codes.filter((code) => code === 'Document/ParameterLeftOut')).toHaveLength(1);
    expect(found.found.map(({ message }) => message).join()).toContain(
      `A ${place} parameter has an empty name`,
    );
  });
  test.each(['query', 'header', 'cookie'])('costs the operation that requires it: %s', async (place) => {
    const found = await front(parameter(place, 'required: true,'));
    expect(lost(found)).toEqual(['operation get /a']);
  });
  test('in a path that has no place for it is not used; a path that needs it is no path', async () => {
    const found = await front(parameter('path', 'required: true,'));
    expect(found.codes).toContain('Document/PathParameterUnused');
    expect(lost(found)).toEqual([]);
    const needed = await front(parameter('path', 'required: true,').replace('/a:', '"/a/{}":'));
    expect(lost(needed)).toEqual(['operation get /a/{}']);
  });
});
