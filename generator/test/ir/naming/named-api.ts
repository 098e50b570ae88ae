import { expect } from 'vitest';
import { loadAndCheck } from '../../../src/check/index.ts';
import { createCollector } from '../../../src/diagnostics/index.ts';
import {
  declareTypes,
  parseNameLock,
  printNameLock,
  type LockFile,
  type NameLock,
} from '../../../src/ir/index.ts';
import { buildApi } from '../../../src/pipeline/build-api.ts';
import { memoryReader } from '../../../src/load/index.ts';
import { type JsonObject, type JsonValue } from '../../../src/support/json.ts';

/** The names of one run, and what it had to say about names. */
export type Named = { readonly lock: LockFile; readonly codes: readonly string[] };

export async function name(document: unknown, config: string, lock?: LockFile): Promise<Named> {
  const reader = memoryReader({ 'openapi.json': JSON.stringify(document), 'stainless.yml': config });
  const { input, collector } = await loadAndCheck({ spec: 'openapi.json', config: 'stainless.yml', reader });
  if (input === undefined) throw new TypeError(collector.list()[0]?.message);
  const names = createCollector();
  const made = declareTypes(await buildApi(input, names.report, lock && read(lock)));
  for (const notice of made.notices) names.report(notice);
  expect(made.shapes.map((shape) => shape.name)).toEqual(
    expect.arrayContaining(Object.keys(made.names.shapes)) as unknown,
  );
  return { lock: printNameLock(made.names), codes: names.list().map(({ code }) => code) };
}

/** A lock as the next run finds it. */
function read(lock: LockFile): NameLock {
  const found = parseNameLock(JSON.stringify(lock));
  if (typeof found === 'string') throw new TypeError(found);
  return found;
}

/** What a set of resources returns, as a document with a config. */
export function api(
  schemas: Readonly<Record<string, JsonValue>>,
  responses: Readonly<Record<string, JsonValue>>,
) {
  const keys = Object.keys(responses);
  const paths = keys.map((key) => {
    const content = { 'application/json': { schema: responses[key] ?? {} } };
    const get = { operationId: key, responses: { 200: { description: 'OK', content } } };
    return [`/${key}`, { get }] as const;
  });
  const document = {
    openapi: '3.1.0',
    info: { title: 'Post', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    paths: Object.fromEntries(paths),
    components: { schemas },
  };
  const resources = keys.map((key) => `  ${key}:\n    methods: { list: get /${key} }\n`).join('');
  const config = `organization: { name: post }\ntargets: { typescript: { package_name: post } }\nclient_settings: {}\nenvironments: { production: 'https://api.example.com' }\nresources:\n${resources}`;
  return { document, config };
}

export const text = { type: 'string' };
export const object = (properties: Readonly<Record<string, JsonValue>>): JsonObject => ({
  type: 'object',
  properties,
});
export const ref = (component: string): JsonObject => ({ $ref: `#/components/schemas/${component}` });
export const shapesOf = ({ lock }: Named): LockFile['shapes'] => lock.shapes;
