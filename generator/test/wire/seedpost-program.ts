import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { compileErrors } from '../kit/compile.ts';
import type { Answer, AnswerTo } from '../kit/exchange-server.ts';
import { generateSources, listFindings } from '../kit/generate.ts';

/** A request as it has to arrive: line, headers (`null`: absent), body with one character per byte. */
export type Sent = readonly [line: string, headers?: Readonly<Record<string, string | null>>, body?: string];

/** What has to come of a call. */
export type Outcome = { readonly sent?: readonly Sent[]; readonly gives?: unknown; readonly fails?: string };

/** A call of the program, without the call. */
export type Exchange = Outcome & {
  readonly name: string;
  readonly answers?: ReadonlyArray<Answer | AnswerTo>;
  readonly inBrowser?: Outcome;
};

/** What came of a call. */
export type Result = { readonly gives?: unknown; readonly fails?: string };

/** A program that calls the generated packages of {@link documents}. */
export type Program = {
  readonly subjects: Readonly<Record<string, readonly Exchange[]>>;
  readonly run: (subject: string, index: number, port: string) => Promise<Result>;
  /** The same as a script that makes a global `program`. */
  readonly script: string;
  /** What generating found by package, one line each. */
  readonly findings: Readonly<Record<string, string>>;
  /** What a strict compiler says about the packages and the calls. */
  readonly errors: readonly string[];
  readonly remove: () => void;
};

const calls = fileURLToPath(new URL('seedpost', import.meta.url));
const mini = fileURLToPath(new URL('../../../spec/mini', import.meta.url));

/** A document under `spec/mini`, and the config of its package where it has one. */
type Input = { readonly spec: string; readonly config?: string };

/** The inputs, by the names of their packages. */
const documents: Readonly<Record<string, Input>> = {
  seedpost: { spec: 'wire.yaml' },
  seedtable: { spec: 'swagger.yaml' },
  seedvault: { spec: 'wire.yaml', config: 'rules: openapi\ntypes: { int64: string }\n' },
};

/** Generates the packages, compiles them with their calls, and bundles all for Node and for browsers. */
export async function makeProgram(): Promise<Program> {
  const packages = await Promise.all(Object.entries(documents).map(makeSources));
  const sources = new Map(packages.flatMap((each) => each.sources));
  const folder = mkdtempSync(join(tmpdir(), 'specsmith-seedpost-'));
  for (const [path, text] of sources) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const bundle = async (options: BuildOptions): Promise<string> => {
    const { outputFiles } = await build({
      entryPoints: [join(calls, 'exchanges.ts')],
      alias: Object.fromEntries(Object.keys(documents).map((name) => [name, join(folder, name)])),
      bundle: true,
      write: false,
      target: 'es2022',
      logLevel: 'silent',
      ...options,
    });
    return outputFiles?.[0]?.text ?? '';
  };
  const script = await bundle({ platform: 'browser', format: 'iife', globalName: 'program' });
  const forNode = join(folder, 'program.mjs');
  writeFileSync(forNode, await bundle({ platform: 'node', format: 'esm' }));
  const { subjects, run } = (await import(pathToFileURL(forNode).href)) as Pick<Program, 'subjects' | 'run'>;
  return {
    subjects,
    run,
    script,
    findings: Object.fromEntries(packages.map(({ name, findings }) => [name, findings])),
    errors: compileErrors(
      new Map([
        ...[...sources].map(([path, text]) => [`node_modules/${path}`, text] as const),
        ...readdirSync(calls).map((path) => [path, readFileSync(join(calls, path), 'utf8')] as const),
      ]),
    ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What the package of a document is made of, below a folder of its name, and what was found. */
async function makeSources([name, { spec, config }]: readonly [name: string, input: Input]): Promise<{
  readonly name: string;
  readonly sources: ReadonlyArray<readonly [path: string, text: string]>;
  readonly findings: string;
}> {
  const { files, findings } = await generateSources({
    files: {
      [spec]: readFileSync(join(mini, spec), 'utf8'),
      ...(config !== undefined && { 'stainless.yml': config }),
    },
    spec,
    ...(config !== undefined && { config: 'stainless.yml' }),
  });
  const sources = [...files].flatMap(([path, text]) =>
    /^src\/.*\.ts$/.test(path) ? [[`${name}/${path.slice('src/'.length)}`, text] as const] : [],
  );
  return { name, sources, findings: listFindings(findings) };
}
