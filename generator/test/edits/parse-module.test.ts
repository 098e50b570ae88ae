import { expect, test } from 'vitest';
import { parseModule } from '../../src/edits/parse-module.ts';

const parse = (text: string) => parseModule('src/lib/x.ts', text);

/** Every export: what it is, or where it comes from. */
const exportsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...parse(text).exports].map(([name, origin]) => [
      name,
      'kind' in origin ? origin.kind : `${origin.typeOnly ? 'type ' : ''}${origin.name} of ${origin.from}`,
    ]),
  );

test.each([
  ['export const a = 1;', { a: 'value' }],
  ['export let b: string;\nexport async function c() {}', { b: 'value', c: 'value' }],
  [
    'export declare abstract class D {}\nexport const enum E {}',
    { D: 'value and type', E: 'value and type' },
  ],
  ['export interface F {}\nexport type G = string;', { F: 'type', G: 'type' }],
  [
    'export namespace H { export const a = 1 }\nexport declare namespace I { type A = 1 }',
    { H: 'value and type', I: 'type' },
  ],
  ['export function* i() {}', { i: 'value' }],
  ['export type j = string; export const j = 1;', { j: 'value and type' }],
  ['interface K {}\nexport const K = 1;', { K: 'value and type' }],
  [
    'export const { o, p: q, ...r } = s, [t, , u] = v;',
    { o: 'value', q: 'value', r: 'value', t: 'value', u: 'value' },
  ],
  ['function a() {}\ntype B = 1;\nexport { a as b, type B }; export { gone };', { b: 'value', B: 'type' }],
  ['class A {}\nexport type { A };', { A: 'type' }],
  [
    'export { j, k as l, type M } from "./x";\nexport type { N } from "./y";',
    { j: 'j of ./x', l: 'k of ./x', M: 'type M of ./x', N: 'type N of ./y' },
  ],
  ['export { default as a } from "./x";\nexport * as b from "./y";', { a: 'default of ./x', b: '* of ./y' }],
  [
    'import a, { b as c, type D } from "./x";\nimport * as e from "./y";\nexport { a, c, D, e };',
    { a: 'default of ./x', c: 'b of ./x', D: 'type D of ./x', e: '* of ./y' },
  ],
  ['import type { A } from "./x";\nexport { A };', { A: 'type A of ./x' }],
  ['export default class U {}', { default: 'value and type' }],
  ['export default function () {}', { default: 'value' }],
  ['interface A {}\nexport default A;', { default: 'type' }],
  ['import a from "./x";\nexport default a;', { default: 'default of ./x' }],
  ['export default { a: 1 };', { default: 'value' }],
  ['// export const a = 1;\n/*\nexport const b = 1;\n*/', {}],
  ['const text = `\nexport const a = 1;\n`;', {}],
  ['const p = /["\'`]/; export const a = "`"; export const b = 1; // `', { a: 'value', b: 'value' }],
])('%s', (text, want) => {
  expect(exportsOf(text)).toEqual(want);
});

test('modules that are passed on as a whole', () => {
  expect(parse("export * from './a';\nexport type * from '../b';").stars).toEqual([
    { from: './a', typeOnly: false },
    { from: '../b', typeOnly: true },
  ]);
});

test('static members that callers can reach', () => {
  const text =
    'export class A {\n  static verify = verify;\n  static readonly b = 1; static async c() {}\n  // static d\n  private static e = 1;\n  static { f(); }\n  static #g = 1;\n}';
  expect([...parse(text).statics]).toEqual(['A.verify', 'A.b', 'A.c']);
});

test('text that is broken says where, and still gives what can be read', () => {
  const { exports, faults } = parse('export const a = 1;\nexport function b( {\nexport const c = "\n');
  expect([...exports.keys()]).toContain('a');
  expect(faults[0]).toEqual({ line: 3, reason: expect.any(String) as unknown });
});
