import { ts } from 'ts-morph';
import type { CallStyle } from '../support/case.ts';
import type { FoundResource } from './package-model.ts';
import { findAll, literalOf, nameOf, property } from './syntax.ts';

/** Whether a method is called as in packages from before the rewrite of the hosted generator. */
export function isEarlierCall(
  member: ts.MethodDeclaration,
  call: ts.CallExpression,
  owner: ts.ClassDeclaration,
): boolean {
  return takesOptionsInstead(member, owner) || namesTypeWithoutBody(call);
}

/** Overloads with params and without: `list(query?, options?)` and `list(options?)`. */
function takesOptionsInstead(member: ts.MethodDeclaration, owner: ts.ClassDeclaration): boolean {
  const counts = owner.members
    .filter(ts.isMethodDeclaration)
    .filter((each) => each.body === undefined && nameOf(each.name) === nameOf(member.name))
    .map(({ parameters }) => parameters)
    .filter((each) => /\bRequestOptions$/.test(each.at(-1)?.type?.getText() ?? ''))
    .map(({ length }) => length);
  return counts.some((count) => counts.includes(count + 1));
}

function namesTypeWithoutBody(call: ts.CallExpression): boolean {
  const [, settings] = call.arguments;
  if (settings === undefined || property(settings, 'body') !== undefined) return false;
  const headers = property(settings, 'headers');
  const isType = (node: ts.Node): node is ts.PropertyAssignment =>
    ts.isPropertyAssignment(node) && nameOf(node.name)?.toLowerCase() === 'content-type';
  return (
    headers !== undefined &&
    findAll(headers, isType).some((each) => literalOf(each.initializer) === 'application/json')
  );
}

/** How the methods of a package are called; one that only earlier packages have tells. */
export function callStyle({ methods, resources }: FoundResource): CallStyle {
  const isEarlier =
    methods.some((each) => each.isEarlier === true) ||
    resources.some((each) => callStyle(each) === 'earlier');
  return isEarlier ? 'earlier' : 'current';
}
