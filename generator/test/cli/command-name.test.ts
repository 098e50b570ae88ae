import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { commandName } from '../../src/cli/command-name.ts';
import { CATALOG, withCommand } from '../../src/diagnostics/index.ts';
import { specsmith, temporaryFolder } from '../kit/run-program.ts';

const LOCAL = 'project/node_modules/.bin';

test.each([
  ['a global install', 'bin/specsmith', { PATH: ['bin'] }, 'specsmith'],
  ['a path to it that no shell knows', 'bin/specsmith', { PATH: ['other'] }, 'npx specsmith'],
  ['npx', 'bin/specsmith', { PATH: ['bin'], npm_command: 'exec' }, 'npx specsmith'],
  ['a script of npm', 'bin/specsmith', { PATH: ['bin'], npm_lifecycle_event: 'sdk' }, 'npx specsmith'],
  ['the binary of the project', `${LOCAL}/specsmith`, { PATH: ['bin'] }, 'npx specsmith'],
  ['a PATH with that of the project alone', 'clone/specsmith.js', { PATH: [LOCAL] }, 'npx specsmith'],
])('what people type to run the program again: %s', (_, program, { PATH, ...variables }, command) => {
  const folder = temporaryFolder();
  for (const each of ['bin', LOCAL]) {
    mkdirSync(join(folder, each), { recursive: true });
    writeFileSync(join(folder, each, 'specsmith'), '');
  }
  const path = PATH.map((each) => join(folder, each)).join(delimiter);
  const environment = { ...variables, PATH: ['/usr/bin', path].join(delimiter) };
  const start = { program: join(folder, program), environment, folder: join(folder, 'project/api') };
  expect(commandName(start)).toBe(command);
});

test('commands in texts are rendered, and nothing else is', () => {
  const text = (command: string): string =>
    `Run \`${command} generate\`, then ${command} lint --strict; .specsmith generates, /bin/specsmith lint, a bug of specsmith or npx specsmith lint.`;
  expect(withCommand(text('specsmith'), 'npx specsmith')).toBe(text('npx specsmith'));
  expect(withCommand(text('specsmith'), 'specsmith')).toBe(text('specsmith'));
});

test('texts name the program the way that is rendered', () => {
  const fixes = Object.values(CATALOG).map(({ fix }) => fix);
  expect(fixes.filter((fix) => fix.includes('npx specsmith'))).toEqual([]);
  const named = fixes.filter((fix) => /\bspecsmith [a-z]/.test(fix));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((fix) => withCommand(fix, 'npx specsmith') === fix)).toEqual([]);
});

test('the program says it of itself, also in its help', () => {
  const folder = temporaryFolder();
  const { stderr } = specsmith(['generate', '-s', 'none.yaml', '-o', 'sdk'], { cwd: folder });
  expect(stderr).toContain('more  npx specsmith explain Input/FileNotFound');
  // Where the shell finds it, it is named as it is typed.
  writeFileSync(join(folder, 'specsmith'), '');
  const PATH = [folder, process.env['PATH']].join(delimiter);
  const run = (...args: readonly string[]): string => {
    const options = { cwd: folder, env: { PATH, NO_COLOR: '1' }, encoding: 'utf8' } as const;
    const ran = spawnSync(process.execPath, [inject('program'), ...args], options);
    return ran.stdout + ran.stderr;
  };
  expect(run('generate', '-s', 'none.yaml', '-o', 'sdk')).toContain(
    'more  specsmith explain Input/FileNotFound',
  );
  expect(run('lint', '--help')).toContain('\n  specsmith lint -s');
  expect(specsmith(['lint', '--help']).stdout).toContain('\n  npx specsmith lint -s');
});

test('every command of the program is one that texts may name', () => {
  const { stdout } = specsmith(['--help']);
  const commands = [...stdout.matchAll(/^  ([a-z]+) .*/gm)].map(([, name = '']) => name);
  const own = commands.filter((name) => !['npx', 'help'].includes(name));
  expect(own.length).toBeGreaterThan(10);
  for (const name of own) expect(withCommand(`specsmith ${name}`, 'x')).toBe(`x ${name}`);
});
