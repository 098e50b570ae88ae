import { diagnostic, type Diagnostic } from '../diagnostics/index.ts';
import {
  isSendableVerb,
  parameterKey,
  PARAMETER_PLACES,
  parametersOf,
  resolve,
  type AnyView,
  type Document,
  type Operation,
  type Parameter,
  type View,
} from '../document/index.ts';
import { isToken } from '../support/http.ts';
import { isObject } from '../support/json.ts';
import { pathCost } from './check-paths.ts';
import { faultField, type Faults } from './faults.ts';

/** Why an operation cannot become a method; the first reason that is found. */
export function costOf(
  operation: Operation,
  { document, faults }: { readonly document: Document; readonly faults: Faults },
): Diagnostic | undefined {
  const { pathItem, view, path } = operation;
  return (
    verbCost(operation) ??
    pathCost(path, document.place('paths', path)) ??
    verbFault(operation, faults) ??
    faults.of(pathItem, 'parameters') ??
    faults.of(view, 'parameters', 'requestBody', 'responses') ??
    parametersCost(operation, faults) ??
    bodyCost(view, faults) ??
    answerCost(view, faults)
  );
}

/** What is wrong with what stands under the verb of an operation. */
export function verbFault({ pathItem, verb }: Operation, faults: Faults): Diagnostic | undefined {
  return faults.of(pathItem, verb, faultField(['additionalOperations', verb]));
}

/** The operations that ask for a request which another one asks for already, in the order of their paths. */
export function equivalents(operations: readonly Operation[]): ReadonlyMap<Operation, Diagnostic> {
  const first = new Map<string, Operation>();
  const found = new Map<Operation, Diagnostic>();
  for (const operation of [...operations].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { verb, path, pathItem } = operation;
    const key = `${verb} ${path.replace(/\{[^{}]+\}/g, '{}')}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, operation);
    else {
      const params = { path: `${verb} ${path}`, other: `${verb} ${other.path}` };
      found.set(operation, diagnostic('Document/PathsEquivalent', pathItem.at, params, { mark: 'key' }));
    }
  }
  return found;
}

function verbCost({ verb, at }: Operation): Diagnostic | undefined {
  return isSendableVerb(verb) ? undefined : (
      diagnostic('Document/VerbForbidden', at, { verb: verb.toUpperCase() }, { mark: 'key' })
    );
}

function parametersCost({ pathItem, view }: Operation, faults: Faults): Diagnostic | undefined {
  const own = view.get('parameters') ?? [];
  const replaced = new Set(parametersOf(own).map(parameterKey));
  // What an operation replaces counts no more, however it is written (OpenAPI 3.1 §4.8.10.1).
  const shared = (pathItem.get('parameters') ?? []).filter(
    (listed) => !parametersOf([listed]).some((each) => replaced.has(parameterKey(each))),
  );
  for (const list of [shared, own]) {
    for (const listed of list) {
      const cost =
        chainCost(listed, faults) ?? incomplete(listed, view.has('requestBody')) ?? faults.outsideOf(listed);
      if (cost !== undefined) return cost;
    }
    const twice = duplicate(list);
    if (twice !== undefined) return twice;
  }
  return undefined;
}

function bodyCost(operation: View<'operation'>, faults: Faults): Diagnostic | undefined {
  const listed = operation.get('requestBody');
  return listed && (chainCost(listed, faults) ?? faults.outsideOf(listed));
}

/** Only what a call resolves to counts: the type of an error is no reason to do without the method. */
function answerCost(operation: View<'operation'>, faults: Faults): Diagnostic | undefined {
  const responses = operation.get('responses');
  if (responses === undefined) return undefined;
  const listed = [...(responses.get('*') ?? [])];
  const successes = listed.filter(([status]) => /^2/.test(status));
  const read = successes.length > 0 ? successes : listed.filter(([status]) => status === 'default');
  for (const [status, response] of read) {
    const cost = faults.of(responses, status) ?? chainCost(response, faults) ?? faults.outsideOf(response);
    if (cost !== undefined) return cost;
  }
  return undefined;
}

/** The first fault of a part and everything that its references lead through. */
export function chainCost(start: AnyView, faults: Faults): Diagnostic | undefined {
  const seen = new Set<AnyView>();
  for (let part: AnyView | undefined = start; part !== undefined && !seen.has(part); part = part.next()) {
    const cost = faults.of(part);
    if (cost !== undefined) return cost;
    seen.add(part);
  }
  return undefined;
}

/** A parameter that must be sent and cannot be; an optional one is left out. */
function incomplete(listed: View<'parameter'>, hasBody: boolean): Diagnostic | undefined {
  const view = resolve(listed);
  const fault = view && parameterFault(view, listed, hasBody);
  return view?.get('required') === true || view?.get('in') === undefined ? fault : undefined;
}

/** What makes it impossible to send a parameter; `hasBody` says whether the operation has a body beside it. */
export function parameterFault(
  view: View<'parameter'>,
  listed: View<'parameter'>,
  hasBody: boolean,
): Diagnostic | undefined {
  if (!isObject(view.written)) return undefined;
  const [name, place] = [view.get('name'), view.get('in')];
  if (name === undefined || place === undefined) {
    const field = name === undefined ? 'name' : 'in';
    return diagnostic('Document/MissingField', listed.at, { owner: 'parameter', field });
  }
  if (hasBody && (place === 'body' || place === 'formData'))
    return diagnostic('Document/TwoBodies', view.place('in'), { name, place });
  if (!PARAMETER_PLACES.has(place))
    return diagnostic('Document/ParameterPlace', view.place('in'), { name, place });
  // A template without a name costs its path, and what it would be declared by is used for nothing.
  if (name === '' && place !== 'path')
    return diagnostic('Document/ParameterNameless', view.place('name'), { place });
  if (place === 'header' && !isToken(name))
    return diagnostic('Document/HeaderName', view.place('name'), { name: JSON.stringify(name) });
  return undefined;
}

function duplicate(list: ReadonlyArray<View<'parameter'>>): Diagnostic | undefined {
  const seen = new Map<string, Pick<Parameter, 'listedAt'>>();
  for (const listed of list) {
    const view = resolve(listed);
    const [name, place] = [view?.get('name'), view?.get('in')];
    if (name === undefined || place === undefined) continue;
    const key = `${place}\0${name}`;
    const first = seen.get(key);
    if (first !== undefined) {
      const related = [{ message: 'the first one', place: first.listedAt }];
      return diagnostic('Document/DuplicateParameter', listed.at, { where: place, name }, { related });
    }
    seen.set(key, { listedAt: listed.at });
  }
  return undefined;
}
