import { describe, expect, test } from 'vitest';
import { type LockFile } from '../../../src/ir/index.ts';
import type { JsonObject } from '../../../src/support/json.ts';
import { seeded } from '../../laws/shuffle.ts';
import { object, kind, type Version, generate, through, ball, rope, bone } from './toy-versions.ts';

describe('names of variants with a discriminator', () => {
  test('stay when the variants change places, and one grows later', async () => {
    expect(await through([ball, rope], [rope, ball], [kind('rope', 'length', 'more'), ball])).toEqual({
      UnionMember0: 'kind size',
      UnionMember1: 'kind length more',
    });
  });

  test('stay when a variant comes in front, and one grows later', async () => {
    const grown = [bone, kind('ball', 'size', 'more'), rope];
    const expected = {
      UnionMember0: 'kind more size',
      UnionMember02: 'color kind',
      UnionMember1: 'kind length',
    };
    expect(await through([ball, rope], [bone, ball, rope], grown)).toEqual(expected);
    expect(await through([ball, rope], grown)).toEqual(expected);
  });

  test('stay where a collision gave a number', async () => {
    const grown = [rope, ball, kind('bone', 'color', 'more')];
    expect(await through([ball, rope], [bone, ball, rope], [rope, ball, bone], grown)).toEqual({
      UnionMember0: 'kind size',
      UnionMember02: 'color kind more',
      UnionMember1: 'kind length',
    });
  });

  test('stay when all change places and grow at once', async () => {
    const grown = [kind('rope', 'length', 'a'), kind('bone', 'color', 'b', 'c'), kind('ball', 'size', 'a')];
    expect(await through([ball, rope, bone], grown)).toEqual({
      UnionMember0: 'a kind size',
      UnionMember1: 'a kind length',
      UnionMember2: 'b c color kind',
    });
  });

  test('stay with the same value even if another one takes over the members', async () => {
    expect(await through([ball, rope], [kind('rope', 'size'), kind('ball', 'length')])).toEqual({
      UnionMember0: 'kind length',
      UnionMember1: 'kind size',
    });
  });
});

describe('names that say something', () => {
  const titled = (title: string, schema: JsonObject): JsonObject => ({ ...schema, title });

  test('stay with their title', async () => {
    const first = [titled('Cat', object('id', 'a')), titled('Dog', object('id', 'b'))];
    const next = [titled('Bird', object('id', 'w')), titled('Cat', object('id', 'b', 'c'))];
    expect(await through(first, next)).toEqual({ Bird: 'id w', Cat: 'b c id' });
  });

  test('go to a new title only with most of the members', async () => {
    const first = [titled('Cat', object('id', 'a', 'x')), titled('Dog', object('id', 'b', 'y'))];
    const dog = titled('Hound', object('id', 'b', 'y', 'n'));
    const bird = titled('Bird', object('id', 'w'));
    expect(await through(first, [bird, dog])).toEqual({ Bird: 'id w', Dog: 'b id n y' });
  });

  test('are found again in a union of several', async () => {
    const engine = object('id', 'size');
    const types = await through(engine, [object('id', 'weight'), object('id', 'size', 'more')]);
    expect(types['Toy']).toBe('id more size');
  });
});

describe('public names of variants', () => {
  /** A variant comes in front, which gives two of them names of their own. */
  const shared = async () => {
    const first = await generate({ oneOf: [ball, rope] });
    return await generate({ oneOf: [bone, ball, rope] }, first.lock);
  };
  const named = ({ shapes }: Version) => shapes;

  test('stay when variants change places and grow at once', async () => {
    const before = await shared();
    expect(named(before)).toEqual({
      PetListResponseUnionMember0: 'color kind',
      PetListResponseUnionMember1: 'kind size',
    });
    const grown = [rope, kind('ball', 'size', 'more'), kind('bone', 'color', 'more')];
    expect(named(await generate({ oneOf: grown }, before.lock))).toEqual({
      PetListResponseUnionMember0: 'color kind more',
      PetListResponseUnionMember1: 'kind more size',
    });
  });

  test('go to no object elsewhere that has the same members', async () => {
    const before = await shared();
    const { lock, shapes } = await generate({ type: 'object', properties: { part: bone } }, before.lock);
    const retired = { ...lock.retired };
    expect([...Object.keys(retired), ...Object.keys(shapes)].sort()).toEqual(Object.keys(before.shapes));
    const grown = { type: 'object', properties: { part: kind('bone', 'color', 'more') } };
    expect(named(await generate(grown, before.lock))).toEqual({});
  });
});

describe('any order and growth', () => {
  test.each([1, 2, 3, 4, 5, 6])('keeps every name (seed %i)', async (seed) => {
    const random = seeded(seed);
    const shuffled = <T>(list: readonly T[]): readonly T[] =>
      list
        .map((each) => [random(), each] as const)
        .sort(([x], [y]) => x - y)
        .map(([, each]) => each);
    let variants = [0, 1, 2, 3].map((at) => ['id', 'name', `p${at}`, `q${at}`]);
    let last = await generate({ oneOf: variants.map((each) => object(...each)) });
    const shipped = Object.entries(last.types);
    for (let step = 0; step < 4; step++) {
      variants = variants.map((each) => (random() < 0.6 ? [...each, `more${step}`] : each));
      if (random() < 0.5) variants.push(['id', 'name', `new${step}`, `other${step}`]);
      variants = [...shuffled(variants)];
      last = await generate({ oneOf: variants.map((each) => object(...shuffled(each))) }, last.lock);
      for (const [short, members] of shipped)
        expect(last.types[short]?.split(' '), short).toEqual(expect.arrayContaining(members.split(' ')));
      expect(Object.keys(last.types)).toHaveLength(variants.length);
    }
  });
});

describe('a lock of an earlier version', () => {
  const withoutTraits = ({ lock }: Version): LockFile => ({
    ...lock,
    nested: {
      PetListResponse: { toy: (lock.nested['PetListResponse']?.['toy'] ?? '').replace(/\.[.=0-9a-f]+/g, '') },
    },
  });

  test('is read, and names go by structure and place', async () => {
    const first = await generate({ oneOf: [ball, rope] });
    expect(withoutTraits(first).nested['PetListResponse']?.['toy']).toMatch(
      /^UnionMember0#\w+ UnionMember1#\w+$/,
    );
    const moved = await generate({ oneOf: [rope, ball] }, withoutTraits(first));
    expect(moved.types).toEqual(first.types);
    expect(moved.lock.nested).toEqual(first.lock.nested);
    const grown = await generate({ oneOf: [kind('rope', 'length', 'more'), ball] }, withoutTraits(first));
    expect(grown.types).toEqual({ UnionMember0: 'kind size', UnionMember1: 'kind length more' });
  });
});
