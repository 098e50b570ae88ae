import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { compileErrors } from '../../../kit/compile.ts';
import { generateSources } from '../../../kit/generate.ts';
import { miniSources } from '../../../kit/mini.ts';

test('the fixtures of webhooks that nobody signs compile', async () => {
  const sources = miniSources();
  const name = sources.config ?? '';
  const config = parse(sources.files[name] ?? '') as { resources: Record<string, object> };
  config.resources['hooks'] = { methods: { read: { type: 'webhook_unwrap' } } };
  const files = { ...sources.files, [name]: stringify(config) };
  const { files: texts } = await generateSources({ ...sources, files });
  const made = new Map([...texts].filter(([path]) => /^src\/.*\.ts$/.test(path)));
  expect(made.get('src/testing.ts')).toContain('export const events = ');
  expect(compileErrors(made, [], ['node'])).toEqual([]);
}, 120_000);
