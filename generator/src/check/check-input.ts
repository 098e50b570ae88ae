import {
  checkGivenNames,
  endpointText,
  inferConfig,
  readConfig,
  ruleSetOf,
  type ModelConfig,
  type ProjectConfig,
  type ShippedNames,
} from '../config/index.ts';
import { diagnostic, stops, type Diagnostic, type Report } from '../diagnostics/index.ts';
import {
  hierarchyOf,
  openDocument,
  operationsOf,
  recasedOf,
  repeatedOf,
  securitySchemesOf,
  unsendableOf,
  type Document,
  type Operation,
} from '../document/index.ts';
import type { LoadedInput, Project } from '../load/index.ts';
import { checkConfig, checkWebhooks, mappedEndpoints } from './check-config.ts';
import { checkDocument, checkVersion } from './check-document.ts';
import { checkOperationIds, checkOperations } from './check-operation.ts';
import { checkSecurity } from './check-security.ts';
import { checkServers } from './check-servers.ts';
import type { GivenNames } from '../support/given-names.ts';
import type { RuleSet } from '../support/rule-set.ts';
import type { CheckedInput } from './checked-input.ts';
import { createFaults, type Faults } from './faults.ts';
import { reasonOf, withoutLeftOut, type LeftOut } from './left-out.ts';
import { costOf, equivalents } from './operation-cost.ts';
import { isWanted, reportUnmatched, type Subset } from './subset.ts';

const NOTHING_WANTED = 'Change --include or --exclude: together they leave out every operation';

const EVERYTHING: Subset = { include: [], exclude: [] };

/** What the check needs: the loaded inputs, and the project for references into other files. */
export type CheckOptions = {
  readonly loaded: LoadedInput;
  /** The rule set that the user asked for. */
  readonly rules?: RuleSet | undefined;
  /** Names that the user gives. */
  readonly names?: GivenNames | undefined;
  /** The names of the package that is there already, for what is inferred. */
  readonly shipped?: ShippedNames | undefined;
  /** What is left out is an error. */
  readonly isStrict?: boolean | undefined;
  /** The operations that the user asked for. */
  readonly subset?: Subset | undefined;
  readonly project: Project;
  readonly report: Report;
  /** Told the config as soon as it is read, as it may silence findings. */
  readonly onConfig?: (config: ProjectConfig) => void;
};

/** Checks document and config against each other. Undefined when something stops the run; all findings are reported. */
export function checkInput(options: CheckOptions): CheckedInput | undefined {
  const { loaded, rules, project, onConfig, isStrict = false, subset = EVERYTHING } = options;
  let stopped = false;
  const report = (found: Diagnostic): void => {
    stopped ||= stops(found);
    options.report(found);
  };
  checkGivenNames(options.names ?? {}, report);
  const { value, file } = loaded.document;
  if (!checkVersion(value, file, report)) return undefined;
  const document = openDocument(project);
  const faults = createFaults(report);
  checkDocument(document, rules ?? ruleSetOf(loaded.config?.value), faults, report);
  const written = operationsOf(document);
  const all = [...written, ...unsendableOf(document)];
  if (all.length === 0) reportNoOperations(document, report);
  else reportUnmatched(all, subset, report);
  reportVerbs(document, report);
  const costs = costsOf(all, { document, faults });
  const sound = written.filter((operation) => !costs.has(operation));
  const others = all.filter((operation) => !isWanted(operation, subset));
  const twins = equivalents(sound);
  const context = {
    documentFile: file,
    document: value,
    describedSchemes: securitySchemesOf(document),
    report,
    rules,
    names: options.names,
    shipped: options.shipped,
    descendantsOf: hierarchyOf(document).descendantsOf,
    hooks:
      (rules ?? ruleSetOf(loaded.config?.value)) === 'openapi' ?
        [...(document.get('webhooks')?.values() ?? [])]
      : [],
    operations: sound.filter((operation) => !twins.has(operation) && !others.includes(operation)),
  };
  const config =
    loaded.config ?
      readConfig(loaded.config.value, { ...context, file: loaded.config.file })
    : inferConfig(context);
  onConfig?.(config);
  const selected = select({ config, costs, twins, others }, (found) =>
    report(isStrict ? { ...found, severity: 'error' } : found),
  );
  faults.reportRest();
  const operations = sound.filter(({ verb, path }) => !selected.endpoints.has(endpointText({ verb, path })));
  checkOperations(operations, report);
  if (config.inferredResources) checkOperationIds(operations, report);
  checkWebhooks(config, document, report);
  checkServers(document, { config, operations, report });
  checkSecurity(document, { config, operations, report });
  const leftOut = [...selected.leftOut];
  const endpoints = new Set(selected.endpoints);
  const models = new Set<ModelConfig>();
  checkConfig(all, {
    config,
    document,
    report,
    onStale: (found, stale, model) => {
      report(isStrict ? { ...found, severity: 'error' } : found);
      leftOut.push(stale);
      if (model !== undefined) models.add(model);
      else if (stale.endpoint !== undefined) endpoints.add(stale.endpoint);
    },
  });
  for (const operation of others) endpoints.add(endpointText(operation));
  const kept = withoutLeftOut(config, { endpoints, models });
  if (leftOut.length + others.length > 0 && mappedEndpoints(kept).size === 0)
    report(
      diagnostic(
        'Document/NothingLeft',
        document.at,
        { count: leftOut.length },
        others.length === all.length ? { hint: NOTHING_WANTED } : {},
      ),
    );
  if (stopped) return undefined;
  const selection = { operations: all.length - others.length, leftOut };
  const usable = context.operations.filter((operation) => !selected.endpoints.has(endpointText(operation)));
  return {
    document,
    config: kept,
    inputHash: project.hash(loaded.others),
    endpoints: new Set(usable.map(endpointText)),
    selection,
  };
}

