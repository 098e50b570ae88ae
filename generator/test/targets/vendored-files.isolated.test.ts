import { expect, test, vi } from 'vitest';
import { createCollector } from '../../src/diagnostics/index.ts';
import type { VendorList } from '../../src/plan/vendored.ts';
import { mcp } from '../../src/targets/mcp/index.ts';
import { typescript } from '../../src/targets/typescript/index.ts';
import { buildSources } from '../kit/generate.ts';
import { miniSources } from '../kit/mini.ts';

type Module = { readonly default: VendorList };

vi.mock('../../../packages/runtime-typescript/vendor.json', async (original) =>
  withPretended(await original()),
);
vi.mock('../../../packages/runtime-mcp/vendor.json', async (original) => withPretended(await original()));

/** The list of a runtime that has two more files. */
function withPretended(module: unknown): Module {
  const { files, moved } = (module as Module).default;
  const pretended = {
    files: [...files, 'src/pretended.ts'],
    moved: { ...moved, 'build/a.mjs': 'scripts/a.mjs' },
  };
  return { default: { ...(module as Module).default, ...pretended } };
}

test.each([typescript, mcp])('$id plans every file that the list of its runtime names', async (target) => {
  const plans = target.plan(await buildSources(miniSources()), createCollector().report);
  const copies = plans.filter((plan) => plan.kind === 'vendored');
  expect(copies.map(({ source, path }) => [source, path])).toEqual(
    expect.arrayContaining([
      ['src/pretended.ts', 'src/pretended.ts'],
      ['build/a.mjs', 'scripts/a.mjs'],
      ['build/build.mjs', 'scripts/build.mjs'],
    ]),
  );
});
