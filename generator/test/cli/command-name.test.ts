import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { commandName } from '../../src/cli/command-name.ts';
import { advice, adviceText, PROGRAM } from '../../src/diagnostics/codes/advice.ts';
import { CATALOG } from '../../src/diagnostics/index.ts';
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

test('advice names the program as it is started', () => {
  const text = advice`Run \`${PROGRAM} generate\`; nothing else is replaced: a bug of specsmith.`;
  expect(adviceText(text, 'npx specsmith')).toBe(
    'Run `npx specsmith generate`; nothing else is replaced: a bug of specsmith.',
  );
  expect(adviceText(text)).toBe('Run `specsmith generate`; nothing else is replaced: a bug of specsmith.');
  expect(adviceText('As it is: specsmith lint.', 'npx specsmith')).toBe('As it is: specsmith lint.');
});

test('no advice has a command in its words', () => {
  const fixes = Object.values(CATALOG).map(({ fix }) => fix);
  const words = fixes.flatMap((fix) => (typeof fix === 'string' ? [fix] : fix.between));
  expect(words.filter((text) => /\bspecsmith [a-z]/.test(text))).toEqual([]);
  expect(fixes.filter((fix) => typeof fix !== 'string').length).toBeGreaterThan(10);
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

test('advice names commands that the program has', () => {
  const { stdout } = specsmith(['--help']);
  const commands = new Set([...stdout.matchAll(/^  ([a-z]+) .*/gm)].map(([, name = '']) => name));
  expect(commands.size).toBeGreaterThan(10);
  const named = Object.values(CATALOG).flatMap(({ fix }) =>
    typeof fix === 'string' ? [] : fix.between.slice(1).map((text) => /^ ([a-z]+)/.exec(text)?.[1] ?? text),
  );
  expect(named.filter((name) => !commands.has(name))).toEqual([]);
});
