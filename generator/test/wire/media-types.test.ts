import { expect, test } from 'vitest';
import { generateSources } from '../kit/generate.ts';
import { eachOnWire, loadPackage } from '../kit/wire.ts';

const leaf = 'schema: { type: object, required: [leaf], properties: { leaf: { type: string } } }';
const root = 'schema: { type: object, required: [root], properties: { root: { type: string } } }';
const answer = (content: string): string =>
  `responses: { '200': { description: d, content: { ${content} } } }`;
const document = `openapi: 3.1.0
info: { title: Grove, version: 1.0.0 }
servers: [{ url: https://grove.example }]
paths:
  /versions: { get: { operationId: versions, tags: [versions], ${answer(
    `application/vnd.grove.v1+json: { ${leaf} }, application/vnd.grove.v2+json: { ${root} }`,
  )} } }
  /same: { get: { operationId: same, tags: [same], ${answer(
    `application/json: { ${leaf} }, text/json: { ${leaf} }`,
  )} } }
  /note:
    post:
      operationId: note
      tags: [note]
      requestBody: { required: true, content: { text/plain: { ${leaf} } } }
      ${answer(`application/json: { ${leaf} }`)}
`;

/** What callers get: either of the two, and one where both media types have the same schema. */
const program = `import Grove from './index';
export async function read(grove: Grove): Promise<string> {
  const version = await grove.versions.retrieve();
  return ('leaf' in version ? version.leaf : version.root) + (await grove.same.retrieve()).leaf;
}
`;

const wire = eachOnWire(() => loadPackage(document, undefined, { 'src/read.ts': program }));

test('JSON of several media types is any of their types', async () => {
  wire.server.answer = (response) =>
    void response.writeHead(200, { 'content-type': 'application/vnd.grove.v2+json' }).end('{"root":"r"}');

  expect(await wire.sdk.call(wire.client, 'get /versions')).toEqual({ root: 'r' });
  expect(wire.server.received.at(-1)?.headers.accept).toBe(
    'application/vnd.grove.v1+json, application/vnd.grove.v2+json',
  );
});

test('a body of text whose schema is an object is sent as it is given, which is said', async () => {
  wire.server.answer = (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end('{}');

  await wire.sdk.call(wire.client, 'post /note', { body: 'green' });
  expect(wire.server.received.at(-1)?.body.toString()).toBe('green');
  const { findings } = await generateSources({ files: { 'openapi.yaml': document }, spec: 'openapi.yaml' });
  const said = findings.filter(({ code }) => code === 'Body/SentAsText');
  expect(said.map(({ place }) => place?.pointer)).toEqual([
    '/paths/~1note/post/requestBody/content/text~1plain/schema',
  ]);
});
