import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadAndCheck } from '../../../src/check/index.ts';
import { createCollector } from '../../../src/diagnostics/index.ts';
import {
  declareTypes,
  parseNameLock,
  printNameLock,
  type LockFile,
  type NameLock,
} from '../../../src/ir/index.ts';
import { buildApi } from '../../../src/pipeline/build-api.ts';
import { memoryReader } from '../../../src/load/index.ts';
import { isObject, type JsonObject, type JsonValue } from '../../../src/support/json.ts';
import { seeded, shuffleMaps } from '../../laws/shuffle.ts';
import { repository } from '../../kit/run-program.ts';
import { testPackage } from '../../edits/package.ts';

/** The names of one run, and what it had to say about names. */
type Named = { readonly lock: LockFile; readonly codes: readonly string[] };

async function name(document: unknown, config: string, lock?: LockFile): Promise<Named> {
  const reader = memoryReader({ 'openapi.json': JSON.stringify(document), 'stainless.yml': config });
  const { input, collector } = await loadAndCheck({ spec: 'openapi.json', config: 'stainless.yml', reader });
  if (input === undefined) throw new TypeError(collector.list()[0]?.message);
  const names = createCollector();
  const made = declareTypes(await buildApi(input, names.report, lock && read(lock)));
  for (const notice of made.notices) names.report(notice);
  expect(made.shapes.map((shape) => shape.name)).toEqual(
    expect.arrayContaining(Object.keys(made.names.shapes)) as unknown,
  );
  return { lock: printNameLock(made.names), codes: names.list().map(({ code }) => code) };
}

/** A lock as the next run finds it. */
function read(lock: LockFile): NameLock {
  const found = parseNameLock(JSON.stringify(lock));
  if (typeof found === 'string') throw new TypeError(found);
  return found;
}

