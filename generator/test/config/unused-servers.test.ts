import { expect, test } from 'vitest';
import { unusedOwnServers, unusedServers } from '../../src/config/servers.ts';
import { documentWith, runFront } from '../kit/front.ts';

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

const LOCAL = 'is an address that only the machine of its caller has';

test('of servers of the machine of the caller none is used where the operations have others', () => {
  expect(faults(['http://localhost:3000', 'http://127.0.0.1/v1'], true)).toEqual([
    [0, 'http://localhost:3000', LOCAL],
    [1, 'http://127.0.0.1/v1', LOCAL],
  ]);
  expect(faults(['http://localhost:3000', 'https://looms.example'], true)).toEqual([]);
});

const A = 'https://a.example';
const B = 'https://b.example';
const HOME = 'http://localhost:8080';
const FTP = 'ftp://a.example';
const behind = 'stands behind another one';

test.each<[what: string, own: readonly string[], shared: readonly string[], want: unknown]>([
  ['its own', [A], [], []],
  ['its own in place of those of the path', [A], [B, HOME, FTP], []],
  ['one of the path in place of a local one', [HOME], [A], [['operation', 0, LOCAL, A]]],
  [
    'one of the path in place of several local ones',
    [HOME, 'ws://x', `${HOME}/b`],
    ['/v2'],
    [
      ['operation', 0, LOCAL, '/v2'],
      ['operation', 1, 'is not an absolute http or https address', '/v2'],
      ['operation', 2, LOCAL, '/v2'],
    ],
  ],
  ['a local one beside another one is for those who work on the API', [HOME, A], [B], []],
  [
    'the next one in place of one that cannot be called',
    [FTP, A],
    [],
    [['operation', 0, 'is not an absolute http or https address', A]],
  ],
  ['one that leaves its scheme open', ['//a.example'], [B], []],
  ['the first of several', [A, B], [], [['operation', 1, behind, A]]],
  ['the first of several of the path', [], [A, B], [['pathItem', 1, behind, A]]],
  [
    'none',
    [HOME],
    [HOME],
    [
      ['operation', 0, LOCAL, undefined],
      ['pathItem', 0, LOCAL, undefined],
    ],
  ],
  ['a template that is local', ['http://{host}:1'], [A], [['operation', 0, LOCAL, A]]],
])('the server of an operation: %s', (_, own, shared, want) => {
  const holder = (urls: readonly string[]) => ({
    servers: urls.map((url) => ({ url, variables: { host: { default: 'localhost' } } })),
  });
  const found = unusedOwnServers(holder(own), holder(shared)).map(({ level, server, fault, used }) => [
    level,
    server.index,
    fault ?? behind,
    used?.template,
  ]);
  expect(found).toEqual(want);
});

test.each<[servers: string, to: string]>([
  ["{ url: /api }, { url: 'https://x.example' }, { url: 'https://y.example' }", 'where callers say'],
  ["{ url: 'ftp://y.example' }, { url: 'https://x.example' }, { url: /api }", 'to https://x.example'],
  ["{ url: 'https://x.example' }, { url: v2 }", 'to https://x.example'],
  [
    "{ url: 'ftp://x' }, { url: 'https://{x}.example', variables: { x: { default: eu } } }",
    'to https://{x}.example',
  ],
  ["{ url: 'ftp://x.example' }", 'where callers say'],
])('the finding says where calls go instead: %s', async (servers, to) => {
  const document = documentWith("/a: { get: { responses: { '204': { description: d } } } }");
  const spec = document.replace(/^servers:.*$/m, `servers: [${servers}]`);
  const { found: findings, input } = await runFront({ 'openapi.yaml': spec });
  const found = findings.find(({ code }) => code === 'Document/ServerUrl');
  expect(found?.message).toMatch(/it is not used, calls go /);
  expect(found?.message.endsWith(`calls go ${to}.`)).toBe(true);
  expect(found?.hint).toMatch(/environments.*baseURL/);
  const usual = input?.config.usualEnvironment;
  expect(usual?.server?.template ?? usual?.url).toBe(/^to (.*)$/.exec(to)?.[1]);
});
