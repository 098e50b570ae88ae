import { diagnostic, type Report } from '../diagnostics/index.ts';
import {
  parameterKey,
  parametersOf,
  resolve,
  type Operation,
  type Parameter,
  type View,
} from '../document/index.ts';
import { isObject } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { pathFault, templateNames } from './check-paths.ts';

/** Findings about the parameters and responses of every operation. */
export function checkOperations(operations: readonly Operation[], report: Report): void {
  for (const operation of operations) {
    checkParameters(operation, report);
    checkResponses(operation, report);
  }
}

function checkParameters(operation: Operation, report: Report): void {
  const { pathItem, view, path } = operation;
  const [shared, own] = [
    parametersIn(pathItem.get('parameters'), report),
    parametersIn(view.get('parameters'), report),
  ];
  reportDuplicates(shared, report);
  reportDuplicates(own, report);
  for (const parameter of [...shared, ...own]) checkStyle(parameter, report);
  if (pathFault(path) === undefined) checkTemplate(operation, [...shared, ...own], report);
}

/** The parameters that are complete; what is missing in the others is reported. */
function parametersIn(list: ReadonlyArray<View<'parameter'>> = [], report: Report): readonly Parameter[] {
  for (const listed of list) {
    const view = resolve(listed);
    if (view === undefined || !isObject(view.written)) continue;
    const field = (['name', 'in'] as const).find((each) => view.get(each) === undefined);
    if (field !== undefined && !view.has(field))
      report(diagnostic('Document/MissingField', listed.at, { owner: 'parameter', field }));
  }
  return parametersOf(list);
}

function reportDuplicates(parameters: readonly Parameter[], report: Report): void {
  const seen = new Map<string, Parameter>();
  for (const parameter of parameters) {
    const key = parameterKey(parameter);
    const first = seen.get(key);
    if (!first) seen.set(key, parameter);
    else {
      const params = { where: parameter.in, name: parameter.name };
      const related = [{ message: 'the first one', place: first.listedAt }];
      const code = first.name === parameter.name ? 'Document/DuplicateParameter' : 'Parameter/HeaderTwice';
      report(diagnostic(code, parameter.listedAt, params, { related }));
    }
  }
}

/** The styles of each place; `tabDelimited` is what a list joined by tabs in Swagger 2.0 becomes. */
const STYLES: Readonly<Record<string, readonly string[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject', 'tabDelimited'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

function checkStyle({ view, in: place, name }: Parameter, report: Report): void {
  const style = view.get('style');
  const known = STYLES[place];
  if (style === undefined || known === undefined || known.includes(style)) return;
  const params = { style, where: place, name, usual: known[0] ?? '' };
  report(diagnostic('Parameter/StyleUnknown', view.place('style'), params));
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
    if (!names.has(name)) report(diagnostic('Document/PathParameterUnused', nameAt, { name, path }));
    else if (view.get('required') !== true)
      report(diagnostic('Document/PathParameterOptional', nameAt, { name }));
  }
}

function checkResponses({ view }: Operation, report: Report): void {
  for (const status of Object.keys(view.get('responses')?.value ?? {})) {
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
      const related = [{ message: 'the first one', place: first }];
      report(diagnostic('Document/DuplicateOperationId', place, { id }, { related }));
    }
  }
}
