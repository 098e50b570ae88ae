import { describe, expect, test } from 'vitest';
import { loadAndCheck } from '../../../src/check/index.ts';
import { reportedWireFact } from '../../../src/compare/report/index.ts';
import { compareDocuments, type DocumentSide } from '../../../src/compare/wire/index.ts';
import { memoryReader } from '../../../src/load/index.ts';
import { buildApi } from '../../../src/pipeline/build-api.ts';
import type { RuleSet } from '../../../src/support/rule-set.ts';

const [MULTIPART, URLENCODED] = ['multipart/form-data', 'application/x-www-form-urlencoded'] as const;

const PARTS: Readonly<Record<string, object>> = {
  text: { type: 'string' },
  texts: { type: 'array', items: { type: 'string' } },
  value: { type: 'object', properties: { x: { type: 'integer' } } },
  values: { type: 'array', items: { type: 'object', properties: { x: { type: 'integer' } } } },
  file: { type: 'string', format: 'binary' },
};

type Question = { readonly type?: string; readonly rules?: RuleSet; readonly version?: string };

async function side(
  encoding: object | undefined,
  { type = MULTIPART, rules = 'openapi', version = '3.1.0' }: Question,
): Promise<DocumentSide> {
  const media = { schema: { type: 'object', properties: PARTS }, ...(encoding && { encoding }) };
  const document = {
    openapi: version,
    info: { title: 'Barn', version: '1' },
    servers: [{ url: 'https://barn.example' }],
    paths: {
      '/cows': {
        post: { requestBody: { content: { [type]: media } }, responses: { 204: { description: 'Ok' } } },
      },
    },
  };
  const reader = memoryReader({ 'openapi.json': JSON.stringify(document) });
  const { input } = await loadAndCheck({ spec: 'openapi.json', reader, rules });
  if (input === undefined) throw new TypeError('The document is refused.');
  return { input, api: await buildApi(input, () => undefined) };
}

/** What is said where an `encoding` is stated, or replaced. */
async function told(
  before: object | undefined,
  after: object,
  question: Question = {},
): Promise<readonly string[]> {
  const found = compareDocuments(await side(before, question), await side(after, question));
  return found.map((fact) => reportedWireFact(fact)).map(({ code, message }) => `${code} ${message}`);
}

describe('an encoding that states what is sent anyway is no change', () => {
  test.each([
    ['text', { contentType: 'text/plain' }, MULTIPART],
    ['texts', { contentType: 'text/plain' }, MULTIPART],
    ['texts', { style: 'form', explode: true }, MULTIPART],
    ['text', { style: 'pipeDelimited' }, MULTIPART],
    ['value', { contentType: 'Application/JSON' }, MULTIPART],
    ['values', { contentType: 'application/json' }, MULTIPART],
    ['text', { style: 'form' }, URLENCODED],
    ['texts', { style: 'form' }, URLENCODED],
    ['texts', { style: 'spaceDelimited', explode: true }, URLENCODED],
    ['value', { contentType: 'application/json' }, URLENCODED],
    ['texts', {}, URLENCODED],
  ])('%s %j in %s', async (name, encoding, type) => {
    expect(await told(undefined, { [name]: encoding }, { type })).toEqual([]);
  });

  test('nor is the style of a part before OpenAPI 3.1, which did not count', async () => {
    expect(await told(undefined, { texts: { style: 'pipeDelimited' } }, { version: '3.0.3' })).toEqual([]);
    expect(await told(undefined, { texts: { style: 'pipeDelimited' } })).toHaveLength(1);
  });
});

describe('an encoding that changes what is sent', () => {
  test.each([
    ['text', { contentType: 'application/json' }, MULTIPART, 'application/json'],
    ['texts', { style: 'form', explode: false }, MULTIPART, 'form'],
    ['texts', { contentType: 'application/json' }, URLENCODED, 'application/json'],
    ['value', { style: 'form' }, URLENCODED, 'form, exploded'],
    ['value', { contentType: 'text/csv' }, MULTIPART, 'text/csv'],
    ['file', { contentType: 'image/png' }, MULTIPART, 'image/png'],
    ['text', { allowReserved: true }, URLENCODED, 'reserved characters as they are'],
    ['text', { headers: { 'X-Kind': { schema: { const: 'a' } } } }, MULTIPART, 'the header X-Kind: a'],
  ])('%s %j in %s', async (name, encoding, type, words) => {
    const [only = '', ...more] = await told(undefined, { [name]: encoding }, { type });
    expect(more).toEqual([]);
    expect(only).toMatch(/^request-property-encoding-changed /);
    expect(only).toContain(words);
  });

  test('is told once, whichever of its words changed', async () => {
    const before = { texts: { style: 'pipeDelimited' } };
    expect(await told(before, { texts: { style: 'spaceDelimited' } })).toHaveLength(1);
    expect(await told(before, { texts: { style: 'pipeDelimited', explode: false } })).toEqual([]);
  });
});

test('packages of the hosted generator write lists and objects in ways of their own, so that what is stated counts', async () => {
  const rules = 'stainless';
  expect(await told(undefined, { texts: { style: 'form' } }, { type: URLENCODED, rules })).toHaveLength(1);
  expect(await told(undefined, { value: { contentType: 'application/json' } }, { rules })).toHaveLength(1);
  expect(await told(undefined, { text: { contentType: 'text/plain' } }, { rules })).toEqual([]);
});
