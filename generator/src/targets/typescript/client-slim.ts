import type {
  ClassDeclarationStructure,
  ConstructorDeclarationStructure,
  InterfaceDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
  SourceFileStructure,
} from 'ts-morph';
import type { Api } from '../../ir/model/api.ts';
import { jsdocText, tsKey, tsString } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import { apiLabel } from '../package-parts.ts';
import { authMembers } from './client-auth.ts';
import { baseClass } from './client-base-class.ts';
import type { CredentialField } from './client-auth.ts';
import type { Imports } from './imports.ts';
import { hidesCredentials } from './page-use.ts';
import { createImports } from './imports.ts';
import { hiddenWriters } from './parameter-text.ts';
import { requestMembers } from './client-requests.ts';
import { KIND } from './kinds.ts';
import { methodStructures } from './method.ts';
import { MODULES } from './names/modules.ts';
import { webhookStructure } from './webhook-method.ts';
import { exportedTypes, pagesOf, type FileContext } from './resource-file.ts';
import { choosesCredentials } from './security-info.ts';
import { serverProperties } from './server-options.ts';
import { tokenProperties } from './token-options.ts';
import { streamsOnDemand } from './stream-flag.ts';
import { SLIM, slimName } from './slim-name.ts';
import { docs } from './doc-comment.ts';
import { hasWaiters, WAIT, WAITING } from './waiting-names.ts';

/** What the text of the client uses of the language although a type of the API may be called so. */
const USED = ['Object'];

/**
 * `src/slim.ts`: the options, a client without resources, and the function that gives one those it is asked for. An
 * application that calls three of forty resources then carries three.
 */
export function slimFile(context: FileContext): SourceFileStructure {
  const { api } = context;
  // The options are bindings of the constructor, where an import of the same name would be hidden.
  const own = [
    slimName(api),
    ...['ClientOptions', 'Opts', 'createClient', 'Classes', 'Client'],
    ...api.options.map(({ name }) => name),
  ];
  const imports = createImports(SLIM, new Set([...own, ...USED, ...hiddenWriters(api.clientMethods, api)]));
  const fields = clientFields(context, imports);
  // Where a resource declares its types, those of the client's own methods come from another module.
  const types = context.declarations.modules.find(({ module }) => module === MODULES.client);
  const declared =
    types === undefined ? [] : [...exportedTypes(types, api), ...pagesOf({ methods: api.clientMethods })];
  for (const name of declared) imports.type(name, MODULES.client);
  for (const method of api.clientMethods.filter(streamsOnDemand))
    imports.type(`${method.params?.typeName ?? ''}Base`, MODULES.client);
  const statements = [
    optionsInterface(fields, api, imports),
    slimClass(fields, context, imports),
    createClient(context, imports),
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

function slimClass(
  fields: readonly ClientField[],
  context: FileContext,
  imports: Imports,
): ClassDeclarationStructure {
  const { api } = context;
  const isChosen = choosesCredentials(api);
  const scope = {
    api,
    declarations: context.declarations,
    imports,
    families: context.families,
    upload: false,
    example: context.example,
    receiver: 'this',
    // The import is only there for methods of the client itself.
    get optionsType() {
      return `${imports.namespace('Opts', 'internal/request-options')}.RequestOptions`;
    },
  };
  const methods = [
    ...authMembers(fields, { client: api.facts.client, isChosen }, imports).map(
      (method): OptionalKind<MethodDeclarationStructure> => ({ ...method, leadingTrivia: '\n' }),
    ),
    ...requestMembers(api, imports),
    ...api.clientMethods.map((method) => methodStructures(method, scope)),
    ...api.clientWebhooks.map((method) => webhookStructure(method, scope)),
  ];
  return {
    kind: KIND.class,
    name: slimName(api),
    isExported: true,
    extends: `${baseClass(api, imports)}<ClientOptions>`,
    ctors: [constructor(fields, hidesCredentials(api), imports)],
    properties: [
      ...fields.map(
        ({ name, type, optional }): OptionalKind<PropertyDeclarationStructure> => ({
          name,
          type: optional && type !== 'null' ? `${type} | null` : type,
        }),
      ),
      ...waitMember(api, imports),
    ],
    methods,
    ...docs(jsdocLines(`Client of the ${apiLabel(api)} without resources, which createClient adds.`)),
  };
}

/** What waits is in the client: a resource by itself stays small. */
function waitMember(api: Api, imports: Imports): ReadonlyArray<OptionalKind<PropertyDeclarationStructure>> {
  if (!hasWaiters(api)) return [];
  return [
    {
      name: WAIT,
      initializer: imports.value('waitFor', WAITING),
      ...docs(['@internal Resources wait with it.']),
      leadingTrivia: '\n',
    },
  ];
}

function createClient(context: FileContext, imports: Imports): string {
  const { api } = context;
  const base = slimName(api);
  const [of, classes, define] = [
    imports.type('ResourcesOf', 'core/resource'),
    imports.type('ResourceClasses', 'core/resource'),
    imports.value('defineResources', 'core/resource'),
  ];
  return `
${createClientDocs(api)}
export function createClient<Classes extends ${classes}>(resources: Classes, options?: ClientOptions): ${base} & ${of}<Classes> {
  class Client extends ${base} {}
  ${define}(Client, resources);
  return new Client(options) as ${base} & ${of}<Classes>;
}`;
}

/** How a client with one resource is made. Undefined for an API without resources. */
export function slimSample(api: Api): string | undefined {
  const [first] = api.topResources;
  const name = api.facts.packages.typescript.packageName.replace(/[^\w@/.-]/g, '');
  if (first === undefined) return undefined;
  return [
    `import { createClient } from '${name}/${SLIM}';`,
    `import { ${first.className} } from '${name}/${first.module}';`,
    '',
    `const client = createClient({ ${first.propertyName}: ${first.className} });`,
  ].join('\n');
}

function createClientDocs(api: Api): string {
  const sample = slimSample(api);
  const example =
    sample === undefined ?
      []
    : [
        ' *',
        ' * @example',
        ' * ```ts',
        ...jsdocText(sample)
          .split('\n')
          .map((line) => ` * ${line}`.trimEnd()),
        ' * ```',
      ];
  return [
    '/**',
    ' * A client that has the given resources only, each under the name it is given here. Bundles hold no others.',
    ...example,
    ' */',
  ].join('\n');
}

const CONSTRUCTOR_DOCS = docs([
  '@param options What is left out comes from the environment or has the default of the option.',
]);

function constructor(
  fields: readonly ClientField[],
  isGuarded: boolean,
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
      ...CONSTRUCTOR_DOCS,
      leadingTrivia: '\n',
    };
  return {
    parameters: [
      { name: `{ ${[...bindings, '...options'].join(', ')} }`, type: 'ClientOptions', initializer: '{}' },
    ],
    statements: [
      'super(options);',
      ...fields.map((field) => `this.${field.name} = ${valueText(field, imports)};`),
      ...(isGuarded ? ['this._hideCredentials();'] : []),
    ],
    ...CONSTRUCTOR_DOCS,
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
    return opt.default === undefined || opt.default === null ? `${name} ?? null` : name;
  if (opt.default !== undefined && opt.default !== null) return name;
  return `${imports.value('requireOption', 'internal/credentials')}(${[
    name,
    tsString(name),
    opt.readEnv === undefined ? 'undefined' : tsString(opt.readEnv),
    'options',
  ].join(', ')})`;
}
