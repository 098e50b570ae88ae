import { expect, test } from 'vitest';
import { isWanted, loadAndCheck } from '../../src/check/index.ts';
import { memoryReader } from '../../src/load/index.ts';
import { operationsOf } from '../../src/document/index.ts';
import { documentOf } from '../document/open.ts';

const text = `openapi: 3.1.0
info: { title: Farm, version: '1' }
paths:
  /cows: { get: { tags: [animals] }, post: { tags: [animals, staff], x-internal: true } }
  /cows/{id}/bell: { get: {} }
  /staff/: { x-internal: true, get: { tags: [staff] } }
`;

function wanted(include: readonly string[], exclude: readonly string[] = []): readonly string[] {
  return [...operationsOf(documentOf({ 'openapi.yaml': text }))]
    .filter((operation) => isWanted(operation, { include, exclude }))
    .map(({ verb, path }) => `${verb} ${path}`);
}

const all = ['get /cows', 'post /cows', 'get /cows/{id}/bell', 'get /staff/'];

test.each<[what: string, include: readonly string[], exclude: readonly string[], want: readonly string[]]>([
  ['all where nothing is asked for', [], [], all],
  ['those with a tag', ['tag:staff'], [], ['post /cows', 'get /staff/']],
  ['no part of a tag', ['tag:sta'], [], []],
  ['a path of one segment', ['path:/*'], [], ['get /cows', 'post /cows']],
  ['paths of any depth', ['path:/cows/**'], [], ['get /cows/{id}/bell']],
  ['a dot is a dot', ['path:/c.ws'], [], []],
  ['what is marked, on an operation or on its path', ['x-internal'], [], ['post /cows', 'get /staff/']],
  ['without what is excluded, whatever includes it', ['tag:animals'], ['x-internal'], ['get /cows']],
])('%s', (_, include, exclude, want) => {
  expect(wanted(include, exclude)).toEqual(want);
});

test('a path that cannot be read is no slip of the pen', async () => {
  const spec = text.replace('/staff/: {', '/ruin: []\n  /staff/: {');
  const unmatched = async (include: readonly string[]): Promise<readonly unknown[]> => {
    const { collector } = await loadAndCheck({
      spec: 'openapi.yaml',
      reader: memoryReader({ 'openapi.yaml': spec }),
      include,
    });
    const found = collector.list().filter(({ code }) => /Unmatched|LeftOut/.test(code));
    return found.map(({ code, message }) => `${code} ${message.split(' ', 3).join(' ')}`);
  };
  const ruin = 'Endpoint/LeftOut Everything under /ruin';
  expect(await unmatched(['path:/ruin', 'path:/cows'])).toEqual([ruin]);
  expect(await unmatched(['path:/ru*', 'path:/cows', 'path:/ruins'])).toEqual([
    'Input/PatternUnmatched No operation fits',
    ruin,
  ]);
});
