import type { ts } from 'ts-morph';
import type { ApiFinding, Compiler, Edit } from '../../api/index.ts';
import { isOfPackage, pathOf, type ClientScope } from './client-scope.ts';

/** A place in a file where something was done, or has to be done by hand. */
export type CodemodNote = {
  readonly path: string;
  readonly line: number;
  readonly code: string;
  readonly symbol: string;
  readonly note: string;
};

/** What became of one file. */
export type RewrittenFile = {
  readonly text: string;
  readonly done: readonly CodemodNote[];
  readonly left: readonly CodemodNote[];
};

type Replacement = { readonly start: number; readonly end: number; readonly text: string };

export type RewriteInput = {
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly scope: ClientScope;
  readonly changes: readonly ApiFinding[];
  readonly packageName: string;
  readonly ts: Compiler;
};

type Work = RewriteInput & {
  readonly replace: (start: number, end: number, text: string) => void;
  readonly did: (node: ts.Node, change: ApiFinding, note: string) => void;
  readonly leave: (node: ts.Node, change: ApiFinding) => void;
};

/** Makes the changes that are mechanical in one file and lists the uses that are not. */
export function rewriteFile(input: RewriteInput): RewrittenFile {
  const replacements: Replacement[] = [];
  const done: CodemodNote[] = [];
  const left: CodemodNote[] = [];
  const { source, path } = input;
  const noteAt = (node: ts.Node, { code, symbol }: ApiFinding, note: string): CodemodNote => ({
    path,
    line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
    code,
    symbol,
    note,
  });
  const work: Work = {
    ...input,
    replace: (start, end, text) => void replacements.push({ start, end, text }),
    did: (node, change, note) => void done.push(noteAt(node, change, note)),
    leave: (node, change) => void left.push(noteAt(node, change, adviceText(change))),
  };
  visit(source, work);
  return { text: apply(source.text, replacements), done, left };
}

function apply(text: string, replacements: readonly Replacement[]): string {
  let result = text;
  for (const { start, end, text: next } of [...replacements].sort(
    (a, b) => b.start - a.start || b.end - a.end,
  ))
    result = result.slice(0, start) + next + result.slice(end);
  return result;
}

function visit(node: ts.Node, work: Work): void {
  const { ts } = work;
  if (ts.isPropertyAccessExpression(node)) visitAccess(node, work);
  if (ts.isQualifiedName(node)) renameType(node, node.getText(work.source), work);
  if (ts.isCallExpression(node)) visitCall(node, work);
  if (ts.isImportDeclaration(node)) visitImport(node, work);
  ts.forEachChild(node, (child) => visit(child, work));
}

function visitAccess(node: ts.PropertyAccessExpression, work: Work): void {
  const { scope, ts, changes } = work;
  const path = pathOf(node, scope, ts);
  const text = node.getText(work.source);
  for (const change of changes) {
    const { edit, symbol, code } = change;
    if (edit?.kind === 'method-renamed' && edit.from === path) renameMethod(node, edit, change, work);
    else if (edit === undefined && /^(?:method|resource|member)-removed$/.test(code) && path === symbol)
      work.leave(node.name, change);
    else if (
      code === 'static-removed' &&
      scope.classes.has(text.split('.')[0] ?? '') &&
      text.split('.').slice(1).join('.') === symbol.split('.').slice(1).join('.')
    )
      work.leave(node, change);
  }
  renameType(node, text, work);
}

/** Within one resource only the name changes; otherwise the whole way from the client does, if it is written out. */
function renameMethod(
  node: ts.PropertyAccessExpression,
  edit: Extract<Edit, { kind: 'method-renamed' }>,
  change: ApiFinding,
  work: Work,
): void {
  const { scope, ts, source } = work;
  const [from, to] = [edit.from.split('.'), edit.to.split('.')];
  let shared = 0;
  while (shared < from.length - 1 && from[shared] === to[shared]) shared++;
  let base: ts.Expression = node;
  for (let step = from.length; step > shared; step--) {
    if (!ts.isPropertyAccessExpression(base)) return work.leave(node, change);
    base = base.expression;
  }
  if (pathOf(base, scope, ts) !== from.slice(0, shared).join('.')) return work.leave(node, change);
  work.replace(base.getEnd(), node.getEnd(), `.${to.slice(shared).join('.')}`);
  work.did(node, change, `${edit.from} is now ${edit.to}`);
}

function visitCall(node: ts.CallExpression, work: Work): void {
  const { scope, ts, changes } = work;
  const path = pathOf(node.expression, scope, ts);
  if (path === undefined) return;
  for (const change of changes) {
    const { edit, affects, symbol, code } = change;
    if (edit?.kind === 'argument-moved' && edit.method === path) moveArgument(node, edit, change, work);
    else if (affects.includes(path) || affects.includes(movedTo(path, changes)))
      visitArguments(node, change, work);
    else if (
      edit === undefined &&
      symbol === path &&
      /^argument-|^result-removed$/.test(code) &&
      change.severity === 'breaking'
    )
      work.leave(node, change);
  }
}

/** Findings speak of a moved method by its new name. */
function movedTo(path: string, changes: readonly ApiFinding[]): string {
  const found = changes.find(({ edit }) => edit?.kind === 'method-renamed' && edit.from === path)?.edit;
  return found?.kind === 'method-renamed' ? found.to : path;
}

