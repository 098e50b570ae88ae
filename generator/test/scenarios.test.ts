import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { describe as describeFindings, generateSources } from './support/generate.ts';
import type { Generated } from './support/generate.ts';
import { parseScenario, replaceBlocks, sliceSource } from './support/scenario.ts';
import type { Block, Scenario } from './support/scenario.ts';

const folder = fileURLToPath(new URL('scenarios', import.meta.url));
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && path.includes(sep))
  .sort();

/** What every document and every config of a scenario says unless the scenario says otherwise. */
const SPEC = ['openapi: 3.1.0', 'info: { title: Garden, version: 1.0.0 }', 'paths: {}'];
const CONFIG = [
  'edition: current',
  'organization: { name: garden }',
  'targets: { typescript: { package_name: garden } }',
  'environments: { production: https://api.garden.example }',
];

/** Puts the usual lines above a fragment, except those whose key the fragment has itself. */
function complete(fragment: string, usual: readonly string[]): string {
  const keys = new Set([...fragment.matchAll(/^(\w+):/gm)].map((match) => match[1]));
  return [...usual.filter((line) => !keys.has(line.split(':')[0])), fragment].join('\n');
}

function run(scenario: Scenario): Promise<Generated> {
  const wanted = new Set(scenario.expected.map((block) => block.words[0]));
  const files = {
    ...scenario.files,
    'openapi.yaml': complete(scenario.spec, SPEC),
    ...(scenario.config !== undefined && { 'stainless.yml': complete(scenario.config, CONFIG) }),
  };
  const sources = { files, spec: 'openapi.yaml', ...(scenario.config !== undefined && { config: 'stainless.yml' }) };
  return generateSources(sources, (plan) => wanted.has(plan.path));
}

/** What the generator has to say for a block. */
function actual(block: Block, { files, findings }: Generated): string {
  if (block.language !== 'ts') return describeFindings(findings);
  const [path = '', symbol] = block.words;
  return sliceSource(files.get(path) ?? `no file ${path}`, symbol);
}

describe.each(paths)('%s', (path) => {
  const file = join(folder, path);
  const markdown = readFileSync(file, 'utf8');
  const scenario = parseScenario(markdown);

  test(scenario.title, async () => {
    const generated = await run(scenario);
    const texts = new Map(scenario.expected.map((block) => [block, actual(block, generated)] as const));
    if (process.env['UPDATE'] === '1') writeFileSync(file, replaceBlocks(markdown, texts));
    const stopping = generated.findings.filter(({ severity }) => severity === 'error' || severity === 'fatal');
    if (!scenario.expected.some((block) => block.words[0] === 'findings')) {
      expect(describeFindings(stopping)).toBe('');
    }
    if (process.env['UPDATE'] === '1') return;
    for (const [block, text] of texts) {
      expect(text.trim(), `${relative(folder, file)}: ${block.words.join(' ')}`).toBe(block.text.trim());
    }
  });
});

test('every scenario expects something', () => {
  const silent = paths.filter((path) => parseScenario(readFileSync(join(folder, path), 'utf8')).expected.length === 0);
  expect(silent).toEqual([]);
});
