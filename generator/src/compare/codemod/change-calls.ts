import type { ts } from 'ts-morph';
import { impactOf, symbolOf } from '../model/index.ts';
import { RULES } from '../rules/index.ts';
import type { ClientModel } from '../types/index.ts';
import { changesWith, withNewNames, type Change, type Rewrite } from './rewrite-context.ts';

/** Makes room for a new argument in a call of the SDK. */
export function changeCall(call: ts.CallExpression, work: Rewrite): void {
  const moves = changesWith(work.changes, 'argument-moved');
  if (moves.length === 0) return;
  const methods = withNewNames(work.uses.methodsOf(call), work.changes);
  const move = moves.find(({ edit }) => methods.includes(edit.method));
  if (move !== undefined) moveArgument(call, move, work);
}

/**
 * Lists a call whose arguments a person has to change, be it that it would still compile: what was the options may
 * now be taken for something else.
 */
export function listCall(call: ts.CallExpression, work: Rewrite, next: ClientModel | undefined): void {
  const about = work.changes.filter(
    (fact) =>
      RULES[fact.event].topic === 'argument' &&
      impactOf(fact) === 'breaking' &&
      fact.edit?.kind !== 'argument-moved',
  );
  if (about.length === 0) return;
  const methods = withNewNames(work.uses.methodsOf(call), work.changes);
  for (const fact of about) {
    const method = symbolOf(fact.subject);
    if (methods.includes(method) && isTouched(call, next?.methods.get(method)?.symbol, work))
      work.leave(call, fact);
  }
}

function moveArgument(
  call: ts.CallExpression,
  { fact, edit }: Change<'argument-moved'>,
  work: Rewrite,
): void {
  const { ts } = work.app;
  const before = call.arguments.slice(0, edit.from + 1);
  if (before.some((each) => ts.isSpreadElement(each))) return work.leave(call, fact);
  const argument = call.arguments[edit.from];
  // A call with more arguments than there were is one of the new version.
  if (argument === undefined || call.arguments.length > edit.from + 1 || isUndefined(argument, ts)) return;
  work.replace(argument.getStart(work.source), argument.getStart(work.source), `${edit.fill}, `);
  work.did(argument, fact, `${edit.fill} is passed before the request options`);
}

function isUndefined(node: ts.Expression, ts: Rewrite['app']['ts']): boolean {
  return ts.isIdentifier(node) && node.text === 'undefined';
}

/** Whether a call passes something at or behind the first parameter that is another one now. */
function isTouched(call: ts.CallExpression, after: ts.Symbol | undefined, { app }: Rewrite): boolean {
  const { ts, checker } = app;
  if (call.arguments.some((each) => ts.isSpreadElement(each))) return true;
  const before = checker.getResolvedSignature(call)?.getParameters() ?? [];
  const same = (after?.declarations ?? []).map((declaration) => {
    const names =
      ts.isFunctionLike(declaration) ? declaration.parameters.map(({ name }) => name.getText()) : [];
    const at = before.findIndex(({ name }, i) => names[i] !== name);
    return at < 0 ? before.length : at;
  });
  return call.arguments.length > Math.max(0, ...same);
}
