import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mini, specsmith, temporaryFolder } from '../kit/run-program.ts';
import { olderPackage } from '../pipeline/farm-package.ts';

const inputs = ['-s', mini.spec, '-c', mini.config];

test('docs writes a site, and --check tells whether it is up to date', () => {
  const out = join(temporaryFolder(), 'site');
  expect(specsmith(['docs', ...inputs, '-o', out, '--check']).code).toBe(4);
  expect(specsmith(['docs', ...inputs, '-o', out]).code).toBe(0);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toMatch(/^<!doctype html>/);
  expect(readFileSync(join(out, 'assets/search.js'), 'utf8')).toContain('Permission is hereby granted');
  expect(specsmith(['docs', ...inputs, '-o', out, '--check']).code).toBe(0);
  expect(specsmith(['docs', ...inputs, '-o', out]).stderr).toContain('0 files changed');
  writeFileSync(join(out, 'index.md'), 'edited');
  expect(specsmith(['docs', ...inputs, '-o', out, '--check']).code).not.toBe(0);
});

test('the other format takes the place of the first', () => {
  const out = join(temporaryFolder(), 'site');
  expect(specsmith(['docs', ...inputs, '-o', out]).code).toBe(0);
  expect(specsmith(['docs', ...inputs, '-o', out, '--format', 'markdown']).code).toBe(0);
  expect(existsSync(join(out, 'index.html'))).toBe(false);
  expect(readFileSync(join(out, 'seeds/index.md'), 'utf8')).toMatch(
    /^---\ntitle: "seeds"\nslug: "seeds"\n---\n/,
  );
  expect(specsmith(['docs', ...inputs, '-o', out, '--format', 'pdf']).code).toBe(2);
});

test('in a workspace it goes where that says, with the names of the package', async () => {
  const farm = await olderPackage();
  const targets = { typescript: { output_path: 'sdk' }, docs: { output_path: 'site' } };
  farm.write('specsmith.json', JSON.stringify({ openapi_spec: 'openapi.yaml', targets }));
  expect(specsmith(['docs'], { cwd: farm.folder }).code).toBe(0);
  expect(farm.read('site/cattle/getEverything.md')).toContain('`client.cattle.getEverything`');
});
