import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fakeGitHub, TOKENS, type FakeGitHub } from '../kit/fake-github.ts';
import { bareRepository, commitFiles, git, somebody } from '../kit/git.ts';
import { specsmith, specsmithBeside, temporaryFolder, type Run } from '../kit/run-program.ts';
import { CONFIG, documentWith } from './acme-workspace.ts';

/** A clone of a repository that holds a document and the package made from it. */
function project(): { readonly folder: string; readonly remote: string } {
  const home = temporaryFolder();
  const remote = bareRepository(join(home, 'remote.git'));
  const folder = join(home, 'api');
  git(home, 'clone', '--quiet', remote, folder);
  commitFiles(folder, { 'openapi.json': documentWith('name'), 'stainless.yml': CONFIG }, 'feat: begin');
  expect(generate(folder).code).toBe(0);
  commitFiles(folder, {}, 'feat: sdk');
  git(folder, 'push', '--quiet', 'origin', 'HEAD:main');
  git(folder, 'remote', 'set-head', 'origin', 'main');
  return { folder, remote };
}

const generate = (cwd: string): Run => specsmith(['generate', '--out', 'sdk'], { cwd });

function change(folder: string, ...parameters: readonly string[]): void {
  writeFileSync(join(folder, 'openapi.json'), documentWith(...parameters));
  expect(generate(folder).code).toBe(0);
}

const variables = (hub: FakeGitHub, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...somebody,
  GITHUB_API_URL: hub.api,
  GITHUB_REPOSITORY: 'acme/api',
  GITHUB_TOKEN: TOKENS.writer,
  GITHUB_EVENT_PATH: '',
  ...more,
});

/** Writes the payload of a workflow that runs for a pull request. */
function event(folder: string, from = 'acme/api'): string {
  const path = join(folder, 'event.json');
  const base = { repo: { full_name: 'acme/api' } };
  const head = { repo: { full_name: from } };
  writeFileSync(path, JSON.stringify({ pull_request: { number: 7, base, head } }));
  return path;
}

describe('github report', () => {
  test('says what became of a package since a commit', () => {
    const { folder } = project();
    change(folder, 'color');
    const out = ['--out', 'report', '--outputs', 'outputs.txt'];
    const args = ['github', 'report', '--package', 'sdk', '--base', 'origin/main', ...out];
    const { code, stderr } = specsmith([...args, '--fail-on', 'breaking'], { cwd: folder, env: somebody });
    expect(stderr).toContain('report.md: major, 1 breaking');
    expect(code).toBe(6);
    expect(readFileSync(join(folder, 'outputs.txt'), 'utf8')).toBe(
      'changed=true\nbump=major\nbreaking=1\nreport=report\n',
    );
    expect(readFileSync(join(folder, 'report/report.md'), 'utf8')).toContain('`list` params');
    expect(existsSync(join(folder, 'report/sdk.html'))).toBe(true);
  });

  test('a package that was not there is new, and a commit that is not there is said', () => {
    const { folder } = project();
    const report = (base: string): Run =>
      specsmith(['github', 'report', '--package', 'sdk', '--base', base, '--out', 'report'], {
        cwd: folder,
        env: somebody,
      });
    expect(report('HEAD~1').code).toBe(0);
    expect(readFileSync(join(folder, 'report/report.md'), 'utf8')).toContain('A new package.');
    const { code, stderr } = report('--output=x');
    expect(code).toBe(2);
    expect(stderr).toContain('GitHub/NoCommit');
  });
});

