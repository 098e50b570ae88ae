import { expect, test } from 'vitest';
import { explainFindings, type ApiFinding } from '../../../src/compare/types/index.ts';
import { compareDocuments } from '../../../src/compare/wire/index.ts';
import { sideOf, type Pair } from '../wire/pair.ts';

const lost: ApiFinding = {
  code: 'static-removed',
  severity: 'breaking',
  bump: 'major',
  symbol: 'Library.verify',
  message: 'Library.verify is gone.',
  affects: [],
  placeBefore: { path: 'src/lib/webhooks.ts', line: 1, column: 1 },
};

async function explained(
  finding: ApiFinding,
  edit: NonNullable<Pair['edit']> = [],
  config: NonNullable<Pair['config']> = [],
  generator?: { before: string; after: string },
): Promise<ApiFinding | undefined> {
  const [before, after] = [await sideOf([], []), await sideOf(edit, config)];
  const wire = compareDocuments(before, after);
  return explainFindings([finding], {
    wire,
    before: before.api,
    after: after.api,
    ...(generator && { generator }),
  })[0];
}

test('a hand-written export that is lost is unexplained, whatever else changed', async () => {
  const edit = [{ remove: '/components/schemas/Book/properties/subtitle' }];
  expect(await explained(lost, edit, [], { before: '1.0.0', after: '2.0.0' })).toMatchObject({
    unexplained: true,
  });
});

test('what the runtime no longer has is the work of the generator', async () => {
  const finding = {
    ...lost,
    symbol: 'APIPromise.unwrap',
    placeBefore: { path: 'src/core/api-promise.ts', line: 1, column: 1 },
  };
  expect((await explained(finding, [], [], { before: '1.0.0', after: '2.0.0' }))?.cause?.kind).toBe(
    'generator',
  );
  expect(await explained(finding)).toMatchObject({ unexplained: true });
});

test('a method that the config no longer maps is the work of the config', async () => {
  const finding = { ...lost, code: 'method-removed', symbol: 'client.books.reserve' };
  const found = await explained(finding, [], [{ remove: '/resources/books/methods/reserve' }]);
  expect(found?.cause).toEqual({ kind: 'config', sentence: 'The config no longer maps `books.reserve`.' });
});

test('a member that the document lost is explained by that', async () => {
  const finding = {
    ...lost,
    code: 'response-property-removed',
    symbol: 'Book.subtitle',
    affects: ['client.books.list'],
    direction: 'response',
  } as const;
  const found = await explained(finding, [
    { remove: '/components/schemas/Book/properties/subtitle' },
    { remove: '/components/schemas/Book/properties/cover' },
  ]);
  expect(found?.cause).toMatchObject({ kind: 'wire', sentence: 'Remove `subtitle` from `Book`.' });
});
