import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { fromSwagger } from '../../../src/document/index.ts';
import type { JsonObject } from '../../../src/support/json.ts';
import { runFront } from '../../kit/front.ts';

/** A document with these lines at its root, and this operation. */
const documentOf = (root: string, operation = '', item = ''): string => `
swagger: '2.0'
info: { title: Garden, version: '1' }
${root}
paths:
  /beds:
    ${item}
    post:
      ${operation}
      responses: { '204': { description: Done } }
`;

const converted = (text: string): JsonObject => fromSwagger(load(text) as JsonObject, 'openapi.yaml').value;

/** What is found, without what every such document has. */
async function findings(text: string): Promise<readonly string[]> {
  const { found } = await runFront({ 'openapi.yaml': text });
  return found
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, message, place }) => `${code} ${place?.pointer ?? ''} ${message}`);
}

describe('where the API is', () => {
  test.each([
    [
      'host: https://garden.test',
      ['https://garden.test'],
      'The host https://garden.test is read as garden.test.',
    ],
    ['host: http://garden.test/\nbasePath: v2', ['http://garden.test/v2'], 'is read as garden.test.'],
    ['host: http://garden.test\nschemes: [https]', ['https://garden.test'], 'is read as garden.test.'],
    [
      'host: garden.test\nschemes: http',
      ['http://garden.test'],
      'The schemes "http" is read as a list of one.',
    ],
    ['host: garden.test\nschemes: []', ['https://garden.test'], undefined],
    ['host: garden.test\nschemes: [ws]', ['ws://garden.test'], 'Document/ServerUrl /host'],
    ['host: garden.test/x?q=1', ['https://garden.test/x?q=1'], 'Document/ServerUrl /host'],
    ['basePath: v2/', ['v2/'], 'Document/ServerUrl /basePath'],
  ])('%s', async (root, urls, message) => {
    expect(converted(documentOf(root))).toMatchObject({ servers: urls.map((url) => ({ url })) });
    const found = await findings(documentOf(root));
    if (message === undefined) expect(found).toEqual([]);
    else expect(found).toContainEqual(expect.stringContaining(message));
  });

  test('schemes of an operation count where they lead elsewhere', () => {
    const [root, operation] = ['host: garden.test\nbasePath: /v2\nschemes: [https, http]', 'schemes: [http]'];
    const serversOf = (text: string): unknown =>
      (converted(text) as { paths: { '/beds': { post: { servers?: unknown } } } }).paths['/beds'].post
        .servers;
    expect(serversOf(documentOf(root, operation))).toEqual([{ url: 'http://garden.test/v2' }]);
    expect(serversOf(documentOf(root, 'schemes: [https, http]'))).toBeUndefined();
    const { origin } = fromSwagger(load(documentOf(root, operation)) as JsonObject, 'openapi.yaml');
    expect(origin({ file: 'openapi.yaml', pointer: '/paths/~1beds/post/servers/0/url' }).pointer).toBe(
      '/paths/~1beds/post/schemes',
    );
  });
});

describe('media types that are no list', () => {
  const body = 'parameters: [{ name: b, in: body, schema: { type: string } }]';

  test.each([
    ['of the document', documentOf('host: garden.test\nconsumes: application/xml', body), '/consumes'],
    [
      'of an operation',
      documentOf('host: garden.test', `consumes: application/xml\n      ${body}`),
      '/paths/~1beds/post/consumes',
    ],
  ])('%s are a list of one', async (_, text, pointer) => {
    expect(converted(text)).toMatchObject({
      paths: { '/beds': { post: { requestBody: { content: { 'application/xml': {} } } } } },
    });
    expect(await findings(text)).toContain(
      `Document/Repaired ${pointer} The consumes "application/xml" is read as a list of one.`,
    );
  });
});

describe('bodies that operations share', () => {
  const shared = (parameters: string, own: string): unknown =>
    converted(documentOf('host: garden.test', `parameters: [${own}]`, `parameters: [${parameters}]`));

  test('parts of a form are joined by name', () => {
    const file = '{ name: f, in: formData, type: file, required: true }';
    const parts = `${file}, { name: note, in: formData, type: string }`;
    expect(shared(parts, '{ name: note, in: formData, type: integer }')).toMatchObject({
      paths: {
        '/beds': {
          post: {
            requestBody: {
              content: {
                'multipart/form-data': {
                  schema: {
                    properties: { f: { format: 'binary' }, note: { type: 'integer' } },
                    required: ['f'],
                  },
                },
              },
            },
          },
        },
      },
    });
  });

  test('a whole body stands for the one that is shared', () => {
    const whole = (type: string): string => `{ name: ${type}, in: body, schema: { type: ${type} } }`;
    const { paths } = shared(whole('string'), whole('integer')) as {
      paths: { '/beds': { post: { parameters: unknown; requestBody: { content: unknown } } } };
    };
    expect(paths['/beds'].post.parameters).toEqual([]);
    expect(paths['/beds'].post.requestBody.content).toEqual({
      'application/json': { schema: { type: 'integer' } },
    });
  });

  test('a form beside a body that is shared cannot be sent', async () => {
    const text = documentOf(
      'host: garden.test',
      'parameters: [{ name: a, in: formData, type: string }]',
      'parameters: [{ name: b, in: body, schema: {} }]',
    );
    expect(await findings(text)).toContainEqual(
      expect.stringContaining('The operation has two bodies: the parameter b (in: body)'),
    );
  });
});

describe('what is told of what is wrong', () => {
  test.each([
    ['{ $ref: "#/parameters/None" }', '#/parameters/None does not exist.'],
    ['{ name: b, in: body, schema: { $ref: "#/definitions/Nope" } }', '#/definitions/Nope does not exist.'],
    ['{ name: q, in: query, type: file }', 'The type file is read as string with the format binary.'],
  ])('%s', async (parameter, message) => {
    const text = documentOf('host: garden.test', `parameters: [${parameter}]`);
    expect(await findings(text)).toContainEqual(expect.stringContaining(message));
  });

  test('a flow that there is none of, where it is written', async () => {
    const text = documentOf(
      'host: garden.test\nsecurity: [{ login: [] }]\nsecurityDefinitions: { login: { type: oauth2, flow: weird, scopes: {} } }',
    );
    expect(await findings(text)).toContainEqual(
      expect.stringMatching(/^Security\/FlowUnknown \/securityDefinitions\/login\/flow .*the flow weird/),
    );
  });
});
