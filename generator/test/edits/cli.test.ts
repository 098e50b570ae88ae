import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mini, repository, specsmith, temporaryFolder } from '../kit/run-program.ts';

test('an unchanged run notices that hand-written code is gone', () => {
  const folder = temporaryFolder();
  const config = join(folder, 'stainless.yml');
  cpSync(join(repository, 'spec/mini'), folder, { recursive: true });
  const exports = '      custom_exports: [{ from: lib/webhooks, values: [verify], statics: [verify] }]\n';
  const text = readFileSync(config, 'utf8');
  writeFileSync(config, text.replace(/( +typescript:\n(?: {4}.*\n)*? +options:\n)/, `$1${exports}`));
  cpSync(join(repository, 'packages/retell-sdk/src/lib'), join(folder, 'sdk/src/lib'), { recursive: true });
  const run = (...more: readonly string[]) =>
    specsmith(['generate', '-s', 'openapi.yaml', '-c', 'stainless.yml', '-o', 'sdk', ...more], {
      cwd: folder,
    });
  expect(run()).toMatchObject({ code: 0 });
  expect(run().stderr).toContain('0 files changed');
  rmSync(join(folder, 'sdk/src/lib/webhooks.ts'));
  const { code, stderr } = run();
  expect(code).toBe(2);
  expect(stderr).toContain('Seedshelf.verify was written by hand and would vanish');
  expect(run('--check').code).toBe(2);
  expect(run('--allow-removal', 'Seedshelf.verify', 'verify').code).toBe(0);
});

test('edits: the patch, the limit and the exit codes', () => {
  const folder = temporaryFolder();
  const run = (...args: readonly string[]) => specsmith(args, { cwd: folder });
  const inputs = ['-s', mini.spec, '-c', mini.config, '-o', 'sdk'];
  expect(run('generate', ...inputs)).toMatchObject({ code: 0 });
  appendFileSync(join(folder, 'sdk/src/client.ts'), '// \tmine\n');
  expect(run('generate', ...inputs)).toMatchObject({ code: 0 });
  expect(run('generate', ...inputs, '--check')).toMatchObject({ code: 0, stdout: '' });
  const shown = run('custom', '-o', 'sdk');
  expect(shown.code).toBe(0);
  expect(shown.stdout).toMatch(
    /^--- a\/src\/client\.ts\n\+\+\+ b\/src\/client\.ts\n@@ .*\n(?: .*\n)+\+\/\/ \tmine\n$/,
  );
  expect(shown.stderr).toContain('1 edited file, 1 line.');
  expect(JSON.parse(run('custom', '-o', 'sdk', '--json').stdout)).toMatchObject({ lines: 1, exitCode: 0 });
  writeFileSync(join(folder, 'sdk/.specsmith/custom-code.json'), '{ "maxLines": 0 }');
  const refused = run('generate', ...inputs, '--check');
  expect(refused.code).toBe(5);
  expect(refused.stderr).toContain('Edits by hand inside generated files have 1 lines, more than the 0');
  mkdirSync(join(folder, 'other'));
  expect(run('custom', '-o', 'other').code).toBe(2);
});
