import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCollector, type Collector } from '../../src/diagnostics/index.ts';
import { hasOriginals, writeConflicts, writeOriginals } from '../../src/edits/index.ts';
import {
  hashOf,
  LinkFound,
  nodeFileSystem as disk,
  readLastRun,
  readStamp,
  writeInputCopy,
  writePackage,
  writeStamp,
  type FileSystem,
  type LastRun,
} from '../../src/output/index.ts';
import { readTree } from '../kit/run-program.ts';
import { failingWhen } from './failing-file-system.ts';

let folder: string;
let root: string;
/** A folder of somebody else, which links in the package lead to. */
let outside: string;
let findings: Collector;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'specsmith-links-')));
  root = `${folder}/out`;
  outside = `${folder}/outside`;
  findings = createCollector();
  put(`${outside}/old.txt`, 'old');
  put(`${outside}/0`, 'zero');
  put(`${outside}/journal.json`, '[]');
  put(`${outside}/stage/0`, 'staged elsewhere');
});
afterEach(() => rmSync(folder, { recursive: true }));

const TEXTS = { 'src/index.ts': 'export {};\n', 'package.json': '{}\n' };

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Puts a link to what is outside in the place of whatever is there. */
function link(path: string, target = outside): void {
  mkdirSync(dirname(`${root}/${path}`), { recursive: true });
  rmSync(`${root}/${path}`, { recursive: true, force: true });
  symlinkSync(target, `${root}/${path}`);
}

function write(texts: Readonly<Record<string, string>> = TEXTS, fs: FileSystem = disk) {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const processes = { pid: 1, host: 'here', now: Date.now, isAlive: () => false };
  const manifest = { generator: '1.0.0', inputs: 'a'.repeat(64) };
  const input = { root, files, manifest, last: lastRun(fs), overwriteEdits: false };
  return writePackage(input, { fs, processes }, findings.report);
}

/** Of a run that did not see the link, which was made later. */
function lastRun(fs: FileSystem): LastRun {
  try {
    return readLastRun(root, fs);
  } catch (error) {
    expect(error).toBeInstanceOf(LinkFound);
    return { hash: '' };
  }
}

const messages = (): readonly string[] => findings.list().map(({ code, message }) => `${code}: ${message}`);

describe('a link in place of', () => {
  test.each(['.specsmith', '.specsmith/cache', '.specsmith/cache/stage'])('%s is not followed', (path) => {
    write();
    link(path);
    const before = readTree(outside);
    expect(write({ ...TEXTS, 'src/index.ts': 'export const a = 1;\n', 'src/b.ts': '' })).toBeUndefined();
    expect(messages()).toEqual([`Output/LinkInTheWay: ${path} is a link.`]);
    expect(readTree(outside)).toEqual(before);
    expect(readFileSync(`${root}/src/index.ts`, 'utf8')).toBe(TEXTS['src/index.ts']);
  });

  test.each(['journal.json', 'journal.json.new', 'lock', 'stage/0'])('%s is not written to', (name) => {
    write();
    link(`.specsmith/cache/${name}`, `${outside}/old.txt`);
    const before = readTree(outside);
    expect(write({ ...TEXTS, 'src/index.ts': 'export const a = 1;\n' })).toBeUndefined();
    expect(messages()[0]).toBe(`Output/LinkInTheWay: .specsmith/cache/${name} is a link.`);
    expect(readTree(outside)).toEqual(before);
  });

  const uses: ReadonlyArray<readonly [string, string, () => unknown]> = [
    ['the manifest', '.specsmith/manifest.json', () => readLastRun(root, disk)],
    ['the stamp, to read', '.specsmith/cache/stamp.json', () => readStamp(root, '', disk)],
    [
      'the stamp, to write',
      '.specsmith/cache/stamp.json',
      () => writeStamp(root, { inputs: '', build: '', raw: new Map(), found: [] }, disk),
    ],
    ['the originals', '.specsmith/cache/originals.json.gz', () => writeOriginals(root, [], disk)],
    ['their folder', '.specsmith/cache', () => hasOriginals(root, disk)],
    [
      'the inputs',
      '.specsmith/cache/inputs.json.gz',
      () => writeInputCopy(root, { spec: 'a', overlays: [], files: {} }, disk),
    ],
    ['conflicts, to remove', '.specsmith/cache/conflicts', () => writeConflicts(root, new Map(), disk)],
    [
      'a folder of conflicts',
      '.specsmith/cache/conflicts/src',
      () => writeConflicts(root, new Map([['src/a.ts', '']]), disk),
    ],
  ];
  test.each(uses)('%s stops whoever uses it', (_, path, use) => {
    write();
    link(path, path.includes('.json') ? `${outside}/old.txt` : outside);
    const before = readTree(outside);
    expect(use).toThrow(new LinkFound(path));
    expect(readTree(outside)).toEqual(before);
  });

  test("a folder with the same name outside of the package is nobody's business", () => {
    link('src/lib', outside);
    expect(disk.read(`${root}/src/lib/old.txt`)).toBeDefined();
  });
});

