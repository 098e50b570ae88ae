import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPackage, removePackages, startLoopback, type AnyClient, type Loopback } from '../kit/wire.ts';

/** A schema, and values of it: as JSON text, and as callers of the package know them. */
type Made = { readonly schema: object; readonly value: (random: Random) => Pair };
type Pair = { readonly wire: string; readonly caller: unknown };
type Random = (below: number) => number;

/** Numbers that are the same in every run (a linear congruential generator). */
function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const DIGITS = ['0', '7', '-3', '9007199254740993', '-9223372036854775808', '18446744073709551615'];

const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('nothing to pick');
  return item;
};

const text = (caller: string): Pair => ({ wire: JSON.stringify(caller), caller });

const list = (items: readonly Pair[]): Pair => ({
  wire: `[${items.map(({ wire }) => wire).join(',')}]`,
  caller: items.map(({ caller }) => caller),
});

const object = (members: ReadonlyArray<readonly [string, Pair]>): Pair => ({
  wire: `{${members.map(([name, { wire }]) => `${JSON.stringify(name)}:${wire}`).join(',')}}`,
  caller: Object.fromEntries(members.map(([name, { caller }]) => [name, caller])),
});

const PLAIN: readonly Made[] = [
  {
    schema: { type: 'integer', format: 'int64' },
    value: (random) => {
      const digits = pick(random, DIGITS);
      return { wire: digits, caller: digits };
    },
  },
  { schema: { type: 'integer' }, value: () => ({ wire: '12', caller: 12 }) },
  { schema: { type: 'number' }, value: () => ({ wire: '1.5', caller: 1.5 }) },
  { schema: { type: 'string' }, value: (random) => text(pick(random, ['x', '9007199254740993'])) },
  { schema: { type: 'boolean' }, value: () => ({ wire: 'true', caller: true }) },
];

const NAMES = ['a', 'b', 'c', 'total', 'd-e'];

/** An object of some members, each there or not. */
function madeObject(random: Random, depth: number, fixed: Readonly<Record<string, string>> = {}): Made {
  const members = NAMES.filter(() => random(2) === 0).map((name) => ({
    name,
    required: random(2) === 0,
    ...made(random, depth - 1),
  }));
  const constants = Object.entries(fixed);
  return {
    schema: {
      type: 'object',
      required: [
        ...constants.map(([name]) => name),
        ...members.filter(({ required }) => required).map(({ name }) => name),
      ],
      properties: Object.fromEntries([
        ...constants.map(([name, value]) => [name, { const: value }] as const),
        ...members.map(({ name, schema }) => [name, schema] as const),
      ]),
    },
    value: (each) =>
      object([
        ...constants.map(([name, value]) => [name, text(value)] as const),
        ...members
          .filter(({ required }) => required || each(2) === 0)
          .map(({ name, value }) => [name, value(each)] as const),
      ]),
  };
}

/** A schema of any form. */
function made(random: Random, depth: number): Made {
  if (depth <= 0) return pick(random, PLAIN);
  const inner = (): Made => made(random, depth - 1);
  switch (random(8)) {
    case 0: {
      const item = inner();
      return {
        schema: { type: 'array', items: item.schema },
        value: (each) => list(Array.from({ length: each(3) }, () => item.value(each))),
      };
    }
    case 1: {
      const item = inner();
      return {
        schema: { type: 'object', additionalProperties: item.schema },
        value: (each) =>
          object(['x', '__proto__'].slice(each(2)).map((name) => [name, item.value(each)] as const)),
      };
    }
    case 2: {
      const [first, second] = [inner(), inner()];
      return {
        schema: { type: 'array', prefixItems: [first.schema, second.schema], minItems: 2, items: false },
        value: (each) => list([first.value(each), second.value(each)]),
      };
    }
    case 3: {
      const variants = ['one', 'two', 'three'].map((kind) => madeObject(random, depth - 1, { kind }));
      return {
        schema: { oneOf: variants.map(({ schema }) => schema) },
        value: (each) => pick(each, variants).value(each),
      };
    }
    case 4: {
      const item = inner();
      return {
        schema: { oneOf: [item.schema, { type: 'null' }] },
        value: (each) => (each(3) === 0 ? { wire: 'null', caller: null } : item.value(each)),
      };
    }
    case 5: {
      const whole = madeObject(random, depth);
      const rest = { ...pick(random, PLAIN) };
      return {
        schema: {
          allOf: [whole.schema, { type: 'object', required: ['extra'], properties: { extra: rest.schema } }],
        },
        value: (each) => {
          const { wire, caller } = whole.value(each);
          const extra = rest.value(each);
          const members = wire === '{}' ? '' : `${wire.slice(1, -1)},`;
          return {
            wire: `{${members}"extra":${extra.wire}}`,
            caller: { ...(caller as object), extra: extra.caller },
          };
        },
      };
    }
    default:
      return madeObject(random, depth);
  }
}

const random = randomOf(20_240_229);
const operations = Array.from({ length: 80 }, () => ({ held: made(random, 3) }));

const document = {
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1.0.0' },
  servers: [{ url: 'https://acme.example' }],
  paths: Object.fromEntries(
    operations.map(({ held }, i) => {
      // Every second one is told by name, so that parts of types are shared.
      const schema = i % 2 === 0 ? { $ref: `#/components/schemas/Thing${i}` } : wrapped(held);
      const content = { 'application/json': { schema } };
      const post = {
        operationId: `send${i}`,
        tags: [`thing${i}`],
        requestBody: { required: true, content },
        responses: { 200: { description: 'Ok', content } },
      };
      return [`/things${i}`, { post }];
    }),
  ),
  components: {
    schemas: Object.fromEntries(operations.map(({ held }, i) => [`Thing${i}`, wrapped(held)] as const)),
  },
};

function wrapped({ schema }: Made): object {
  return { type: 'object', required: ['value'], properties: { value: schema } };
}

let server: Loopback;
let call: (path: string, body: unknown) => Promise<unknown>;

beforeAll(async () => {
  server = await startLoopback();
  const sdk = await loadPackage(JSON.stringify(document), 'rules: openapi\ntypes: { int64: string }\n');
  const client: AnyClient = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  call = (path, body) => sdk.call(client, `post ${path}`, body);
});
afterAll(async () => {
  await server.close();
  removePackages();
});

test('whatever a document looks like, digits arrive where it says so and nowhere else', async () => {
  for (const [i, { held }] of operations.entries()) {
    for (let round = 0; round < 4; round++) {
      const sent = object([['value', held.value(random)]]);
      const answered = object([['value', held.value(random)]]);
      server.answer = (response) =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end(answered.wire);
      const result = await call(`/things${i}`, sent.caller);
      const shown = `${i}: ${JSON.stringify(held.schema)}`;
      expect(server.received.at(-1)?.body.toString(), shown).toBe(sent.wire);
      expect(result, shown).toEqual(answered.caller);
    }
  }
});
