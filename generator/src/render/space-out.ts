import type {
  InterfaceDeclarationStructure,
  SourceFileStructure,
  StatementedNodeStructure,
  StatementStructures,
  Structure,
} from 'ts-morph';

type Guards = typeof Structure;
type Statements = StatementedNodeStructure['statements'];
type Statement = Exclude<NonNullable<Statements>, string | ((...args: never[]) => unknown)>[number];

/**
 * Adds the blank lines that people expect and ts-morph leaves out: between the properties of an interface, between two
 * type aliases, and between statements of different kinds. A structure that says how it is spaced is left alone.
 */
export function spaceOut(structure: SourceFileStructure, guards: Guards): SourceFileStructure {
  const statements = spacedStatements(structure.statements, guards);
  return statements === undefined ? structure : { ...structure, statements };
}

function spacedStatements(statements: Statements, guards: Guards): Statements {
  if (!Array.isArray(statements)) return statements;
  return statements.map((statement, index) =>
    isStructure(statement) ? spacedStatement(statement, statements[index - 1], guards) : statement,
  );
}

function spacedStatement(
  statement: StatementStructures,
  before: Statement | undefined,
  guards: Guards,
): StatementStructures {
  const inside = spacedInside(statement, guards);
  const spaced = inside.leadingTrivia !== undefined || !needsBlank(inside, before, guards);
  return spaced ? inside : { ...inside, leadingTrivia: '\n' };
}

function needsBlank(statement: StatementStructures, before: Statement | undefined, guards: Guards): boolean {
  if (before === undefined || !isStructure(before)) return false;
  return statement.kind === before.kind ? guards.isTypeAlias(statement) : true;
}

function spacedInside(statement: StatementStructures, guards: Guards): StatementStructures {
  if (guards.isInterface(statement)) return spacedProperties(statement);
  if (!guards.isModule(statement)) return statement;
  const statements = spacedStatements(statement.statements, guards);
  return statements === undefined ? statement : { ...statement, statements };
}

function spacedProperties(statement: InterfaceDeclarationStructure): InterfaceDeclarationStructure {
  if (statement.properties === undefined) return statement;
  const properties = statement.properties.map((property, index) =>
    index === 0 || property.leadingTrivia !== undefined ? property : { ...property, leadingTrivia: '\n' },
  );
  return { ...statement, properties };
}

function isStructure(statement: Statement): statement is StatementStructures {
  return typeof statement === 'object';
}
