import { posix } from 'node:path';
import { loadAndCheck } from '../../check/index.ts';
import { printConfig, type ProjectConfig } from '../../config/index.ts';
import { diagnostic, type Report } from '../../diagnostics/index.ts';
import { findInputs } from '../find-inputs.ts';
import { absolutePath } from '../paths.ts';
import { withInput, type Run } from '../run.ts';
import type { System } from '../system.ts';
import { draftConfig, suggestedAnswers, type InitAnswers } from './draft.ts';
import {
  schemaSeenFrom,
  stayInside,
  systemWith,
  withFile,
  workspaceFile,
  writeNew,
  type InitFile,
  type InitPlace,
} from './files.ts';

/** Which document a config is made for. */
export type InitRequest = {
  /** The document; one with a usual name if not given. */
  readonly spec?: string | undefined;
  /** Where the config is written. */
  readonly config: string;
};

/** What is known before anything is asked. */
export type InitStart = {
  readonly spec: string;
  readonly suggested: InitAnswers;
  readonly inferred: ProjectConfig;
  readonly resources: number;
  readonly methods: number;
};

/** Reads the document. No value where it is refused, or where there is a config already. */
export async function startInit(request: InitRequest, system: System): Promise<Run<InitStart>> {
  const { config } = request;
  const found = findInputs(system, { spec: request.spec });
  const { value, ...refused } = found;
  if (value === undefined || found.collector.stopped()) return refused;
  const { report } = found.collector;
  if (value.config !== undefined) report(diagnostic('Init/ConfigExists', undefined, { path: value.config }));
  else if (system.fs.kindOf(absolutePath(config, system)) !== undefined)
    report(diagnostic('Init/FileExists', undefined, { path: config }));
  else stayInside([value.spec, config], { system, report });
  if (found.collector.stopped()) return refused;
  const { spec } = value;
  system.progress('Reading');
  const run = await withInput(
    { spec },
    system.reader,
    async ({ config: inferred }): Promise<InitStart> => ({
      spec,
      inferred,
      suggested: suggestedAnswers(inferred),
      resources: countOf(inferred.resources),
      methods: methodsOf(inferred.resources) + inferred.clientMethods.length,
    }),
  );
  return { ...run, earlier: [refused] };
}

type Resources = ProjectConfig['resources'];

const countOf = (resources: Resources): number =>
  resources.reduce((sum, { subresources }) => sum + 1 + countOf(subresources), 0);

const methodsOf = (resources: Resources): number =>
  resources.reduce((sum, { methods, subresources }) => sum + methods.length + methodsOf(subresources), 0);

/**
 * Writes the config and, where document, config or package are not where they are looked for, a `specsmith.json` that
 * names them. Never replaces a file.
 *
 * @returns What was written; undefined after a report.
 */
export async function finishInit(
  { spec, inferred }: Pick<InitStart, 'spec' | 'inferred'>,
  answers: InitAnswers,
  place: InitPlace,
  { system, report }: { readonly system: System; readonly report: Report },
): Promise<readonly InitFile[] | undefined> {
  if (!stayInside([place.out], { system, report })) return undefined;
  const text = await checkedText({ spec, inferred }, answers, place.config, { system, report });
  const config: InitFile = { path: place.config, text };
  const { document } = place;
  const later = document === undefined ? system : systemWith(document, system);
  const isFound = place.out === undefined && findsPair(spec, config, later);
  const files = [
    ...(document === undefined ? [] : [document]),
    config,
    ...(isFound ? [] : [workspaceFile(spec, config.path, place.out, system)]),
  ];
  return writeNew(files, place.dryRun === true, { system, report }) ? files : undefined;
}

/** The text of the config; a list of resources that a config cannot hold is left to be inferred. */
async function checkedText(
  { spec, inferred }: Pick<InitStart, 'spec' | 'inferred'>,
  answers: InitAnswers,
  config: string,
  { system, report }: { readonly system: System; readonly report: Report },
): Promise<string> {
  const schema = schemaSeenFrom(absolutePath(posix.dirname(config), system), 'stainless', system);
  const print = (wanted: InitAnswers): string => printConfig(draftConfig(inferred, wanted, schema));
  const text = print(answers);
  if (answers.resources === 'inferred') return text;
  const { collector } = await loadAndCheck({ spec, config, reader: withFile(config, text, system.reader) });
  if (!collector.stopped()) return text;
  const fault = collector.list().find(({ severity }) => severity === 'error' || severity === 'fatal');
  const reason = fault?.message.replace(/\.$/, '') ?? 'they do not fit';
  report(diagnostic('Init/ResourcesNotWritten', undefined, { reason }));
  return print({ ...answers, resources: 'inferred' });
}

/** Whether a search from this folder comes to this document and this config. */
function findsPair(spec: string, config: InitFile, system: System): boolean {
  const isAlone = findInputs(system).value;
  const isHere = posix.dirname(config.path) === '.' && /^(?:.+\.)?stainless\.ya?ml$/.test(config.path);
  if (!isHere || isAlone === undefined || isAlone.workspace !== undefined) return false;
  return absolutePath(isAlone.spec, system) === absolutePath(spec, system);
}
