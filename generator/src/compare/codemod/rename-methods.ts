import type { ts } from 'ts-morph';
import { changesWith, lastOf, type Change, type Rewrite } from './rewrite-context.ts';
import { bareExpression } from './sdk-uses.ts';

/** Renames the method that a name stands for. */
export function renameMethod(name: ts.Identifier | ts.StringLiteralLike, work: Rewrite): void {
  const renames = changesWith(work.changes, 'method-renamed').filter(
    ({ edit }) => lastOf(edit.from) === name.text,
  );
  if (renames.length === 0) return;
  const paths = work.uses.pathsAt(name);
  const change = renames.find(({ edit }) => paths.includes(edit.from));
  if (change === undefined) return;
  // One class that serves at several places of the client: which of them this is cannot be told.
  if (paths.length > 1) return work.leave(name, change.fact);
  if (replaceNames(name, change, work))
    work.did(name, change.fact, `${change.edit.from} is now ${change.edit.to}`);
  else work.leave(name, change.fact);
}

/** Within one resource only the name changes; otherwise the way from the client does, if it is written out. */
function replaceNames(
  name: ts.Identifier | ts.StringLiteralLike,
  { edit }: Change<'method-renamed'>,
  work: Rewrite,
): boolean {
  const { ts } = work.app;
  const [from, to] = [edit.from.split('.'), edit.to.split('.')];
  let shared = 0;
  while (shared < from.length - 1 && from[shared] === to[shared]) shared++;
  const [old, next] = [from.slice(shared), to.slice(shared)];
  if (ts.isBindingElement(name.parent)) {
    const [only, ...more] = next;
    if (old.length > 1 || more.length > 0 || only === undefined) return false;
    const isShort = name.parent.propertyName === undefined;
    work.replace(name.getStart(work.source), name.getEnd(), isShort ? `${only}: ${name.text}` : only);
    return true;
  }
  const steps = stepsTo(name, old.length, work);
  if (steps === undefined || steps.some(({ text }, i) => text !== old[i])) {
    return false;
  }
  const kept = Math.min(steps.length, next.length);
  steps.slice(0, kept).forEach((step, i) => {
    if (step.text !== next[i]) replaceName(step.name, next[i] ?? '', work);
  });
  const [end, last] = [steps[kept - 1]?.end ?? name.getEnd(), steps.at(-1)?.end ?? name.getEnd()];
  if (kept < next.length) work.replace(last, last, `.${next.slice(kept).join('.')}`);
  else if (end < last) work.replace(end, last, '');
  return true;
}

function replaceName(name: ts.Node, text: string, work: Rewrite): void {
  const quote = work.app.ts.isStringLiteralLike(name) ? name.getText(work.source).charAt(0) : '';
  work.replace(name.getStart(work.source), name.getEnd(), `${quote}${text}${quote}`);
}

type Step = { readonly name: ts.Node; readonly text: string; readonly end: number };

/** The last members on the way to a name, from the left; undefined when they are not all written there. */
function stepsTo(name: ts.Node, count: number, { app }: Rewrite): readonly Step[] | undefined {
  const { ts } = app;
  const steps: Step[] = [];
  let node: ts.Node = name.parent;
  // `Retell['call']['create']` of types.
  if (ts.isLiteralTypeNode(node)) return count === 1 ? [stepOf(name, name.getEnd(), ts)] : undefined;
  while (steps.length < count) {
    const member = node as ts.Expression;
    if (ts.isPropertyAccessExpression(member)) steps.unshift(stepOf(member.name, member.getEnd(), ts));
    else if (ts.isElementAccessExpression(member))
      steps.unshift(stepOf(member.argumentExpression, member.getEnd(), ts));
    else return undefined;
    node = bareExpression(member.expression, ts);
  }
  return steps;
}

function stepOf(name: ts.Node, end: number, ts: Rewrite['app']['ts']): Step {
  return { name, text: ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : '', end };
}
