import type { ts } from 'ts-morph';
import { lastMember, lastName, type TypeFact } from '../model/index.ts';
import { reaches, withNewNames, type Rewrite } from './rewrite-context.ts';
import { bareExpression } from './sdk-uses.ts';

/** What callers pass and may no longer pass. */
const isAbout = ({ event, way }: TypeFact): boolean =>
  way === 'request' && (event === 'property-removed' || event === 'value-removed');

/** Names of members that are gone, or that accept less: only where one of them is written there is something to do. */
export function goneNames(changes: readonly TypeFact[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((fact) => {
      const { subject } = fact;
      const name = subject.kind === 'value' ? lastMember(subject.steps) : undefined;
      return isAbout(fact) ? [name ?? lastName(subject)] : [];
    }),
  );
}

/** Changes the members of an object literal that becomes a value of the SDK. */
export function changeLiteral(literal: ts.ObjectLiteralExpression, work: Rewrite): void {
  const { ts, checker } = work.app;
  const isConcerned = literal.properties.some(
    (member) => ts.isSpreadAssignment(member) || work.gone.has(textOf(member.name, work) ?? ''),
  );
  const wanted = work.gone.size > 0 && isConcerned ? checker.getContextualType(literal) : undefined;
  if (wanted === undefined) return;
  changeMembers(literal, wanted, literal, work);
  for (const member of literal.properties)
    if (ts.isSpreadAssignment(member)) changeBody(member.expression, wanted, member, work);
}

/** The same for what is passed to a function by another name than a literal. */
export function changeArguments(call: ts.CallExpression, work: Rewrite): void {
  const { ts, checker } = work.app;
  if (work.gone.size === 0) return;
  for (const argument of call.arguments) {
    const bare = bareExpression(argument, ts);
    if (ts.isObjectLiteralExpression(bare) || ts.isFunctionLike(bare) || ts.isSpreadElement(bare)) continue;
    const type = checker.getTypeAtLocation(bare);
    if (![...work.gone].some((name) => type.getProperty(name) !== undefined)) continue;
    const wanted = checker.getContextualType(argument);
    if (wanted !== undefined) changeBody(argument, wanted, argument, work);
  }
}

/** `at` says where the literal is used: its methods decide which of the facts hold. */
function changeMembers(
  literal: ts.ObjectLiteralExpression,
  wanted: ts.Type,
  at: ts.Node,
  work: Rewrite,
): void {
  for (const member of literal.properties) {
    const name = textOf(member.name, work);
    if (name === undefined || !work.gone.has(name)) continue;
    for (const fact of factsAbout(name, wanted, at, work)) changeMember(member, fact, work);
  }
}

/** What is gone from a member of the SDK's type, as far as it is about the method that the value is passed to. */
function factsAbout(name: string, wanted: ts.Type, at: ts.Node, work: Rewrite): readonly TypeFact[] {
  const { checker } = work.app;
  const all = wanted.isUnion() ? wanted.types : [wanted];
  const found = all.flatMap((type) =>
    work.uses.factsOf(checker.getPropertyOfType(checker.getNonNullableType(type), name)).filter(isAbout),
  );
  const methods = withNewNames(methodsAround(at, work), work.changes);
  const own = found.filter((fact) => methods.length === 0 || methods.some((each) => reaches(fact, each)));
  // Several copies of one type are told by the method; where there is none they say the same.
  return own.filter(({ event }, i) => own.findIndex((other) => other.event === event) === i);
}

/** Methods of the SDK that a value is handed to as a part of an argument. */
function methodsAround(node: ts.Node, { app: { ts }, uses }: Rewrite): readonly string[] {
  for (let at = node; at.parent !== undefined; at = at.parent) {
    if (ts.isCallExpression(at.parent)) return at === at.parent.expression ? [] : uses.methodsOf(at.parent);
    if (ts.isStatement(at) || ts.isFunctionLike(at) || ts.isNewExpression(at)) return [];
  }
  return [];
}

