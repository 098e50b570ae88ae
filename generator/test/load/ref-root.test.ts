import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadAndCheck } from '../../src/check/index.ts';
import { diskReader, memoryReader, STANDARD_INPUT, type FileReader } from '../../src/load/index.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'specsmith-roots-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const document = (ref: string): string => `openapi: 3.1.0
info: { title: Depot, version: '1' }
servers: [{ url: https://depot.test }]
paths:
  /crates: { get: { operationId: listCrates, tags: [crates], responses: { '200': { description: Ok, content: { application/json: { schema: { $ref: '${ref}' } } } } } } }
`;
const crate = 'Crate: { type: object, properties: { wide: { type: integer } } }\n';

function onDisk(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function findings(spec: string, refRoots?: readonly string[], reader: FileReader = diskReader) {
  const { input, collector } = await loadAndCheck({ spec, refRoots, reader });
  const outside = collector.list().filter(({ message }) => message.includes('lies outside the folder'));
  return { operations: input?.endpoints.size ?? 0, outside, hints: outside.map(({ hint }) => hint) };
}

test('a folder beside that of the document can be allowed, as the finding says', async () => {
  const spec = onDisk('api/openapi.yaml', document('../shared/crates.yaml#/Crate'));
  onDisk('shared/crates.yaml', crate);
  const { operations, hints } = await findings(spec);
  expect([operations, hints.length]).toEqual([0, 1]);
  const [, named = ''] = /--ref-root (\S+) /.exec(hints[0] ?? '') ?? [];
  expect(named).toBe(join(folder, 'shared'));
  for (const root of [named, folder])
    expect(await findings(spec, [root])).toMatchObject({ operations: 1, outside: [] });
  expect(await findings(spec, [join(folder, 'share')])).toMatchObject({ operations: 0 });
});

test('what an allowed file refers to has to lie in an allowed folder, too, and so has what a link leads to', async () => {
  const spec = onDisk('far/api/openapi.yaml', document('../shared/on.yaml#/Crate'));
  onDisk('far/shared/on.yaml', "Crate: { $ref: '../../secret.yaml#/Crate' }\n");
  onDisk('secret.yaml', crate);
  const root = join(folder, 'far/shared');
  expect(await findings(spec, [root])).toMatchObject({ operations: 0, outside: [{}] });
  expect(await findings(spec, [root, folder])).toMatchObject({ operations: 1, outside: [] });

  onDisk('far/linked/openapi.yaml', document('../shared/link.yaml#/Crate'));
  symlinkSync(join(folder, 'secret.yaml'), join(folder, 'far/shared/link.yaml'));
  const linked = join(folder, 'far/linked/openapi.yaml');
  expect(await findings(linked, [root])).toMatchObject({ operations: 0, outside: [{}] });

  symlinkSync(join(folder, 'secret.yaml'), join(folder, 'far/linked/crates.yaml'));
  onDisk('far/linked/beside.yaml', document('crates.yaml#/Crate'));
  const { hints } = await findings(join(folder, 'far/linked/beside.yaml'));
  expect(hints).toEqual([expect.stringContaining('A link leads out of the folder')]);
});

test.each([
  ['../api/openapi.yaml', '../shared/crates.yaml', ['..'], 1],
  ['../api/openapi.yaml', '../../shared/crates.yaml', ['..'], 0],
  ['../openapi.yaml', '../crates.yaml', undefined, 0],
  ['api/openapi.yaml', '../crates.yaml', ['.'], 1],
  ['api/openapi.yaml', '../../crates.yaml', ['.'], 0],
  ['api/openapi.yaml', '../crates.yaml', ['./'], 1],
])('%s refers to %s with the roots %j: %i operations', async (spec, ref, roots, count) => {
  const parts = join(dirname(spec), ref);
  // Nothing tells where these files really are: the names alone decide.
  const reader = {
    ...memoryReader({ [spec]: document(`${ref}#/Crate`), [parts]: crate }),
    real: () => undefined,
  };
  expect(await findings(spec, roots, reader)).toMatchObject({ operations: count });
});

test('a document that has no folder reaches for no file', async () => {
  const spec = STANDARD_INPUT;
  const reader = memoryReader({
    [spec]: document('../shared/crates.yaml#/Crate'),
    'shared/crates.yaml': crate,
  });
  const { operations, hints } = await findings(spec, ['.'], reader);
  expect(operations).toBe(0);
  expect(hints).toEqual([expect.stringContaining('Save the document beside')]);
});
