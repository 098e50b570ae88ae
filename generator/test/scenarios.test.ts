import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileErrors } from './kit/compile.ts';
import { generateSources, listFindings } from './kit/generate.ts';
import type { Generated } from './kit/generate.ts';
import type { FilePlan } from '../src/plan/file-plan.ts';
import { parseScenario, replaceBlocks, sliceSource } from './kit/scenario.ts';
import type { Block, Scenario } from './kit/scenario.ts';

const folder = fileURLToPath(new URL('scenarios', import.meta.url));
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && path.includes(sep))
  .sort();

/** What every document and every config of a scenario says unless the scenario says otherwise. */
const SPEC = ['openapi: 3.1.0', 'info: { title: Garden, version: 1.0.0 }', 'paths: {}'];
const CONFIG = [
  'edition_switches: { method_order: config, free_form_map: unknown }',
  'organization: { name: garden }',
  'targets: { typescript: { package_name: garden } }',
  'environments: { production: https://api.garden.example }',
];

/** Puts the usual lines above a fragment, except those whose key the fragment has itself. */
function complete(fragment: string, usual: readonly string[]): string {
  const keys = new Set([...fragment.matchAll(/^(\w+):/gm)].map((match) => match[1]));
  return [...usual.filter((line) => !keys.has(line.split(':')[0])), fragment].join('\n');
}

function run(scenario: Scenario, keep: (plan: FilePlan) => boolean): Promise<Generated> {
  const files = {
    ...scenario.files,
    'openapi.yaml': complete(scenario.spec, SPEC),
    ...(scenario.config !== undefined && { 'stainless.yml': complete(scenario.config, CONFIG) }),
  };
  const sources = {
    files,
    spec: 'openapi.yaml',
    ...(scenario.config !== undefined && { config: 'stainless.yml' }),
  };
  return generateSources(sources, keep);
}

/** Findings that are no accident of a document being a fragment. */
function telling({ findings }: Generated): string {
  return listFindings(
    findings.filter(({ severity, code }) => severity !== 'note' && code !== 'Document/NoOperations'),
  );
}

/** What the generator has to say for a block. */
function actual(block: Block, generated: Generated): string {
  const { files } = generated;
  if (block.language !== 'ts') return telling(generated);
  const [path = '', symbol] = block.words;
  return sliceSource(files.get(path) ?? `no file ${path}`, symbol);
}

/** Everything that was generated, by scenario and path; the runtime once for all. */
const packages = new Map<string, string>();
/** Pages, environments, earlier calls and the standard need further files of the runtime. */
const HAS_OWN_RUNTIME = /^(?:pagination|environments|rules):|^  node:/m;
/** Packages whose runtime has other files, so each has its own. */
const standard: Array<ReadonlyMap<string, string>> = [];
const isSource = (plan: FilePlan): boolean => plan.path.startsWith('src/');
const isOwn = (plan: FilePlan): boolean => plan.kind !== 'vendored' && plan.path.startsWith('src/');

describe.each(paths)('%s', (path) => {
  const file = join(folder, path);
  const markdown = readFileSync(file, 'utf8');
  const scenario = parseScenario(markdown);

  test(scenario.title, async () => {
    const isApart = scenario.config === undefined || HAS_OWN_RUNTIME.test(scenario.config);
    const generated = await run(scenario, isApart ? isSource : isOwn);
    if (isApart) standard.push(generated.files);
    else for (const [name, text] of generated.files) packages.set(`${path}/${name}`, text);
    const texts = new Map(scenario.expected.map((block) => [block, actual(block, generated)] as const));
    if (process.env['UPDATE'] === '1') writeFileSync(file, replaceBlocks(markdown, texts));
    if (!scenario.expected.some((block) => block.words[0] === 'findings'))
      expect(telling(generated)).toBe('');
    if (process.env['UPDATE'] === '1') return;
    for (const [block, text] of texts) {
      expect.soft(text.trim(), `${relative(folder, file)}: ${block.words.join(' ')}`).toBe(block.text.trim());
    }
  });
});

test('every generated package compiles', async () => {
  const all = new Map(packages);
  // Together they need all that the others share.
  for (const path of [join('resources', 'files-and-classes.md'), join('streaming', 'on-demand.md')]) {
    const scenario = parseScenario(readFileSync(join(folder, path), 'utf8'));
    const { files } = await run(
      scenario,
      (plan) => plan.kind === 'vendored' || plan.path === 'src/sdk-info.ts',
    );
    for (const [name, text] of files) all.set(`runtime/${name}`, text);
  }
  const roots = [...paths, 'runtime'].map((path) => `${path}/src`);
  expect(compileErrors(all, roots)).toEqual([]);
  for (const each of standard) expect(compileErrors(each)).toEqual([]);
});

test('every scenario expects something', () => {
  const silent = paths.filter(
    (path) => parseScenario(readFileSync(join(folder, path), 'utf8')).expected.length === 0,
  );
  expect(silent).toEqual([]);
});
