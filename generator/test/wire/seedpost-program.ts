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

/** A program that calls the generated package of `spec/mini/wire.yaml`. */
export type Program = {
  readonly subjects: Readonly<Record<string, readonly Exchange[]>>;
  readonly run: (subject: string, index: number, port: string) => Promise<Result>;
  /** The same as a script that makes a global `program`. */
  readonly script: string;
  /** What generating found, one line each. */
  readonly findings: string;
  /** What a strict compiler says about the package and the calls. */
  readonly errors: readonly string[];
  readonly remove: () => void;
};

const calls = fileURLToPath(new URL('seedpost', import.meta.url));
const document = fileURLToPath(new URL('../../../spec/mini/wire.yaml', import.meta.url));

/** Generates the package, compiles it with its calls, and bundles both for Node and for browsers. */
export async function makeProgram(): Promise<Program> {
  const { files, findings } = await generateSources({
    files: { 'wire.yaml': readFileSync(document, 'utf8') },
    spec: 'wire.yaml',
  });
  const sources = new Map(
    [...files].flatMap(([path, text]) =>
      /^src\/.*\.ts$/.test(path) ? [[path.slice('src/'.length), text] as const] : [],
    ),
  );
  const folder = mkdtempSync(join(tmpdir(), 'specsmith-seedpost-'));
  for (const [path, text] of sources) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const bundle = async (options: BuildOptions): Promise<string> => {
    const { outputFiles } = await build({
      entryPoints: [join(calls, 'exchanges.ts')],
      alias: { seedpost: folder },
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
    findings: listFindings(findings),
    errors: compileErrors(
      new Map([
        ...[...sources].map(([path, text]) => [`node_modules/seedpost/${path}`, text] as const),
        ...readdirSync(calls).map((path) => [path, readFileSync(join(calls, path), 'utf8')] as const),
      ]),
    ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
