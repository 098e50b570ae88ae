import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Api } from '../../src/ir/index.ts';
import type { FilePlan } from '../../src/plan/file-plan.ts';
import { createMcp } from '../../src/targets/mcp/index.ts';
import { typescript } from '../../src/targets/typescript/index.ts';
import { buildSources } from '../kit/generate.ts';
import { miniSources } from '../kit/mini.ts';

const small = await buildSources(miniSources());
const TARGETS = [
  ['the SDK', typescript],
  ['the MCP server', createMcp()],
] as const;

function licensed(license: string | undefined): Api {
  return { ...small, facts: { ...small.facts, license } };
}

/** What a plan of JSON holds. */
function valueOf(plans: readonly FilePlan[], path: string): Record<string, unknown> {
  const plan = plans.find((each) => each.path === path);
  return (plan?.kind === 'json' ? plan.value : {}) as Record<string, unknown>;
}

describe.each(TARGETS)('%s', (_, target) => {
  const plan = (license?: string): readonly FilePlan[] => target.plan(licensed(license), () => undefined);

  test('has no licence that nobody stated', () => {
    const plans = plan();
    expect(plans.map(({ path }) => path)).not.toContain('LICENSE');
    for (const path of ['package.json', 'manifest.json'])
      expect(valueOf(plans, path)).not.toHaveProperty('license');
  });

  test('has the licence that was stated, and its text where it is known', () => {
    expect(valueOf(plan('MIT'), 'package.json')).toMatchObject({ license: 'MIT' });
    expect(plan('MIT').map(({ path }) => path)).toContain('LICENSE');
    expect(valueOf(plan('BSD-3-Clause'), 'package.json')).toMatchObject({ license: 'BSD-3-Clause' });
    expect(plan('BSD-3-Clause').map(({ path }) => path)).not.toContain('LICENSE');
  });

  test('refuses to be published from its sources and says what to do instead', () => {
    const { scripts } = valueOf(plan(), 'package.json') as { scripts: Record<string, string> };
    const run = spawnSync(scripts['prepublishOnly'] ?? 'true', { shell: true, encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('npm run build');
    expect(run.stderr).toContain('npm publish ./dist');
  });
});
