import { beforeAll, expect, test } from 'vitest';
import { runFront } from '../../kit/front.ts';
import { allParameters, operationsOf, resolve, type Document } from '../../../src/document/index.ts';

const FILES = {
  'openapi.yaml': `
swagger: '2.0'
info: { title: Garden, version: '1' }
host: garden.test
produces: [application/json]
paths:
  /beds:
    $ref: 'paths/beds.yaml'
definitions:
  Soil: { type: string, x-nullable: true }
`,
  'paths/beds.yaml': `
get:
  parameters:
    - $ref: '../common.yaml#/parameters/kinds'
    - { name: cols, in: query, type: array, items: { type: string }, collectionFormat: tsv }
  responses:
    '200': { description: All, schema: { $ref: '../common.yaml#/definitions/Bed' } }
    '410': { $ref: '../common.yaml#/responses/Gone' }
post:
  consumes: [application/x-www-form-urlencoded]
  parameters: [{ name: note, in: formData, type: string, required: true }]
  responses: { '204': { description: Made } }
`,
  'common.yaml': `
parameters:
  kinds: { name: kinds, in: query, type: array, items: { type: string }, collectionFormat: pipes }
responses:
  Gone: { description: Gone, schema: { $ref: '#/definitions/Bed' } }
definitions:
  Bed:
    type: object
    discriminator: kind
    required: [kind]
    properties:
      kind: { type: string }
      note: { type: string, x-nullable: true }
      soil: { $ref: 'openapi.yaml#/definitions/Soil' }
      next: { $ref: '#/definitions/Bed' }
`,
};

let document: Document;
let findings: readonly string[];
beforeAll(async () => {
  const front = await runFront(FILES);
  if (front.input === undefined) throw new Error(JSON.stringify(front.found, null, 2));
  document = front.input.document;
  findings = front.found.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
});

test('parameters, bodies and responses of other files are read as those of the document', () => {
  expect(findings).toEqual([]);
  const [get, post] = operationsOf(document);
  const styles = (get ? allParameters(get) : []).map(({ name, view }) => [
    name,
    view.get('style'),
    view.get('explode'),
  ]);
  expect(styles).toEqual([
    ['kinds', 'pipeDelimited', false],
    ['cols', 'tabDelimited', false],
  ]);
  const statuses = [...(get?.view.get('responses')?.get('*') ?? [])].map(([status, response]) => [
    status,
    [...(resolve(response)?.get('content')?.keys() ?? [])],
  ]);
  expect(statuses).toEqual([
    ['200', ['application/json']],
    ['410', ['application/json']],
  ]);
  const body = post?.view.get('requestBody')?.get('content')?.get('application/x-www-form-urlencoded');
  expect(body?.get('schema')?.value).toMatchObject({ required: ['note'] });
});

test('schemas of other files are read as those of the document, and lead back into it', () => {
  const [get] = operationsOf(document);
  const ok = get?.view.get('responses')?.get('*')?.get('200')?.get('content')?.get('application/json');
  const bed = resolve(ok?.get('schema'));
  expect(bed?.get('discriminator')?.get('propertyName')).toBe('kind');
  expect(bed?.get('properties')?.get('note')?.get('nullable')).toBe(true);
  expect(resolve(bed?.get('properties')?.get('soil'))?.at).toEqual({
    file: 'openapi.yaml',
    pointer: '/components/schemas/Soil',
  });
  expect(resolve(bed?.get('properties')?.get('next'))).toBe(bed);
});
