import { posix } from 'node:path';
import type { InputFiles } from '../load/index.ts';
import type { SourcePaths } from '../output/index.ts';
import type { GenerateRequest } from '../pipeline/generate.ts';
import { isTarget } from '../plan/targets.ts';
import { absolutePath } from './environment.ts';

/** Options of every command that reads the inputs, as commander gives them. */
export type InputOptions = {
  readonly spec: string;
  readonly config?: string;
  readonly overlay: readonly string[];
  readonly json?: boolean;
};

/** Options of `generate`. */
export type GenerateOptions = InputOptions & {
  readonly out: string;
  readonly target: string;
  /** Of an edition: folder below `out` → target. */
  readonly packages?: ReadonlyArray<readonly [folder: string, target: string]>;
  readonly check?: boolean;
  /** Where the annotated document goes; then no package is made. */
  readonly codeSamples?: string;
  /** `--no-report`: do not compare with the last generation. */
  readonly report?: boolean;
  readonly watch?: boolean;
  readonly overwriteEdits?: boolean;
  readonly resolved?: readonly string[];
  readonly allowRemoval?: readonly string[];
  readonly pruneNames?: boolean;
};

/** The inputs that the options name. */
export function inputFiles({ spec, config, overlay }: InputOptions): InputFiles {
  return { spec, overlays: overlay, ...(config !== undefined && { config }) };
}

/** The run that the options ask for. */
export function generateRequest(options: GenerateOptions): GenerateRequest {
  const out = absolutePath(options.out);
  return {
    ...inputFiles(options),
    target: options.target,
    out,
    sources: sourcePaths(options, out),
    check: options.check === true,
    overwriteEdits: options.overwriteEdits === true,
    resolved: (options.resolved ?? []).map((path) => path.replaceAll('\\', '/').replace(/^\.\//, '')),
    allowRemoval: options.allowRemoval ?? [],
    pruneNames: options.pruneNames === true,
  };
}

/** The inputs as seen from the package, if all of it lies below this folder: other places are nobody's business. */
function sourcePaths(options: GenerateOptions, out: string): SourcePaths | undefined {
  const { target } = options;
  const { spec, config, overlays = [] } = inputFiles(options);
  if (!isTarget(target)) return undefined;
  const top = `${absolutePath('.')}/`;
  const all = [spec, ...(config === undefined ? [] : [config]), ...overlays].map(absolutePath);
  if (![...all, out].every((path) => path.startsWith(top))) return undefined;
  const seen = (path: string): string => posix.relative(out, absolutePath(path));
  return {
    target,
    spec: seen(spec),
    ...(config !== undefined && { config: seen(config) }),
    ...(overlays.length > 0 && { overlays: overlays.map(seen) }),
  };
}
