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
  unreadableOf,
  unsendableOf,
  type Document,
  type Operation,
} from '../document/index.ts';
import type { LoadedInput, Project } from '../load/index.ts';
import { checkConfig, checkWebhooks, mappedEndpoints, readsWebhooks } from './check-config.ts';
import { checkDocument, checkVersion } from './check-document.ts';
import { checkOperationIds, checkOperations } from './check-operation.ts';
import { checkSecurity } from './check-security.ts';
import { checkServers } from './check-servers.ts';
import type { GivenNames } from '../support/given-names.ts';
import { belowAny, type Place } from '../support/place.ts';
import type { RuleSet } from '../support/rule-set.ts';
import type { CheckedInput } from './checked-input.ts';
import { createFaults, type Faults } from './faults.ts';
import { lostCallbacks, lostWebhooks } from './check-hooks.ts';
import { withoutLeftOut } from './left-out.ts';
import { isLostWith, lostPathsOf } from './lost-paths.ts';
import { costOf, equivalents } from './operation-cost.ts';
import { outsidePlaces } from './outside-places.ts';
import { leaveOutHooks, select, type Costs } from './select.ts';
import { isWanted, mayBeWanted, reportUnmatched, type Subset } from './subset.ts';

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
  /** Told where operations stand that the user did not ask for: what is found there is of no interest. */
  readonly onOutside?: (places: readonly Place[]) => void;
};

/** Checks document and config against each other. Undefined when something stops the run; all findings are reported. */
export function checkInput(options: CheckOptions): CheckedInput | undefined {
  const { loaded, rules, project, onConfig, isStrict = false, subset = EVERYTHING } = options;
  const stopping: Diagnostic[] = [];
  const report = (found: Diagnostic): void => {
    if (stops(found)) stopping.push(found);
    options.report(found);
  };
  checkGivenNames(options.names ?? {}, report);
  const { value, file } = loaded.document;
  if (!checkVersion(value, file, report)) return undefined;
  const document = openDocument(project);
  const faults = createFaults(report);
  const looked = checkDocument(document, rules ?? ruleSetOf(loaded.config?.value), faults, report);
  const written = operationsOf(document);
  const unreadable = unreadableOf(document);
  const all = [...written, ...unsendableOf(document), ...unreadable];
  const lostPaths = lostPathsOf(document, faults);
  const lost = lostPaths.filter(({ path }) => mayBeWanted(path, subset));
  const unreadPaths = lostPaths.map(({ path }) => path);
  if (all.length + lost.length === 0) reportNoOperations(document, faults, report);
  else reportUnmatched(all, unreadPaths, subset, report);
  reportVerbs(document, report);
  const others = new Set(
    all.filter((operation) =>
      unreadable.includes(operation) ? !mayBeWanted(operation.path, subset) : !isWanted(operation, subset),
    ),
  );
  const outside = outsidePlaces(document, {
    operations: all,
    others,
    mayBeAsked: (path) => mayBeWanted(path, subset),
    lost,
    references: looked.references,
  });
  options.onOutside?.(outside);
  const isOutside = belowAny(outside);
  looked.reportCounts(isOutside);
  const costs = costsOf(all, { document, faults });
  const sound = written.filter((operation) => !costs.has(operation) && !others.has(operation));
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
    operations: sound.filter((operation) => !twins.has(operation)),
    statesSecurity: all.some(({ view }) => view.has('security')),
  };
  const config =
    loaded.config ?
      readConfig(loaded.config.value, { ...context, file: loaded.config.file })
    : inferConfig(context);
  onConfig?.(config);
  const reportLoss = (found: Diagnostic): void => report(isStrict ? { ...found, severity: 'error' } : found);
  const faulty = {
    costs: new Map([...costs].filter(([operation]) => !others.has(operation))),
    twins,
    paths: lost,
    known: new Set(all.map(endpointText)),
  };
  const selected = select({ config, ...faulty }, reportLoss);
  const called = selected.called(context.operations);
  const hooks = [
    ...(readsWebhooks(config) ? lostWebhooks(document, faults) : []),
    ...(config.rules.set === 'openapi' ? lostCallbacks(called, faults) : []),
  ];
  const lostHooks = leaveOutHooks(hooks, reportLoss);
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
    isLost: (endpoint) => lost.some((each) => isLostWith(each, endpoint)),
    onStale: (found, stale, model) => {
      reportLoss(found);
      leftOut.push(stale);
      if (model !== undefined) models.add(model);
      else if (stale.endpoint !== undefined) endpoints.add(stale.endpoint);
    },
  });
  for (const operation of others) endpoints.add(endpointText(operation));
  const kept = withoutLeftOut(config, { endpoints, models });
  if (leftOut.length + others.size > 0 && mappedEndpoints(kept).size === 0)
    report(
      diagnostic(
        'Document/NothingLeft',
        document.at,
        { count: leftOut.length },
        others.size === all.length ? { hint: NOTHING_WANTED } : {},
      ),
    );
  if (stopping.some(({ place }) => !isOutside(place))) return undefined;
  const selection = { operations: all.length - others.size, leftOut: [...leftOut, ...lostHooks] };
  const usable = context.operations.filter((operation) => !selected.endpoints.has(endpointText(operation)));
  return {
    document,
    config: kept,
    inputHash: project.hash(loaded.others),
    endpoints: new Set(usable.map(endpointText)),
    selection,
  };
}

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

function reportVerbs(document: Document, report: Report): void {
  for (const [verb, at] of recasedOf(document))
    report(
      diagnostic('Document/Repaired', at, { written: verb, reading: verb.toUpperCase() }, { mark: 'key' }),
    );
  for (const { verb, path, at } of repeatedOf(document))
    report(diagnostic('Document/VerbRepeated', at, { verb: verb.toUpperCase(), path }, { mark: 'key' }));
}

/** A document without paths may describe webhooks alone; one whose paths cannot be read describes nothing. */
function reportNoOperations(document: Document, faults: Faults, report: Report): void {
  const fault = faults.of(document, 'paths');
  if (fault !== undefined) report(fault);
  const isNothing = document.has('paths') && document.get('paths') === undefined;
  report(
    isNothing || fault !== undefined ?
      diagnostic('Document/NothingLeft', document.place('paths'), { count: 0 })
    : diagnostic('Document/NoOperations', document.at, {}),
  );
}
