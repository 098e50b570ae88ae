import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree, repository, specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

/** Files by path. */
type Files = Readonly<Record<string, string>>;

const before = {
  'package.json': '{ "name": "pets", "version": "1.2.3" }\n',
  'index.d.ts': `export declare class Client {
  ping(id: string): Promise<string>;
  stop(): void;
}
export interface Options {
  retries?: number;
}
`,
  'notes.txt': 'one\ntwo\nthree\n',
  'gone.txt': 'gone\n',
};
const after: Files = {
  'package.json': before['package.json'],
  'index.d.ts': before['index.d.ts']
    .replace('  stop(): void;\n', '')
    .replace('retries?: number;', 'retries?: number;\n  timeout?: number;'),
  'notes.txt': 'one\n2 <script>alert(1)</script>\nthree\n',
  'new.txt': 'new\n',
};

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A folder that holds both packages, as `a` and `b`. */
function bothSides(): string {
  const folder = temporaryFolder();
  write(join(folder, 'a'), before);
  write(join(folder, 'b'), after);
  return folder;
}

/** Compares `a` and `b` of the folder. */
function diff(cwd: string, ...more: readonly string[]): Run {
  return specsmith(['diff', 'a', 'b', ...more], { cwd });
}

describe('two folders', () => {
  test('as a summary: findings, the version and files with counts, without lines', () => {
    const { code, stdout, stderr } = diff(bothSides(), '--format', 'summary');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('breaking Client.stop is gone. member-removed');
    expect(stdout).toContain('proposed version: major (2.0.0)');
    expect(stdout).toMatch(/package\/notes\.txt +\+1 −1/);
    expect(stdout).not.toContain('@@');
  });

  test('in the terminal: every change with its lines', () => {
    const { code, stdout } = diff(bothSides());
    expect(code).toBe(0);
    expect(stdout).toContain('@@ -1,7 +1,7 @@');
    expect(stdout).toContain('ADDED');
    expect(stdout).toContain('REMOVED');
  });

  test('as a patch that git applies', () => {
    const folder = bothSides();
    const { code, stdout } = diff(folder, '-f', 'patch');
    expect(code).toBe(0);
    const git = (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: join(folder, 'a'), input: stdout });
    git('init', '--quiet');
    git('apply', '-');
    rmSync(join(folder, 'a/.git'), { recursive: true });
    expect(readTree(join(folder, 'a'))).toEqual(after);
  });

  test('as Markdown, small enough for a comment, with a link to the rest', () => {
    const folder = temporaryFolder();
    const files = (word: string): Files =>
      Object.fromEntries(
        Array.from({ length: 120 }, (_, i) => [
          `f${i}.txt`,
          `${word} ${i} `.repeat(20).concat('\n').repeat(30),
        ]),
      );
    write(join(folder, 'a'), files('old'));
    write(join(folder, 'b'), files('new'));
    const { code, stdout } = diff(folder, '-f', 'markdown', '--link', 'https://ci.example/report.html');
    expect(code).toBe(0);
    expect(stdout.length).toBeLessThanOrEqual(65_536);
    expect(stdout).toContain('### a → b');
    expect(stdout).toMatch(
      /The hunks of \d+ files are left out\. \[Full report\]\(<https:\/\/ci\.example\/report\.html>\)/,
    );
  });

  test('as JSON of a named schema', () => {
    const { code, stdout, stderr } = diff(bothSides(), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      schema: 'specsmith.diff/1',
      from: { label: 'a', name: 'pets', version: '1.2.3' },
      to: { label: 'b', name: 'pets', version: '1.2.3' },
      wire: [],
      bump: 'major',
    });
    expect(countsOf(stdout)).toEqual([
      'gone.txt removed +0 -1',
      'index.d.ts changed +1 -1',
      'new.txt added +1 -0',
      'notes.txt changed +1 -1',
    ]);
    expect(report.api.map(({ severity, symbol }: Finding) => `${severity} ${symbol}`)).toEqual([
      'breaking Client.stop',
      'safe Options.timeout',
    ]);
    expect(report.files[1]).not.toHaveProperty('hunks');
    const whole = JSON.parse(diff(bothSides(), '--json', '--hunks').stdout);
    expect(whole.files[1].hunks[0].lines).toContainEqual({
      kind: 'removed',
      oldNo: 3,
      text: '  stop(): void;',
    });
  });

  test('as one page that needs nothing else and runs nothing of the packages', () => {
    const folder = bothSides();
    const { code, stdout, stderr } = diff(folder, '-f', 'html', '-o', 'report.html');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('report.html: 4 files changed');
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=(?!["']data:)/i);
    expect(page).not.toContain('<script>alert(1)');
  });

  test('in the form of the published pages', () => {
    const { code, stdout } = diff(bothSides(), '-f', 'page');
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'a → b',
      '- package/gone.txt +0 -1',
      '- package/index.d.ts +1 -1',
      '- package/new.txt +1 -0',
      '- package/notes.txt +1 -1',
    ]);
  });

  test.each([
    ['breaking', 6],
    ['risky', 6],
  ])('--fail-on %s', (weight, wanted) => {
    expect(diff(bothSides(), '-f', 'summary', '--fail-on', weight).code).toBe(wanted);
  });

  test('--fail-on is satisfied when nothing that heavy changed', () => {
    const folder = temporaryFolder();
    write(join(folder, 'a'), before);
    write(join(folder, 'b'), { ...before, 'notes.txt': 'other\n' });
    expect(diff(folder, '-f', 'summary', '--fail-on', 'risky').code).toBe(0);
  });
});

