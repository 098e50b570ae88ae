import { expect, test } from 'vitest';
import { compareApiLists } from '../../src/parity/index.ts';

const line = (verb: string, name: string, args: string, result: string): string =>
  `- <code title="${verb} /pets">client.pets.<a href="./src/resources/pets.ts">${name}</a>(${args}) -> ${result}</code>`;

const OLD = [
  '# Pets',
  line('get', 'list', '{ ...params }', 'PetsPage'),
  line('post', 'create', '{ ...params }', 'Pet'),
  line('delete', 'remove', 'petID', 'void'),
].join('\n\n');

test('the lists of methods are compared line by line, with endpoint, arguments and result', () => {
  const next = OLD.replace('-> PetsPage', '-> Array').replace('>remove<', '>delete<');
  const { rows, gaps } = compareApiLists(OLD, next);
  expect(rows).toEqual([{ measure: 'api-list', total: 3, equal: 1 }]);
  expect(gaps.map(({ symbol, says }) => `${symbol} ${says}`)).toEqual([
    'client.pets.list is listed differently in api.md',
    'client.pets.remove is not listed in api.md',
  ]);
});

test('what Markdown would read may be escaped or not', () => {
  const [before, after] = ['Pet | null', String.raw`Pet \| null`].map((result) =>
    line('get', 'retrieve', 'petID', result),
  );
  expect(compareApiLists(before, after).rows).toEqual([{ measure: 'api-list', total: 1, equal: 1 }]);
});

test('without a list on both sides nothing is counted', () => {
  expect(compareApiLists(OLD, undefined).rows).toEqual([]);
  expect(compareApiLists('# Pets', OLD).rows).toEqual([]);
});
