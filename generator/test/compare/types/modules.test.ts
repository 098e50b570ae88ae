import { describe, expect, test } from 'vitest';
import { reportedTypeFact } from '../../../src/compare/report/index.ts';
import { comparePackageApis } from '../../../src/compare/types/index.ts';
import { SMALL } from './small-package.ts';

describe('modules that `exports` opens', () => {
  const modules = async (before: unknown, after: unknown): Promise<readonly string[]> => {
    const side = (exports: unknown): ReadonlyMap<string, string> =>
      new Map(
        Object.entries({
          ...SMALL,
          'package.json': JSON.stringify({ name: 'acme', version: '1.0.0', exports }),
        }),
      );
    const found = await comparePackageApis(side(before), side(after));
    return found
      .map(reportedTypeFact)
      .filter(({ code }) => code.startsWith('subpath'))
      .map(({ code, symbol }) => `${code} ${symbol}`);
  };
  const all = { '.': './index.js', './*': './*.js' };

  test('closing them breaks', async () => {
    expect(await modules(undefined, './index.js')).toEqual([
      'subpath-removed core',
      'subpath-removed resources/call',
    ]);
    expect(await modules(all, { ...all, './core': null })).toEqual(['subpath-removed core']);
  });

  test('saying the same in other words is nothing', async () => {
    expect(await modules(undefined, all)).toEqual([]);
    expect(
      await modules(all, {
        '.': { types: './index.d.ts', default: './index.js' },
        './core': './core.js',
        './resources/*': [{ require: './resources/*.js' }],
      }),
    ).toEqual([]);
  });

  test('a module has the name that callers write', async () => {
    expect(await modules(all, { ...all, './core': null, './base': './core.js' })).toEqual([
      'subpath-removed core',
      'subpath-added base',
    ]);
  });
});
