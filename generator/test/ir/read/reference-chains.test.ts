import { expect, test } from 'vitest';
import { generateSources } from '../../kit/generate.ts';

/** As many files, each a reference to the next. */
const LENGTH = 2000;

test('references to references are followed however many there are', async () => {
  const links = Array.from({ length: LENGTH }, (_, i): [string, string] => [
    `f${i}.json`,
    JSON.stringify(i < LENGTH - 1 ? { $ref: `f${i + 1}.json` } : { type: 'string' }),
  ]);
  const answer = { type: 'object', properties: { link: { $ref: 'f0.json' } } };
  const responses = { 200: { description: 'ok', content: { 'application/json': { schema: answer } } } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Acme', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    paths: { '/links': { get: { tags: ['links'], responses } } },
  };
  const { files, findings } = await generateSources(
    {
      files: { ...Object.fromEntries(links), 'openapi.json': JSON.stringify(document) },
      spec: 'openapi.json',
    },
    ({ path }) => path === 'src/resources/links.ts',
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(files.get('src/resources/links.ts')).toContain('link?: string;');
});