function changeMember(member: ts.ObjectLiteralElementLike, fact: TypeFact, work: Rewrite): void {
  const { ts } = work.app;
  const { edit } = fact;
  if (fact.event === 'property-removed') {
    if (edit?.kind !== 'property-renamed' || !ts.isObjectLiteralElementLike(member) || !member.name)
      return work.leave(member, fact);
    const at = member.name.getStart(work.source);
    if (ts.isShorthandPropertyAssignment(member)) work.replace(at, at, `${edit.to}: `);
    else work.replace(at, member.name.getEnd(), edit.to);
    return work.did(member, fact, `${edit.from} is now ${edit.to}`);
  }
  const value =
    ts.isPropertyAssignment(member) ? member.initializer
    : ts.isShorthandPropertyAssignment(member) ? member.name
    : undefined;
  for (const text of value === undefined ? [] : textsIn(value, work)) {
    if (edit?.kind === 'value-renamed' && text.text === edit.from) {
      const quote = text.getText(work.source).charAt(0);
      work.replace(text.getStart(work.source), text.getEnd(), `${quote}${edit.to}${quote}`);
      work.did(text, fact, `'${edit.from}' is now '${edit.to}'`);
      // Another value of the same member still holds.
    } else if (fact.values?.includes(`'${text.text}'`)) work.leave(text, fact);
  }
}

/** The texts that a value may be, where they are written out. */
function textsIn(value: ts.Expression, work: Rewrite): readonly ts.StringLiteralLike[] {
  const { ts } = work.app;
  const bare = bareExpression(value, ts);
  if (ts.isStringLiteralLike(bare)) return [bare];
  if (ts.isConditionalExpression(bare))
    return [...textsIn(bare.whenTrue, work), ...textsIn(bare.whenFalse, work)];
  if (ts.isBinaryExpression(bare) && ['??', '||'].includes(bare.operatorToken.getText(work.source)))
    return [...textsIn(bare.left, work), ...textsIn(bare.right, work)];
  return [];
}

/** Follows a value to the literal that it is. Where other code uses the literal, too, only a person can change it. */
function changeBody(value: ts.Expression, wanted: ts.Type, at: ts.Node, work: Rewrite): void {
  const { ts, checker } = work.app;
  const bare = bareExpression(value, ts);
  if (ts.isObjectLiteralExpression(bare)) return changeMembers(bare, wanted, at, work);
  const literal = ts.isIdentifier(bare) ? ownLiteral(bare, work) : undefined;
  if (literal !== undefined) return changeMembers(literal, wanted, at, work);
  for (const { name, declarations = [] } of checker.getTypeAtLocation(bare).getProperties()) {
    if (!work.gone.has(name)) continue;
    // A value of the SDK's own types changes with them.
    if (declarations.every((each) => each.getSourceFile().fileName.startsWith(work.app.sdk.root))) continue;
    for (const fact of factsAbout(name, wanted, at, work))
      if (fact.event === 'property-removed') work.leave(value, fact);
  }
}

/** The literal behind a constant of the same file that is used once, and nowhere else. */
function ownLiteral(name: ts.Identifier, work: Rewrite): ts.ObjectLiteralExpression | undefined {
  const { ts, checker } = work.app;
  const symbol = valueSymbol(name, work);
  const declaration = symbol?.valueDeclaration;
  if (
    declaration === undefined ||
    !ts.isVariableDeclaration(declaration) ||
    declaration.getSourceFile() !== work.source ||
    declaration.type !== undefined ||
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0 ||
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0
  )
    return undefined;
  const literal = declaration.initializer && bareExpression(declaration.initializer, ts);
  if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return undefined;
  let uses = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name.text && node !== declaration.name)
      uses += Number(checker.getSymbolAtLocation(node) === symbol || valueSymbol(node, work) === symbol);
    ts.forEachChild(node, visit);
  };
  visit(work.source);
  return uses === 1 ? literal : undefined;
}

function valueSymbol(name: ts.Identifier, { app: { ts, checker } }: Rewrite): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(name.parent) ?
      checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
}

function textOf(name: ts.PropertyName | undefined, { app: { ts } }: Rewrite): string | undefined {
  return (
    name === undefined ? undefined
    : ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text
    : undefined
  );
}
