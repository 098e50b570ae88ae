import { expect, test } from 'vitest';
import { isTarget, TARGETS } from '../../src/plan/targets.ts';
import { vendored } from '../../src/plan/vendored.ts';

test('a file of a runtime goes where it is in the runtime, or where the list sends it', () => {
  const rename = new Map([['SdkClient', 'BaseFarm']]);
  expect(vendored({ files: ['src/a.ts'], moved: { 'build/b.mjs': 'scripts/b.mjs' } }, rename)).toEqual([
    { kind: 'vendored', path: 'src/a.ts', source: 'src/a.ts', rename },
    { kind: 'vendored', path: 'scripts/b.mjs', source: 'build/b.mjs', rename },
  ]);
});

test('only the kinds of packages that can be made are targets', () => {
  expect(TARGETS.every(isTarget)).toBe(true);
  for (const other of ['python', 'toString', '', undefined, ['mcp']]) expect(isTarget(other)).toBe(false);
});
