import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { mini, readTimes, readTree, specsmith, temporaryFolder } from '../kit/run-program.ts';

/** A package that was generated once; tests change copies of it. */
let made: string;
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'specsmith-made-'));
  expect(specsmith(['generate', '-s', mini.spec, '-c', mini.config, '-o', join(made, 'out')])).toMatchObject({
    code: 0,
    stdout: '',
  });
  return () => rmSync(made, { recursive: true });
});

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function startFromPackage(): void {
  cpSync(made, folder, { recursive: true });
}

function generate(...more: readonly string[]) {
  return specsmith(['generate', '-s', mini.spec, '-c', mini.config, '-o', 'out', ...more], { cwd: folder });
}

describe('generate', () => {
  test('a second run changes nothing and says so', () => {
    startFromPackage();
    const times = readTimes(join(folder, 'out'));
    const { code, stderr } = generate();
    expect(code).toBe(0);
    expect(stderr).toContain('0 files changed');
    expect(readTimes(join(folder, 'out'))).toEqual(times);
  });

  test('an edit by hand is kept and recorded', () => {
    startFromPackage();
    appendFileSync(join(folder, 'out/src/client.ts'), '// mine\n');
    const { code, stderr } = generate();
    expect(code).toBe(0);
    expect(stderr).toContain('src/client.ts carries an edit by hand (+1 −0)');
    expect(readFileSync(join(folder, 'out/src/client.ts'), 'utf8')).toContain('// mine');
    expect(generate('--check').code).toBe(0);
    expect(generate('--overwrite-edits').code).toBe(0);
    expect(readFileSync(join(folder, 'out/src/client.ts'), 'utf8')).not.toContain('// mine');
  });

  test.each(['.specsmith', '.specsmith/cache', '.specsmith/cache/stage', '.specsmith/cache/reports'])(
    'a link at %s is refused, and what it leads to is left alone',
    (path) => {
      startFromPackage();
      const outside = join(folder, 'outside');
      mkdirSync(join(outside, 'cache/stage'), { recursive: true });
      for (const name of ['0', 'diff.html', 'manifest.json', 'cache/stage/0'])
        writeFileSync(join(outside, name), 'mine');
      rmSync(join(folder, 'out', path), { recursive: true, force: true });
      symlinkSync(outside, join(folder, 'out', path));
      rmSync(join(folder, 'out/src/client.ts'));
      const before = readTree(outside);
      const runs = [
        generate(),
        generate('--check'),
        generate('--json'),
        specsmith(['custom', '-o', 'out'], { cwd: folder }),
      ];
      for (const { code, stdout, stderr } of runs) {
        expect(code).toBe(2);
        expect(`${stdout}${stderr}`).toContain('Output/LinkInTheWay');
        expect(`${stdout}${stderr}`).toContain(`${path} is a link`);
      }
      expect(readTree(outside)).toEqual(before);
    },
  );

  test('a comparison does not read what a package was made from through a link', () => {
    startFromPackage();
    renameSync(join(folder, 'out/.specsmith'), join(folder, 'state'));
    symlinkSync(join(folder, 'state'), join(folder, 'out/.specsmith'));
    for (const args of [
      ['diff', 'out', 'out'],
      ['release', '-o', 'out', '--since', 'out'],
    ]) {
      const { code, stderr } = specsmith(args, { cwd: folder });
      expect(code).toBe(2);
      expect(stderr).toContain('.specsmith is a link');
    }
  });

  test('folders of hand-written code are never touched', () => {
    startFromPackage();
    const own = ['src/lib/webhooks.ts', 'examples/a.ts', 'test/custom/a.test.ts'];
    for (const path of own) {
      mkdirSync(dirname(join(folder, 'out', path)), { recursive: true });
      writeFileSync(join(folder, 'out', path), '// mine\n');
    }
    rmSync(join(folder, 'out/src/client.ts'));
    expect(generate().code).toBe(0);
    for (const path of own) expect(readFileSync(join(folder, 'out', path), 'utf8')).toBe('// mine\n');
  });

  test('files of another origin are not overwritten', () => {
    mkdirSync(join(folder, 'out/src'), { recursive: true });
    writeFileSync(join(folder, 'out/src/client.ts'), 'mine');
    const { code, stderr } = generate();
    expect(code).toBe(2);
    expect(stderr).toContain('Output/ForeignFile');
    expect(readTree(join(folder, 'out'))).toEqual({ 'src/client.ts': 'mine' });
  });

  test('--json gives one document on stdout and nothing on stderr', () => {
    const { code, stdout, stderr } = generate('--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'generate',
      result: 'written',
      exitCode: 0,
      updated: [],
      removed: [],
    });
  });
});

