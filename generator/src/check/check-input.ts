import { inferConfig, readConfig, ruleSetOf, type ProjectConfig } from '../config/index.ts';
import { diagnostic, stops, type Diagnostic, type Report } from '../diagnostics/index.ts';
import { hierarchyOf, openDocument, operationsOf } from '../document/index.ts';
import type { LoadedInput, Project } from '../load/index.ts';
import { checkConfig } from './check-config.ts';
import { checkDocument, checkVersion } from './check-document.ts';
import { checkOperationIds, checkOperations } from './check-operation.ts';
import { checkSecurity, checkServers } from './check-security.ts';
import type { RuleSet } from '../support/rule-set.ts';
import type { CheckedInput } from './checked-input.ts';

/** What the check needs: the loaded inputs, and the project for references into other files. */
export type CheckOptions = {
  readonly loaded: LoadedInput;
  /** The rule set that the user asked for. */
  readonly rules?: RuleSet | undefined;
  readonly project: Project;
  readonly report: Report;
  /** Told the config as soon as it is read, as it may silence findings. */
  readonly onConfig?: (config: ProjectConfig) => void;
};

/** Checks document and config against each other. Undefined when something stops the run; all findings are reported. */
export function checkInput({
  loaded,
  rules,
  project,
  report,
  onConfig,
}: CheckOptions): CheckedInput | undefined {
  let stopped = false;
  const watch = (found: Diagnostic): void => {
    stopped ||= stops(found);
    report(found);
  };
  const { value, file } = loaded.document;
  if (!checkVersion(value, file, watch)) return undefined;
  const document = openDocument(project);
  checkDocument(document, rules ?? ruleSetOf(loaded.config?.value), watch);
  const operations = operationsOf(document);
  if (operations.length === 0) watch(diagnostic('Document/NoOperations', document.at, {}));
  checkOperations(operations, watch);
  const { descendantsOf } = hierarchyOf(document);
  const context = { documentFile: file, document: value, report: watch, rules, operations, descendantsOf };
  const config =
    loaded.config ?
      readConfig(loaded.config.value, { ...context, file: loaded.config.file })
    : inferConfig(context);
  onConfig?.(config);
  if (config.inferredResources) checkOperationIds(operations, watch);
  checkServers(document, { config, report: watch });
  checkSecurity(document, { config, operations, report: watch });
  checkConfig(operations, { config, document, report: watch });
  return stopped ? undefined : { document, config, inputHash: project.hash(loaded.others) };
}
