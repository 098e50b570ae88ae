import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree, specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

const types = 'export declare class Client {\n  ping(id: string): Promise<string>;\n  stop(): void;\n}\n';
const withMore = `${types}export declare function verify(body: string): boolean;\n`;
const withoutStop = types.replace('  stop(): void;\n', '');

/** A folder with the package `old`, and `sdk` with other types and the same version. */
function packages(newTypes: string, version = '1.2.3'): string {
  const folder = temporaryFolder();
  for (const [name, text, own] of [
    ['old', types, '1.2.3'],
    ['sdk', newTypes, version],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.d.ts'), text);
    writeFileSync(
      join(folder, name, 'package.json'),
      `{\n  "name": "pets",\n  "version": "${own}",\n  "license": "MIT"\n}\n`,
    );
  }
  return folder;
}

/** Releases `sdk` of the folder since `old`. */
function release(cwd: string, ...more: readonly string[]): Run {
  return specsmith(['release', '--out', 'sdk', '--since', 'old', ...more], { cwd });
}

describe('release', () => {
  test('refuses to tell the version of sources from a built package', () => {
    const folder = packages(withMore);
    mkdirSync(join(folder, 'sdk/src'));
    writeFileSync(join(folder, 'sdk/src/index.ts'), types);
    rmSync(join(folder, 'sdk/index.d.ts'));
    const { code, stdout, stderr } = release(folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Diff/SidesNotAlike');
    expect(stderr).toContain('old is a built package and sdk holds sources');
    expect(release(folder, '--check').code).toBe(2);
  });

  describe('sources and built packages', () => {
    const manifestOf = (version: string): string => JSON.stringify({ name: 'pets', version, license: 'MIT' });
    /** Sources of a package, and what was built of them in `dist`. */
    function both(at: string, code: string, { version = '1.2.3', built = '1.2.3' } = {}): void {
      for (const below of ['src', 'dist']) mkdirSync(join(at, below), { recursive: true });
      writeFileSync(join(at, 'src/index.ts'), code);
      writeFileSync(join(at, 'package.json'), manifestOf(version));
      writeFileSync(join(at, '.gitignore'), 'dist/\n');
      writeFileSync(join(at, 'dist/index.d.ts'), code);
      writeFileSync(join(at, 'dist/package.json'), manifestOf(built));
    }

    test.each([
      ['old/dist', 'sdk', 'old is compared in place of old/dist, because sdk is a package of sources'],
      ['old', 'sdk/dist', 'sdk is compared in place of sdk/dist, because old is a package of sources'],
      ['last', 'sdk', 'sdk/dist is compared in place of sdk, because last is a built package'],
    ])('since %s, %s', (since, out, said) => {
      const folder = temporaryFolder();
      both(join(folder, 'old'), types);
      both(join(folder, 'sdk'), withMore);
      cpSync(join(folder, 'old/dist'), join(folder, 'last'), { recursive: true });
      const { code, stderr } = specsmith(['release', '--out', out, '--since', since], { cwd: folder });
      expect(stderr).toContain(said);
      expect(code).toBe(0);
      const versionOf = (at: string): unknown =>
        (JSON.parse(readFileSync(join(folder, at, 'package.json'), 'utf8')) as { version: string }).version;
      expect([versionOf('sdk'), versionOf('sdk/dist')]).toEqual(['1.3.0', '1.2.3']);
    });

    test('nothing is taken that may be out of date, or would be compared with itself', () => {
      const folder = temporaryFolder();
      both(join(folder, 'old'), types);
      both(join(folder, 'sdk'), withMore, { built: '1.2.2' });
      cpSync(join(folder, 'old/dist'), join(folder, 'last'), { recursive: true });
      for (const [since, out] of [
        ['last', 'sdk'],
        ['old/dist', 'old'],
        ['old', 'old/dist'],
      ] as const) {
        const { code, stderr } = specsmith(['release', '--out', out, '--since', since], { cwd: folder });
        expect(stderr).toContain('Diff/SidesNotAlike');
        expect(code).toBe(2);
      }
    });
  });

  test('writes the version and the entry that the changes deserve', () => {
    const folder = packages(withoutStop);
    const { code, stdout, stderr } = release(folder);
    expect(code).toBe(0);
    expect(stderr).toContain('1.2.3 → 2.0.0 (major)');
    const { 'package.json': manifest, 'CHANGELOG.md': changelog, ...rest } = readTree(join(folder, 'sdk'));
    expect(manifest).toBe('{\n  "name": "pets",\n  "version": "2.0.0",\n  "license": "MIT"\n}\n');
    expect(changelog).toBe(`# Changelog\n\n${stdout}`);
    expect(changelog).toMatch(
      /^## 2\.0\.0 \(\d{4}-\d\d-\d\d\)\n\n### ⚠ BREAKING CHANGES\n\n\* \*\*client:\*\* remove `Client\.stop`/m,
    );
    expect(rest).toEqual({ 'index.d.ts': withoutStop });
  });

  test('puts the entry above older ones, below the title', () => {
    const folder = packages(withMore);
    writeFileSync(
      join(folder, 'sdk/CHANGELOG.md'),
      '# History of pets\n\nAll of it.\n\n## 1.2.3 (2026-01-01)\n\nFirst.\n',
    );
    expect(release(folder).code).toBe(0);
    const headings = readFileSync(join(folder, 'sdk/CHANGELOG.md'), 'utf8').match(/^#.*|^All.*/gm);
    expect(headings).toEqual([
      '# History of pets',
      'All of it.',
      expect.stringMatching(/^## 1\.3\.0 /),
      '### Features',
      '## 1.2.3 (2026-01-01)',
    ]);
  });

  test('writes the migration note that was asked for', () => {
    const folder = packages(withoutStop);
    expect(release(folder, '--migration', 'MIGRATION.md').code).toBe(0);
    const note = readFileSync(join(folder, 'MIGRATION.md'), 'utf8');
    expect(note).toContain('# Moving pets from 1.2.3 to 2.0.0');
    expect(note).toContain('Client.stop');
  });

  test.each(['3.0.0', '2.0.0-rc.1'])('keeps %s, which is enough already', (version) => {
    const folder = packages(withoutStop, version);
    const { code, stdout } = release(folder);
    expect(code).toBe(0);
    expect(stdout).toContain(`## ${version} (`);
    expect(readFileSync(join(folder, 'sdk/package.json'), 'utf8')).toContain(`"version": "${version}"`);
  });

  test('as JSON', () => {
    const { code, stdout, stderr } = release(packages(withoutStop), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      bump: 'major',
      version: '2.0.0',
      reasons: [{ code: 'member-removed', symbol: 'Client.stop', severity: 'breaking' }],
    });
  });

  test('changes nothing when nothing changed', () => {
    const folder = packages(types);
    const tree = readTree(folder);
    expect(release(folder)).toMatchObject({ code: 0, stdout: '' });
    expect(readTree(folder)).toEqual(tree);
  });

  test('a side that is not there is refused', () => {
    const { code, stdout, stderr } = specsmith(['release', '-o', 'sdk', '--since', 'nowhere'], {
      cwd: packages(types),
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('nowhere does not exist');
  });
});

describe('release --check', () => {
  test.each([
    ['a removal in the same version', withoutStop, '1.2.3', 6],
    ['a removal in a patch', withoutStop, '1.2.4', 6],
    ['a removal in a minor', withoutStop, '1.3.0', 6],
    ['a removal in a major', withoutStop, '2.0.0', 0],
    ['an addition in a patch', withMore, '1.2.4', 6],
    ['an addition in a minor', withMore, '1.3.0', 0],
    ['no change', types, '1.2.3', 0],
  ])('%s', (_, text, version, wanted) => {
    const folder = packages(text, version);
    const tree = readTree(folder);
    const { code, stderr } = release(folder, '--check');
    expect(code).toBe(wanted);
    expect(stderr).toContain(`1.2.3 → ${version}`);
    expect(readTree(folder)).toEqual(tree);
  });
});
