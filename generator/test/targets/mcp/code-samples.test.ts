import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withCodeSamples } from '../../../src/targets/mcp/index.ts';
import type { JsonObject } from '../../../src/support/json.ts';
import { buildSources } from '../../kit/generate.ts';
import { miniSources } from '../../kit/mini.ts';

type Operation = { readonly 'x-codeSamples'?: ReadonlyArray<Record<string, string>> };

test('operations of a copy show how they are called', async () => {
  const sources = miniSources();
  const document = parse(sources.files[sources.spec] ?? '') as JsonObject;
  const before = JSON.stringify(document);
  const copy = withCodeSamples(document, await buildSources(sources), ['typescript', 'http', 'none']);
  expect(JSON.stringify(document)).toBe(before);
  const { paths } = copy as { paths: Record<string, Record<string, Operation>> };
  const samples = paths['/seeds']?.['post']?.['x-codeSamples'] ?? [];
  expect(samples.map(({ lang, label }) => [lang, label])).toEqual([
    ['TypeScript', 'TypeScript'],
    ['Shell', 'HTTP'],
  ]);
  expect(samples[0]?.['source']).toContain('client.seeds.create(');
  expect(samples[1]?.['source']).toContain('curl https://api.seedshelf.example/v1/seeds');
  const without = JSON.parse(
    JSON.stringify(copy, (key, value: unknown) => (key === 'x-codeSamples' ? undefined : value)),
  );
  expect(without).toEqual(document);
});
