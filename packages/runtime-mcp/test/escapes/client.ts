import { error, value, type Escape } from './escape.ts';

/** Attempts at the network, the environment, the client and its permissions. */
export const CLIENT: readonly Escape[] = [
  // Network and the client's inside.
  { name: 'fetch', code: "return await fetch('http://127.0.0.1')", want: error(/fetch.* is not defined/) },
  { name: 'client.apiKey', code: 'return client.apiKey', want: error(/does not exist/) },
  {
    name: 'client internals',
    code: "return ['_options', 'baseURL', 'withOptions', 'post', 'get', 'request', 'fetch', 'buildRequest', 'authHeaders', 'options'].map((n) => { try { return String(client[n]) } catch { return 'refused' } }).filter((x) => x !== 'refused')",
    want: value([]),
  },
  { name: 'client of a resource', code: 'return client.pet._client', want: error(/does not exist/) },
  {
    name: 'descriptors of client',
    code: 'return Object.entries(Object.getOwnPropertyDescriptors(client)).map(([k, d]) => k + typeof d.get)',
    want: value(['petundefined', 'storeundefined']),
  },
  {
    name: 'another method put into client',
    code: 'client.pet.retrieve = 1',
    want: error(/cannot be set|read-only|TypeError/),
  },
  {
    name: 'redefined resource',
    code: "Object.defineProperty(client, 'pet', { value: 1 })",
    want: error(/TypeError/),
  },
  {
    name: 'another verb through options',
    code: "return await client.pet.retrieve('1', { method: 'POST', path: '/pets', body: {} })",
    want: error(/option method is not available/),
  },
  {
    name: 'another path through options',
    code: "return await client.pet.list({}, { path: '/pets/echo' })",
    want: error(/option path is not available/),
  },
  {
    name: 'another host through options',
    code: "return await client.pet.list({}, { defaultBaseURL: 'http://127.0.0.1:9' })",
    want: error(/is not available/),
  },
  {
    name: 'headers through options',
    code: "return await client.pet.list({}, { headers: { authorization: 'x' } })",
    want: error(/is not available/),
  },
  {
    name: 'fetch through options',
    code: 'return await client.pet.list({}, { fetchOptions: { dispatcher: {} } })',
    want: error(/is not available/),
  },
  {
    name: 'more arguments than there are',
    code: "return await client.pet.retrieve('1', {}, { method: 'POST' })",
    want: error(/takes 1 arguments/),
  },
  {
    name: 'path that climbs',
    code: "return (await client.pet.retrieve('../orders')).pet_id",
    want: value('../orders'),
  },
  {
    name: 'object as path argument',
    code: "return await client.pet.retrieve({ toString: () => '/orders' })",
    want: error(/must be the pet_id/),
  },
  {
    name: 'key in an answer',
    code: "return (await client.pet.retrieve('echo')).authorization",
    want: value('Bearer [redacted]'),
  },
  {
    name: 'key in an error',
    code: "try { await client.pet.retrieve('refused') } catch (e) { return /sk-secret/.test(e.message + JSON.stringify(e)) }",
    want: value(false),
  },
  { name: 'redirect to another host', code: "return await client.pet.retrieve('away')", want: error(/./) },
  // Permissions.
  { name: 'blocked method', code: "await client.pet.create({ name: 'x' })", want: error(/not allowed/) },
  {
    name: 'blocked method, computed',
    code: "const m = 'cre' + 'ate'; await client['p' + 'et'][m]({ name: 'x' })",
    want: error(/not allowed/),
  },
  {
    name: 'blocked method, alias',
    code: "const { pet: { delete: remove } } = client; await remove('1')",
    want: error(/not allowed/),
  },
  {
    name: 'blocked method, bind call apply',
    code: 'const c = client.pet.create; const tries = [() => c.bind(null)({}), () => c.call(client, {}), () => c.apply(undefined, [{}]), () => Reflect.apply(c, null, [{}])]; return (await Promise.allSettled(tries.map((t) => t()))).map((r) => r.reason?.name)',
    want: value(['PermissionError', 'PermissionError', 'PermissionError', 'PermissionError']),
  },
  {
    name: 'blocked method with escapes',
    code: "await client.pet.\\u0063reate({ name: 'x' })",
    want: error(/not allowed/),
  },
  {
    name: 'blocked method through Reflect',
    code: "await Reflect.get(Reflect.get(client, 'store'), 'order').place({ pet_id: '1' })",
    want: error(/not allowed/),
  },
  {
    name: 'blocked method through eval',
    code: "return await (0, eval)('client.pet.create({})')",
    want: error(/not allowed/),
  },
  {
    name: 'blocked method through a new client',
    code: "import Example from 'example-sdk'; const c = new Example({ apiKey: 'x', baseURL: 'http://127.0.0.1:9' }); export default await c.pet.update('1', {})",
    want: error(/not allowed/),
  },
  {
    name: 'toString that changes',
    code: "let n = 0; const key = { toString: () => (n++ ? 'create' : 'list') }; await client.pet[key]({}); return await client.pet[key]({})",
    want: error(/not allowed/),
  },
  {
    name: 'JSON.stringify replaced',
    code: 'JSON.stringify = () => \'["1",{"method":"POST"}]\'; return await client.pet.list({ limit: \'1\' }).then((l) => l.length)',
    want: value(40),
  },
  {
    name: 'Array and Promise replaced',
    code: "Array.prototype.includes = () => true; Promise.prototype.then = () => { throw new Error('mine') }; Map.prototype.get = () => undefined; await client.pet.create({})",
    want: error(/./),
  },
  {
    name: '__proto__ in arguments',
    code: 'await client.pet.search(JSON.parse(\'{"traits":{},"__proto__":{"polluted":true}}\')); return [({}).polluted, \'polluted\' in Object.prototype]',
    want: value([null, false]),
  },
  {
    name: 'prototype pollution inside',
    code: "Object.prototype.polluted = 'mine'; return (await client.pet.retrieve('1')).pet_id",
    want: value('1'),
  },
  {
    name: 'huge arguments',
    code: "return await client.pet.search({ traits: { x: 'x'.repeat(2 * 1024 * 1024) } })",
    want: error(/too large|was stopped/),
  },
  {
    name: 'many calls',
    code: 'for (let i = 0; i < 1000; i++) await client.pet.retrieve(String(i))',
    want: error(/limit of API calls/),
  },
];
