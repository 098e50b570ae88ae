import { describe, expect, test } from 'vitest';
import { documentWith, indent, runFront } from '../kit/front.ts';

const DOCUMENT = documentWith(
  "/pets:\n  get: { tags: [a, b, c], responses: { '204': { description: Done } } }",
  'components: { schemas: { Pet: { type: object, description: A pet, properties: { name: { type: string } } }, Cat: { type: object, properties: { name: { type: string } } } } }',
);

type Change = { readonly info?: unknown; readonly components?: unknown; readonly paths?: unknown };

async function corrected(
  files: Readonly<Record<string, string>>,
): Promise<{ value: Change | undefined; codes: readonly string[] }> {
  const { input, codes } = await runFront({ 'openapi.yaml': DOCUMENT, ...files });
  const severe = codes.filter((code) => /^(?:Overlay|Config\/Transform)/.test(code));
  return { value: input?.document.value, codes: severe };
}

describe('overlays', () => {
  const overlay = (actions: string): Readonly<Record<string, string>> => ({
    'overlay.yaml': `overlay: 1.0.0\ninfo: { title: Corrections, version: 1.0.0 }\nactions:\n${indent(
      actions,
      2,
    )}\n`,
  });
  test.each<[string, string, object]>([
    [
      'objects are merged',
      '- { target: $.info, update: { title: New, contact: { name: Me } } }',
      { info: { title: 'New', version: '2.3.4', contact: { name: 'Me' } } },
    ],
    [
      'lists are appended to',
      '- { target: "$.paths[\'/pets\'].get.tags", update: d }',
      { paths: { '/pets': { get: { tags: ['a', 'b', 'c', 'd'] } } } },
    ],
    [
      'lists inside are appended to',
      '- { target: $.paths.*.get, update: { tags: [d] } }',
      { paths: { '/pets': { get: { tags: ['a', 'b', 'c', 'd'] } } } },
    ],
    [
      'items are removed',
      '- { target: "$.paths.*.get.tags[?@ != \'b\']", remove: true }',
      { paths: { '/pets': { get: { tags: ['b'] } } } },
    ],
    [
      'members are removed everywhere',
      '- { target: $..properties.name, remove: true }',
      { components: { schemas: { Pet: { properties: {} }, Cat: { properties: {} } } } },
    ],
    [
      'actions build on each other',
      '- { target: $.info, update: { x-a: {} } }\n- { target: $.info.x-a, update: { b: 1 } }',
      { info: { 'x-a': { b: 1 } } },
    ],
  ])('%s', async (_, actions, want) => {
    const { value, codes } = await corrected(overlay(actions));
    expect(codes).toEqual([]);
    expect(value).toMatchObject(want);
  });

  test.each<[string, string, string]>([
    ['a target that matches nothing', '- { target: $.paths.x, remove: true }', 'Overlay/NoMatch'],
    ['a broken target', '- { target: "$[", remove: true }', 'Overlay/Invalid'],
    ['a text as target of an update', '- { target: $.info.title, update: { a: 1 } }', 'Overlay/Invalid'],
    ['an action that does nothing', '- { target: $.info }', 'Overlay/Invalid'],
    ['an action without target', '- { update: {} }', 'Overlay/Invalid'],
  ])('%s', async (_, actions, code) => {
    expect((await corrected(overlay(actions))).codes).toEqual([code]);
  });

  test('the document itself stays as it was read', async () => {
    const first = await corrected(overlay('- { target: $.info, update: { title: New } }'));
    const second = await corrected({});
    expect(first.value?.info).toMatchObject({ title: 'New' });
    expect(second.value?.info).toMatchObject({ title: 'Acme Pets API' });
  });
});

