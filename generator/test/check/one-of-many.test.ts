import { expect, test } from 'vitest';
import { documentWith, runFront } from '../kit/front.ts';

const response = '{ description: ok, content: { application/json: { schema: { type: string } } } }';
const components = `components:
  responses: { R: ${response} }
  mediaTypes: { M: { schema: { type: string } } }
`;

async function findings(paths: string): Promise<readonly string[]> {
  const files = {
    'openapi.yaml': `${documentWith(paths).replace(/openapi: \S+/, 'openapi: 3.2.0')}${components}`,
  };
  const { found } = await runFront(files);
  return found.filter(({ severity }) => severity !== 'note').map(({ code, message }) => `${code} ${message}`);
}

test('one response in place of all of them is said once', async () => {
  const right = "/b: { get: { responses: { '200': { $ref: '#/components/responses/R' } } } }";
  const wrong = "/a: { get: { responses: { $ref: '#/components/responses/R' } } }";
  expect(await findings(`${wrong}\n${right}`)).toEqual([
    'Document/ReferenceType #/components/responses/R is a response, where a map of responses by status is expected.',
  ]);
});

test('one media type in place of a content costs the operation, and is said once', async () => {
  const good = `/b: { get: { responses: { '200': ${response} } } }`;
  const content = "content: { $ref: '#/components/mediaTypes/M' }";
  const bad = `/a: { get: { responses: { '200': { description: ok, ${content} } } } }`;
  expect(await findings(`${good}\n${bad}`)).toEqual([
    'Endpoint/LeftOut get /a is left out: #/components/mediaTypes/M is a media type, where a map of named objects is expected.',
  ]);
});

test('a whole content that stands among media types is read in its place', async () => {
  const paths =
    "/a: { get: { responses: { '200': { description: ok, content: { $ref: '#/components/mediaTypes/All' } } } } }";
  const text = `${documentWith(
    paths,
  )}components: { mediaTypes: { All: { application/json: { schema: { type: string } } } } }\n`;
  const { found, input } = await runFront({ 'openapi.yaml': text });
  expect(input?.selection.leftOut).toEqual([]);
  expect(found.filter(({ severity }) => severity !== 'note').map(({ message }) => message)).toEqual([
    'content cannot be a reference in OpenAPI; #/components/mediaTypes/All is read in its place.',
  ]);
});

test('a reference to a map is read in its place', async () => {
  const all = `x-all: { A: { '200': ${response} } }`;
  const path = `/a: { get: { responses: { $ref: '#/paths/~1b/x-all/A' } } }\n/b: { ${all}, get: { responses: { '200': ${response} } } }`;
  expect(await findings(path)).toEqual([
    'Document/ReferenceUnexpected responses cannot be a reference in OpenAPI; #/paths/~1b/x-all/A is read in its place.',
  ]);
});

test('a verb that is sent otherwise than it is written is named', async () => {
  const ok = "{ responses: { '204': { description: ok } } }";
  expect(await findings(`/a: { additionalOperations: { link: ${ok}, PURGE: ${ok} } }`)).toEqual([
    'Document/Repaired link is read as LINK.',
  ]);
});
