import { loadAndCheck, type CheckedInput, type LoadAndCheckOptions } from '../check/index.ts';
import type { ProjectConfig } from '../config/index.ts';
import { createCollector, type Collector, type Diagnostic, type Report } from '../diagnostics/index.ts';
import { createPositions, type FileReader, type InputFiles, type Positions } from '../load/index.ts';

/** What a function of the pipeline gives: its value, unless something stands in the way, and all there is to say. */
export type Run<T> = {
  readonly value?: T;
  readonly collector: Collector;
  /** Finds the lines that diagnostics are about. */
  readonly positions: Positions;
  /** Texts of the input files that were read, by name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Runs that this one is based on and that have something to say for themselves. */
  readonly earlier?: ReadonlyArray<Run<unknown>>;
};

/** What to read, and the names of the package that is there already. */
export type InputRequest = InputFiles & Partial<Pick<LoadAndCheckOptions, 'shipped'>>;

/** Reads and checks the inputs and makes something of them; nothing where they are refused. */
export async function withInput<T>(
  files: InputRequest,
  reader: FileReader,
  make: (input: CheckedInput, run: Run<never>) => Promise<T | undefined>,
): Promise<Run<T>> {
  const { input, collector, positions, texts } = await loadAndCheck({ ...files, reader });
  const run = { collector, positions, texts };
  if (input !== undefined) await checkReleaseKey(input.config, collector.report);
  const value = input && (await make(input, run));
  return value === undefined ? run : { ...run, value };
}

/** The table of changes is only loaded where a config names some. */
export async function checkReleaseKey(
  config: Pick<ProjectConfig, 'release' | 'at'>,
  report: Report,
): Promise<void> {
  if (config.release.overrides.size === 0 && config.release.ignore.length === 0) return;
  const { checkReleaseCodes } = await import('../compare/release/index.ts');
  checkReleaseCodes(config, report);
}

/** A run without input files: what it reports has no lines. */
export async function withoutInput<T>(make: (run: Run<never>) => Promise<T | undefined>): Promise<Run<T>> {
  const texts = new Map<string, string>();
  const run = { collector: createCollector(), positions: createPositions(texts), texts };
  const value = await make(run);
  return value === undefined ? run : { ...run, value };
}

/** A run that ends before it begins. */
export function refusedRun(why: Diagnostic): Run<never> {
  const collector = createCollector();
  collector.report(why);
  const texts = new Map<string, string>();
  return { collector, positions: createPositions(texts), texts };
}
