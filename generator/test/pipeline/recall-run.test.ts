import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSystem } from '../../src/cli/system.ts';
import { presentJson } from '../../src/diagnostics/index.ts';
import type { GenerateRequest } from '../../src/pipeline/generate-request.ts';
import { generate } from '../../src/pipeline/generate.ts';
import { temporaryFolder } from '../kit/run-program.ts';

/** One warning with a line: a reference to a file that is not there. */
const spec = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
servers: [{ url: https://shop.example }]
paths:
  /items:
    get:
      operationId: listItems
      responses:
        '200':
          description: All items.
          content: { application/json: { schema: { $ref: 'parts/item.yaml' } } }
  /orders:
    get:
      operationId: listOrders
      parameters: [{ name: by, in: query, schema: { $ref: 'parts/missing.yaml' } }]
      responses: { '200': { description: All orders. } }
`;
const item = 'type: object\nproperties: { id: { type: string } }\n';

function shop() {
  const folder = temporaryFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('openapi.yaml', spec);
  write('parts/item.yaml', item);
  const run = async (more: Partial<GenerateRequest> = {}, hash = 'a build') => {
    let isFresh = false;
    const system = createSystem();
    const request = {
      spec: join(folder, 'openapi.yaml'),
      target: 'typescript',
      out: join(folder, 'sdk'),
      check: false,
      overwriteEdits: false,
      ...more,
    };
    const { value, collector, positions } = await generate(request, {
      ...system,
      build: { version: '1.0.0', hash },
      assets(target) {
        isFresh = true;
        return system.assets(target);
      },
    });
    return { value, isFresh, counts: collector.counts(), found: presentJson(collector.list(), positions) };
  };
  return { folder, write, run, remove: (path: string) => rmSync(join(folder, path)) };
}

describe('a run that would repeat the last one', () => {
  it('says what that one said, with the lines of its warnings', async () => {
    const { run } = shop();
    const first = await run();
    const second = await run();
    expect([first.isFresh, second.isFresh]).toEqual([true, false]);
    expect(second.value).toMatchObject({ kind: 'written', created: [], updated: [], removed: [] });
    expect(second.value?.selection).toEqual(first.value?.selection);
    expect(second.counts).toEqual(first.counts);
    const warnings = (each: typeof first) => each.found.filter(({ severity }) => severity === 'warning');
    expect(warnings(first).map(({ line }) => line)).toContain(15);
    expect(warnings(second)).toEqual(warnings(first));
    expect((await run({ showsNotes: true })).found).toEqual(first.found);
  });

  it('compares with the disk as it would afresh', async () => {
    const { run } = shop();
    await run();
    expect(await run({ check: true })).toMatchObject({
      isFresh: false,
      value: { kind: 'compared', drift: [] },
    });
  });
});

describe('what is new to one run only is not said again', () => {
  type News = {
    readonly code: string;
    readonly change?: (made: ReturnType<typeof shop>) => void;
    readonly more?: Partial<GenerateRequest>;
    readonly before?: Partial<GenerateRequest>;
  };
  const NEWS: readonly News[] = [
    { code: 'Output/EditFound', change: ({ write }) => write('sdk/README.md', 'Mine.\n') },
    {
      code: 'Output/EditedStaleFile',
      change: ({ write }) => write('sdk/src/resources/orders.ts', '// Mine.\n'),
      more: { exclude: ['path:/orders'] },
    },
    { code: 'Input/OtherPart', more: { exclude: ['path:/orders'] } },
    {
      code: 'Output/VersionGoesBack',
      more: { releaseVersion: '1.5.0' },
      before: { releaseVersion: '2.0.0' },
    },
  ];
  it.each(NEWS)('$code', async ({ code, change, more, before }) => {
    const made = shop();
    await made.run(before);
    change?.(made);
    const codes = ({ found }: Awaited<ReturnType<typeof made.run>>) => found.map((each) => each.code);
    expect(codes(await made.run(more))).toContain(code);
    const again = await made.run(more);
    expect(again.isFresh).toBe(false);
    expect(codes(again)).not.toContain(code);
    // A recalled run and one made afresh say the same.
    made.remove('sdk/.specsmith/cache/run.json');
    const afresh = await made.run(more);
    expect(afresh.isFresh).toBe(true);
    expect([...codes(afresh)].sort()).toEqual([...codes(again)].sort());
  });
});

describe('a run is made afresh', () => {
  const changes: ReadonlyArray<readonly [what: string, change: (made: ReturnType<typeof shop>) => void]> = [
    ['where the document changed', ({ write }) => write('openapi.yaml', spec.replace('All items', 'Items'))],
    ['where another file of the document changed', ({ write }) => write('parts/item.yaml', `${item}# new\n`)],
    ['where a file appears that was missing', ({ write }) => write('parts/missing.yaml', 'type: string\n')],
    ['where a file of the package was edited', ({ write }) => write('sdk/README.md', 'Mine.\n')],
    ['where a file of the package is gone', ({ remove }) => remove('sdk/src/index.ts')],
    [
      'where the kept run was cut off',
      ({ write }) => write('sdk/.specsmith/cache/run.json', '{"seal":"abc","run":{'),
    ],
    [
      'where the kept run was edited',
      ({ write }) => write('sdk/.specsmith/cache/run.json', '{"seal":"","run":{}}'),
    ],
    ['where the kept run is no object', ({ write }) => write('sdk/.specsmith/cache/run.json', 'null')],
    ['where there is no kept run', ({ remove }) => remove('sdk/.specsmith/cache/run.json')],
  ];
  it.each(changes)('%s', async (_, change) => {
    const made = shop();
    await made.run();
    expect(await made.run()).toMatchObject({ isFresh: false });
    change(made);
    expect(await made.run({ check: true })).toMatchObject({ isFresh: true });
  });

  it('where something else is asked for', async () => {
    const { run } = shop();
    await run();
    for (const more of [{ rules: 'stainless' }, { exclude: ['path:/items'] }, { pruneNames: true }] as const)
      expect(await run({ ...more, check: true })).toMatchObject({ isFresh: true });
  });

  it('by another build', async () => {
    const { run } = shop();
    await run();
    expect(await run({ check: true }, 'a newer build')).toMatchObject({ isFresh: true });
  });

  it('where a hand-written module appears that the config names', async () => {
    const made = shop();
    const config = join(made.folder, 'stainless.yml');
    made.write(
      'stainless.yml',
      'organization: { name: shop }\nresources: { items: { methods: { list: get /items } } }\n' +
        'targets:\n  typescript:\n    package_name: shop\n' +
        '    options: { custom_exports: [{ from: lib/extra, values: [extra] }] }\n',
    );
    await made.run({ config });
    expect(await made.run({ config })).toMatchObject({ isFresh: false });
    made.write('sdk/src/lib/extra.ts', 'export const extra = 1;\n');
    expect(await made.run({ config, check: true })).toMatchObject({ isFresh: true });
  });
});
