import { inferConfig, operationsOf, readConfig, type ProjectConfig } from '../config/index.ts';
import { diagnostic, stops, type Diagnostic, type Report } from '../diagnostics/index.ts';
import type { LoadedInput, Project } from '../load/index.ts';
import { createResolver } from './resolve-refs.ts';
import { checkConfig } from './check-config.ts';
import { checkDocument, checkVersion } from './check-document.ts';
import { checkOperationIds, checkOperations } from './check-operation.ts';
import { checkSecurity, checkServers } from './check-security.ts';
import type { CheckedInput } from './checked-input.ts';

/** What the check needs: the loaded inputs, and the project for references into other files. */
export type CheckOptions = {
  readonly loaded: LoadedInput;
  readonly project: Project;
  readonly report: Report;
  /** Told the config as soon as it is read, as it may silence findings. */
  readonly onConfig?: (config: ProjectConfig) => void;
};

/** Checks document and config against each other. Undefined when something stops the run; all findings are reported. */
export function checkInput({ loaded, project, report, onConfig }: CheckOptions): CheckedInput | undefined {
  let stopped = false;
  const watch = (found: Diagnostic): void => {
    stopped ||= stops(found);
    report(found);
  };
  const { value: document, file } = loaded.document;
  if (!checkVersion(document, file, watch)) return undefined;
  const refs = createResolver(project);
  checkDocument(document, file, { refs, report: watch });
  const operations = operationsOf({ value: document, at: { file, pointer: '' } }, refs.follow);
  if (operations.length === 0) watch(diagnostic('Document/NoOperations', { file, pointer: '' }, {}));
  checkOperations(operations, { refs, report: watch });
  const context = { documentFile: file, document, report: watch };
  const config =
    loaded.config ?
      readConfig(loaded.config.value, { ...context, file: loaded.config.file })
    : inferConfig({ ...context, operations, follow: refs.follow });
  onConfig?.(config);
  if (config.inferred) checkOperationIds(operations, watch);
  checkServers(document, file, { config, report: watch });
  checkSecurity(document, file, { config, operations, report: watch });
  checkConfig(operations, file, { config, refs, report: watch });
  if (stopped) return undefined;
  return {
    document: { value: document, at: { file, pointer: '' } },
    config,
    refs,
    inputHash: project.hash(loaded.others),
  };
}
