import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../build/bundle.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mcp-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string | object>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

/** The files of a zip archive, from its directory. */
function unzip(archive: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const length = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const start = archive.readUInt32LE(at + 42);
    const body = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const packed = archive.subarray(body, body + archive.readUInt32LE(at + 20));
    files.set(name, inflateRawSync(packed).toString());
    at += 46 + length;
  }
  return files;
}

it('packs the program with what it needs, each version where it is found', () => {
  write({
    'package.json': { name: 'server', dependencies: { a: '1', b: '1' } },
    'manifest.json': { name: 'server', version: '1.0.0' },
    'dist/package.json': { name: 'server' },
    'dist/index.mjs': 'program',
    'dist/index.mjs.map': '{}',
    'dist/src/index.ts': 'source',
    'node_modules/a/package.json': { name: 'a', dependencies: { c: '1' } },
    'node_modules/a/index.js': 'a',
    'node_modules/b/package.json': { name: 'b', dependencies: { c: '2' } },
    'node_modules/b/node_modules/c/package.json': { name: 'c', version: '2' },
    'node_modules/c/package.json': { name: 'c', version: '1' },
    'node_modules/unused/package.json': { name: 'unused' },
  });
  execFileSync(process.execPath, [script], { cwd: folder, stdio: 'pipe' });
  const archive = readFileSync(join(folder, 'server-1.0.0.mcpb'));
  const files = unzip(archive);
  expect([...files.keys()]).toEqual([
    'index.mjs',
    'manifest.json',
    'node_modules/a/index.js',
    'node_modules/a/package.json',
    'node_modules/b/node_modules/c/package.json',
    'node_modules/b/package.json',
    'node_modules/c/package.json',
    'package.json',
  ]);
  expect(files.get('index.mjs')).toBe('program');
  execFileSync(process.execPath, [script], { cwd: folder, stdio: 'pipe' });
  expect(readFileSync(join(folder, 'server-1.0.0.mcpb')).equals(archive)).toBe(true);
});