describe('transforms', () => {
  const transform = (list: string, key = 'transforms'): Readonly<Record<string, string>> => ({
    'stainless.yml': `resources: { pets: { methods: { list: get /pets } } }\nopenapi:\n  ${key}:\n${indent(
      list,
      4,
    )}\n`,
  });
  test.each<[string, string, object]>([
    [
      'update',
      '- { command: update, args: { target: $.info.title, value: New } }',
      { info: { title: 'New' } },
    ],
    [
      'update by template',
      "- { command: update, args: { target: $.info.title, template: 'The {{value}} $& v2' } }",
      { info: { title: 'The Acme Pets API $& v2' } },
    ],
    [
      'append to a list',
      '- { command: append, args: { target: $.paths.*.get.tags, value: [d, e] } }',
      { paths: { '/pets': { get: { tags: ['a', 'b', 'c', 'd', 'e'] } } } },
    ],
    [
      'append a key',
      '- { command: append, args: { target: $.info, value: { x-a: 1 } } }',
      { info: { 'x-a': 1 } },
    ],
    [
      'merge replaces lists',
      '- { command: merge, args: { target: $.paths.*.get, value: { tags: [z] } } }',
      { paths: { '/pets': { get: { tags: ['z'] } } } },
    ],
    [
      'the older merge',
      '- { command: mergeObject, args: { target: [$.info], object: { x-a: 1 } } }',
      { info: { 'x-a': 1 } },
    ],
    [
      'the older replacement',
      '- { command: replaceProperties, args: { filter: { only: [$.components.schemas.Pet.properties.name] }, value: { type: integer } } }',
      { components: { schemas: { Pet: { properties: { name: { type: 'integer' } } } } } },
    ],
    [
      'remove keys',
      '- { command: remove, args: { target: $.info, keys: [version] } }',
      { info: { title: 'Acme Pets API' } },
    ],
    [
      'copy',
      '- { command: copy, args: { from: $.components.schemas.Pet, to: $.components.schemas.Dog } }',
      { components: { schemas: { Dog: { description: 'A pet' }, Pet: {} } } },
    ],
    [
      'move',
      '- { command: move, args: { from: $.info.title, to: $.info.x-title } }',
      { info: { 'x-title': 'Acme Pets API' } },
    ],
    [
      'every equal schema',
      '- { command: update, args: { target: { matches_schema: $.components.schemas.Cat.properties.name }, value: { type: integer } } }',
      {
        components: {
          schemas: {
            Pet: { properties: { name: { type: 'integer' } } },
            Cat: { properties: { name: { type: 'integer' } } },
          },
        },
      },
    ],
  ])('%s', async (_, list, want) => {
    const { value, codes } = await corrected(transform(list));
    expect(codes).toEqual([]);
    expect(value).toMatchObject(want);
  });

  test('the older name of the section', async () => {
    const { value } = await corrected(
      transform('- { command: update, args: { target: $.info.title, value: New } }', 'transformations'),
    );
    expect(value?.info).toMatchObject({ title: 'New' });
  });

  test.each<[string, string]>([
    ['a key that exists', '- { command: append, args: { target: $.info, value: { title: x } } }'],
    ['a key that does not', '- { command: remove, args: { target: $.info, keys: [nope] } }'],
    [
      'a place that is taken',
      '- { command: copy, args: { from: $.components.schemas.Pet, to: $.components.schemas.Cat } }',
    ],
    [
      'two sources',
      '- { command: copy, args: { from: $.components.schemas.*, to: $.components.schemas.Dog } }',
    ],
    ['nothing at one of the places', '- { command: remove, args: { target: [$.info.title, $.info.nope] } }'],
  ])('%s leaves the transform out', async (_, list) => {
    const { value, codes } = await corrected(transform(list));
    expect(codes).toEqual(['Config/TransformNoMatch']);
    expect(value).toEqual((await corrected({})).value);
  });

  test.each<[string, string]>([
    ['no target', '- { command: update, args: { value: 1 } }'],
    ['no args', '- { command: remove }'],
    ['an unknown command', '- { command: replaceProperty, args: { target: $.info.title, value: 1 } }'],
  ])('%s is refused', async (_, list) => {
    expect((await corrected(transform(list))).codes).toEqual(['Config/TransformFailed']);
  });
});
