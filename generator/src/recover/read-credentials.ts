import { ts } from 'ts-morph';
import type { FoundCredential } from './package-model.ts';
import { findAll, nameOf } from './syntax.ts';

/** How a client sends its credentials: what its methods for headers and queries build. */
export function readCredentials(node: ts.ClassDeclaration): readonly FoundCredential[] {
  const methods = node.members.filter(ts.isMethodDeclaration);
  const isNamed = (pattern: RegExp) => (each: ts.MethodDeclaration) => pattern.test(nameOf(each.name) ?? '');
  const query = methods.filter(isNamed(/^authQuery$|Auth$/)).flatMap((each) => queryIn(each));
  const headers = methods.filter(isNamed(/^authHeaders$|Auth$/)).flatMap((each) => headersIn(each));
  const known = new Set<string>();
  return [...headers, ...query].filter((each) => {
    const key = JSON.stringify(each);
    const isNew = !known.has(key) && each.options.length > 0;
    known.add(key);
    return isNew;
  });
}

function headersIn(method: ts.MethodDeclaration): readonly FoundCredential[] {
  // A text that is put together takes the whole method; a call stands beside what else is sent.
  if (/`Basic \$\{/.test(method.getText())) return [{ kind: 'basic', options: optionsIn(method) }];
  const pairs = findAll(method, ts.isCallExpression)
    .filter(({ expression }) => ts.isIdentifier(expression) && expression.text === 'basicAuth')
    .map((call): FoundCredential => ({ kind: 'basic', options: optionsIn(call) }));
  const others = literalsIn(method).flatMap(([name, value]): readonly FoundCredential[] => {
    const own = optionsIn(value);
    if (/^authorization$/i.test(name) && /`Bearer \$\{/.test(value.getText()))
      return [{ kind: 'bearer', options: own }];
    return own.length === 0 ? [] : [{ kind: 'header', parameter: name, options: own }];
  });
  return [...others, ...pairs];
}

function queryIn(method: ts.MethodDeclaration): readonly FoundCredential[] {
  if (nameOf(method.name) !== 'authQuery' && !/Query/.test(method.type?.getText() ?? '')) return [];
  return literalsIn(method).flatMap(([name, value]): readonly FoundCredential[] => {
    const own = optionsIn(value);
    return own.length === 0 ? [] : [{ kind: 'query', parameter: name, options: own }];
  });
}

function literalsIn(method: ts.MethodDeclaration): ReadonlyArray<readonly [name: string, value: ts.Node]> {
  return findAll(method, ts.isObjectLiteralExpression)
    .flatMap(propertiesIn)
    .flatMap((each) => {
      const name = nameOf(each.name);
      return ts.isPropertyAssignment(each) && name !== undefined ? [[name, each.initializer] as const] : [];
    });
}

/** The properties of an object, also those that it has under a condition: `{ ...(this.key !== null && { key: this.key }) }`. */
function propertiesIn(object: ts.ObjectLiteralExpression): readonly ts.ObjectLiteralElementLike[] {
  return object.properties.flatMap((each) =>
    ts.isSpreadAssignment(each) ? findAll(each, ts.isObjectLiteralExpression).flatMap(propertiesIn) : [each],
  );
}

/** The options of the client that are named: `this.apiKey`. */
function optionsIn(node: ts.Node): readonly string[] {
  const accesses =
    ts.isPropertyAccessExpression(node) ? [node] : findAll(node, ts.isPropertyAccessExpression);
  const names = accesses
    .filter(({ expression }) => expression.kind === ts.SyntaxKind.ThisKeyword)
    .map(({ name }) => name.text)
    .filter((name) => !/Auth$|^authHeaders$/.test(name));
  return [...new Set(names)];
}