/** What a set of resources returns, as a document with a config. */
function api(schemas: Readonly<Record<string, JsonValue>>, responses: Readonly<Record<string, JsonValue>>) {
  const keys = Object.keys(responses);
  const paths = keys.map((key) => {
    const content = { 'application/json': { schema: responses[key] ?? {} } };
    const get = { operationId: key, responses: { 200: { description: 'OK', content } } };
    return [`/${key}`, { get }] as const;
  });
  const document = {
    openapi: '3.1.0',
    info: { title: 'Post', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    paths: Object.fromEntries(paths),
    components: { schemas },
  };
  const resources = keys.map((key) => `  ${key}:\n    methods: { list: get /${key} }\n`).join('');
  const config = `organization: { name: post }\ntargets: { typescript: { package_name: post } }\nclient_settings: {}\nenvironments: { production: 'https://api.example.com' }\nresources:\n${resources}`;
  return { document, config };
}

const text = { type: 'string' };
const object = (properties: Readonly<Record<string, JsonValue>>): JsonObject => ({
  type: 'object',
  properties,
});
const ref = (component: string): JsonObject => ({ $ref: `#/components/schemas/${component}` });
const shapesOf = ({ lock }: Named): LockFile['shapes'] => lock.shapes;

describe('the Retell API', () => {
  let document: JsonObject;
  let config: string;
  let first: Named;
  beforeAll(async () => {
    const folder = join(repository, 'spec/retell');
    document = load(readFileSync(join(folder, 'openapi.yaml'), 'utf8')) as JsonObject;
    config = readFileSync(join(folder, 'stainless.yml'), 'utf8');
    first = await name(document, config);
  });

  test('the lock of a run changes nothing in the next one', async () => {
    const again = await name(document, config, first.lock);
    expect(again.lock).toEqual(first.lock);
    expect(again.codes).toEqual(first.codes);
  });

  test.each([1, 2, 3])('other orders and new schemas rename nothing (seed %i)', async (seed) => {
    const random = seeded(seed);
    const components = document['components'];
    const schemas = isObject(components) && isObject(components['schemas']) ? components['schemas'] : {};
    const names = Object.keys(first.lock.shapes);
    // Newcomers that come first, mention each other often, and want the names that are there already.
    const wanted = Array.from({ length: 12 }, () => names[Math.floor(random() * names.length)] ?? '');
    const newcomers = wanted.map((name_, at) => {
      const key = name_.replace(/^[A-Z]/, (first_) => first_.toLowerCase());
      const fields = object({ [`field_${at}`]: text, kind: { type: 'string', enum: ['a', 'b'] } });
      return [`A${at}`, object({ [key]: fields, more: object({ [key]: fields }) })] as const;
    });
    const paths = isObject(document['paths']) ? document['paths'] : {};
    const extended = {
      ...document,
      paths: Object.fromEntries(Object.entries(paths)),
      components: {
        ...(isObject(components) && components),
        schemas: { ...Object.fromEntries(newcomers), ...schemas },
      },
    };
    const users = newcomers.map(([component], at) => {
      const content = { 'application/json': { schema: ref(component) } };
      return [
        `/new/${at}`,
        { get: { operationId: `new${at}`, responses: { 200: { description: 'OK', content } } } },
      ] as const;
    });
    extended.paths = { ...Object.fromEntries(users), ...paths };
    const methods = users.map(([path], at) => `      new_${at}: get ${path}\n`).join('');
    const changed = config.replace(/^resources:\n/m, `resources:\n  a_new_one:\n    methods:\n${methods}`);
    const next = await name(shuffleMaps(extended as JsonValue, random), changed, first.lock);
    expect(next.lock.retired).toEqual({});
    expect(Object.keys(next.lock.shapes)).toEqual(expect.arrayContaining(names));
    for (const [shape, marks] of Object.entries(first.lock.shapes))
      expect(next.lock.shapes[shape]?.[0], shape).toBe(marks[0]);
    expect(next.lock.types).toMatchObject(first.lock.types);
    for (const [owner, slots] of Object.entries(first.lock.nested))
      for (const [slot, names_] of Object.entries(slots))
        expect(next.lock.nested[owner]?.[slot]?.split(' '), `${owner} ${slot}`).toEqual(
          expect.arrayContaining(names_.split(' ')),
        );
  });
});

describe('a shape that has a name', () => {
  const street = object({ street: text });
  /** Two places that use one shape and differ otherwise. */
  const used = (shape: JsonValue): JsonObject =>
    object({ a: object({ address: shape, first: text }), b: object({ address: shape, second: text }) });

  test('keeps it when another one of the same short name is used more often', async () => {
    const before = api({}, { beds: used(street) });
    const first = await name(before.document, before.config);
    expect(Object.keys(shapesOf(first))).toEqual(['Address']);
    const host = object({ host: text });
    const after = api({}, { all: used(host), every: used(host), beds: used(street) });
    expect(Object.keys(shapesOf(await name(after.document, after.config)))).not.toContain('Address');
    const next = await name(after.document, after.config, first.lock);
    expect(shapesOf(next)).toMatchObject(shapesOf(first));
  });

  test('keeps it when only one place uses it now', async () => {
    const before = api({}, { beds: used(street) });
    const first = await name(before.document, before.config);
    const after = api({}, { beds: object({ a: object({ address: street }) }) });
    expect(shapesOf(await name(after.document, after.config))).toEqual({});
    expect(Object.keys(shapesOf(await name(after.document, after.config, first.lock)))).toEqual(['Address']);
  });

  test('keeps it when the variants of a union change places', async () => {
    const one = object({ size: object({ width: text }) });
    const two = object({ size: object({ length: text }) });
    const both = (...variants: readonly JsonValue[]) =>
      api({}, { beds: object({ a: { anyOf: variants }, b: { anyOf: variants } }) });
    const before = both(one, two);
    const first = await name(before.document, before.config);
    const after = both(two, one);
    const next = await name(after.document, after.config, first.lock);
    const structures = (named: Named) =>
      Object.entries(shapesOf(named)).map(([shape, marks]) => [
        shape,
        marks.find((mark) => mark.startsWith('shape ')),
      ]);
    expect(structures(first).length).toBeGreaterThan(1);
    expect(structures(next)).toEqual(expect.arrayContaining(structures(first)) as unknown);
  });

  test('keeps it when it gets another property', async () => {
    const before = api({}, { beds: used(street) });
    const first = await name(before.document, before.config);
    const after = api({}, { beds: used(object({ street: text, town: text })) });
    const next = await name(after.document, after.config, first.lock);
    expect(Object.keys(shapesOf(next))).toEqual(['Address']);
    expect(shapesOf(next)).not.toEqual(shapesOf(first));
  });

  test('is retired when it is gone, and nothing else gets its name', async () => {
    const before = api({}, { beds: used(street) });
    const first = await name(before.document, before.config);
    const after = api({}, { hosts: used(object({ host: text })) });
    const next = await name(after.document, after.config, first.lock);
    expect(next.codes).toEqual(['Name/Retired']);
    expect(next.lock.retired).toEqual(shapesOf(first));
    expect(Object.keys(shapesOf(next))).toEqual(['HostListResponseAddress']);
    const back = await name(before.document, before.config, next.lock);
    expect(shapesOf(back)).toEqual(shapesOf(first));
    expect(back.codes).toEqual(['Name/Retired']);
  });

  test('is reported when the config gives the name to something else', async () => {
    const before = api({}, { beds: used(street) });
    const first = await name(before.document, before.config);
    const resources = { address: object({ id: text }), beds: used(street) };
    const after = api({}, resources);
    const next = await name(after.document, after.config, first.lock);
    expect(next.codes).toEqual(['Name/LockBroken']);
    expect(next.lock.types['']).toMatchObject({ 'resource address': 'Address' });
  });
});

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

describe('a name that two types want', () => {
  const tree = { type: 'object', properties: { tree: ref('Tree') } };

  test('stays with the type that had it, wherever the other one stands', async () => {
    const before = api({ Tree: tree }, { beds: ref('Tree') });
    const first = await name(before.document, before.config);
    expect(first.lock.types['']).toMatchObject({ 'schema Tree': 'Tree' });
    const after = api(
      { Tree: tree, Oak: object({ id: text }) },
      { beds: object({ a: ref('Tree'), b: ref('Oak') }) },
    );
    const models = "  $shared: { models: { tree: '#/components/schemas/Oak' } }\n";
    const config = after.config.replace('resources:\n', (line) => line + models);
    expect((await name(after.document, config)).lock.types['']).toMatchObject({ 'schema Tree': 'Tree2' });
    const next = await name(after.document, config, first.lock);
    expect(next.lock.types['']).toMatchObject({ 'schema Tree': 'Tree', 'model tree': 'Tree2' });
    expect(next.codes).toEqual(['Name/Collision']);
  });
});

describe('the file', () => {
  const file = 'sdk/.specsmith/names.json';

  test('is written with the package and read before naming', async () => {
    const post = testPackage();
    await post.run();
    const before = post.read(file);
    expect(JSON.parse(before)).toMatchObject({ types: { letters: { 'model letter': 'Letter' } } });
    post.replace(file, '"model letter": "Letter"', '"model letter": "Epistle"');
    expect(await post.run()).toMatchObject({ kind: 'written', codes: [] });
    expect(post.read('sdk/src/resources/letters.ts')).toContain('export interface Epistle');
  });

  test('is refused when it cannot be read', async () => {
    const post = testPackage();
    await post.run();
    post.write(file, '<<<<<<< HEAD\n');
    expect(await post.run()).toMatchObject({ kind: 'refused', codes: ['Output/NamesInvalid'] });
  });

  test('forgets what is gone when that is asked for', async () => {
    const post = testPackage();
    await post.run();
    post.replace(file, '"retired": {}', '"retired": { "Stamp": ["component Stamp"] }');
    await post.run();
    expect(post.read(file)).toContain('Stamp');
    await post.run({ pruneNames: true });
    expect(post.read(file)).not.toContain('Stamp');
  });
});
