import { expect, test } from 'vitest';
import { compareConfigs, isAffected } from '../../../src/compare/causes/config-changes.ts';
import { plainText, type TypeFact } from '../../../src/compare/model/index.ts';
import { sideOf } from '../wire/pair.ts';

const method = '/resources/books/methods/retrieve';
const path = 'get /books/{book_id}';
const before = { set: method, to: { endpoint: path, positional_params: ['book_id'] } };
const after = { set: method, to: { endpoint: path, positional_params: [] } };
const fact: TypeFact = {
  view: 'types',
  event: 'argument-removed',
  subject: { kind: 'client', is: 'method', path: ['books', 'retrieve'] },
  reach: [],
};

test('a key at a method is named with the method that it changes', async () => {
  const [old, next] = [await sideOf([], [before]), await sideOf([], [after])];
  const [change, ...others] = compareConfigs(old.api, next.api);
  expect(others).toEqual([]);
  expect(plainText(change?.says ?? [])).toBe(
    'the config changes resources.books.methods.retrieve.positional_params',
  );
  expect(change?.methods).toContain('books.retrieve');
  expect(isAffected(fact, change?.affects)).toBe(true);
});

test('the header of an option is a key of what methods take', async () => {
  const sent = { set: '/client_settings/opts/tenant', to: { type: 'string', send_in_header: 'X-Tenant' } };
  const idle = { set: '/client_settings/opts/tenant', to: { type: 'string' } };
  const [old, next] = [await sideOf([], [sent]), await sideOf([], [idle])];
  const [change] = compareConfigs(old.api, next.api);
  expect(plainText(change?.says ?? [])).toBe('the config changes client_settings.opts.tenant.send_in_header');
  expect(isAffected({ ...fact, event: 'property-removed' }, change?.affects)).toBe(true);
});
