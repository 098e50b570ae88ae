import { beforeAll, describe, expect, test } from 'vitest';
import { memoryReader } from '../../../src/load/index.ts';
import { generateUnformatted, listFindings, type Generated } from '../../kit/generate.ts';
import { packageErrors } from '../../kit/package-errors.ts';

const answer = (schema: string): string =>
  `responses: { '200': { description: ok, content: { application/json: { schema: ${schema} } } } }`;

const DOCUMENT = `
openapi: 3.1.0
info: { title: Labels SDK, version: 1.0.0 }
servers: [{ url: https://labels.example.com }]
paths:
  /: { get: { operationId: root, ${answer('{ type: object, properties: { up: { type: boolean } } }')} } }
  /s: { get: { tags: [s], ${answer('{ type: array, items: { type: string, format: binary } }')} } }
  /labels:
    get: { tags: [labels], ${answer("{ $ref: '#/components/schemas/Error' }")} }
  /shared: { get: { tags: [shared], ${answer('{ type: object }')} } }
  /blends:
    post:
      tags: [blends]
      requestBody:
        { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Blend' } } } }
      ${answer("{ $ref: '#/components/schemas/Blend' }")}
components:
  schemas:
    Error: { type: object, properties: { constructor: { type: string }, text: { type: string } } }
    Blend:
      type: object
      required: [name, base]
      properties: { name: { type: string }, base: { $ref: '#/components/schemas/Blend' } }
`;

let made: Generated;
const text = (path: string): string => made.files.get(path) ?? '';
beforeAll(async () => {
  made = await generateUnformatted({
    spec: 'openapi.yaml',
    reader: memoryReader({ 'openapi.yaml': DOCUMENT }),
  });
});

describe('the package of a small document without a config', () => {
  test('compiles, with its tests and samples', () => {
    expect([...packageErrors(new Map([['small', made.files]]))]).toEqual([]);
  });

  test('tells the class of the client and that of a resource apart, and keeps the property', () => {
    expect(text('src/client.ts')).toContain('export class Labels extends ');
    expect(text('src/client.ts')).toMatch(/const RESOURCES = .* labels: LabelsResource,/);
  });

  test('says who has a name, and nothing of files', () => {
    const found = listFindings(made.findings.filter(({ code }) => code === 'Name/Collision'));
    expect(found).toContain('The name Labels is taken by the class of the client; LabelsResource is used');
    expect(found).toContain('The name Error is taken by a global of the language; ErrorModel is used');
    expect(found).not.toMatch(/shared\d/);
    expect([...made.files.keys()]).toContain('src/resources/shared2.ts');
  });

  test('has types with whole names where a tag is one letter', () => {
    expect(text('src/resources/s.ts')).toContain('export type SListResponse =');
  });

  test('explains itself with a call that people make, of an API that has a name', () => {
    expect(text('README.md')).not.toContain('client.root()');
    expect(text('README.md')).toContain('Typed access to the Labels API');
    expect(JSON.parse(text('package.json'))).toMatchObject({
      description: 'TypeScript library for the Labels API',
    });
    expect(JSON.parse(text('package.json'))).not.toHaveProperty('author');
  });

  test('shows a value that cannot end up to where it would begin again', () => {
    expect(text('test/wire/blends.test.ts')).toMatch(/base: \{\} as never/);
  });
});
