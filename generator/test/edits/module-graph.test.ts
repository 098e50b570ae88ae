import { expect, test } from 'vitest';
import { createModuleGraph } from '../../src/edits/module-graph.ts';
import { parseModule } from '../../src/edits/parse-module.ts';

const graphOf = (files: Readonly<Record<string, string>>) =>
  createModuleGraph((path) => files[`/${path}`], parseModule);
const find = (files: Readonly<Record<string, string>>, name = 'a') =>
  graphOf(files).find('src/lib/x.ts', name);

test.each([
  ["export { a } from './y';", '/src/lib/y.ts'],
  ["export { a } from './y.js';", '/src/lib/y.ts'],
  ["export { a } from './y.ts';", '/src/lib/y.ts'],
  ["export { a } from './y.js';", '/src/lib/y.js'],
  ["export { a } from './y.mjs';", '/src/lib/y.mts'],
  ["export { a } from './y';", '/src/lib/y/index.ts'],
  ["export { a } from './y/';", '/src/lib/y/index.ts'],
  ["export { a } from './y.z';", '/src/lib/y.z.ts'],
  ["export { a } from '.';", '/src/lib/index.ts'],
  ["export { a } from '..';", '/src/index.ts'],
  ["export { a } from '../../src/y';", '/src/y.ts'],
  ["export * from './y';", '/src/lib/y.ts'],
  ["import { a } from './y';\nexport { a };", '/src/lib/y.ts'],
  ["import { a as b } from './y';\nexport { b as a };", '/src/lib/y.ts'],
])('%s finds %s', (text, path) => {
  expect(find({ '/src/lib/x.ts': text, [path]: 'export const a = 1;' })).toEqual({
    kind: 'value',
    at: path.slice(1),
  });
  // The module is there and has lost it.
  expect(find({ '/src/lib/x.ts': text, [path]: 'export const b = 1;' }).kind).toBeUndefined();
  expect(find({ '/src/lib/x.ts': text }).kind).toBeUndefined();
});

test.each([
  ["export { a } from 'left-pad';", 'any'],
  ["export * from 'left-pad';", 'any'],
  ["export type { a } from 'left-pad';", 'type'],
  ["export { a } from '../../../elsewhere';", 'any'],
  ["export { default as a } from './y.json';", 'any'],
  ["export * as a from './y';", 'value and type'],
  ["export type { A as a } from './y';", 'type'],
  ["export type { b as a } from './y';", undefined],
  ["export type * from './z';\nexport * from './z';", 'value'],
  ["export { A as a } from './y';", 'value and type'],
  ["export { default as a } from './y';", 'value'],
  ["export { default as a } from './w';", undefined],
])('%s is %s', (text, kind) => {
  const y = 'export class A {}\nexport const b = 1;\nexport default b;';
  const rest = {
    '/src/lib/y.json': '{}',
    '/src/lib/z.ts': 'export const a = 1;',
    '/src/lib/w.ts': "export * from './y';",
  };
  expect(find({ '/src/lib/x.ts': text, '/src/lib/y.ts': y, ...rest }).kind).toBe(kind);
});

test('circles end', () => {
  const files = {
    '/src/lib/x.ts': "export * from './y';\nexport { b } from './y';",
    '/src/lib/y.ts': "export * from './x';\nexport { b } from './x';\nexport const a = 1;",
  };
  expect(find(files)).toEqual({ kind: 'value', at: 'src/lib/y.ts' });
  expect(find(files, 'b').kind).toBeUndefined();
  expect([...graphOf(files).symbolsOf('src/lib/x.ts', () => true)]).toEqual([['a', 'value']]);
});

test('modules that many others pass on are asked once', () => {
  const files: Record<string, string> = { '/src/lib/x.ts': "export * from './m0';" };
  for (let i = 0; i < 200; i++)
    for (const side of ['m', 'n'])
      files[`/src/lib/${side}${i}.ts`] = `export * from './m${i + 1}';\nexport * from './n${i + 1}';`;
  expect(find(files).kind).toBeUndefined();
});
