import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

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
  404: Same<TreeRetrieveErrors['404'], undefined>;
  409: Same<TreeRetrieveErrors['409'], Problem | undefined>;
  410: Same<TreeRetrieveErrors['410'], Problem>;
  413: Same<TreeRetrieveErrors['413'], Fault>;
  422: Same<TreeRetrieveErrors['422'], undefined>;
  '4XX': Same<TreeRetrieveErrors['4XX'], undefined>;
  '5XX': Same<TreeRetrieveErrors['5XX'], Fault>;
  default: Same<TreeRetrieveErrors['default'], Problem>;
} = { 400: true, 401: true, 404: true, 409: true, 410: true, 413: true, 422: true, '4XX': true, '5XX': true, default: true };
export function why(error: unknown): string | undefined {
  const found = errorOf<TreeRetrieveErrors>(error);
  if (found?.status === 404) return found.error === undefined ? 'text' : 'JSON of another status';
  return found === undefined ? 'none' : String(found.status);
}
`;

let server: Loopback;
let sdk: LoadedPackage;

beforeAll(async () => {
  server = await startLoopback();
  sdk = await loadPackage(document, undefined, { 'src/checks.ts': program });
});
afterAll(async () => {
  await server.close();
  removePackages();
});

test('a failure without JSON has no body of that kind, whatever a wider status declares', async () => {
  const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  server.answer = (response) => void response.writeHead(404, { 'content-type': 'text/plain' }).end('no tree');
  const error = await sdk.call(client, 'get /trees').catch((thrown: unknown) => thrown);
  expect(sdk.exports.errorOf(error)).toEqual({ status: 404, error: undefined });
  expect(error.message).toBe('404 no tree');
});

test('where no failure has JSON there is nothing to declare', () => {
  expect(sdk.files.get('src/resources/trees.ts')).toContain('TreeRetrieveErrors');
  expect(sdk.files.get('src/resources/trees.ts')).not.toMatch(/Tree(?:Create|Plant)Errors/);
});
