import { expect, test } from 'vitest';
import { surfaceOf } from '../../../src/targets/mcp/index.ts';
import { buildSources } from '../../kit/generate.ts';

const members = {
  kind: { type: 'string', enum: ['pine', 'oak'] },
  seen: { anyOf: [{ type: 'string', enum: ['fox', 'owl'] }, { type: 'integer' }] },
  either: { anyOf: [{ type: 'string', enum: ['tall'] }, { type: 'string' }] },
  rings: { type: 'integer', format: 'int64' },
  rank: { type: ['string', 'null'], enum: ['a', null] },
  gone: { type: 'null' },
};
const tree = { type: 'object', properties: members };
const document = {
  openapi: '3.1.0',
  info: { title: 'Wood', version: '1' },
  paths: {
    '/trees': {
      post: {
        requestBody: { content: { 'application/json': { schema: tree } } },
        responses: { 200: { description: 'Ok', content: { 'application/json': { schema: tree } } } },
      },
    },
  },
};

/** The types of what is sent or comes back, by their names. */
async function typesOf(side: 'params' | 'returns', settings: object = {}): Promise<Record<string, unknown>> {
  const files = { 'openapi.json': JSON.stringify(document), 'stainless.json': JSON.stringify(settings) };
  const api = await buildSources({ files, spec: 'openapi.json', config: 'stainless.json' });
  const { methods, types } = surfaceOf(api);
  const [method] = methods;
  if (side === 'params')
    return Object.fromEntries((method?.params ?? []).map(({ name, type }) => [name, type]));
  const returned = method?.returns;
  const type = typeof returned === 'string' ? types[returned.slice(1)]?.type : returned;
  if (typeof type !== 'object' || !('fields' in type)) throw new Error('an object is returned');
  return Object.fromEntries(type.fields.map((field) => [field.name, field.type]));
}

test('what comes back may have further texts, what is sent may not', async () => {
  expect(await typesOf('returns')).toMatchObject({
    kind: { union: [{ enum: ['pine', 'oak'] }, 'string'] },
    seen: { union: [{ enum: ['fox', 'owl'] }, 'string', 'number'] },
    either: { union: [{ enum: ['tall'] }, 'string'] },
    rank: { nullable: { enum: ['a'] } },
  });
  expect(await typesOf('params')).toMatchObject({
    kind: { enum: ['pine', 'oak'] },
    seen: { union: [{ enum: ['fox', 'owl'] }, 'number'] },
  });
});

test('closed enums stay closed', async () => {
  expect(await typesOf('returns', { types: { open_enums: false } })).toMatchObject({
    kind: { enum: ['pine', 'oak'] },
  });
});

test('integers of 64 bits are as wide as the config says, and null alone is null', async () => {
  expect(await typesOf('returns')).toMatchObject({ rings: 'number', gone: 'null' });
  expect(await typesOf('returns', { types: { int64: 'bigint' } })).toMatchObject({
    rings: { union: ['number', 'bigint'] },
  });
});
