import { ts } from 'ts-morph';
import type { SymbolKind } from '../output/index.ts';
import { merged } from './symbol-kind.ts';

/** What a module says about its exports; what it passes on is for others to look up. */
export type ModuleFacts = {
  readonly exports: ReadonlyMap<string, Origin>;
  /** Modules whose exports it passes on as a whole. */
  readonly stars: ReadonlyArray<{ readonly from: string; readonly typeOnly: boolean }>;
  /** `Class.member` of every static that callers can reach. */
  readonly statics: ReadonlySet<string>;
  /** Where the text is no TypeScript. Lines are one-based. */
  readonly faults: ReadonlyArray<{ readonly line: number; readonly reason: string }>;
};

/** Where an exported name comes from: the module itself, or a name of another one; `*` is all of it. */
export type Origin =
  | { readonly kind: SymbolKind }
  | { readonly from: string; readonly name: string; readonly typeOnly: boolean };

export type ParseModule = (path: string, text: string) => ModuleFacts;

/** The names that mean something inside a module. */
type Scope = {
  readonly declared: Map<string, SymbolKind>;
  readonly imported: Map<string, Origin>;
};

/** Reads the exports of a module. Text that is broken gives what can be read of it, and the faults. */
export const parseModule: ParseModule = (path, text) => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const scope: Scope = { declared: new Map(), imported: new Map() };
  for (const statement of source.statements) readScope(statement, scope);
  const exports = new Map<string, Origin>();
  const stars: Array<{ from: string; typeOnly: boolean }> = [];
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement)) readExport(statement, scope, exports, stars);
    else if (ts.isExportAssignment(statement)) exports.set('default', assigned(statement.expression, scope));
    else if (hasModifier(statement, ts.SyntaxKind.ExportKeyword)) {
      const isDefault = hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
      for (const [name, kind] of declarations(statement)) {
        const outer = isDefault ? 'default' : name;
        if (outer !== '') exports.set(outer, { kind: scope.declared.get(name) ?? kind });
      }
    }
  }
  return { exports, stars, statics: staticsOf(source), faults: faultsOf(source) };
};

function readScope(statement: ts.Statement, { declared, imported }: Scope): void {
  for (const [name, kind] of declarations(statement)) declared.set(name, merged(declared.get(name), kind));
  if (ts.isImportEqualsDeclaration(statement)) declared.set(statement.name.text, 'any');
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return;
  const from = statement.moduleSpecifier.text;
  const clause = statement.importClause;
  if (clause === undefined) return;
  const add = (alias: ts.Identifier, name: string, typeOnly: boolean): void =>
    void imported.set(alias.text, { from, name, typeOnly: typeOnly || clause.isTypeOnly });
  if (clause.name !== undefined) add(clause.name, 'default', false);
  const bindings = clause.namedBindings;
  if (bindings === undefined) return;
  if (ts.isNamespaceImport(bindings)) add(bindings.name, '*', false);
  else
    for (const { name, propertyName, isTypeOnly } of bindings.elements)
      add(name, (propertyName ?? name).text, isTypeOnly);
}

function readExport(
  { exportClause, moduleSpecifier, isTypeOnly: allTypes }: ts.ExportDeclaration,
  scope: Scope,
  exports: Map<string, Origin>,
  stars: Array<{ from: string; typeOnly: boolean }>,
): void {
  const from = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
  if (exportClause === undefined) {
    if (from !== undefined) stars.push({ from, typeOnly: allTypes });
  } else if (ts.isNamespaceExport(exportClause)) {
    if (from !== undefined) exports.set(exportClause.name.text, { from, name: '*', typeOnly: allTypes });
  } else
    for (const { name, propertyName, isTypeOnly } of exportClause.elements) {
      const inner = (propertyName ?? name).text;
      const typeOnly = allTypes || isTypeOnly;
      const origin = from === undefined ? local(inner, scope) : { from, name: inner, typeOnly };
      if (origin !== undefined) exports.set(name.text, typeOnly ? typed(origin) : origin);
    }
}

/** What a name of the module's own scope is; undefined when it is none. */
function local(name: string, { declared, imported }: Scope): Origin | undefined {
  const kind = declared.get(name);
  return imported.get(name) ?? (kind && { kind });
}

function typed(origin: Origin): Origin {
  return 'from' in origin ? { ...origin, typeOnly: true } : { kind: 'type' };
}

/** The value of `export default …` or `export = …`. */
function assigned(expression: ts.Expression, scope: Scope): Origin {
  return (ts.isIdentifier(expression) ? local(expression.text, scope) : undefined) ?? { kind: 'value' };
}

/** The names that a statement declares; a default declaration may have an empty one. */
function declarations(statement: ts.Statement): ReadonlyArray<readonly [string, SymbolKind]> {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  if (ts.isFunctionDeclaration(statement)) return [[statement.name?.text ?? '', 'value']];
  if (ts.isClassDeclaration(statement)) return [[statement.name?.text ?? '', 'value and type']];
  if (ts.isEnumDeclaration(statement)) return [[statement.name.text, 'value and type']];
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return [[statement.name.text, 'type']];
  if (ts.isModuleDeclaration(statement)) return [[statement.name.text, namespaceKind(statement)]];
  if (ts.isImportEqualsDeclaration(statement)) return [[statement.name.text, 'any']];
  return [];
}

function bound(name: ts.BindingName): ReadonlyArray<readonly [string, SymbolKind]> {
  if (ts.isIdentifier(name)) return [[name.text, 'value']];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bound(element.name)));
}

/** A namespace of nothing but types does not exist when the program runs. */
function namespaceKind({ body }: ts.ModuleDeclaration): SymbolKind {
  if (body === undefined) return 'any';
  if (ts.isModuleDeclaration(body)) return namespaceKind(body);
  const isType = (each: ts.Statement): boolean =>
    ts.isInterfaceDeclaration(each) ||
    ts.isTypeAliasDeclaration(each) ||
    (ts.isModuleDeclaration(each) && namespaceKind(each) === 'type');
  return ts.isModuleBlock(body) && body.statements.every(isType) ? 'type' : 'value and type';
}

function staticsOf(source: ts.SourceFile): ReadonlySet<string> {
  const classes = source.statements.filter(ts.isClassDeclaration);
  return new Set(
    classes.flatMap(({ name: owner, members }) =>
      members.flatMap((member) =>
        member.name !== undefined && ts.isIdentifier(member.name) && isPublicStatic(member) ?
          [`${owner?.text ?? ''}.${member.name.text}`]
        : [],
      ),
    ),
  );
}

function isPublicStatic(member: ts.ClassElement): boolean {
  return (
    hasModifier(member, ts.SyntaxKind.StaticKeyword) &&
    !hasModifier(member, ts.SyntaxKind.PrivateKeyword) &&
    !hasModifier(member, ts.SyntaxKind.ProtectedKeyword)
  );
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((each) => each.kind === kind) === true;
}

/**
 * One fault per line: those that follow on it only come from the first. The compiler keeps what it found while parsing
 * on the tree, without a public name for it.
 */
function faultsOf(source: ts.SourceFile): ModuleFacts['faults'] {
  const found = (source as { readonly parseDiagnostics?: readonly ts.Diagnostic[] }).parseDiagnostics ?? [];
  const byLine = new Map<number, string>();
  for (const { start = 0, messageText } of found) {
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    const reason = ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\.$/, '');
    if (!byLine.has(line)) byLine.set(line, reason);
  }
  return [...byLine].map(([line, reason]) => ({ line, reason }));
}