describe('other sides', () => {
  test('a tarball', () => {
    const folder = bothSides();
    mkdirSync(join(folder, 'packed'));
    write(join(folder, 'packed/package'), before);
    execFileSync('tar', ['-czf', 'a.tgz', '-C', 'packed', 'package'], { cwd: folder });
    const { code, stdout } = specsmith(['diff', 'a.tgz', 'b', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ from: { label: 'a.tgz', version: '1.2.3' }, bump: 'major' });
    expect(countsOf(stdout)).toEqual(countsOf(diff(folder, '--json').stdout));
  });

  test('a revision of git', () => {
    const folder = bothSides();
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=t', '-c', 'user.email=t@pets.example', 'commit', '--quiet', '--message', 'x');
    const { code, stdout } = specsmith(['diff', 'git:HEAD:a', 'b', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(countsOf(stdout)).toEqual(countsOf(diff(folder, '--json').stdout));
  });

  test.each([
    ['nowhere', 'nowhere does not exist'],
    ['notes.tgz', 'notes.tgz is not a package archive'],
    ['npm:pets', 'the version is missing'],
    ['git:nowhere:a', 'git has no git:nowhere:a'],
    ['edition:9.9.9', 'no list of editions was found for 9.9.9'],
  ])('%s is refused in plain words', (side, tells) => {
    const folder = bothSides();
    writeFileSync(join(folder, 'notes.tgz'), 'no archive');
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const { code, stdout, stderr } = specsmith(['diff', 'a', side], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(tells);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a package that an edition does not have', () => {
    const { code, stderr } = specsmith(['diff', 'edition:3.17.0', 'edition:3.19.0', '--package', 'nothing'], {
      cwd: repository,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('edition 3.17.0 has no package nothing; it has retell-sdk');
  });
});

describe('two documents', () => {
  const pets = (limit: string): string => `openapi: 3.0.3
info: { title: Pets, version: 1.0.0 }
servers: [{ url: 'https://pets.example.com' }]
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - { name: limit, in: query, ${limit} }
      responses:
        '200':
          description: Pets
          content: { application/json: { schema: { type: array, items: { type: string } } } }
`;

  /** A folder with the documents `old.yaml` and `new.yaml`. */
  function documents(): string {
    const folder = temporaryFolder();
    write(folder, {
      'old.yaml': pets('schema: { type: integer }'),
      'new.yaml': pets('required: true, schema: { type: integer }'),
      'bad.yaml': 'x: 1\n',
    });
    return folder;
  }

  test('what changes on the wire, with both places', () => {
    const { code, stdout } = specsmith(['diff', 'old.yaml', 'new.yaml', '--json'], { cwd: documents() });
    expect(code).toBe(0);
    const { schema, wire, bump } = JSON.parse(stdout);
    expect({ schema, bump }).toEqual({ schema: 'specsmith.diff/1', bump: 'major' });
    expect(wire).toMatchObject([
      {
        code: 'request-parameter-became-required',
        severity: 'breaking',
        symbol: 'client.pets.list limit',
        before: { file: 'old.yaml', pointer: '/paths/~1pets/get/parameters/0' },
        after: { file: 'new.yaml', pointer: '/paths/~1pets/get/parameters/0/required', line: 9 },
      },
    ]);
  });

  test('in words, and as an exit code', () => {
    const folder = documents();
    const { code, stdout } = specsmith(['diff', 'old.yaml', 'new.yaml', '--fail-on', 'breaking'], {
      cwd: folder,
    });
    expect(code).toBe(6);
    expect(stdout).toContain('breaking `limit` is now required in `list` params.');
    expect(specsmith(['diff', 'old.yaml', 'old.yaml', '--fail-on', 'risky'], { cwd: folder }).code).toBe(0);
  });

  test('one that is none is refused', () => {
    const { code, stdout, stderr } = specsmith(['diff', 'old.yaml', 'bad.yaml'], { cwd: documents() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Document/Version');
    expect(stderr).toContain('bad.yaml:1:1');
  });
});

describe('several forms from one comparison', () => {
  test('are files of the folder of --out', () => {
    const folder = bothSides();
    const { code, stdout } = diff(folder, '-f', 'html,json,markdown', '--out', 'report');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(Object.keys(readTree(join(folder, 'report'))).sort()).toEqual([
      'diff.html',
      'diff.json',
      'diff.md',
    ]);
    const [one, several] = [diff(folder, '--json').stdout, join(folder, 'report/diff.json')];
    expect(readFileSync(several, 'utf8')).toBe(one);
  });

  test('need a folder, and have to exist', () => {
    const without = diff(bothSides(), '-f', 'html,json');
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('--out');
    const unknown = diff(bothSides(), '-f', 'html,toString');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('html,toString is no list of forms');
  });
});

test('a package without declarations is said, and fails --fail-on', () => {
  const folder = bothSides();
  for (const side of ['a', 'b']) {
    rmSync(join(folder, side, 'index.d.ts'));
    const manifest = JSON.stringify({ name: 'pets', version: '1.2.3', main: './index.js' });
    write(folder, { [`${side}/package.json`]: manifest, [`${side}/index.js`]: '' });
  }
  const { code, stderr } = diff(folder, '--fail-on', 'breaking');
  expect(code).toBe(6);
  expect(stderr).toContain('Diff/NotCompared');
  expect(diff(folder).code).toBe(0);
});

test.skipIf(!existsSync(join(repository, 'packages/mcp-server/node_modules')))(
  'the editions of the MCP server differ as their published packages do',
  () => {
    const { code, stdout } = specsmith(
      ['diff', 'edition:5.32.4', 'edition:5.33.0', '--package', '@retell-ai/mcp-server', '-f', 'json'],
      { cwd: repository },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      from: { name: '@retell-ai/mcp-server', version: '5.32.4' },
      to: { name: '@retell-ai/mcp-server', version: '5.33.0' },
    });
    expect(countsOf(stdout)).toEqual([
      'local-docs-search.js changed +249 -249',
      'local-docs-search.js.map changed +1 -1',
      'local-docs-search.mjs changed +249 -249',
      'local-docs-search.mjs.map changed +1 -1',
      'package.json changed +2 -2',
      'src/local-docs-search.ts changed +330 -330',
    ]);
  },
  120_000,
);

type Finding = { readonly severity: string; readonly symbol: string };
type ReportedFile = {
  readonly path: string;
  readonly status: string;
  readonly additions: number;
  readonly deletions: number;
};

/** The files of a JSON report, one line each. */
function countsOf(report: string): readonly string[] {
  return JSON.parse(report).files.map(
    ({ path, status, additions, deletions }: ReportedFile) => `${path} ${status} +${additions} -${deletions}`,
  );
}
