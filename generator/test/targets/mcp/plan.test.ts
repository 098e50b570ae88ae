import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../../src/ir/index.ts';
import type { FilePlan } from '../../../src/plan/file-plan.ts';
import { loadAssets } from '../../../src/machine/assets.ts';
import { renderFiles } from '../../../src/render/index.ts';
import { createMcp, mcp, surfaceOf } from '../../../src/targets/mcp/index.ts';
import { RUNTIME_DEPENDENCIES } from '../../../src/targets/mcp/package-json.ts';
import { compileErrors } from '../../kit/compile.ts';
import { buildSources } from '../../kit/generate.ts';
import { miniSources } from '../../kit/mini.ts';
import {
  api,
  bodyParams,
  config,
  example,
  method,
  object,
  resource,
  string,
} from '../../ir/examples/api-fixture.ts';

const runtime = fileURLToPath(new URL('../../../../packages/runtime-mcp/', import.meta.url));

async function render(plans: readonly FilePlan[]): Promise<ReadonlyMap<string, string>> {
  const findings: unknown[] = [];
  const files = await renderFiles(plans, { assets: loadAssets('mcp') }, (finding) => findings.push(finding));
  expect(findings).toEqual([]);
  return new Map(files.map(({ path, text }) => [path, text]));
}

describe('the copied server', () => {
  test('gets the packages it needs', () => {
    const { dependencies } = JSON.parse(readFileSync(`${runtime}package.json`, 'utf8')) as Record<
      string,
      unknown
    >;
    expect(RUNTIME_DEPENDENCIES).toEqual(dependencies);
  });
});

describe('the package of a small API', () => {
  let files: ReadonlyMap<string, string>;
  let small: Api;

  beforeAll(async () => {
    small = await buildSources(miniSources());
    files = await render(createMcp({ earlier: [surfaceOf(small, 'bare')] }).plan(small, () => undefined));
  });

  test('has data of the types that the server expects', () => {
    const data = ['local-docs-search', 'methods', 'surface'].map((name) => `src/${name}.ts`);
    const sources = new Map(
      [...data, 'src/api/types.ts'].map((path) => [path, files.get(path) ?? ''] as const),
    );
    for (const path of data)
      sources.set(path, (sources.get(path) ?? '').replace("'./api/types.ts'", "'./api/types'"));
    expect(compileErrors(sources)).toEqual([]);
  });

  test('holds the package file, the guide and the container', () => {
    const manifest = JSON.parse(files.get('package.json') ?? '{}') as Record<string, unknown>;
    expect(manifest).toMatchObject({ name: '@seedshelf/client-mcp', version: '1.4.0', license: 'MIT' });
    expect(manifest['dependencies']).toMatchObject({ '@seedshelf/client': 'file:../typescript' });
    expect(manifest).not.toHaveProperty('scripts.postinstall');
    expect(files.get('README.md')).toContain('SEEDSHELF_API_KEY');
    expect(files.get('Dockerfile')).toContain('USER node');
    expect(files.get('src/server-info.ts')).toContain("apiKeyHeader: 'x-seedshelf-api-key'");
    expect(JSON.parse(files.get('manifest.json') ?? '{}')).toMatchObject({ server: { type: 'node' } });
  });

  test('lists the calls with what they take', () => {
    expect(files.get('src/methods.ts')).toContain("fullyQualifiedName: 'seeds.photos.upload'");
    expect(files.get('src/methods.ts')).toMatch(
      /'seeds\.update',[^]*?pathArgs: \['seed_id'\],\n *params: 'required'/,
    );
  });

  test('reads the credential under its own name', () => {
    const token = {
      ...config.client,
      opts: [{ ...config.client.opts[0], key: 'auth_token' }],
    } as typeof config.client;
    const plan = mcp
      .plan(api([], {}, { config: { ...config, client: token } }), () => undefined)
      .find(({ path }) => path === 'src/server-info.ts');
    expect(plan?.kind === 'text' ? plan.text : '').toContain(
      '({ apiKey, ...options }: SdkClientOptions): SdkClient',
    );
    expect(plan?.kind === 'text' ? plan.text : '').toContain('{ ...options, authToken: apiKey }');
  });
});

describe('hostile text', () => {
  const hostile = [
    "'; process.exit(1); //",
    '`${process.exit(1)}`',
    '*/ process.exit(1) /*',
    '\u2028\u202e\u0000\ud800',
    '</script>{{x}}${y}',
    '__proto__',
    '\\',
  ];
  const thing = (text: string): Api => {
    const members = { [text]: string({ description: text, ...example(text) }) };
    const one = method({
      description: text,
      summary: text,
      params: bodyParams(members),
      body: { media: 'json', contentType: 'application/json', required: true, type: object(members) },
      response: { kind: 'json', type: object(members) },
    });
    return api([resource('thing', [one])]);
  };

  test.each(hostile)('stays data: %j', async (text) => {
    const plans = mcp.plan(thing(text), () => undefined).filter(({ kind }) => kind !== 'vendored');
    const files = await render(plans);
    const docs = read(files.get('src/local-docs-search.ts'), 'EMBEDDED_METHODS');
    const surfaces = read(files.get('src/surface.ts'), 'SURFACES');
    expect(docs).toMatchObject([{ description: text, summary: text }]);
    expect(surfaces).toMatchObject([{ methods: [{ params: [{ name: text, type: 'string' }] }] }]);
  });

  /** The value of an exported constant: the module is data, so evaluating it does nothing. */
  function read(source: string | undefined, name: string): unknown {
    const { outputText } = ts.transpileModule(source ?? '', {
      compilerOptions: { module: ts.ModuleKind.CommonJS },
    });
    const exports: Record<string, unknown> = {};
    new Function('exports', outputText)(exports);
    return exports[name];
  }
});
