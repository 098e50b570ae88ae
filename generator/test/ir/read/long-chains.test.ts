import { expect, test } from 'vitest';
import { createCollector } from '../../../src/diagnostics/index.ts';
import { buildApi } from '../../../src/pipeline/build-api.ts';
import { checkSources } from '../../kit/generate.ts';

test('types may lead from one to the next for longer than calls can be nested', async () => {
  const length = 6000;
  const schemas = Object.fromEntries(
    Array.from({ length }, (_, i) => [
      `S${i}`,
      i + 1 < length ?
        { type: 'object', properties: { next: { $ref: `#/components/schemas/S${i + 1}` } } }
      : { type: 'object', properties: { end: { type: 'string', format: 'binary' } } },
    ]),
  );
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Chain', version: '1' },
    servers: [{ url: 'https://chain.example' }],
    paths: {
      '/links': {
        post: { requestBody: { content }, responses: { 200: { description: 'Done.', content } } },
      },
    },
    components: { schemas },
  };
  const collector = createCollector();
  const input = await checkSources(
    { files: { 'a.json': JSON.stringify(document) }, spec: 'a.json' },
    collector,
  );
  const api = input && (await buildApi(input, collector.report));
  expect(api?.resources.map(({ key }) => key)).toEqual(['links']);
  // The last of them is seen.
  expect(collector.list().map(({ code }) => code)).toContain('Body/BytesInJson');
}, 120_000);
