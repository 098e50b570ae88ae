import type {
  ClassDeclarationStructure,
  ConstructorDeclarationStructure,
  ExportDeclarationStructure,
  InterfaceDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
  SourceFileStructure,
} from 'ts-morph';
import type { Api } from '../../ir/model/api.ts';
import { tsKey, tsString } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import { authMembers } from './client-auth.ts';
import { baseClass } from './client-base-class.ts';
import type { CredentialField } from './client-auth.ts';
import { ERROR_CLASSES } from './error-classes.ts';
import type { Imports } from './imports.ts';
import { createImports } from './imports.ts';
import { clientNamespace } from './client-namespace.ts';
import { requestMembers } from './client-requests.ts';
import { KIND } from './kinds.ts';
import { methodStructures } from './method.ts';
import { MODULES } from './names/modules.ts';
import type { FileContext } from './resource-file.ts';
import { resourceTable, TABLE } from './client-resources.ts';
import { choosesCredentials } from './security-info.ts';
import { serverProperties } from './server-options.ts';
import { tokenProperties } from './token-options.ts';
import { docs } from './type-declarations.ts';

/** What the text of the client uses of the language although a type of the API may be called so. */
const USED = ['Object'];

/** Types of two client options that applications write loggers with. */
const LOG_TYPES: ExportDeclarationStructure = {
  kind: KIND.exportDeclaration,
  isTypeOnly: true,
  namedExports: ['Logger', 'LogLevel'],
  moduleSpecifier: './internal/utils/log',
};

