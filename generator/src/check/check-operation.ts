import type { Operation } from '../config/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import { asArray, asString, isObject, join, own, type JsonObject } from '../support/json.ts';
import type { Located, Place } from '../support/place.ts';
import type { RefResolver } from './checked-input.ts';
import { pathFault, templateNames } from './check-paths.ts';

type Context = { readonly refs: RefResolver; readonly report: Report };

/** Findings about the parameters and responses of every operation. */
export function checkOperations(operations: readonly Operation[], context: Context): void {
  for (const operation of operations) {
    checkParameters(operation, context);
    checkResponses(operation, context);
  }
}

type Parameter = Located<JsonObject> & { readonly name: string; readonly where: string };

function checkParameters(operation: Operation, context: Context): void {
  const itemAt = {
    ...operation.at,
    pointer: operation.at.pointer.slice(0, operation.at.pointer.lastIndexOf('/')),
  };
  const shared = parametersOf(operation.pathItem, itemAt, context);
  const own = parametersOf(operation.value, operation.at, context);
  reportDuplicates(shared, context);
  reportDuplicates(own, context);
  if (pathFault(operation.path) === undefined) checkTemplate(operation, [...shared, ...own], context);
}

/** The parameters of an operation or path item; each is at the place where it is listed. */
function parametersOf(holder: JsonObject, at: Place, { refs, report }: Context): readonly Parameter[] {
  return asArray(own(holder, 'parameters')).flatMap((listed, index) => {
    const place = { ...at, pointer: join(at.pointer, 'parameters', index) };
    const value = resolve({ value: listed, at: place }, refs);
    if (!isObject(value)) return [];
    const name = asString(own(value, 'name'));
    const where = asString(own(value, 'in'));
    if (name === undefined || where === undefined) {
      const field = name === undefined ? 'name' : 'in';
      if (own(value, field) === undefined)
        report(diagnostic('Document/MissingField', place, { owner: 'parameter', field }));
      return [];
    }
    return [{ value, at: place, name, where }];
  });
}

function resolve(start: Located<unknown>, refs: RefResolver): unknown {
  let current = start;
  for (let steps = 0; steps < 100; steps += 1) {
    const ref = own(current.value, '$ref');
    if (typeof ref !== 'string') return current.value;
    const next = refs.follow(ref, current.at);
    if (!next) return undefined;
    current = next;
  }
  return undefined;
}

function reportDuplicates(parameters: readonly Parameter[], { report }: Context): void {
  const seen = new Map<string, Parameter>();
  for (const parameter of parameters) {
    // Header names do not care about case.
    const name = parameter.where === 'header' ? parameter.name.toLowerCase() : parameter.name;
    const key = `${parameter.where}\0${name}`;
    const first = seen.get(key);
    if (!first) seen.set(key, parameter);
    else {
      const related = [{ message: 'the first one', place: first.at }];
      report(
        diagnostic(
          'Document/DuplicateParameter',
          parameter.at,
          { where: parameter.where, name: parameter.name },
          { related },
        ),
      );
    }
  }
}

function checkTemplate({ path, at }: Operation, parameters: readonly Parameter[], { report }: Context): void {
  const names = new Set(templateNames(path));
  const declared = parameters.filter(({ where }) => where === 'path');
  for (const name of names) {
    if (!declared.some((each) => each.name === name))
      report(diagnostic('Document/PathParameterMissing', at, { name }, { mark: 'key' }));
  }
  for (const { name, value, at: place } of declared) {
    const nameAt = { ...place, pointer: join(place.pointer, 'name') };
    if (!names.has(name)) report(diagnostic('Document/PathParameterUnused', nameAt, { name, path }));
    else if (own(value, 'required') !== true)
      report(diagnostic('Document/PathParameterOptional', nameAt, { name }));
  }
}

function checkResponses({ value, at }: Operation, { report }: Context): void {
  const responses = own(value, 'responses');
  if (!isObject(responses)) return;
  for (const status of Object.keys(responses)) {
    if (/^(?:[1-5]\d\d|[1-5]XX|default|x-.*)$/i.test(status)) continue;
    const place = { ...at, pointer: join(at.pointer, 'responses', status) };
    report(diagnostic('Document/StatusCode', place, { status }, { mark: 'key' }));
  }
}

/** Without a config, methods are named after operation ids, so they must be unique. */
export function checkOperationIds(operations: readonly Operation[], report: Report): void {
  const seen = new Map<string, Place>();
  for (const { value, at } of [...operations].sort((a, b) => (a.at.pointer < b.at.pointer ? -1 : 1))) {
    const id = own(value, 'operationId');
    if (typeof id !== 'string') continue;
    const place = { ...at, pointer: join(at.pointer, 'operationId') };
    const first = seen.get(id);
    if (!first) seen.set(id, place);
    else
      report(
        diagnostic(
          'Document/DuplicateOperationId',
          place,
          { id },
          { related: [{ message: 'the first one', place: first }] },
        ),
      );
  }
}
