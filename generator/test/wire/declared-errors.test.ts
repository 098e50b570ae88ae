import { expect, test } from 'vitest';
import { generateSources } from '../kit/generate.ts';
import { eachOnWire, loadPackage, type AnyClient } from '../kit/wire.ts';

const answer = (...contents: readonly string[]): string =>
  `{ description: d, content: { ${contents.join(', ')} } }`;
const json = (name: string, media = 'application/json'): string =>
  `${media}: { schema: { $ref: '#/components/schemas/${name}' } }`;
const text = 'text/plain: { schema: { type: string } }';

const document = `openapi: 3.1.0
info: { title: Orchard, version: 1.0.0 }
servers: [{ url: https://orchard.example }]
paths:
  /trees:
    get:
      operationId: trees
      tags: [trees]
      responses:
        '200': ${answer(json('Tree'))}
        '400': ${answer(json('Problem'), json('Fault', 'application/problem+json'))}
        '401': { description: No body at all. }
        '404': ${answer(text)}
        '409': ${answer(json('Problem'), text)}
        '410': ${answer(json('Problem'), json('Problem', 'application/xml'))}
        '413': ${answer("'*/*': { schema: { $ref: '#/components/schemas/Fault' } }")}
        '422': ${answer("'*/*': { schema: { type: string } }")}
        4XX: ${answer('application/xml: { schema: { type: object } }')}
        5XX: { $ref: '#/components/responses/Broken' }
        default: ${answer(json('Problem'))}
    post:
      operationId: plant
      tags: [trees]
      responses: { '200': ${answer(json('Tree'))}, '404': ${answer(text)}, default: { description: d } }
    put:
      operationId: graft
      tags: [trees]
      responses:
        '200': ${answer(json('Tree'))}
        '400': ${answer(json('Problem', 'application/xml'))}
        '404': ${answer(json('Problem', 'application/x-msgpack'))}
    patch:
      operationId: prune
      tags: [trees]
      responses: { '200': ${answer(json('Tree'))}, '404': ${answer('application/octet-stream: {}')} }
components:
  schemas:
    Tree: { type: object, required: [age], properties: { age: { type: number } } }
    Problem: { type: object, required: [why], properties: { why: { type: string } } }
    Fault: { type: object, required: [detail], properties: { detail: { type: string } } }
  responses:
    Broken: ${answer(json('Fault'))}
`;

/** What the compiler has to make of the declared failures; a wrong one does not compile. */
const program = `import type { TreeRetrieveErrors, Problem, Fault } from './resources';
import { errorOf } from './index';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const checks: {
  400: Same<TreeRetrieveErrors['400'], Problem | Fault>;
  401: Same<TreeRetrieveErrors['401'], undefined>;
  404: Same<TreeRetrieveErrors['404'], string>;
  409: Same<TreeRetrieveErrors['409'], Problem | string>;
  410: Same<TreeRetrieveErrors['410'], Problem>;
  413: Same<TreeRetrieveErrors['413'], Fault>;
  422: Same<TreeRetrieveErrors['422'], string>;
  '4XX': Same<TreeRetrieveErrors['4XX'], string>;
  '5XX': Same<TreeRetrieveErrors['5XX'], Fault>;
  default: Same<TreeRetrieveErrors['default'], Problem>;
} = { 400: true, 401: true, 404: true, 409: true, 410: true, 413: true, 422: true, '4XX': true, '5XX': true, default: true };
export function why(error: unknown): string | undefined {
  const found = errorOf<TreeRetrieveErrors>(error);
  // A status counts more than its range, and either more than default.
  if (found?.status === 404) return found.error.trim();
  if (found?.status === 413) return found.error.detail;
  if (found?.status === 418) return found.error.trim();
  if (found?.status === 503) return found.error.detail;
  if (found?.status === 302) return found.error.why;
  return found === undefined ? 'none' : String(found.status);
}
export const only: Same<NonNullable<ReturnType<typeof errorOf<{ default: Problem }>>>['status'], number> = true;
`;

const wire = eachOnWire(() => loadPackage(document, undefined, { 'src/checks.ts': program }));

const failing = async (status: number, type: string | undefined, body: string): Promise<AnyClient> => {
  wire.server.answer = (response) =>
    void response.writeHead(status, type === undefined ? {} : { 'content-type': type }).end(body);
  return wire.sdk.call(wire.client, 'get /trees').catch((thrown: unknown) => thrown);
};

test.each([
  ['text', 'text/plain', 'no tree', 'no tree', '404 no tree'],
  ['text that looks like JSON', 'text/plain; charset=utf-8', '{"why":"x"}', '{"why":"x"}', '404 {"why":"x"}'],
  ['a number in text', 'TEXT/plain', '42', '42', '404 42'],
  ['XML', 'application/problem+xml', '<a/>', '<a/>', '404 <a/>'],
  ['JSON', 'application/problem+json', '{"why":"x"}', { why: 'x' }, '404 {"why":"x"}'],
  ['no JSON at all', 'application/json', '<p>', undefined, '404 <p>'],
  ['JSON without a type', undefined, '{"message":"x"}', { message: 'x' }, '404 x'],
  ['text without a type', undefined, 'no tree', 'no tree', '404 no tree'],
  ['bytes', 'application/octet-stream', '{}', undefined, '404 {}'],
  ['nothing', 'text/plain', '', undefined, '404 status code (no body)'],
])('the media type of a failure says what it holds: %s', async (_, type, body, value, message) => {
  const error = await failing(404, type, body);
  expect(wire.sdk.exports.errorOf(error)).toEqual({ status: 404, error: value });
  expect(error.message).toBe(message);
  expect(error.constructor.name).toBe('NotFoundError');
});

test('where failures have neither JSON nor text there is nothing to declare', () => {
  const trees = wire.sdk.files.get('src/resources/trees.ts');
  for (const name of ['Retrieve', 'Create', 'Replace']) expect(trees).toContain(`Tree${name}Errors`);
  expect(trees).not.toContain('TreeUpdateErrors');
});

test('schemas that nothing reads are said', async () => {
  const { findings } = await generateSources({ files: { 'openapi.yaml': document }, spec: 'openapi.yaml' });
  const said = findings.filter(({ code }) => code.startsWith('Response/'));
  expect(said.map(({ code, severity, place }) => `${severity} ${code} ${place?.pointer}`)).toEqual([
    'note Response/OtherForm /paths/~1trees/get/responses/410/content/application~1xml/schema',
    'note Response/GivenAsText /paths/~1trees/get/responses/4XX/content/application~1xml/schema',
    'note Response/GivenAsText /paths/~1trees/put/responses/400/content/application~1xml/schema',
    'warning Response/FailureNotRead /paths/~1trees/put/responses/404/content/application~1x-msgpack/schema',
  ]);
});
