import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { inMemoryHost, placed } from '../../kit/in-memory.ts';
import { attribute, elementsOf, makeSite, siteFaults, twinFaults } from '../../kit/site.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url)).replaceAll('\\', '/');
const KINDS = ['spec/retell/openapi.yaml', 'spec/retell/stainless.yml'] as const;

let files: ReadonlyMap<string, string>;
let pages: ReadonlyArray<readonly [path: string, text: string]>;
let texts: ReadonlyArray<readonly [path: string, text: string]>;

beforeAll(async () => {
  const inputs = Object.fromEntries(KINDS.map((path) => [path, readFileSync(repository + path, 'utf8')]));
  files = await makeSite({ files: inputs, spec: KINDS[0], config: KINDS[1] });
  pages = [...files].filter(([path]) => path.endsWith('.html'));
  texts = [...files].filter(([path]) => path.endsWith('.md'));
});

const bytes = (path: string): number => Buffer.byteLength(files.get(path) ?? '');

describe('the site of Retell', () => {
  test('is whole', () => {
    expect(siteFaults(files)).toEqual([]);
    expect(twinFaults(files)).toEqual([]);
    expect(
      pages.filter(
        ([path]) => /^[a-z]\w*\/(?!index)\w+\.html$/i.test(path) && !/^(?:types|guides)/.test(path),
      ),
    ).toHaveLength(81);
  });

  test('stays small, whichever page is the first', () => {
    const shared = ['site.css', 'early.js', 'site.js'].map((name) => bytes(`assets/${name}`));
    expect(shared[0]).toBeLessThanOrEqual(14_000);
    expect((shared[1] ?? 0) + (shared[2] ?? 0)).toBeLessThanOrEqual(12_000);
    expect(pages.filter(([path]) => bytes(path) > 70_000).map(([path]) => path)).toEqual([]);
    // What a browser makes of a page is more than its elements: texts are nodes as well.
    expect(pages.filter(([, text]) => elementsOf(text).length > 2000).map(([path]) => path)).toEqual([]);
  });

  test('keeps the budgets of what agents read', () => {
    const lengths = texts.map(([, text]) => text.length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.95)]).toBeLessThanOrEqual(4 * 4000);
    expect(lengths.at(-1)).toBeLessThanOrEqual(4 * 12_000);
    expect(files.get('llms.txt')?.length).toBeLessThanOrEqual(50_000);
    expect(files.get('llms-full.txt')?.length).toBeLessThanOrEqual(400_000);
  });
});

/** The code on the pages, as a browser shows it, by page and language. */
function samplesOf(language: string): ReadonlyMap<string, string> {
  return new Map(
    pages.flatMap(([path, text]) => {
      const sample = elementsOf(text).find((each) => attribute(each, 'data-language') === language);
      const code = sample === undefined ? '' : textIn(sample.childNodes).replace(/^\s*\w+\s*\n/, '');
      return code === '' ? [] : [[path, code] as const];
    }),
  );
}

type Nodes = ReturnType<typeof elementsOf>[number]['childNodes'];

function textIn(nodes: Nodes): string {
  return nodes
    .map((node) =>
      'value' in node ? node.value
      : 'childNodes' in node ? textIn(node.childNodes)
      : '',
    )
    .join('');
}

describe('the code on the pages', () => {
  test('compiles, TypeScript', () => {
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      strict: true,
      esModuleInterop: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
      paths: { 'retell-sdk': [`${repository}packages/retell-sdk/src/index.ts`] },
      typeRoots: [`${repository}node_modules/@types`],
    };
    const programs = new Map(
      [...samplesOf('typescript')].map(([path, code]) => [placed(`${path.replaceAll('/', '-')}.ts`), code]),
    );
    expect(programs.size).toBe(82);
    const program = ts.createProgram([...programs.keys()], options, inMemoryHost(programs, options));
    const errors = [...programs.keys()].flatMap((path) =>
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(path))
        .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
    );
    expect(errors).toEqual([]);
  });

  test.skipIf(spawnSync('python3', ['--version']).status !== 0)('is Python (python3)', () => {
    const code = 'import ast, json, sys\nfor text in json.load(sys.stdin): ast.parse(text)\nprint("fine")';
    const samples = [...samplesOf('python').values()];
    expect(samples).toHaveLength(82);
    const { stdout, stderr } = spawnSync('python3', ['-c', code], {
      input: JSON.stringify(samples),
      encoding: 'utf8',
    });
    expect(stderr + stdout).toBe('fine\n');
  });

  test.skipIf(spawnSync('bash', ['--version']).status !== 0)('is a command of a shell (bash)', () => {
    const samples = [...samplesOf('http').values()];
    expect(samples).toHaveLength(82);
    const input = samples.map((sample) => `(\n${sample}\n)`).join('\n');
    const { stderr, status } = spawnSync('bash', ['-n'], { input, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(samples.every((sample) => sample.startsWith('curl '))).toBe(true);
  });
});
