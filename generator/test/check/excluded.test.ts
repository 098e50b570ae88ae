import { describe, expect, test } from 'vitest';
import { loadAndCheck, type LoadAndCheckOptions } from '../../src/check/index.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { memoryReader } from '../../src/load/index.ts';
import { folders, runCase } from '../diagnostics/worked-examples.ts';

/** The paths below which something was found, as they are written. */
const pathsIn = (found: readonly Diagnostic[]): readonly string[] => [
  ...new Set(
    found.flatMap(({ place }) => {
      const token = /^\/paths\/([^/]+)/.exec(place?.pointer ?? '')?.[1];
      return token === undefined ? [] : [token.replaceAll('~1', '/').replaceAll('~0', '~')];
    }),
  ),
];

describe('what is excluded says nothing', () => {
  test('whatever is wrong with it', async () => {
    const silenced = new Set<string>();
    const loud: string[] = [];
    for (const folder of folders) {
      const { collector } = await runCase(folder);
      for (const path of pathsIn(collector.list())) {
        const part = await runCase(folder, { exclude: [`path:${path}`] });
        const left = part.collector.list();
        const kept = new Set(left.map(({ code }) => code));
        for (const { code } of collector.list()) if (!kept.has(code)) silenced.add(code);
        if (pathsIn(left).includes(path)) loud.push(`${folder} ${path}`);
      }
    }
    expect(loud).toEqual([]);
    // The examples of the codes are of very many kinds.
    expect(silenced.size).toBeGreaterThan(40);
  });
});

const OK = "responses: { '204': { description: Done. } }";

async function findings(
  spec: string,
  part: Pick<LoadAndCheckOptions, 'include' | 'exclude'> = {},
): Promise<readonly string[]> {
  const { collector } = await loadAndCheck({
    spec: 'openapi.yaml',
    reader: memoryReader({ 'openapi.yaml': spec }),
    ...part,
  });
  const quiet = new Set(['Config/Inferred', 'Document/ServerMissing']);
  return collector
    .list()
    .filter(({ code }) => !quiet.has(code))
    .map(({ code, place, message }) => `${code} ${place?.pointer ?? ''} ${message}`);
}

const openapi = (paths: string): string =>
  `openapi: 3.1.0\ninfo: { title: Farm, version: '1' }\npaths:\n${paths}`;

test('the form of an operation of Swagger 2.0, and what was corrected in it', async () => {
  const spec = `swagger: '2.0'
info: { title: Farm, version: '1' }
host: farm.example
paths:
  /cows: { get: { ${OK} } }
  /bulls: { post: { consumes: text/plain, parameters: [{ name: a, in: formData, type: string }], ${OK} } }
`;
  const codes = (found: readonly string[]): readonly string[] =>
    found.map((each) => each.split(' ')[0] ?? '');
  expect(codes(await findings(spec))).toEqual(['Document/Repaired', 'Body/FormChosen']);
  expect(await findings(spec, { exclude: ['path:/bulls'] })).toEqual([]);
});

test('what is told once with its number counts what is asked for', async () => {
  const linked = "{ get: { responses: { '200': { description: Ok, links: {} } } } }";
  const spec = openapi(`  /a: ${linked}\n  /b: ${linked}\n  /c: ${linked}\n`);
  const told = (count: number, path: string): string =>
    `Document/NotSupported /paths/~1${path}/get/responses/200/links Not supported: links (${count}×); links are left out.`;
  expect(await findings(spec)).toEqual([told(3, 'a')]);
  expect(await findings(spec, { exclude: ['path:/a'] })).toEqual([told(2, 'b')]);
  expect(await findings(spec, { exclude: ['path:/a', 'path:/b', 'path:/c'] })).not.toContainEqual(
    expect.stringContaining('NotSupported'),
  );
});

test('of two equal requests the one that is asked for is made', async () => {
  const parameter = (name: string): string =>
    `parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }]`;
  const spec = openapi(
    `  '/a/{x}': { get: { ${parameter('x')}, ${OK} } }\n  '/a/{y}': { get: { ${parameter('y')}, ${OK} } }\n`,
  );
  expect((await findings(spec)).join()).toContain('get /a/{y} is left out');
  expect(await findings(spec, { exclude: ['path:/a/{x}'] })).toEqual([]);
});

test('what an operation refers to is looked at, also if it stands in one that is excluded', async () => {
  const body = '{ content: { application/json: { schema: { type: object, minLength: none } } } }';
  const shared = `  /a: { post: { requestBody: ${body}, ${OK} } }\n`;
  const alone = openapi(`${shared}  /b: { post: { ${OK} } }\n`);
  const used = openapi(
    `${shared}  /b: { post: { requestBody: { $ref: '#/paths/~1a/post/requestBody' }, ${OK} } }\n`,
  );
  const wanted = { exclude: ['path:/a'] };
  expect(await findings(alone, wanted)).toEqual([]);
  expect((await findings(used, wanted)).join()).toContain(
    'Document/WrongTypeIgnored /paths/~1a/post/requestBody/content',
  );
});

test('a path whose operations are all excluded, and no path that has another one', async () => {
  const item = (verbs: string): string => `  /a: { parameters: [{ name: '', in: query }], ${verbs} }\n`;
  const [get, post] = [`get: { tags: [x], ${OK} }`, `post: { tags: [y], ${OK} }`];
  const part = { exclude: ['tag:x'] };
  const rest = `  /b: { get: { ${OK} } }\n`;
  expect(await findings(openapi(item(get) + rest), part)).toEqual([]);
  expect((await findings(openapi(item(`${get}, ${post}`) + rest), part)).join()).toContain(
    'Document/ParameterLeftOut /paths/~1a/parameters/0',
  );
});
