import type {
  ClassDeclarationStructure,
  ExportDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
  SourceFileStructure,
} from 'ts-morph';
import { jsdocText } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import { apiLabel } from '../package-parts.ts';
import { resourceTable, TABLE } from './client-resources.ts';
import { ownStatics } from './client-statics.ts';
import { ERROR_CLASSES } from './names/error-classes.ts';
import type { Imports } from './imports.ts';
import { createImports } from './imports.ts';
import { clientNamespace } from './client-namespace.ts';
import { KIND } from './kinds.ts';
import type { FileContext } from './resource-file.ts';
import { SLIM, slimName } from './slim-name.ts';
import { docs } from './doc-comment.ts';

/** Types of two client options that applications write loggers with. */
const LOG_TYPES: ExportDeclarationStructure = {
  kind: KIND.exportDeclaration,
  isTypeOnly: true,
  namedExports: ['Logger', 'LogLevel'],
  moduleSpecifier: './internal/utils/log',
};

const OPTIONS: ExportDeclarationStructure = {
  kind: KIND.exportDeclaration,
  isTypeOnly: true,
  namedExports: ['ClientOptions'],
  moduleSpecifier: `./${SLIM}`,
};

/** `src/client.ts`: the class with its resources, and the namespace with every public type. */
export function clientFile(context: FileContext): SourceFileStructure {
  const { api } = context;
  const imports = createImports('client', new Set([api.clientName, 'Errors', 'Opts', 'Object', TABLE]));
  const table = resourceTable(api, imports);
  const statements = [
    OPTIONS,
    LOG_TYPES,
    ...table.before,
    clientClass(context, imports),
    ...table.after,
    clientNamespace(context, imports),
  ];
  return {
    kind: KIND.sourceFile,
    statements: [
      ...imports.structures().map((structure) => ({ ...structure, kind: KIND.importDeclaration })),
      ...statements,
    ],
  };
}

function clientClass(context: FileContext, imports: Imports): ClassDeclarationStructure {
  const { api } = context;
  return {
    kind: KIND.class,
    name: api.clientName,
    isExported: true,
    extends: imports.value(slimName(api), SLIM),
    properties: [...statics(context, imports)],
    ...docs(jsdocLines(`Client of the ${apiLabel(api)}.`, { tags: links(context) })),
  };
}

/** Where the API is described. */
function links({ api }: FileContext): readonly string[] {
  const { docs: address } = api.facts.organization;
  return address === undefined ? [] : [`@see ${jsdocText(address).replace(/\s+/g, ' ').trim()}`];
}

function statics(
  context: FileContext,
  imports: Imports,
): ReadonlyArray<OptionalKind<PropertyDeclarationStructure>> {
  const { api } = context;
  const errors = imports.namespace('Errors', 'core/error');
  const property = (name: string, initializer: string): OptionalKind<PropertyDeclarationStructure> => ({
    name,
    isStatic: true,
    initializer,
  });
  return [
    property(api.clientName, 'this'),
    property('DEFAULT_TIMEOUT', imports.value('DEFAULT_TIMEOUT', 'sdk-info')),
    {
      ...property(`${api.clientName}Error`, `${errors}.${api.clientName}Error`),
      leadingTrivia: '\n',
    },
    // The statement behind the class sets them, from the table that the runtime has anyway.
    ...ERROR_CLASSES.map((name) => ({
      name,
      isStatic: true,
      hasDeclareKeyword: true,
      type: `typeof ${errors}.${name}`,
    })),
    { ...property('toFile', imports.value('toFile', 'core/uploads')), leadingTrivia: '\n' },
    ...ownStatics(api).map(({ name, from }) => property(name, imports.value(name, from))),
  ];
}