describe('a journal of a run that was cut off', () => {
  const before = hashOf('old');

  function leaveJournal(steps: ReadonlyArray<Readonly<Record<string, unknown>>>): void {
    put(`${root}/.specsmith/cache/stage/0`, 'new');
    put(`${root}/.specsmith/cache/stage/1`, 'more');
    put(`${root}/.specsmith/cache/journal.json`, JSON.stringify(steps));
  }

  test('is not carried out if one of its steps leads over a link', () => {
    write();
    link('src/lnk');
    const files = readTree(outside);
    leaveJournal([
      { path: 'src/new.txt', before: null, staged: '0' },
      { path: 'src/lnk/new.txt', before: null, staged: '1' },
      { path: 'src/lnk/old.txt', before, staged: null },
      { path: 'src/lnk/deeper/new.txt', before: null, staged: '1' },
    ]);
    expect(write()).toBeUndefined();
    expect(messages()).toEqual(['Output/LinkInTheWay: src/lnk is a link.']);
    expect(readTree(outside)).toEqual(files);
    expect(disk.kindOf(`${root}/src/new.txt`)).toBeUndefined();
    rmSync(`${root}/src/lnk`);
    expect(write()).toBeDefined();
    expect(readTree(`${root}/src`)).toEqual({
      'index.ts': TEXTS['src/index.ts'],
      'new.txt': 'new',
      'lnk/new.txt': 'more',
    });
  });

  test.each([
    ['a file that is a link', 'link.txt'],
    ['..', '../outside/old.txt'],
    ['.. further in', 'src/../../outside/old.txt'],
    ['an absolute path', () => `${outside}/old.txt`],
    ['a drive', 'C:/outside/old.txt'],
    ['another separator', '..\\outside\\old.txt'],
  ])('does not reach a file outside: %s', (_, path) => {
    write();
    link('link.txt', `${outside}/old.txt`);
    const files = readTree(outside);
    const named = typeof path === 'string' ? path : path();
    leaveJournal([
      { path: named, before, staged: '0' },
      { path: named, before, staged: null },
    ]);
    write();
    expect(readTree(outside)).toEqual(files);
  });

  test.each(['../stage/0', '/etc/hostname', '0/../../x'])('takes nothing but staged files: %j', (staged) => {
    write();
    leaveJournal([{ path: 'taken.txt', before: null, staged }]);
    write();
    expect(disk.kindOf(`${root}/taken.txt`)).toBeUndefined();
  });
});

describe('a link that somebody makes during the run', () => {
  /** Moves a folder of the package away and puts a link in its place, right before the given step. */
  const swapAt = (step: RegExp, path: string): FileSystem => {
    let isDone = false;
    return failingWhen((name, args) => {
      if (isDone || !step.test(`${name} ${args}`)) return undefined;
      isDone = true;
      renameSync(`${root}/${path}`, `${folder}/away`);
      symlinkSync(outside, `${root}/${path}`);
      return undefined;
    }, disk);
  };

  test.each([
    ['the package, before the first change', /^rename .*journal\.json$/, 'src', 'src'],
    ['the package, in the middle', /^rename .*package\.json$/, 'src', 'src'],
    ['the stage', /^write .*stage\/1/, '.specsmith/cache/stage', '.specsmith/cache/stage'],
    ['the cache', /^write .*journal\.json\.new/, '.specsmith/cache', '.specsmith/cache'],
  ])('in %s, is not followed', (_, step, path, named) => {
    write();
    const files = readTree(outside);
    const next = { 'package.json': '{ }\n', 'src/index.ts': 'export const a = 1;\n', 'src/b.ts': '' };
    expect(write(next, swapAt(step, path))).toBeUndefined();
    expect(messages()).toEqual([`Output/LinkInTheWay: ${named} is a link.`]);
    expect(readTree(outside)).toEqual(files);
  });
});
