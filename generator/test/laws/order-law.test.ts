import { expect, test } from 'vitest';
import type { ProjectConfig } from '../../src/config/index.ts';
import { runFront } from '../kit/front.ts';

/** Numbers from a seed, so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, each]) => [random(), key, shuffled(each, random)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, key, each]) => [key, each]));
}

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const operation = (id: string, schema: object, tags: readonly string[] = []): object => ({
  operationId: id,
  tags,
  parameters: [{ name: 'kind', in: 'cookie', schema: { type: 'string' } }],
  responses: {
    200: { description: 'Ok', content: { 'application/json': { schema } } },
    404: { description: 'Gone' },
  },
});
const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1.0.0' },
  servers: [{ url: 'https://api.acme.test' }],
  paths: {
    '/pets': { get: operation('listPets', ref('Pets')), post: operation('createPet', ref('Pet')) },
    '/pets/{id}': { get: operation('getPet', ref('Pet')), delete: operation('get_pet', ref('Pet')) },
    '/pets/{name}': { patch: operation('renamePet', ref('Pet')) },
    '/create-toy': { post: operation('createToy', ref('Toy')) },
    '/list-toys': { get: operation('list_toys', ref('Toy')) },
    '/a': { get: operation('same', ref('Cat'), ['Other']) },
    '/b': { get: operation('same', ref('Missing'), ['other']) },
  },
  components: {
    schemas: {
      Pets: { type: 'array', items: ref('Pet') },
      Pet: {
        type: 'object',
        required: ['nme'],
        properties: { name: { type: 'string', example: 7 }, toy: ref('Toy') },
      },
      Toy: { allOf: [ref('Part')] },
      Part: { allOf: [ref('Toy')] },
      Cat: ref('Dog'),
      Dog: ref('Cat'),
      Odd: { type: 'object', enum: [], not: {} },
    },
  },
};

/** The findings as people see them, without the order in which they stand in a file. */
async function outcome(document: unknown): Promise<readonly string[]> {
  const { found } = await runFront({ 'openapi.json': JSON.stringify(document) });
  return found.map(({ code, place, message, hint }) => `${code} ${place?.pointer ?? ''} ${message} ${hint}`);
}

test('findings do not depend on the order of keys', async () => {
  const want = await outcome(DOCUMENT);
  expect(want.length).toBeGreaterThan(10);
  for (let seed = 1; seed <= 25; seed += 1)
    expect(await outcome(shuffled(DOCUMENT, randomFrom(seed))), `seed ${seed}`).toEqual(want);
});

test('an inferred config does not depend on the order of keys', async () => {
  const { paths, components } = DOCUMENT;
  const { '/b': _, ...usable } = paths;
  const { Toy, Part, Cat, Dog, ...rest } = components.schemas;
  expect([Toy, Part, Cat, Dog].length).toBe(4);
  const document = {
    ...DOCUMENT,
    paths: usable,
    components: { schemas: { ...rest, Toy: { type: 'string' }, Cat: { type: 'string' } } },
  };
  const infer = async (value: unknown): Promise<ProjectConfig | undefined> =>
    (await runFront({ 'openapi.json': JSON.stringify(value) })).input?.config;
  const want = await infer(document);
  expect(want?.resources.length).toBeGreaterThan(2);
  for (let seed = 1; seed <= 25; seed += 1)
    expect(await infer(shuffled(document, randomFrom(seed))), `seed ${seed}`).toEqual(want);
});
