import { expect, test } from 'vitest';
import { unusedServers } from '../../src/config/servers.ts';

const faults = (urls: readonly string[], hasAddress: boolean, documentFile = 'openapi.yaml'): unknown =>
  unusedServers({ document: { servers: urls.map((url) => ({ url })) }, documentFile }, hasAddress).map(
    ({ url, index, reason }) => [index, url, reason],
  );

const reason = 'is relative to the address of the document, which is not known';

test('a path alone is told to callers; a second one, and one that leads upwards, are not used', () => {
  expect(faults(['/v1'], false)).toEqual([]);
  expect(faults(['/'], false)).toEqual([]);
  expect(faults(['../api'], false)).toEqual([[0, '../api', reason]]);
  expect(faults(['../api', '/v1', 'v2', '/v3'], false)).toEqual([
    [0, '../api', reason],
    [2, 'v2', reason],
    [3, '/v3', reason],
  ]);
});

test('beside an address no relative one is used', () => {
  expect(faults(['https://looms.example/v1', '/', '/v2'], true)).toEqual([
    [1, '/', reason],
    [2, '/v2', reason],
  ]);
});

test('with the address of the document all of them are', () => {
  expect(faults(['../api', 'v2', '/v3', '/'], true, 'https://looms.example/docs/openapi.yaml')).toEqual([]);
  expect(faults(['javascript:run()'], true, 'https://looms.example/docs/openapi.yaml')).toEqual([
    [0, 'javascript:run()', 'is not an absolute http or https address'],
  ]);
});
