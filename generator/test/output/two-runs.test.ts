import { beforeEach, describe, expect, test } from 'vitest';
import { createCollector, type Collector } from '../../src/diagnostics/index.ts';
import {
  readLastRun,
  writePackage,
  type FileSystem,
  type OutputFile,
  type WriteReport,
} from '../../src/output/index.ts';
import { failingWhen } from './failing-file-system.ts';
import { MemoryFileSystem } from './memory-file-system.ts';
import { first, root, second } from './two-versions.ts';

let disk: MemoryFileSystem;
let findings: Collector;
let alive: number[];
let now: number;

beforeEach(() => {
  disk = new MemoryFileSystem();
  disk.makeFolder('/project');
  findings = createCollector();
  alive = [];
  now = Date.parse('2026-06-01T12:00:00Z');
});

function write(list: readonly OutputFile[], fs: FileSystem = disk): WriteReport | undefined {
  const isAlive = (other: number): boolean => alive.includes(other);
  const manifest = { generator: '1.0.0', inputs: 'a'.repeat(64) };
  const input = { root, files: list, manifest, last: readLastRun(root, fs), overwriteEdits: false };
  const processes = { pid: 1, host: 'here', now: () => now, isAlive };
  return writePackage(input, { fs, processes }, findings.report)?.report;
}

const codes = (): readonly string[] => findings.list().map(({ code }) => code);

describe('two runs', () => {
  test('a living one is waited for by nobody: the second is refused', () => {
    write(first);
    disk.write(`${root}/.specsmith/cache/lock`, JSON.stringify({ pid: 7, host: 'here' }));
    alive = [7];
    expect(write(second)).toBeUndefined();
    expect(codes()).toEqual(['Output/Locked']);
    expect(disk.read(`${root}/.specsmith/cache/lock`)).toBeDefined();
  });

  test('a run on another machine cannot be asked, so the finding says who it is and how to go on without it', () => {
    write(first);
    disk.write(`${root}/.specsmith/cache/lock`, JSON.stringify({ pid: 7, host: 'container-that-is-gone' }));
    expect(write(second)).toBeUndefined();
    const [found] = findings.list();
    expect(found?.message).toBe(
      `${root} is being written by another run (process 7 on container-that-is-gone).`,
    );
    expect(found?.hint).toContain(`remove ${root}/.specsmith/cache/lock.`);
    disk.remove(`${root}/.specsmith/cache/lock`);
    expect(write(second)).toBeDefined();
  });

  test('the lock of a dead one is taken over', () => {
    write(first);
    disk.write(`${root}/.specsmith/cache/lock`, JSON.stringify({ pid: 7, host: 'here' }));
    expect(write(second)).toBeDefined();
    expect(disk.read(`${root}/.specsmith/cache/lock`)).toBeUndefined();
  });

  test('a lock that is older than any run is taken over, whatever the machine and the process are called now', () => {
    write(first);
    alive = [7];
    for (const host of ['here', 'name-in-another-network']) {
      const lock = { pid: 7, host, at: '2026-01-01T00:00:00.000Z' };
      disk.write(`${root}/.specsmith/cache/lock`, JSON.stringify(lock));
      now = Date.parse(lock.at) + 59 * 60_000;
      expect(write(second)).toBeUndefined();
      now += 2 * 60_000;
      expect(write(second)).toBeDefined();
      expect(disk.read(`${root}/.specsmith/cache/lock`)).toBeUndefined();
    }
  });

  test('a lock says when it was taken', () => {
    let lock = '';
    const fs = failingWhen((name, args) => {
      if (name === 'create') lock = args;
      return undefined;
    }, disk);
    write(first, fs);
    expect(lock).toContain(new Date(now).toISOString());
  });

  test('a lock that cannot be read is taken over', () => {
    write(first);
    disk.write(`${root}/.specsmith/cache/lock`, '');
    expect(write(second)).toBeDefined();
  });
});
