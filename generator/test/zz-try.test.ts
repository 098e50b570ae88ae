import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'vitest';
import { describe as d, generateSources } from './support/generate.ts';
test('try', async () => {
  const dir = '/work/main/spec/mini/';
  const files = Object.fromEntries(readdirSync(dir).map((n) => [`spec/mini/${n}`, readFileSync(dir + n, 'utf8')]));
  const g = await generateSources({ files, spec: 'spec/mini/openapi.yaml', config: 'spec/mini/stainless.yml' }, () => true);
  console.log(d(g.findings)); 
  for (const f of g.findings) console.log(f.message);
  rmSync('/tmp/mini-out', { recursive: true, force: true });
  for (const [p, t] of g.files) { mkdirSync(dirname('/tmp/mini-out/' + p), { recursive: true }); writeFileSync('/tmp/mini-out/' + p, t); }
});
