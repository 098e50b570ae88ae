import { describe, expect, test } from 'vitest';
import { loadAndCheck } from '../../../src/check/index.ts';
import { createCollector } from '../../../src/diagnostics/index.ts';
import {
  declareTypes,
  type Child,
  type Declaration,
  parseNameLock,
  printNameLock,
  type LockFile,
} from '../../../src/ir/index.ts';
import { buildApi } from '../../../src/pipeline/build-api.ts';
import { memoryReader } from '../../../src/load/index.ts';
import type { JsonObject, JsonValue } from '../../../src/support/json.ts';
import { seeded } from '../../laws/shuffle.ts';

const text = { type: 'string' };
const config =
  "organization: { name: post }\ntargets: { typescript: { package_name: post } }\nclient_settings: {}\nenvironments: { production: 'https://api.example.com' }\nresources:\n  pets:\n    methods: { list: get /pets }\n";

const object = (...members: readonly string[]): JsonObject => ({
  type: 'object',
  properties: Object.fromEntries(members.map((member) => [member, text])),
});

/** An object with a discriminator. */
const kind = (value: string, ...members: readonly string[]): JsonObject => {
  const properties = Object.fromEntries(members.map((member) => [member, text]));
  return { type: 'object', properties: { kind: { type: 'string', enum: [value] }, ...properties } };
};

type Version = {
  readonly lock: LockFile;
  readonly types: Readonly<Record<string, string>>;
  readonly shapes: Readonly<Record<string, string>>;
};

/** Generates one version: name → members of the objects in the member `toy`. */
async function generate(toy: JsonValue, lock?: LockFile): Promise<Version> {
  const schema = { type: 'object', properties: { toy } };
  const responses = { 200: { description: 'OK', content: { 'application/json': { schema } } } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Post', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    paths: { '/pets': { get: { operationId: 'pets', responses } } },
  };
  const reader = memoryReader({ 'openapi.json': JSON.stringify(document), 'stainless.yml': config });
  const { input } = await loadAndCheck({ spec: 'openapi.json', config: 'stainless.yml', reader });
  if (input === undefined) throw new TypeError('the document is not accepted');
  const { report } = createCollector();
  const before = lock && parseNameLock(JSON.stringify(lock));
  if (typeof before === 'string') throw new TypeError(before);
  const made = declareTypes(await buildApi(input, report, before));
  const owner = made.modules
    .flatMap((module) => module.responses)
    .find((each) => each.name === 'PetListResponse');
  const membersOf = ({ form }: Declaration) =>
    form.kind === 'interface' ?
      form.members
        .map((member) => member.name)
        .sort()
        .join(' ')
    : '';
  const declarationOf = (child: Child) =>
    child.kind === 'inline' ? child.declaration : made.shapes.find((shape) => shape.name === child.to);
  const types = (owner?.children ?? []).map((child) => {
    const declaration = declarationOf(child);
    const short = child.kind === 'inline' ? child.declaration.name : child.short;
    return [short, declaration === undefined ? '' : membersOf(declaration)] as const;
  });
  expect(new Set(types.map(([short]) => short)).size).toBe(types.length);
  const shapes = made.shapes.map((shape) => [shape.name, membersOf(shape)] as const);
  return {
    lock: printNameLock(made.names),
    types: Object.fromEntries(types),
    shapes: Object.fromEntries(shapes),
  };
}

/** The last of several versions, each generated over the one before. */
async function through(
  ...versions: ReadonlyArray<JsonValue | readonly JsonObject[]>
): Promise<Version['types']> {
  let last: Version | undefined;
  for (const version of versions)
    last = await generate(Array.isArray(version) ? { oneOf: version } : (version as JsonValue), last?.lock);
  return last?.types ?? {};
}

const ball = kind('ball', 'size');
const rope = kind('rope', 'length');
const bone = kind('bone', 'color');

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
