import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { isObject, type JsonObject, type JsonValue } from '../../../src/support/json.ts';
import { seeded, shuffleMaps } from '../../laws/shuffle.ts';
import { repository } from '../../kit/run-program.ts';
import { testPackage } from '../../edits/package.ts';
import { type Named, name, api, text, object, ref, shapesOf } from './named-api.ts';

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
