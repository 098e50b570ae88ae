import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createSystem } from '../../src/cli/system.ts';
import { loadSide } from '../../src/compare/files/index.ts';
import { generate } from '../../src/pipeline/generate.ts';
import { temporaryFolder } from '../kit/run-program.ts';

vi.mock('../../src/compare/files/index.ts', async (original) => {
  const real: object = await original();
  const load = 'loadSide' in real ? (real.loadSide as typeof loadSide) : undefined;
  return { ...real, loadSide: vi.fn(load) };
});

const documentWith = (cats: string): string => `openapi: 3.1.0
info: { title: Acme Zoo, version: 1.0.0 }
servers: [{ url: https://api.acme.test }]
paths:
  /pets: { get: { responses: { '204': { description: Ok } } } }
  /cats: ${cats}
  /dogs: { get: null }
`;

test('a published package is had once, also where something is left out', async () => {
  const folder = temporaryFolder();
  const spec = join(folder, 'openapi.yaml');
  const run = async (cats: string, out: string, since?: string) => {
    writeFileSync(spec, documentWith(cats));
    const request = { spec, target: 'typescript', check: false, overwriteEdits: false };
    const { collector } = await generate({ ...request, out: join(folder, out), since }, createSystem());
    return collector.list().flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
  };
  const cats = "{ get: { responses: { '204': { description: Ok } } } }";
  const old = join(folder, 'old');
  expect(await run(cats, 'old')).toEqual([]);
  expect(await run(cats, 'new', old)).toEqual([]);
  expect(loadSide).toHaveBeenCalledTimes(1);
  expect(await run('[]', 'other', old)).toEqual(['Endpoint/ShippedLeftOut']);
  expect(await run('{}', 'other', old)).toEqual(['Endpoint/ShippedMissing']);
  expect(loadSide).toHaveBeenCalledTimes(3);
});
