import { expect, test } from 'vitest';
import { explainFacts, reasonsIn } from '../../../src/compare/causes/index.ts';
import type { TypeFact } from '../../../src/compare/model/index.ts';
import { reportedTypeFact, type ReportedTypeFact } from '../../../src/compare/report/index.ts';
import { compareDocuments } from '../../../src/compare/wire/index.ts';
import { sideOf, type Pair } from '../wire/pair.ts';

const lost: TypeFact = {
  view: 'types',
  event: 'static-removed',
  subject: { kind: 'export', module: '', path: ['Library', 'verify'] },
  reach: [],
  placeBefore: { path: 'src/lib/webhooks.ts', line: 1, column: 1 },
};

async function explained(
  fact: TypeFact,
  edit: NonNullable<Pair['edit']> = [],
  config: NonNullable<Pair['config']> = [],
  generator?: { before: string; after: string },
): Promise<ReportedTypeFact | undefined> {
  const [before, after] = [await sideOf([], []), await sideOf(edit, config)];
  const wire = compareDocuments(before, after);
  const [found] = explainFacts([fact], {
    wire,
    before: before.api,
    after: after.api,
    leftOut: reasonsIn(after.input.selection),
    ...(generator && { generator }),
  });
  return found && reportedTypeFact(found);
}

test('a hand-written export that is lost is unexplained, whatever else changed', async () => {
  const edit = [{ remove: '/components/schemas/Book/properties/subtitle' }];
  expect(await explained(lost, edit, [], { before: '1.0.0', after: '2.0.0' })).toMatchObject({
    unexplained: true,
  });
});

test('what the runtime no longer has is the work of the generator', async () => {
  const fact: TypeFact = {
    ...lost,
    subject: { kind: 'export', module: '', path: ['APIPromise', 'unwrap'] },
    placeBefore: { path: 'src/core/api-promise.ts', line: 1, column: 1 },
  };
  expect((await explained(fact, [], [], { before: '1.0.0', after: '2.0.0' }))?.cause?.kind).toBe('generator');
  expect(await explained(fact)).toMatchObject({ unexplained: true });
});

test('a method that the config no longer maps is the work of the config', async () => {
  const fact: TypeFact = {
    ...lost,
    event: 'method-removed',
    subject: { kind: 'client', is: 'method', path: ['books', 'reserve'] },
  };
  const found = await explained(fact, [], [{ remove: '/resources/books/methods/reserve' }]);
  expect(found?.cause).toEqual({ kind: 'config', sentence: 'The config no longer maps `books.reserve`.' });
});

test.each([
  [
    'method',
    ['books', 'reserve'],
    '/paths/~1books~1{book_id}~1reserve/post',
    '`POST /books/{book_id}/reserve` is left out',
  ],
  ['resource', ['readers'], '/paths/~1readers/get', 'All operations of the resource `readers` are left out'],
] as const)(
  'a %s that is left out for a fault is not the work of the config',
  async (is, path, place, said) => {
    const fact: TypeFact = { ...lost, event: `${is}-removed`, subject: { kind: 'client', is, path } };
    const gone = { $ref: '#/components/requestBodies/Gone' };
    const found = await explained(
      fact,
      [{ set: `${place}/requestBody`, to: gone }],
      [{ remove: '/resources/readers/models' }],
    );
    expect(found?.cause).toEqual({
      kind: 'document',
      sentence: `${said} (#/components/requestBodies/Gone does not exist).`,
    });
  },
);

test('a member that the document lost is explained by that', async () => {
  const fact: TypeFact = {
    ...lost,
    event: 'property-removed',
    way: 'response',
    subject: {
      kind: 'value',
      owner: { kind: 'export', module: '', path: ['Book'] },
      steps: [{ name: 'subtitle' }],
    },
    reach: [{ kind: 'client', is: 'method', path: ['books', 'list'] }],
  };
  const found = await explained(fact, [
    { remove: '/components/schemas/Book/properties/subtitle' },
    { remove: '/components/schemas/Book/properties/cover' },
  ]);
  expect(found?.cause).toMatchObject({ kind: 'wire', sentence: 'Remove `subtitle` from `Book`.' });
});