describe('generate --check', () => {
  test('is satisfied with a fresh package', () => {
    startFromPackage();
    expect(generate('--check')).toMatchObject({ code: 0, stdout: '' });
  });

  test('lists what would change, with a difference, and writes nothing', () => {
    startFromPackage();
    rmSync(join(folder, 'out/src/index.ts'));
    const before = readTree(folder);
    const { code, stderr, stdout } = generate('--check');
    expect(code).toBe(4);
    expect(stdout).toMatch(/^\+ src\/index\.ts/m);
    expect(stderr).toContain('Next: the same command without --check');
    expect(readTree(folder)).toEqual(before);
  });

  test('finds an edit that no run has recorded', () => {
    startFromPackage();
    appendFileSync(join(folder, 'out/src/client.ts'), '// mine\n');
    const { code, stderr, stdout } = generate('--check');
    expect(code).toBe(4);
    expect(stderr).toContain('src/client.ts carries an edit by hand');
    expect(stdout).toContain('~ .specsmith/manifest.json');
  });

  test('finds a change of the document', () => {
    cpSync(dirname(mini.spec), join(folder, 'spec'), { recursive: true });
    const args = ['generate', '-s', 'spec/openapi.yaml', '-c', 'spec/stainless.yml', '-o', 'out'];
    startFromPackage();
    const text = readFileSync(join(folder, 'spec/openapi.yaml'), 'utf8');
    writeFileSync(
      join(folder, 'spec/openapi.yaml'),
      text.replace(/^( +)description: .*$/m, '$1description: Changed by the test.'),
    );
    expect(specsmith([...args, '--check'], { cwd: folder }).code).toBe(4);
  });
});

test('a package is removed file by file when its sources are, but never more', () => {
  startFromPackage();
  writeFileSync(join(folder, 'out/notes.txt'), 'mine');
  const list = Object.keys(
    JSON.parse(readFileSync(join(folder, 'out/.specsmith/manifest.json'), 'utf8')).files,
  );
  expect(list).not.toContain('notes.txt');
  expect(list).toEqual([...list].sort());
  expect(generate().code).toBe(0);
  expect(readFileSync(join(folder, 'out/notes.txt'), 'utf8')).toBe('mine');
});

describe('notes that are only counted', () => {
  const spec = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: https://pets.example.com }]
paths:
  /pets:
    get: { operationId: listPets, tags: [pets], responses: { '204': { description: Done } } }
  /toys:
    get: { operationId: listToys, tags: [toys], responses: { '204': { description: Done } } }
`;
  const config =
    'organization: { name: pets }\nresources: { pets: { methods: { list: get /pets } } }\n' +
    'unspecified_endpoints: [get /toys]\n';
  const run = (specFile: string, configFile: string): string => {
    writeFileSync(join(folder, specFile), spec);
    writeFileSync(join(folder, configFile), config);
    return specsmith(['generate', '-s', specFile, '-c', configFile, '-o', 'out'], { cwd: folder }).stderr;
  };
  const commandIn = (text: string): string => / shows them: npx specsmith (.*)$/m.exec(text)?.[1] ?? '';

  test('the first run says what to do with the package, later ones do not', () => {
    expect(run('openapi.yaml', 'stainless.yml')).toMatch(
      /\n +Next: cd out && npm install && npm run build; then, where it is used, npm install \.\/out\/dist\n$/,
    );
    writeFileSync(join(folder, 'openapi.yaml'), `${spec}x-later: true\n`);
    const { stderr } = specsmith(['generate', '-s', 'openapi.yaml', '-c', 'stainless.yml', '-o', 'out'], {
      cwd: folder,
    });
    expect(stderr).toContain('unchanged');
    expect(stderr).not.toContain('Next:');
  });

  test('the line after the summary says where they are listed', () => {
    const text = run('openapi.yaml', 'stainless.yml');
    expect(text).toMatch(
      /1 note \(\d+ ms\)\n +Rules: stainless, .*\n +1 note: Endpoint\/IsIgnored; specsmith lint shows them: npx specsmith lint --spec openapi\.yaml --config stainless\.yml\n +Next: .*\n$/,
    );
  });

  test.each(["it's $(touch hit).yaml", 'a\nb `touch hit`;.yaml', '\u001b[2J\u202e ##[group].yaml'])(
    'the command can be pasted for a file called %j',
    (name) => {
      const text = run(name, `c ${name}`);
      expect(text).not.toMatch(/[\u001b\u202e]|##\[/);
      const pasted = spawnSync(
        'bash',
        ['-c', `"$0" "$1" ${commandIn(text)}`, process.execPath, inject('program')],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
      expect(pasted).toMatchObject({ status: 0 });
      expect(pasted.stdout).toContain('get /toys is left out on purpose.');
      expect(existsSync(join(folder, 'hit'))).toBe(false);
    },
  );

  test('a run without notes says nothing of it', () => {
    writeFileSync(join(folder, 'openapi.yaml'), spec);
    writeFileSync(
      join(folder, 'stainless.yml'),
      config.replace('list: get /pets', 'list: get /pets, toys: get /toys').replace(/^unspecified.*\n/m, ''),
    );
    const { code, stderr } = specsmith(
      ['generate', '-s', 'openapi.yaml', '-c', 'stainless.yml', '-o', 'out'],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/note|lint/);
  });
});
