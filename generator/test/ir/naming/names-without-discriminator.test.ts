import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/support/json.ts';
import { text, object, type Version, generate, through } from './toy-versions.ts';

describe('names of variants without a discriminator', () => {
  const a = object('id', 'a', 'x');
  const b = object('id', 'b', 'y');
  const c = object('id', 'c', 'z');

  test('stay when two of three change places and grow', async () => {
    expect(await through([a, b, c], [c, object('id', 'b', 'y', 'n'), object('id', 'a', 'x', 'n')])).toEqual({
      UnionMember0: 'a id n x',
      UnionMember1: 'b id n y',
      UnionMember2: 'c id z',
    });
  });

  test('stay when variants shrink', async () => {
    expect(await through([a, b, c], [object('id', 'c'), object('id', 'a'), object('id', 'b')])).toEqual({
      UnionMember0: 'a id',
      UnionMember1: 'b id',
      UnionMember2: 'c id',
    });
  });

  test('stay when one grows, one shrinks, and one is new', async () => {
    const next = [object('id', 'new', 'q'), object('id', 'c', 'z', 'n'), object('id', 'a'), b];
    expect(await through([a, b, c], next)).toEqual({
      UnionMember0: 'a id',
      UnionMember02: 'id new q',
      UnionMember1: 'b id y',
      UnionMember2: 'c id n z',
    });
  });

  test('go to the variant that has most in common', async () => {
    const next = [object('id', 'a', 'q', 'r'), object('id', 'a', 'x', 'n')];
    expect((await through([a, b], next))['UnionMember0']).toBe('a id n x');
  });

  test('tell apart objects that differ only inside', async () => {
    const data = (...members: readonly string[]): JsonObject => ({
      type: 'object',
      properties: { data: object(...members), id: text, type: text },
    });
    const first = await generate({ oneOf: [data('a', 'b'), data('c', 'd')] });
    const next = await generate({ oneOf: [data('c', 'd', 'n'), data('a', 'b', 'n')] }, first.lock);
    const inside = ({ lock }: Version, short: string) => lock.nested[`PetListResponse.${short}`]?.['data'];
    const traits = (version: Version, short: string) => inside(version, short)?.split('.').slice(1) ?? [];
    for (const short of ['UnionMember0', 'UnionMember1']) {
      expect(traits(first, short)).toHaveLength(2);
      expect(traits(next, short)).toEqual(expect.arrayContaining([...traits(first, short)]));
    }
  });

  test('are not taken by what only stands where they were', async () => {
    const next = [object('p', 'q'), object('id', 'b', 'y', 'n'), object('id', 'a', 'x', 'n')];
    expect(await through([a, b], next)).toEqual({
      UnionMember0: 'a id n x',
      UnionMember02: 'p q',
      UnionMember1: 'b id n y',
    });
  });

  test('stay with the place where nothing tells two of them apart', async () => {
    const next = [object('id', 'n'), object('id', 'm')];
    expect(await through([a, b], next)).toEqual({ UnionMember0: 'id n', UnionMember1: 'id m' });
  });

  test('go to the last one where nothing else is left', async () => {
    expect(await through([a, b], [object('p', 'q'), a])).toEqual({
      UnionMember0: 'a id x',
      UnionMember1: 'p q',
    });
  });

  test('stay for wide objects', async () => {
    const wide = (of: string, ...more: readonly string[]) =>
      object(...Array.from({ length: 40 }, (_, i) => `${of}_${i}`), ...more);
    const types = await through([wide('a'), wide('b')], [wide('b', 'n'), wide('a', 'n')]);
    expect(types['UnionMember0']).toMatch(/^a_0 .* n$/);
    expect(types['UnionMember1']).toMatch(/^b_0 .* n$/);
  });
});
