import { describe, expect, test } from 'vitest';
import { reportedTypeFact } from '../../../src/compare/report/index.ts';
import { comparePackageApis } from '../../../src/compare/types/index.ts';

/** What is found when a piece of a package of one file becomes another. */
async function found(text: string, from: string, to: string): Promise<readonly string[]> {
  const side = (declarations: string): ReadonlyMap<string, string> =>
    new Map([
      ['package.json', JSON.stringify({ name: 'acme', version: '1.0.0', types: './index.d.ts' })],
      ['index.d.ts', declarations],
    ]);
  if (!text.includes(from)) throw new Error(`no ${from}`);
  const facts = await comparePackageApis(side(text), side(text.replace(from, () => to)));
  return facts.map(reportedTypeFact).map(({ code, symbol }) => `${code} ${symbol}`);
}

/** Kinds of a schema that hold each other, without a declaration for what holds them all. */
const KINDS = Array.from({ length: 24 }, (_, i) => `K${i}`);
const RECURSIVE = `
type Meta = { title?: string; items?: Any; all?: Any[]; some?: { [key: string]: Any } };
${KINDS.map(
  (kind) => `type ${kind} = { kind: '${kind}'; own: { not?: Any; list?: Any[]; depth: number } };`,
).join('\n')}
type Any = (${KINDS.join(' | ')}) & Meta;
export interface Holder { schema: Any }
export declare function read(): Holder;
export {};
`;

describe('types without an end', () => {
  test('a union of objects that hold the union is told once', async () => {
    expect(await found(RECURSIVE, 'title?: string', 'title?: number')).toEqual([
      'response-type-changed Any.title',
    ]);
  });

  test('one of its variants too', async () => {
    const changes = await found(
      RECURSIVE,
      `kind: 'K7'; own: { not?: Any; list?: Any[]; depth: number`,
      `kind: 'K7'; own: { not?: Any; list?: Any[]; depth: string`,
    );
    expect(changes).toEqual(['response-type-changed Any.own.depth']);
  });

  test('generic types that fill in each other', async () => {
    const text = `
export interface Schema<R, P> { optional(): Schema<R | undefined, P | null>; list(): Listed<Schema<R[], P[]>>; parse(raw: R): P; note: string }
export interface Listed<S> { item: S; nested(): Listed<Listed<S>>; both(): Schema<S, Listed<S>> }
export declare function make(): Schema<string, number>;
`;
    expect(await found(text, 'note: string', 'note: number')).toEqual(['response-type-changed Schema.note']);
    expect(await found(text, '(): Schema<string, number>', '(): Schema<string, boolean>')).not.toEqual([]);
  });

  test('what a generic type is filled in with deep inside is compared', async () => {
    const text = `
export interface A<T> { a: T } export interface B<T> { b: T } export interface C<T> { c: T } export interface D<T> { d: T }
export interface Leaf { leaf: string }
export declare function read(): A<B<C<D<A<Leaf>>>>>;
`;
    expect(await found(text, 'leaf: string', 'leaf: number')).toEqual(['response-type-changed Leaf.leaf']);
  });
});

describe('a package and itself', () => {
  const same = (text: string): Promise<readonly string[]> => found(text, 'export', 'export');

  test('variants that are put together from others, whichever order the compiler met them in', async () => {
    expect(
      await same(`
export type Call = (((x: string) => string) | Missing.Type | string) & string & ((x: number) => string);
export type Lists = Array<string> | Array<number> | Array<{ a: 1 }> | Array<{ b: 2 }>;
export type Both = { a?: string } & ({ b?: string } | Missing.Type) & Call;
`),
    ).toEqual([]);
  });

  test('generic types inside intersections that make themselves anew have an end', async () => {
    const text = `
export interface Leaf { member: number; note: string }
export interface Tea { member: Given; (call: Given): void }
type Given = { patch?: string & Tea; more?: (Tea & Array<Leaf> & string) | Tea };
export declare class Tea<T = Promise<number> | 'a' | ((x: number, ...rest: { a?: string }[]) => number)> { value: T; static of(x: T): Tea; private hidden; }
`;
    expect(await same(text)).toEqual([]);
    expect(await found(text, 'note: string', 'note: number')).toEqual(['request-type-changed Leaf.note']);
  });

  test('what a list in an intersection holds is compared', async () => {
    const text = `
export interface Leaf { note: string }
export interface Page extends Array<Leaf> { next: string }
export declare function read(): Array<Leaf> & { total: number };
export declare function page(): Page;
`;
    expect(await found(text, 'note: string', 'note: number')).toEqual(['response-type-changed Leaf.note']);
    expect(await found(text, 'extends Array<Leaf>', 'extends Array<string>')).not.toEqual([]);
  });
});

describe('types that read the same', () => {
  test('what is worked out from type parameters is the same where it says the same', async () => {
    const text = `
export declare function pick<T, K extends keyof T>(from: T, key: K): T[K];
export type If<T> = T extends string ? { yes: T } : { no: keyof T };
export declare function test<T>(value: T): If<T>;
export interface Other { a: string }
`;
    expect(await found(text, 'a: string', 'a: number')).toEqual(['response-type-changed Other.a']);
  });

  test('long types are shown where they differ', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `VariantNumber${i}`);
    const text = `${names.map((name) => `export interface ${name} { ${name}: string; a: 1 }`).join('\n')}
export type All = ${names.join(' | ')};
export declare function read(): All;
`;
    const side = (declarations: string): ReadonlyMap<string, string> =>
      new Map([['index.d.ts', declarations]]);
    const [fact, ...others] = await comparePackageApis(
      side(text),
      side(
        text.replace(
          'VariantNumber29;\nexport declare',
          'VariantNumber29 | { extra: string };\nexport declare',
        ),
      ),
    );
    expect(others).toEqual([]);
    expect(fact?.before).not.toBe(fact?.after);
    expect(fact?.after).toContain('extra');
  });
});

describe('which of several is which', () => {
  test('a tag that all variants have tells none of them', async () => {
    const kinds = ['made', 'paid', 'sent', 'lost'];
    const text = `
${kinds
  .map(
    (kind) =>
      `export interface Of_${kind} { object: 'event'; type: '${kind}'; data: { ${kind}_at: string } }`,
  )
  .join('\n')}
export type Event = ${kinds.map((kind) => `Of_${kind}`).join(' | ')};
export declare function read(): Event;
`;
    const extra = `export interface Of_held { object: 'event'; type: 'held'; data: { held_at: string } }\nexport type Event = Of_held | `;
    expect(await found(text, 'export type Event = ', extra)).toEqual([
      'response-variant-added Event',
      'type-added Of_held',
    ]);
  });

  test('an overload is compared with the one that takes the same', async () => {
    const text = `
export interface Plain { stream?: false; note?: string } export interface Live { stream: true; note?: string }
export interface Answer { id: string } export interface Part { at: number }
export declare function ask(body: Plain): Answer;
export declare function ask(body: Live): Part;
export declare function ask(body: Plain | Live): Answer | Part;
`;
    expect(await found(text, 'at: number', 'at: string; more: string; and: string')).toEqual([
      'response-type-changed Part.at',
      'response-property-added-required Part.and',
      'response-property-added-required Part.more',
    ]);
  });
});
