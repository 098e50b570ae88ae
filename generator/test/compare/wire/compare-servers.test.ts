import { expect, test } from 'vitest';
import { compareServers } from '../../../src/compare/wire/compare-servers.ts';
import type { CheckedInput } from '../../../src/check/index.ts';
import { createCollector } from '../../../src/diagnostics/index.ts';
import { checkSources } from '../../kit/generate.ts';

async function read(...urls: readonly string[]): Promise<CheckedInput> {
  const servers = urls.map((url) => ({ url }));
  const paths = { '/a': { get: { responses: { 204: { description: 'Done.' } } } } };
  const spec = JSON.stringify({ openapi: '3.1.0', info: { title: 'Mill', version: '1' }, servers, paths });
  const input = await checkSources({ files: { spec }, spec: 'spec' }, createCollector());
  if (input === undefined) throw new Error('The document is refused.');
  return input;
}

const [EU, US] = ['https://eu.mill.example', 'https://us.mill.example'];

test.each<[what: string, before: readonly string[], after: readonly string[], want: readonly string[]]>([
  ['another default', [EU], [US], [`server-changed ${EU} ${US}`]],
  ['one more', [EU], [EU, US], [`server-added  ${US}`]],
  ['one less', [EU, US], [EU], [`server-removed ${US} `]],
  // Callers have to say the host from now on, or need not any more.
  ['a path in front', [EU], ['/v1', EU], [`server-changed ${EU} /v1`]],
  ['no path in front any more', ['/v1', EU], [EU], [`server-changed /v1 ${EU}`]],
  ['one more behind a path', ['/v1', EU], ['/v1', EU, US], [`server-added  ${US}`]],
  ['a path alone', ['/v1'], ['/v2'], ['server-changed /v1 /v2']],
])('what is said of servers: %s', async (_, before, after, want) => {
  const events = compareServers(await read(...before), await read(...after));
  expect(events.map(({ event, oldValue = '', newValue = '' }) => `${event} ${oldValue} ${newValue}`)).toEqual(
    want,
  );
});
