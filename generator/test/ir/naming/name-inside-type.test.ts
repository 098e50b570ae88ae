import { describe, expect, test } from 'vitest';
import { type LockFile } from '../../../src/ir/index.ts';
import { type JsonObject, type JsonValue } from '../../../src/support/json.ts';
import { type Named, name, api, text, object, ref } from './named-api.ts';

describe('a name inside a type', () => {
  const A = object({ a: text, kind: text });
  const B = object({ b: text, kind: text });
  const C = object({ c: text, kind: text });
  const components = { A, B, C };
  const anyOf = (...variants: readonly JsonValue[]): JsonObject => ({ anyOf: variants });
  const nested = ({ lock }: Named) => lock.nested['BedListResponse'];
  /** The names inside one response, through several versions of it. */
  const through = async (...versions: ReadonlyArray<Readonly<Record<string, JsonValue>>>) => {
    let last: Named | undefined;
    for (const version of versions) {
      const { document, config } = api(components, { beds: object(version) });
      last = await name(document, config, last?.lock);
    }
    return last === undefined ? undefined : nested(last);
  };

  test('stays when the type becomes one of several', async () => {
    expect(await through({ engine: ref('A') })).toEqual({ engine: 'Engine=A' });
    expect(await through({ engine: ref('A') }, { engine: anyOf(ref('A'), ref('B')) })).toEqual({
      engine: 'B Engine=A',
    });
    const widened = [{ engine: ref('A') }, { engine: anyOf(ref('B'), ref('A')) }];
    expect(await through(...widened, { engine: anyOf(ref('C'), ref('B'), ref('A')) })).toEqual({
      engine: 'B C Engine=A',
    });
  });

  test('stays when it becomes one of several without a component', async () => {
    const [before] = Object.values((await through({ engine: A })) ?? {});
    expect(before).toMatch(/^Engine#[0-9a-f]{12}[.=0-9a-f]*$/);
    const after = await through({ engine: A }, { engine: anyOf(B, A) });
    expect(after?.['engine']).toMatch(new RegExp(`^${before} UnionMember0#`));
  });

  test('stays when the others of its union go', async () => {
    const both = { engine: anyOf(ref('A'), ref('B')) };
    expect(await through(both, { engine: ref('B') })).toEqual({ engine: 'B' });
    expect(await through(both, { engine: ref('C') })).toEqual({ engine: 'Engine=C' });
  });

  test('stays with the variant when variants change places, or one comes in front', async () => {
    const before = await through({ engine: anyOf(A, B) });
    expect(await through({ engine: anyOf(A, B) }, { engine: anyOf(B, A) })).toEqual(before);
    const names = before?.['engine']?.split(' ') ?? [];
    const after = await through({ engine: anyOf(A, B) }, { engine: anyOf(C, B, A) });
    expect(after?.['engine']?.split(' ')).toEqual(expect.arrayContaining(names));
    expect(new Set(after?.['engine']?.split(' ').map((each) => each.split('#')[0])).size).toBe(3);
  });

  test('stays when a variant gets another title', async () => {
    const titled = (title: string) => ({ engine: anyOf({ ...A, title }, { ...B, title: 'Bee' }) });
    expect(await through(titled('Ay'), titled('Alpha'))).toEqual(await through(titled('Ay')));
  });

  test('stays apart for variants of one structure with titles of their own', async () => {
    const titled = { engine: anyOf({ ...A, title: 'Cat' }, { ...A, title: 'Dog' }) };
    expect((await through(titled))?.['engine']).toMatch(/^Cat#[\w.=]+ Dog#[\w.=]+$/);
    expect(await through(titled, titled)).toEqual(await through(titled));
  });

  test('stays when the schema moves into a component, and back', async () => {
    const inline = { engine: anyOf({ ...A, title: 'Ay' }, B) };
    const moved = { engine: anyOf(ref('A'), B) };
    expect((await through(inline, moved))?.['engine']).toMatch(/^Ay=A UnionMember1#[\w.=]+$/);
    expect(await through(inline, moved, inline)).toEqual(await through(inline));
    const back = await through(moved, { engine: anyOf(A, B) });
    expect(back?.['engine']).toMatch(/^A#[\w.=]+ UnionMember1#[\w.=]+$/);
  });

  test('goes to no other type of the same name', async () => {
    const engine = { engine: object({ size: text }) };
    const first = await through(engine);
    const newcomer = { engines: { type: 'array', items: object({ size: text, power: text }) } };
    // Without a past, the wider one has the name.
    expect((await through({ ...engine, ...newcomer }))?.['engines']).toMatch(/^Engine#/);
    expect(await through(engine, { ...engine, ...newcomer })).toEqual({
      ...first,
      engines: expect.stringMatching(/^Engine2#/) as unknown,
    });
  });

  test('stays when the type around it is used in more places', async () => {
    const one = (inner: JsonValue): JsonObject => object({ engine: inner, size: text });
    const before = api(components, { beds: object({ part: one(ref('A')) }) });
    const first = await name(before.document, before.config);
    expect(first.lock.nested['BedListResponse.Part']).toEqual({ engine: 'Engine=A' });
    const part = one(anyOf(ref('B'), ref('A')));
    const after = api(components, { beds: object({ part }), all: object({ part }), some: object({ part }) });
    const next = await name(after.document, after.config, first.lock);
    expect(next.lock.nested['Part']).toEqual({ engine: 'B Engine=A' });
    expect(next.lock.nested['BedListResponse']).toMatchObject({
      part: expect.stringMatching(/^Part#/) as unknown,
    });
  });

  test('stays where one of two equal types becomes another one', async () => {
    const part = object({ engine: ref('A'), size: text });
    const wider = object({ engine: anyOf(ref('B'), ref('A')), size: text });
    const version = (beds: JsonValue, all: JsonValue) =>
      api(components, { beds: object({ part: beds }), all: object({ part: all }) });
    const before = version(part, part);
    const first = await name(before.document, before.config);
    expect(first.lock.nested['Part']).toEqual({ engine: 'Engine=A' });
    for (const after of [version(part, wider), version(wider, part)]) {
      const { lock } = await name(after.document, after.config, first.lock);
      const inside = Object.entries(lock.nested).filter(([owner]) => /Part$/.test(owner));
      expect(inside.map(([, slots]) => slots['engine']).sort()).toEqual(['B Engine=A', 'Engine=A']);
    }
  });

  test('stays when null comes to stand beside the type, or something in it changes', async () => {
    const before = await through({ engine: A });
    const mark = before?.['engine'] ?? '';
    const nullable = { ...A, type: ['object', 'null'] };
    expect((await through({ engine: nullable }, { engine: anyOf(B, A) }))?.['engine']).toContain(mark);
    const deep = (inner: JsonValue) => object({ inner: object({ inner }), kind: text });
    const after = await through({ engine: deep(text) }, { engine: anyOf(B, deep({ type: 'number' })) });
    expect(after?.['engine']).toMatch(/^Engine#[\w.=]+ UnionMember0#[\w.=]+$/);
  });

  test('comes from the rules where the last package did not write it down', async () => {
    const { document, config } = api(components, { beds: object({ engine: ref('A') }) });
    const first = await name(document, config);
    const { nested: _, ...older } = first.lock;
    expect(await name(document, config, older as LockFile)).toEqual(first);
  });

  test('is never a text that is no name', async () => {
    const { document, config } = api({ 'A B%': A }, { beds: object({ engine: ref('A B%') }) });
    const first = await name(document, config);
    expect(nested(first)).toEqual({ engine: 'Engine=A%0020B%0025' });
    for (const engine of ['a b}=A', '1A', '', '=A', 'Engine=', 'A; x', '../x#00000000']) {
      const lock = { ...first.lock, nested: { BedListResponse: { engine } } };
      expect(nested(await name(document, config, lock)), engine).toEqual(nested(first));
    }
    const renamed = { ...first.lock, nested: { BedListResponse: { engine: 'Motor=A%0020B%0025' } } };
    expect(nested(await name(document, config, renamed))).toEqual({ engine: 'Motor=A%0020B%0025' });
  });
});
