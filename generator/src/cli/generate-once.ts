import type { System } from '../pipeline/system.ts';
import { generate } from '../pipeline/generate.ts';
import { generateRequest, type GenerateOptions, type PackageOutput } from './options.ts';
import { packageExitCode, packageJson, sayPackage } from './package-report.ts';
import type { Terminal } from './terminal.ts';

/** What is made of one package. */
export type GenerateTask = {
  readonly options: GenerateOptions;
  readonly output: PackageOutput;
  readonly system: System;
  readonly terminal: Terminal;
  readonly beforeWriting?: () => Promise<void>;
};

/** How a run ended and what it read. */
export type GenerateOutcome = { readonly code: number; readonly files: readonly string[] };

/** One run with its report. */
export async function generateOnce(task: GenerateTask): Promise<GenerateOutcome> {
  const { options, output, system, terminal, beforeWriting } = task;
  const started = performance.now();
  const request = { ...generateRequest(options, output), ...(beforeWriting && { beforeWriting }) };
  const run = await generate(request, system);
  const milliseconds = Math.round(performance.now() - started);
  if (options.json === true) terminal.data(packageJson(run, milliseconds));
  else sayPackage(run, { out: output.folder, inputs: request }, milliseconds, terminal);
  return { code: packageExitCode(run), files: [...run.texts.keys()] };
}
