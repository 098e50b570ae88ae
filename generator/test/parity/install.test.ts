import { expect, test } from 'vitest';
import { npmFault, runProgram } from '../../src/compare/files/index.ts';

const run = (script: string, timeout?: number) =>
  runProgram({
    command: process.execPath,
    args: ['-e', script],
    folder: '.',
    environment: {},
    ...(timeout !== undefined && { timeout }),
  });

test.each([
  ['', undefined],
  [
    "console.error('npm error code ERESOLVE\\nnpm error could not resolve\\nnpm error A complete log'); process.exit(1)",
    'could not resolve',
  ],
  [
    "console.error('\\u001b[31mnpm ERR! code E1\\u001b[0m\\nproxy refused.\\n'); process.exit(1)",
    'proxy refused',
  ],
  ["console.error('npm error ' + 'x'.repeat(5000)); process.exit(1)", `${'x'.repeat(300)}…`],
  ['process.exit(3)', 'npm gave no reason'],
])('%j', async (script, said) => {
  expect(npmFault(await run(script))).toBe(said);
});

test('what takes too long is stopped, and that is the reason, however it ends', async () => {
  for (const script of [
    'setInterval(() => {}, 1e6)',
    "process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1e6)",
  ])
    expect(npmFault(await run(script, 1500))).toBe('npm took too long and was stopped');
});
