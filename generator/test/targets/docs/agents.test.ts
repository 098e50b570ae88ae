import { beforeAll, describe, expect, test } from 'vitest';
import type { FilePlan } from '../../../src/plan/file-plan.ts';
import { packageAgentFiles } from '../../../src/targets/docs/index.ts';
import { surfaceOf } from '../../../src/targets/mcp/index.ts';
import type { Api } from '../../../src/ir/index.ts';
import { buildSources } from '../../kit/generate.ts';
import { miniSources } from '../../kit/mini.ts';
import { retellApi } from '../mcp/retell-api.ts';
import { hostileSources } from './hostile.ts';

function filesOf(api: Api): ReadonlyMap<string, string> {
  const textOf = (plan: FilePlan): string => (plan.kind === 'text' ? plan.text : '');
  return new Map(packageAgentFiles(api, surfaceOf(api)).map((plan) => [plan.path, textOf(plan)]));
}

const total = (files: ReadonlyMap<string, string>): number =>
  [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);

describe('what the package of Retell tells agents', () => {
  let api: Api;
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    api = await retellApi('current');
    files = filesOf(api);
  });

  test('is short enough to be read', () => {
    expect(Buffer.byteLength(files.get('AGENTS.md') ?? '')).toBeLessThanOrEqual(8000);
    const skill = files.get('skills/retell-sdk/SKILL.md') ?? '';
    // Four characters are about a token.
    expect(skill.length).toBeLessThanOrEqual(8000);
    expect(/^description: (.*)$/m.exec(skill)?.[1]?.length).toBeLessThanOrEqual(400);
    expect(total(files)).toBeLessThanOrEqual(150_000);
  });

  test('names every method, in the index and in the file of its resource', () => {
    const { methods } = surfaceOf(api);
    expect(methods).toHaveLength(81);
    for (const { name, params } of methods) {
      const [resource = '', method = ''] = name.split('.');
      const page = files.get(`skills/retell-sdk/references/${resource}.md`) ?? '';
      const [, own = ''] = page.split(`\n## \`client.${name}\`\n`);
      expect.soft(own, name).not.toBe('');
      for (const param of params) expect.soft(own.split('\n## ')[0], name).toContain(`- \`${param.name}\``);
      expect.soft(files.get('AGENTS.md'), name).toMatch(new RegExp(`^${resource}:.*[{,]${method}[,}]`, 'm'));
    }
  });

  test('lists the references that are there', () => {
    const links = [...(files.get('skills/retell-sdk/SKILL.md') ?? '').matchAll(/\]\(([^)]+)\)/g)];
    expect(links.map(([, path = '']) => `skills/retell-sdk/${path}`)).toEqual(
      [...files.keys()].filter((path) => path.includes('/references/')),
    );
  });
});

test('what the API has decides what there is a rule for', async () => {
  const skill = filesOf(await buildSources(miniSources())).get('skills/seedshelf-client/SKILL.md') ?? '';
  expect(skill).toContain('`for await (const item of …)`');
  expect(skill).toContain('SEEDSHELF_API_KEY');
  const other = filesOf(await buildSources(hostileSources)).get('skills/acme/SKILL.md') ?? '';
  expect(other).not.toContain('for await');
});

test('texts of the document are no instructions', async () => {
  const files = filesOf(await buildSources(hostileSources));
  expect([...files.keys()].filter((path) => path.includes('/references/')).length).toBe(3);
  const instructions = [...files].filter(([path]) => !path.includes('/references/')).map(([, text]) => text);
  expect(instructions.join('\n')).not.toMatch(/Ignore all|alert|evil/);
  for (const [path, text] of files) expect.soft(text.match(/^#+ .*Title.*$/gm) ?? [], path).toEqual([]);
});
