import { expect, test } from 'vitest';
import { exportsOf, staticsOf } from '../../src/output/custom/exported-names.ts';

const namesOf = (text: string): readonly string[] => [...exportsOf(text).names].sort();

test.each([
  ['export const a = 1;', ['a']],
  ['export let b: string;\nexport async function c() {}', ['b', 'c']],
  ['export declare abstract class D {}\nexport const enum E {}', ['D', 'E']],
  ['export interface F {}\nexport type G = string;\nexport namespace H {}', ['F', 'G', 'H']],
  ['export function* i() {}', ['i']],
  ['export { j, k as l, type M } from "./x";\nexport type { N };', ['M', 'N', 'j', 'l']],
  ['export const { o, p: q, ...r } = s;', ['o', 'q', 'r']],
  ['export * as t from "./t";', ['t']],
  ['export default class U {}', ['default']],
  ['// export const a = 1;\n/*\nexport const b = 1;\n*/', []],
  ['const text = `\nexport const a = 1;\n`;', []],
  ['const pattern = /["\'`]/;\nexport const a = "`";\nexport const b = 1; // `', ['a', 'b']],
  ["const half = a / b; // it's\nexport const c = a / b;", ['c']],
])('%s', (text, want) => {
  expect(namesOf(text)).toEqual(want);
});

test('modules that are passed on as a whole', () => {
  expect(exportsOf("export * from './a';\nexport type * from '../b';").stars).toEqual(['./a', '../b']);
});

test('static members', () => {
  const text =
    'class A {\n  static verify = verify;\n  static readonly b = 1;\n  static async c() {}\n  // static d\n}';
  expect([...staticsOf(text)]).toEqual(['verify', 'b', 'c']);
});
