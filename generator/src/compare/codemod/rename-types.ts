import type { ts } from 'ts-morph';
import { changesWith, lastOf, type Change, type Rewrite } from './rewrite-context.ts';

/** Renames the type that a name stands for: in an import, or as a part of a longer name. */
export function renameType(name: ts.Identifier, work: Rewrite): void {
  const { ts } = work.app;
  const renames = changesWith(work.changes, 'type-renamed').filter(
    ({ edit }) => lastOf(edit.from) === name.text,
  );
  if (renames.length === 0) return;
  const facts = work.uses.factsOf(work.uses.symbolAt(name));
  const change = renames.find(({ fact }) => facts.includes(fact));
  if (change === undefined) return;
  const { parent } = name;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent))
    renameSpecifier(parent, name, change, work);
  else if (isMember(name, ts)) renameMember(name, change, work);
}

function isMember(name: ts.Identifier, ts: Rewrite['app']['ts']): boolean {
  const { parent } = name;
  return (
    (ts.isQualifiedName(parent) && parent.right === name) ||
    (ts.isPropertyAccessExpression(parent) && parent.name === name) ||
    (ts.isImportTypeNode(parent) && parent.qualifier === name)
  );
}

/** `Retell.CallResult`: the parts that differ change, whatever stands in front of them. */
function renameMember(name: ts.Identifier, { fact, edit }: Change<'type-renamed'>, work: Rewrite): void {
  const [from, to] = [edit.from.split('.'), edit.to.split('.')];
  let shared = 0;
  while (shared < from.length - 1 && from[shared] === to[shared]) shared++;
  const written = writtenNames(name, work.app.ts);
  const first = written[written.length - (from.length - shared)];
  const isWhole = written.slice(shared - from.length).every(({ text }, i) => text === from[shared + i]);
  if (first === undefined || !isWhole) return work.leave(name, fact);
  work.replace(first.getStart(work.source), name.getEnd(), to.slice(shared).join('.'));
  work.did(name, fact, `${edit.from} is now ${edit.to}`);
}

/** The names of a dotted name up to one of them, from the left. */
function writtenNames(name: ts.Identifier, ts: Rewrite['app']['ts']): readonly ts.Identifier[] {
  const { parent } = name;
  const owner =
    ts.isQualifiedName(parent) ? parent.left
    : ts.isPropertyAccessExpression(parent) ? parent.expression
    : undefined;
  if (owner === undefined || owner === name) return [name];
  if (ts.isIdentifier(owner)) return [owner, name];
  if (ts.isQualifiedName(owner)) return [...writtenNames(owner.right, ts), name];
  return ts.isPropertyAccessExpression(owner) && ts.isIdentifier(owner.name) ?
      [...writtenNames(owner.name, ts), name]
    : [name];
}

type Specifier = ts.ImportSpecifier | ts.ExportSpecifier;

function renameSpecifier(
  specifier: Specifier,
  name: ts.Identifier,
  { fact, edit }: Change<'type-renamed'>,
  work: Rewrite,
): void {
  const { ts } = work.app;
  const imported = specifier.propertyName ?? specifier.name;
  // A re-export of what another line imports changes with that line.
  const isOfModule = ts.isImportSpecifier(specifier) || specifier.parent.parent.moduleSpecifier !== undefined;
  if (imported !== name || !isOfModule || !isOfSdk(specifier, work)) return;
  const next = lastOf(edit.to);
  const uses = specifier.propertyName === undefined ? usesOf(specifier, next, work) : undefined;
  const alias = specifier.propertyName === undefined && uses === undefined ? ` as ${name.text}` : '';
  for (const use of uses ?? []) work.replace(use.getStart(work.source), use.getEnd(), next);
  work.replace(name.getStart(work.source), name.getEnd(), next + alias);
  work.did(name, fact, `${edit.from} is now ${edit.to}`);
}

function isOfSdk(specifier: Specifier, { app }: Rewrite): boolean {
  const declaration =
    app.ts.isImportSpecifier(specifier) ? specifier.parent.parent.parent : specifier.parent.parent;
  const module = declaration.moduleSpecifier;
  return (
    module !== undefined &&
    app.ts.isStringLiteral(module) &&
    app.sdk.names.some((each) => module.text === each || module.text.startsWith(`${each}/`))
  );
}

/** The other places where a file uses an import, if it can be called otherwise at all of them. */
function usesOf(specifier: Specifier, next: string, work: Rewrite): readonly ts.Identifier[] | undefined {
  const { ts, checker } = work.app;
  if (!ts.isImportSpecifier(specifier)) return undefined;
  const symbol = checker.getSymbolAtLocation(specifier.name);
  const uses: ts.Identifier[] = [];
  let isFree = true;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === next) isFree = false;
    if (ts.isIdentifier(node) && node.text === specifier.name.text && node !== specifier.name) {
      if (ts.isExportSpecifier(node.parent) || ts.isShorthandPropertyAssignment(node.parent)) isFree = false;
      else if (checker.getSymbolAtLocation(node) === symbol) uses.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(work.source);
  return isFree ? uses : undefined;
}
