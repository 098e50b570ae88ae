/**
 * Specsmith as a library: plain values in, plain values out. Nothing here asks the process for its folder or its
 * environment, prints, ends it, or writes to the disk, unless a request says `write`.
 */
import { explainMarkdown, isCode } from '../diagnostics/index.ts';
import { loadBuild } from '../machine/assets.ts';
import type {
  Diff,
  DiffRequest,
  Drift,
  Generated,
  GenerateRequest,
  Inputs,
  Parity,
  ParityRequest,
  ReadConfig,
  Release,
  ReleaseRequest,
  Result,
} from './types.ts';

export type * from './types.ts';

/** Makes a package of an API. It is written only with `write` and `out`. */
export async function generate(request: GenerateRequest): Promise<Result<Generated>> {
  return (await import('./packages.ts')).generatePackage(request);
}

/** Says how the package in `out` differs from what its inputs give: nothing, where it is up to date. */
export async function check(request: GenerateRequest & { readonly out: string }): Promise<Result<Drift>> {
  return (await import('./packages.ts')).checkPackage(request);
}

/** All that is wrong or doubtful about the inputs. `ok` where a package could be made. */
export async function lint(inputs: Inputs): Promise<Result<object>> {
  return (await import('./inputs.ts')).lintInputs(inputs);
}

/** What the generator understands of a config, with all that was inferred. */
export async function readConfig(inputs: Inputs): Promise<Result<ReadConfig>> {
  return (await import('./inputs.ts')).configOf(inputs);
}

/** The text of a first `stainless.yml` for a document. */
export async function draftConfig(
  inputs: Inputs & { readonly config?: undefined },
): Promise<Result<{ readonly text: string }>> {
  return (await import('./inputs.ts')).draftOf(inputs);
}

/** What changed between two packages or documents, and the version that this deserves. */
export async function diff(request: DiffRequest): Promise<Result<Diff>> {
  return (await import('./comparisons.ts')).diffSides(request);
}

/** Whether a package can take the place of another one. Unless `typesOnly`, code of both runs, contained, in processes of its own. */
export async function parity(request: ParityRequest): Promise<Result<Parity>> {
  return (await import('./comparisons.ts')).parityOf(request);
}

/** The version and the changelog entry that the changes of a package deserve. */
export async function release(request: ReleaseRequest): Promise<Result<Release>> {
  return (await import('./comparisons.ts')).releasePackage(request);
}

/** What a finding means and how to act on it, as Markdown; undefined for a code that there is not. */
export function explain(code: string): string | undefined {
  return isCode(code) ? explainMarkdown(code) : undefined;
}

/** The version of this generator, as packages record it. */
export const version: string = loadBuild().version;
