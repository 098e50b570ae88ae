import { diagnostic, type Report } from '../diagnostics/index.ts';
import { parametersOf, resolve, type Operation, type Parameter } from '../document/index.ts';
import type { Place } from '../support/place.ts';
import { checkStyles } from './check-styles.ts';
import { templateNames } from './check-paths.ts';
import { reasonOf } from './left-out.ts';
import { isComponent } from './one-of-many.ts';
import { parameterFault } from './operation-cost.ts';

/** Findings about the parameters and responses of every operation. */
export function checkOperations(operations: readonly Operation[], report: Report): void {
  for (const operation of operations) {
    checkParameters(operation, report);
    checkResponses(operation, report);
  }
}

function checkParameters(operation: Operation, report: Report): void {
  const { pathItem, view } = operation;
  const lists = [pathItem.get('parameters') ?? [], view.get('parameters') ?? []];
  for (const listed of lists.flat()) {
    const parameter = resolve(listed);
    const fault = parameter && parameterFault(parameter, listed, view.has('requestBody'));
    if (fault === undefined) continue;
    const params = { name: JSON.stringify(parameter?.get('name') ?? ''), reason: reasonOf(fault) };
    const { place, hint } = fault;
    report(diagnostic('Document/ParameterLeftOut', place, params, { hint }));
  }
  const parameters = lists.flatMap((list) => parametersOf(list));
  for (const list of lists) checkStyles(parametersOf(list), report);
  checkTemplate(operation, parameters, report);
}

function checkTemplate({ path, at }: Operation, parameters: readonly Parameter[], report: Report): void {
  const names = new Set(templateNames(path));
  const declared = parameters.filter((each) => each.in === 'path');
  for (const name of names) {
    if (!declared.some((each) => each.name === name))
      report(diagnostic('Document/PathParameterMissing', at, { name }, { mark: 'key' }));
  }
  for (const { name, view, listedAt } of declared) {
    const nameAt = { ...listedAt, pointer: `${listedAt.pointer}/name` };
    if (!names.has(name))
      report(diagnostic('Document/PathParameterUnused', nameAt, { name: name || '""', path }));
    else if (view.get('required') !== true)
      report(diagnostic('Document/PathParameterOptional', nameAt, { name }));
  }
}

function checkResponses({ view }: Operation, report: Report): void {
  const responses = view.get('responses');
  // One response in place of all is reported with the reference that leads to it.
  if (responses === undefined || isComponent('response', responses.at)) return;
  for (const status of Object.keys(responses.value)) {
    if (/^(?:[1-5]\d\d|[1-5]XX|default|x-.*)$/i.test(status)) continue;
    const place = view.place('responses', status);
    report(diagnostic('Document/StatusCode', place, { status }, { mark: 'key' }));
  }
}

/** Without a config, methods are named after operation ids, so they must be unique. */
export function checkOperationIds(operations: readonly Operation[], report: Report): void {
  const seen = new Map<string, Place>();
  for (const { view } of [...operations].sort((a, b) => (a.at.pointer < b.at.pointer ? -1 : 1))) {
    const id = view.get('operationId');
    if (id === undefined) continue;
    const place = view.place('operationId');
    const first = seen.get(id);
    if (!first) seen.set(id, place);
    else {
      const related = [{ message: 'the other one', place: first }];
      report(diagnostic('Document/DuplicateOperationId', place, { id }, { related }));
    }
  }
}
