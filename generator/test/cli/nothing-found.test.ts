import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository, specsmith, temporaryFolder } from '../kit/run-program.ts';

test('to build all workspaces where there is none is no success', () => {
  const cwd = temporaryFolder();
  const { code, stderr } = specsmith(['build', '--all'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('nothing was built');
  expect(stderr).toContain('--workspace');
  const json = specsmith(['build', '--all', '--json'], { cwd });
  expect([json.code, JSON.parse(json.stdout).builds]).toEqual([2, []]);
});

test('a method that is not there is answered with where to see those that are', () => {
  const mini = (name: string): string => join(repository, 'spec/mini', name);
  const inputs = ['-s', mini('openapi.yaml'), '-c', mini('stainless.yml')];
  const { code, stderr } = specsmith(['inspect', 'method', 'zebras.ride', ...inputs]);
  expect(code).toBe(2);
  expect(stderr).toContain('`inspect api` with the same inputs lists all methods');
});
