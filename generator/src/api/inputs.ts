import { printConfig } from '../config/index.ts';
import { draftConfig, suggestedAnswers } from '../pipeline/init/draft.ts';
import { inspect } from '../pipeline/inspect.ts';
import { lint } from '../pipeline/lint.ts';
import { withInput } from '../pipeline/run.ts';
import { isObject } from '../support/json.ts';
import { resultOf, settleInputs } from './settle.ts';
import type { Inputs, ReadConfig, Result } from './types.ts';

/** See `lint`. */
export async function lintInputs(inputs: Inputs): Promise<Result<object>> {
  const { files, system } = settleInputs(inputs, 'reads');
  return resultOf(await lint(files, system), () => ({}));
}

/** See `readConfig`. */
export async function configOf(inputs: Inputs): Promise<Result<ReadConfig>> {
  const { files, system } = settleInputs(inputs, 'reads');
  const request = { ...files, what: 'config', name: undefined, target: 'typescript' } as const;
  return resultOf(await inspect(request, system), (view) => ({
    config: view.kind === 'config' && isObject(view.config) ? view.config : {},
  }));
}

/** Where the schema lies for a config at the top of a project that has installed the package. */
const SCHEMA = './node_modules/specsmith/schema/stainless.json';

/** See `draftConfig`. */
export async function draftOf(inputs: Inputs): Promise<Result<{ readonly text: string }>> {
  const { files, system } = settleInputs(inputs, 'reads');
  const run = await withInput(files, system.reader, async ({ config }) =>
    printConfig(draftConfig(config, suggestedAnswers(config), SCHEMA)),
  );
  return resultOf(run, (text) => ({ text }));
}
