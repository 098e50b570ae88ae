import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readInputCopy, writeInputCopy, type InputCopy } from '../../src/output/index.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

const copy: InputCopy = {
  spec: 'openapi.yaml',
  config: 'stainless.yml',
  overlays: ['more.yaml'],
  rules: 'openapi',
  include: ['tag:pets', 'path:/dogs/**'],
  exclude: ['x-internal'],
  files: { 'openapi.yaml': 'openapi: 3.1.0' },
};

test('a copy says what was asked for', () => {
  const fs = new MemoryFileSystem();
  fs.makeFolder('/out');
  writeInputCopy('/out', copy, fs);
  const bytes = fs.read('/out/.specsmith/cache/inputs.json.gz');
  expect(bytes && readInputCopy(bytes)).toEqual(copy);
});

test('what is no copy is none, and what is no text is left out', () => {
  expect(readInputCopy(gzipSync('{"files":{}}'))).toBeUndefined();
  const odd = { spec: 'a', overlays: [1, 'b'], include: 'tag:x', exclude: [2], files: { c: 3, d: 'e' } };
  expect(readInputCopy(gzipSync(JSON.stringify(odd)))).toEqual({
    spec: 'a',
    overlays: ['b'],
    files: { d: 'e' },
  });
});