function moveArgument(
  node: ts.CallExpression,
  edit: Extract<Edit, { kind: 'argument-moved' }>,
  change: ApiFinding,
  work: Work,
): void {
  const argument = node.arguments[edit.from];
  if (node.arguments.some((each) => work.ts.isSpreadElement(each))) return work.leave(node, change);
  if (argument === undefined) return;
  work.replace(argument.getStart(work.source), argument.getStart(work.source), `${edit.fill}, `);
  work.did(argument, change, `${edit.fill} is passed before the request options`);
}

/** Members of object literals that are passed to a method whose params changed. */
function visitArguments(node: ts.CallExpression, change: ApiFinding, work: Work): void {
  const { ts } = work;
  const isRemoval = /^request-(?:property|value)-removed$/.test(change.code);
  const name = change.symbol.split('.').slice(1).join('.');
  for (const argument of node.arguments) {
    if (!ts.isObjectLiteralExpression(argument)) continue;
    const member = argument.properties.find(
      (property) => property.name !== undefined && memberName(property.name, ts) === name,
    );
    const isMissing =
      member === undefined &&
      /^request-property-(?:added-required|became-required)$/.test(change.code) &&
      !argument.properties.some((property) => ts.isSpreadAssignment(property));
    if (isMissing) work.leave(argument, change);
    if (member !== undefined && isRemoval) changeMember(member, change, work);
  }
}

function memberName(name: ts.PropertyName, ts: Compiler): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}

function changeMember(member: ts.ObjectLiteralElementLike, change: ApiFinding, work: Work): void {
  const { ts, source } = work;
  const { edit } = change;
  if (edit?.kind === 'property-renamed' && member.name !== undefined) {
    if (ts.isShorthandPropertyAssignment(member))
      work.replace(member.getStart(source), member.getStart(source), `${edit.to}: `);
    else work.replace(member.name.getStart(source), member.name.getEnd(), edit.to);
    return work.did(member, change, `${edit.from} is now ${edit.to}`);
  }
  const value = ts.isPropertyAssignment(member) ? member.initializer : undefined;
  const isLiteral = value !== undefined && ts.isStringLiteralLike(value);
  if (edit?.kind === 'value-renamed' && isLiteral && value.text === edit.from) {
    const quote = value.getText(source).charAt(0);
    work.replace(value.getStart(source), value.getEnd(), `${quote}${edit.to}${quote}`);
    return work.did(value, change, `'${edit.from}' is now '${edit.to}'`);
  }
  // Another value of the same member still holds.
  const isGone = isLiteral ? change.message.includes(`'${value.text}'`) : true;
  if (change.code === 'request-property-removed' || isGone) work.leave(member, change);
}

function renameType(node: ts.QualifiedName | ts.PropertyAccessExpression, text: string, work: Work): void {
  const { scope, ts, changes } = work;
  const [root = '', ...rest] = text.split('.');
  if (!scope.classes.has(root) || ts.isQualifiedName(node.parent)) return;
  const path = rest.join('.');
  for (const change of changes) {
    const { edit } = change;
    const own = (edit?.kind === 'type-renamed' ? edit.from : change.symbol).split('.').slice(1).join('.');
    const isUsed = own !== '' && (path === own || path.startsWith(`${own}.`));
    if (!isUsed) continue;
    if (edit?.kind === 'type-renamed') {
      work.replace(
        node.getStart(work.source),
        node.getEnd(),
        [root, ...edit.to.split('.').slice(1), ...path.slice(own.length).split('.').filter(Boolean)].join(
          '.',
        ),
      );
      work.did(node, change, `${edit.from} is now ${edit.to}`);
    } else if (change.code === 'type-removed') work.leave(node, change);
  }
}

function visitImport(node: ts.ImportDeclaration, work: Work): void {
  const { ts, changes, packageName, source } = work;
  const clause = node.importClause?.namedBindings;
  if (!ts.isStringLiteral(node.moduleSpecifier) || !isOfPackage(node.moduleSpecifier.text, packageName))
    return;
  const module = node.moduleSpecifier.text
    .slice(packageName.length + 1)
    .replace(/(?:\/index)?(?:\.[cm]?js)?$/, '');
  for (const change of changes)
    if (change.code === 'subpath-removed' && change.symbol === module) work.leave(node, change);
  for (const element of clause !== undefined && ts.isNamedImports(clause) ? clause.elements : []) {
    const imported = (element.propertyName ?? element.name).text;
    for (const change of changes) {
      const { edit, code } = change;
      const last = (symbol: string): string => symbol.replace(/^.*: /, '').split('.').at(-1) ?? '';
      const isTop = change.symbol.replace(/^.*: /, '').split('.').length <= 2;
      if (edit?.kind === 'type-renamed' && isTop && last(edit.from) === imported) {
        work.replace(
          element.getStart(source),
          element.getEnd(),
          `${element.isTypeOnly ? 'type ' : ''}${last(edit.to)} as ${element.name.text}`,
        );
        work.did(element, change, `${edit.from} is now ${edit.to}`);
      } else if (
        edit === undefined &&
        isTop &&
        /^(?:export|type)-removed$/.test(code) &&
        last(change.symbol) === imported
      )
        work.leave(element, change);
    }
  }
}

/** What changed and what to do, each said once. */
function adviceText({ message, howToAdapt }: ApiFinding): string {
  const known = message.split(/(?<=\.) /);
  const advice = (howToAdapt ?? '')
    .split(/(?<=\.) /)
    .filter((sentence) => sentence !== '' && !known.includes(sentence));
  return [message, ...advice].join(' ');
}