describe('github comment', () => {
  test('is written once and brought up to date; comments of people stay', async () => {
    const folder = temporaryFolder();
    const hub = await fakeGitHub();
    const env = variables(hub, { GITHUB_EVENT_PATH: event(folder) });
    const comment = (text: string): Promise<Run> => {
      writeFileSync(join(folder, 'report.md'), text);
      return specsmithBeside(['github', 'comment', 'report.md'], { cwd: folder, env });
    };
    // Somebody quotes the marker, and more comments stand there than one page has.
    hub.comments.push({ id: 1, body: '<!-- specsmith -->\nmine', user: { type: 'User' } });
    for (let id = 2; id <= 120; id += 1) hub.comments.push({ id, body: 'talk', user: { type: 'User' } });
    expect((await comment('One.')).code).toBe(0);
    expect((await comment('Two.')).stderr).toContain('comment updated: https://hub.example/c/121');
    expect((await comment('Two.')).stderr).toContain('comment unchanged');
    expect(hub.comments).toHaveLength(121);
    expect(hub.comments[0]?.body).toBe('<!-- specsmith -->\nmine');
    expect(hub.comments.at(-1)?.body).toBe('<!-- specsmith -->\nTwo.\n');
  });

  test('a report of any length is taken', async () => {
    const folder = temporaryFolder();
    const hub = await fakeGitHub();
    writeFileSync(join(folder, 'report.md'), '- one change\n'.repeat(20_000));
    const args = ['github', 'comment', 'report.md', '--pull-request', '3'];
    const { code } = await specsmithBeside(args, { cwd: folder, env: variables(hub) });
    expect(code).toBe(0);
    expect(hub.comments[0]?.body).toContain('The rest did not fit');
  });

  test('nothing is written for a pull request from another repository', async () => {
    const folder = temporaryFolder();
    const hub = await fakeGitHub();
    writeFileSync(join(folder, 'report.md'), 'One.');
    const env = variables(hub, { GITHUB_EVENT_PATH: event(folder, 'stranger/api') });
    const { code, stderr } = await specsmithBeside(['github', 'comment', 'report.md'], { cwd: folder, env });
    expect(code).toBe(0);
    expect(stderr).toContain('GitHub/FromFork');
    expect(hub.requests).toEqual([]);
  });

  test.each([
    ['a right is missing', { GITHUB_TOKEN: TOKENS.reader }, 'The token needs pull-requests: write'],
    ['the token is wrong', { GITHUB_TOKEN: 'wrong' }, 'status 401, Bad credentials'],
    ['no token', { GITHUB_TOKEN: '' }, 'GITHUB_TOKEN is not set'],
    ['a token that would end the header', { GITHUB_TOKEN: 'a\nb' }, 'GITHUB_TOKEN is not set'],
    ['no repository', { GITHUB_REPOSITORY: '../x' }, 'GITHUB_REPOSITORY is not set'],
    [
      'an address that anybody can read',
      { GITHUB_API_URL: 'http://hub.example' },
      'GITHUB_API_URL is not set',
    ],
    ['nobody answers', { GITHUB_API_URL: 'http://127.0.0.1:9' }, 'GitHub/NoAnswer'],
  ])('%s', async (_, more: Record<string, string>, text) => {
    const folder = temporaryFolder();
    const hub = await fakeGitHub();
    writeFileSync(join(folder, 'report.md'), 'One.');
    const args = ['github', 'comment', 'report.md', '--pull-request', '3'];
    const { code, stderr } = await specsmithBeside(args, {
      cwd: folder,
      env: variables(hub, { GH_TOKEN: '', ...more }),
    });
    expect(code).toBe(2);
    expect(stderr).toContain(text);
    expect(stderr).not.toContain(TOKENS.reader);
    expect(hub.comments).toEqual([]);
  });

  test('a run for no pull request, a marker that would be shown', async () => {
    const folder = temporaryFolder();
    const hub = await fakeGitHub();
    writeFileSync(join(folder, 'report.md'), 'One.');
    const comment = (...more: readonly string[]): Promise<Run> =>
      specsmithBeside(['github', 'comment', 'report.md', ...more], { cwd: folder, env: variables(hub) });
    expect((await comment()).stderr).toContain('GitHub/NoPullRequest');
    expect((await comment('--marker', '<!-- a --> b')).stderr).toContain('GitHub/MarkerInvalid');
  });
});

describe('github pull-request', () => {
  const open = (folder: string, hub: FakeGitHub, ...more: readonly string[]): Promise<Run> =>
    specsmithBeside(['github', 'pull-request', '--package', 'sdk', ...more], {
      cwd: folder,
      env: variables(hub),
    });

  test('commits, pushes and asks; a later run brings all three up to date', async () => {
    const { folder, remote } = project();
    const hub = await fakeGitHub();
    const start = git(folder, 'rev-parse', 'HEAD');
    change(folder, 'name', 'color');
    writeFileSync(join(folder, 'report.md'), 'what an earlier step has left');
    expect(await open(folder, hub)).toMatchObject({ code: 0 });
    expect(git(folder, 'status', '--porcelain')).toBe('?? report.md');
    expect(hub.pulls).toMatchObject([
      {
        head: 'specsmith/update',
        base: 'main',
        title: 'feat(pets): add optional `color` to `list` params',
      },
    ]);
    git(folder, 'checkout', '--quiet', '--detach', start);
    change(folder, 'name', 'size');
    const { stderr } = await open(folder, hub);
    expect(stderr).toContain('pull request updated: https://hub.example/pull/1');
    expect(hub.pulls).toMatchObject([{ title: 'feat(pets): add optional `size` to `list` params' }]);
    expect(git(remote, 'rev-list', '--count', 'main..specsmith/update')).toBe('1');
    expect(git(remote, 'rev-parse', 'main')).toBe(start);
  });

  test('nothing to change, nothing done', async () => {
    const { folder, remote } = project();
    const hub = await fakeGitHub();
    writeFileSync(join(folder, 'report.md'), 'what an earlier step has left');
    const { code, stderr } = await open(folder, hub);
    expect([code, stderr]).toEqual([0, expect.stringContaining('Nothing has changed.')]);
    expect(hub.requests).toEqual([]);
    expect(git(remote, 'branch', '--list')).not.toContain('update');
  });

  test('what people committed to the branch is not thrown away', async () => {
    const { folder, remote } = project();
    const hub = await fakeGitHub();
    git(folder, 'checkout', '--quiet', '-b', 'specsmith/update');
    const theirs = commitFiles(folder, { 'note.md': 'Mine.\n' }, 'docs: mine');
    git(folder, 'push', '--quiet', 'origin', 'specsmith/update');
    git(folder, 'checkout', '--quiet', '-');
    change(folder, 'color');
    const { code, stderr } = await open(folder, hub);
    expect(code).toBe(2);
    expect(stderr).toContain('Build/PreviewWritten');
    expect(git(remote, 'rev-parse', 'specsmith/update')).toBe(theirs);
    expect(hub.pulls).toEqual([]);
  });

  test('the trunk is never written, and a dry run writes nothing', async () => {
    const { folder, remote } = project();
    const hub = await fakeGitHub();
    change(folder, 'color');
    expect((await open(folder, hub, '--branch', 'main')).stderr).toContain('GitHub/BranchIsBase');
    expect((await open(folder, hub, '--branch', '--force')).stderr).toContain('Build/BranchInvalid');
    expect((await open(folder, hub, '--dry-run')).stderr).toContain('pull request planned');
    expect(git(remote, 'branch', '--list')).toBe('* main');
    expect(hub.requests).toEqual([]);
  });
});
