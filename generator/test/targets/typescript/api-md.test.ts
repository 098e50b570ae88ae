import { expect, test } from 'vitest';
import { declareTypes } from '../../../src/ir/index.ts';
import type { Api } from '../../../src/ir/model/api.ts';
import { apiMd } from '../../../src/targets/typescript/api-md.ts';
import { sharedMembers } from '../../../src/targets/typescript/shared-members.ts';
import { api, method, node, resource } from '../../ir/examples/api-fixture.ts';
import { formatted, fullApi, textOf } from './docs-fixture.ts';

const listOf = (described: Api): string =>
  textOf(
    apiMd({
      api: described,
      declarations: declareTypes(described),
      families: sharedMembers(described),
      example: () => '',
    }),
  );

test('lists types and methods by resource', async () => {
  const text = listOf(fullApi());
  expect(text).toBe(`# Thing

Methods:

- <code title="post /things">client.thing.<a href="./src/resources/thing.ts">create</a>({ ...params }) -> ThingResponse</code>
- <code title="get /things/{thing_id}">client.thing.<a href="./src/resources/thing.ts">retrieve</a>(thingID) -> ThingResponse</code>
- <code title="get /things">client.thing.<a href="./src/resources/thing.ts">list</a>() -> ThingsPage</code>
- <code title="delete /things/{thing_id}">client.thing.<a href="./src/resources/thing.ts">delete</a>(thingID) -> void</code>
- <code title="post /things">client.thing.<a href="./src/resources/thing.ts">upload</a>({ ...params }) -> Response</code>

## Part

Methods:

- <code title="post /stop">client.thing.part.<a href="./src/resources/thing/part.ts">stop</a>() -> void</code>
`);
  expect(text).toBe(await formatted(text, 'markdown'));
});

test('names types after models, shared ones first', () => {
  const at = { file: 'a', pointer: '' };
  const type = node({ kind: 'string' });
  const named = (name: string, home: 'resource' | 'shared') => ({
    id: name,
    name,
    home,
    module: `resources/${home === 'shared' ? 'shared' : 'thing'}`,
    type,
    at,
  });
  const shared = named('Common', 'shared');
  const own = named('ThingResponse', 'resource');
  const methods = ['archive', 'list'].map((key) =>
    method({ key, name: key, response: { kind: 'json', type, typeName: `Thing_${key}Response` } }),
  );
  const whole = api(
    [resource('thing', methods, { models: [own] })],
    {},
    { models: new Map([['Common', shared]]) },
  );
  const names = [...listOf(whole).matchAll(/<a href="([^"]+)">(\w+)<\/a><\/code>/g)].map(([, href, name]) => [
    href,
    name,
  ]);
  expect(names).toEqual([
    ['./src/resources/shared.ts', 'Common'],
    ['./src/resources/thing.ts', 'ThingResponse'],
    ['./src/resources/thing.ts', 'Thing_listResponse'],
    ['./src/resources/thing.ts', 'Thing_archiveResponse'],
  ]);
});

test('paths cannot leave their attribute, names cannot become markup', () => {
  const odd = method({ path: '/a"><b>', name: '_x_' });
  const text = listOf(api([resource('thing', [odd])]));
  expect(text).toContain('<code title="post /a&quot;&gt;&lt;b&gt;">');
  expect(text).toContain(String.raw`>\_x\_</a>`);
});