/** `src/client.ts`: the options, the class with its resources, and the namespace with every public type. */
export function clientFile(context: FileContext): SourceFileStructure {
  const { api } = context;
  // The options are bindings of the constructor, where an import of the same name would be hidden.
  const own = [
    api.clientName,
    'ClientOptions',
    'Errors',
    'Opts',
    TABLE,
    ...api.options.map(({ name }) => name),
  ];
  const imports = createImports('client', new Set([...own, ...USED]));
  const fields = clientFields(context, imports);
  const table = resourceTable(api, imports);
  const statements = [
    LOG_TYPES,
    optionsInterface(fields, api, imports),
    ...table.before,
    clientClass(fields, context, imports),
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

/** A client option and the property that keeps it. */
export type ClientField = CredentialField;

/** The options that the client keeps as members; others are only read. */
function clientFields({ api }: Pick<FileContext, 'api'>, imports: Imports): readonly ClientField[] {
  return api.options
    .filter(({ serverVariable, tokenSetting }) => serverVariable === undefined && tokenSetting === undefined)
    .map((opt) => ({
      opt,
      name: opt.name,
      type:
        opt.isCallable === true ? `string | ${imports.type('TokenSource', 'internal/security')}`
        : opt.type === 'integer' ? 'number'
        : opt.type,
      optional: opt.nullable,
    }));
}

function optionsInterface(
  fields: readonly ClientField[],
  api: Api,
  imports: Imports,
): InterfaceDeclarationStructure {
  return {
    kind: KIND.interface,
    name: 'ClientOptions',
    isExported: true,
    extends: [imports.type('BaseClientOptions', 'client-base')],
    properties: [
      ...serverProperties(api),
      ...fields.map(({ opt, name, type, optional }) => ({
        name: tsKey(name),
        hasQuestionToken: true,
        type: `${type}${optional && type !== 'null' ? ' | null' : ''} | undefined`,
        leadingTrivia: '\n',
        ...docs([
          ...jsdocLines(opt.description),
          ...(opt.readEnv === undefined ?
            []
          : [
              ...(opt.description === undefined ? [] : ['']),
              `Defaults to process.env['${opt.readEnv.replace(/\W/g, '')}'].`,
            ]),
        ]),
      })),
      ...tokenProperties(api),
    ],
  };
}

function clientClass(
  fields: readonly ClientField[],
  context: FileContext,
  imports: Imports,
): ClassDeclarationStructure {
  const { api } = context;
  const isChosen = choosesCredentials(api);
  const base = baseClass(api, imports);
  const scope = {
    api,
    declarations: context.declarations,
    imports,
    upload: false,
    example: context.example,
    receiver: 'this',
    optionsType: 'Opts.RequestOptions',
  };
  const clientTypes = context.declarations.modules.find((module) => module.module === MODULES.client);
  for (const declaration of clientTypes?.params ?? []) imports.type(declaration.name, MODULES.client);
  return {
    kind: KIND.class,
    name: api.clientName,
    isExported: true,
    extends: `${base}<ClientOptions>`,
    ctors: [constructor(fields, imports)],
    properties: [
      ...fields.map(
        ({ name, type, optional }): OptionalKind<PropertyDeclarationStructure> => ({
          name,
          type: optional && type !== 'null' ? `${type} | null` : type,
        }),
      ),
      ...statics(context, imports),
    ],
    methods: [
      ...authMembers(fields, { client: api.facts.client, isChosen }, imports).map(
        (method): OptionalKind<MethodDeclarationStructure> => ({ ...method, leadingTrivia: '\n' }),
      ),
      ...requestMembers(api, imports),
      ...api.clientMethods.map((method) => methodStructures(method, scope)),
    ],
    ...docs(jsdocLines(`Client of the ${/\bAPI\b/.test(api.title) ? api.title : `${api.title} API`}.`)),
  };
}

function constructor(
  fields: readonly ClientField[],
  imports: Imports,
): OptionalKind<ConstructorDeclarationStructure> {
  const bindings = fields.map(({ opt, name }) => {
    const fallback = [
      ...(opt.readEnv === undefined ?
        []
      : [
          `${imports.value(ENV_READER[opt.type] ?? 'readEnv', 'internal/utils/env')}(${tsString(
            opt.readEnv,
          )})`,
        ]),
      ...(opt.default === undefined || opt.default === null ?
        []
      : [typeof opt.default === 'string' ? tsString(opt.default) : JSON.stringify(opt.default)]),
    ];
    return fallback.length === 0 ? name : `${name} = ${fallback.join(' ?? ')}`;
  });
  if (fields.length === 0)
    return {
      parameters: [{ name: 'options', type: 'ClientOptions', initializer: '{}' }],
      statements: ['super(options);'],
      leadingTrivia: '\n',
    };
  return {
    parameters: [
      { name: `{ ${[...bindings, '...options'].join(', ')} }`, type: 'ClientOptions', initializer: '{}' },
    ],
    statements: [
      'super(options);',
      ...fields.map((field) => `this.${field.name} = ${valueText(field, imports)};`),
    ],
    leadingTrivia: '\n',
  };
}

/** Environment variables are text; numbers and flags are read from it. */
const ENV_READER: Readonly<Record<string, string>> = {
  number: 'readEnvNumber',
  integer: 'readEnvNumber',
  boolean: 'readEnvBoolean',
};

function valueText({ opt, name, optional, type }: ClientField, imports: Imports): string {
  if (optional || type === 'null')
    return opt.default === undefined && type !== 'boolean' ? `${name} ?? null` : name;
  if (opt.default !== undefined && opt.default !== null) return name;
  return `${imports.value('requireOption', 'internal/credentials')}(${[
    name,
    tsString(name),
    ...(opt.readEnv === undefined ? [] : [tsString(opt.readEnv)]),
  ].join(', ')})`;
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
    { ...property(api.clientName, 'this'), leadingTrivia: '\n' },
    property('DEFAULT_TIMEOUT', imports.value('DEFAULT_TIMEOUT', 'sdk-info')),
    ...[`${api.clientName}Error`, ...ERROR_CLASSES].map((name, i) => ({
      ...property(name, `${errors}.${name}`),
      ...(i === 0 && { leadingTrivia: '\n' }),
    })),
    { ...property('toFile', imports.value('toFile', 'core/uploads')), leadingTrivia: '\n' },
    ...api.facts.packages.typescript.customExports.flatMap((entry) =>
      entry.statics.map((name) => property(name, imports.value(name, entry.from))),
    ),
  ];
}