type Costs = ReadonlyMap<Operation, Diagnostic>;

function costsOf(
  operations: readonly Operation[],
  from: { readonly document: Document; readonly faults: Faults },
): Costs {
  return new Map(
    operations.flatMap((operation) => {
      const cost = costOf(operation, from);
      return cost === undefined ? [] : [[operation, cost] as const];
    }),
  );
}

/** Which of the operations that a method would be made for are left out; what is wrong with others is only said. */
function select(
  {
    config,
    costs,
    twins,
    others,
  }: {
    readonly config: ProjectConfig;
    readonly costs: Costs;
    readonly twins: Costs;
    readonly others: readonly Operation[];
  },
  report: Report,
): { readonly leftOut: readonly LeftOut[]; readonly endpoints: ReadonlySet<string> } {
  const { inferredResources } = config;
  const mapped = inferredResources ? undefined : mappedEndpoints(config);
  const leftOut: LeftOut[] = [];
  for (const [operation, found] of [...costs, ...twins]) {
    if (others.includes(operation)) continue;
    const endpoint = endpointText(operation);
    // Who names both of two equal requests in a config wants both.
    const isMeant = mapped === undefined || (mapped.has(endpoint) && !twins.has(operation));
    if (!isMeant) {
      report({ ...found, severity: 'warning' });
      continue;
    }
    const { place = operation.at, hint, mark, related } = found;
    const reason = reasonOf(found);
    const extra = { hint, mark, ...(related && { related }) };
    report(diagnostic('Endpoint/LeftOut', place, { endpoint, reason }, extra));
    leftOut.push({ kind: 'operation', endpoint, reason, place });
  }
  return { leftOut, endpoints: new Set(leftOut.flatMap(({ endpoint }) => endpoint ?? [])) };
}

function reportVerbs(document: Document, report: Report): void {
  for (const [verb, at] of recasedOf(document))
    report(
      diagnostic('Document/Repaired', at, { written: verb, reading: verb.toUpperCase() }, { mark: 'key' }),
    );
  for (const { verb, path, at } of repeatedOf(document))
    report(diagnostic('Document/VerbRepeated', at, { verb: verb.toUpperCase(), path }, { mark: 'key' }));
}

/** A document without paths may describe webhooks alone; one whose paths cannot be read describes nothing. */
function reportNoOperations(document: Document, report: Report): void {
  const isUnreadable = document.has('paths') && document.get('paths') === undefined;
  report(
    isUnreadable ?
      diagnostic('Document/NothingLeft', document.place('paths'), { count: 0 })
    : diagnostic('Document/NoOperations', document.at, {}),
  );
}
