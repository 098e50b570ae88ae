import { expect, test } from 'vitest';
import { createCollector } from '../../src/diagnostics/index.ts';
import { buildSources, checkSources, listFindings } from '../kit/generate.ts';

const spec = `openapi: 3.1.0
info: { title: Shelf, version: '1' }
servers: [{ url: https://shelf.test }]
paths:
  /books:
    get:
      operationId: listBooks
      tags: [books]
      parameters: [{ name: any, in: query, schema: true }]
      responses: { '200': { description: All., content: { application/json: { schema: true } } } }
    put:
      operationId: setBooks
      tags: [books]
      requestBody: { content: { application/json: { schema: true } } }
      responses: { '200': { description: Nothing., content: { application/json: { schema: false } } } }
`;

test('true and false are schemas of parameters and media types, too', async () => {
  const sources = { files: { 'a.yaml': spec }, spec: 'a.yaml' };
  const collector = createCollector();
  await checkSources(sources, collector);
  expect(listFindings(collector.list().filter(({ severity }) => severity !== 'note'))).toBe('');
  const [list, set] = (await buildSources(sources)).resources.flatMap(({ methods }) => methods);
  expect(list?.response).toMatchObject({ kind: 'json', type: { kind: 'unknown' } });
  expect(list?.params?.members[0]?.type.kind).toBe('unknown');
  expect(set?.response.kind).toBe('void');
});
