import { expect } from 'vitest';
import { loadAndCheck } from '../../../src/check/index.ts';
import { createCollector } from '../../../src/diagnostics/index.ts';
import {
  declareTypes,
  type Child,
  type Declaration,
  parseNameLock,
  printNameLock,
  type LockFile,
} from '../../../src/ir/index.ts';
import { buildApi } from '../../../src/pipeline/build-api.ts';
import { memoryReader } from '../../../src/load/index.ts';
import type { JsonObject, JsonValue } from '../../../src/support/json.ts';

export const text = { type: 'string' };
const config =
  "organization: { name: post }\ntargets: { typescript: { package_name: post } }\nclient_settings: {}\nenvironments: { production: 'https://api.example.com' }\nresources:\n  pets:\n    methods: { list: get /pets }\n";

export const object = (...members: readonly string[]): JsonObject => ({
  type: 'object',
  properties: Object.fromEntries(members.map((member) => [member, text])),
});

/** An object with a discriminator. */
export const kind = (value: string, ...members: readonly string[]): JsonObject => {
  const properties = Object.fromEntries(members.map((member) => [member, text]));
  return { type: 'object', properties: { kind: { type: 'string', enum: [value] }, ...properties } };
};

export type Version = {
  readonly lock: LockFile;
  readonly types: Readonly<Record<string, string>>;
  readonly shapes: Readonly<Record<string, string>>;
};

/** Generates one version: name → members of the objects in the member `toy`. */
export async function generate(toy: JsonValue, lock?: LockFile): Promise<Version> {
  const schema = { type: 'object', properties: { toy } };
  const responses = { 200: { description: 'OK', content: { 'application/json': { schema } } } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Post', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    paths: { '/pets': { get: { operationId: 'pets', responses } } },
  };
  const reader = memoryReader({ 'openapi.json': JSON.stringify(document), 'stainless.yml': config });
  const { input } = await loadAndCheck({ spec: 'openapi.json', config: 'stainless.yml', reader });
  if (input === undefined) throw new TypeError('the document is not accepted');
  const { report } = createCollector();
  const before = lock && parseNameLock(JSON.stringify(lock));
  if (typeof before === 'string') throw new TypeError(before);
  const made = declareTypes(await buildApi(input, report, before));
  const owner = made.modules
    .flatMap((module) => module.responses)
    .find((each) => each.name === 'PetListResponse');
  const membersOf = ({ form }: Declaration) =>
    form.kind === 'interface' ?
      form.members
        .map((member) => member.name)
        .sort()
        .join(' ')
    : '';
  const declarationOf = (child: Child) =>
    child.kind === 'inline' ? child.declaration : made.shapes.find((shape) => shape.name === child.to);
  const types = (owner?.children ?? []).map((child) => {
    const declaration = declarationOf(child);
    const short = child.kind === 'inline' ? child.declaration.name : child.short;
    return [short, declaration === undefined ? '' : membersOf(declaration)] as const;
  });
  expect(new Set(types.map(([short]) => short)).size).toBe(types.length);
  const shapes = made.shapes.map((shape) => [shape.name, membersOf(shape)] as const);
  return {
    lock: printNameLock(made.names),
    types: Object.fromEntries(types),
    shapes: Object.fromEntries(shapes),
  };
}

/** The last of several versions, each generated over the one before. */
export async function through(
  ...versions: ReadonlyArray<JsonValue | readonly JsonObject[]>
): Promise<Version['types']> {
  let last: Version | undefined;
  for (const version of versions)
    last = await generate(Array.isArray(version) ? { oneOf: version } : (version as JsonValue), last?.lock);
  return last?.types ?? {};
}

export const ball = kind('ball', 'size');
export const rope = kind('rope', 'length');
export const bone = kind('bone', 'color');
