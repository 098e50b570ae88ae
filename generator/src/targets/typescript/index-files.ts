import type { ExportDeclarationStructure, SourceFileStructure } from 'ts-morph';
import type { Api, Method, Resource } from '../../ir/model/api.ts';
import type { Declarations } from '../../ir/model/declarations.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { collate } from '../../support/collate.ts';
import { ERROR_CLASSES } from './names/error-classes.ts';
import { relative } from './imports.ts';
import { KIND } from './kinds.ts';
import { exportedTypes, liftedResources, pagesOf, webhookModules } from './resource-file.ts';
import { isListing } from './listing-text.ts';
import { sourcePlan } from './source-plan.ts';
import { asksPeople } from './token-options.ts';
import { hasWaiters } from './waiting-names.ts';
import { webhookChecks } from './webhook-method.ts';

type Context = { readonly api: Api; readonly declarations: Declarations };

/** The barrels: `src/index.ts`, `src/resources/index.ts`, one per folder of subresources, and the legacy entry points. */
export function indexFiles(context: Context): readonly FilePlan[] {
  const folders = context.api.resources.filter((resource) => isFolder(resource));
  return [
    plan('index', rootExports(context)),
    plan('resources/index', [
      ...webhookModules(context.declarations).map((module) => exportAll(relative('resources/index', module))),
      ...(context.api.facts.hasSharedTypes ? [exportAll('./shared')] : []),
      ...(context.api.clientMethods.length + context.api.clientWebhooks.length > 0 ?
        [exportAll('./top-level')]
      : []),
      ...context.api.topResources
        .map((resource) => resourceExport('resources/index', resource, context))
        .sort(byClass),
      ...context.api.topResources
        .flatMap(liftedResources)
        .map((each) => exportNames(relative('resources/index', each.module), typeNames(each, context)))
        .filter(({ namedExports }) => namedExports?.length !== 0),
    ]),
    plan('resources', [exportAll('./resources/index')]),
    ...folders.flatMap((resource) => {
      const folder = resource.module.split('/').slice(0, -1).join('/');
      const lines = [resource, ...resource.subresources].map((each) =>
        resourceExport(`${folder}/index`, each, context),
      );
      return [
        plan(`${folder}/index`, unique(lines).sort(byClass)),
        plan(folder, [exportAll(`./${folder.split('/').at(-1) ?? ''}/index`)]),
      ];
    }),
  ];
}

/** A resource with subresources has a folder of its own. */
function isFolder(resource: Resource): boolean {
  const parts = resource.module.split('/');
  return parts.length - 1 > resource.path.length;
}

function plan(module: string, statements: readonly ExportDeclarationStructure[]): FilePlan {
  const structure: SourceFileStructure = {
    kind: KIND.sourceFile,
    statements: statements.length === 0 ? ['export {};'] : [...statements],
  };
  return sourcePlan(`src/${module}.ts`, structure);
}

const exportAll = (moduleSpecifier: string): ExportDeclarationStructure => ({
  kind: KIND.exportDeclaration,
  moduleSpecifier,
});

type Names = ReadonlyArray<string | { readonly type: string }>;

function exportNames(moduleSpecifier: string, names: Names): ExportDeclarationStructure {
  return {
    kind: KIND.exportDeclaration,
    moduleSpecifier,
    namedExports: names.map((name) =>
      typeof name === 'string' ? { name } : { name: name.type, isTypeOnly: true },
    ),
  };
}

function rootExports({ api }: Context): readonly ExportDeclarationStructure[] {
  return [
    {
      kind: KIND.exportDeclaration,
      moduleSpecifier: './client',
      namedExports: [{ name: api.clientName, alias: 'default' }],
    },
    exportNames('./core/uploads', [{ type: 'Uploadable' }, 'toFile']),
    exportNames('./core/api-promise', ['APIPromise']),
    exportNames('./client', [api.clientName, { type: 'ClientOptions' }]),
    ...(api.resources.some((resource) => resource.methods.some((method) => method.paging !== undefined)) ?
      [exportNames('./core/pagination', ['PagePromise'])]
    : []),
    ...(methodsOf(api).some(isListing) ?
      [exportNames('./core/list-promise', [{ type: 'ListPromise' }])]
    : []),
    ...(asksPeople(api) ? [exportNames('./internal/authorization-code', askingTypes(api))] : []),
    exportNames('./core/error', [`${api.clientName}Error`, ...ERROR_CLASSES]),
    ...(checksWebhooks(api) ? [exportNames('./core/webhooks', ['InvalidWebhookSignatureError'])] : []),
    ...(hasWaiters(api) ?
      [exportNames('./core/waiting', [{ type: 'WaitOptions' }, 'WaitError', 'WaitTimeoutError'])]
    : []),
    ...(declaresErrors(api) ? [exportNames('./core/error-of', ['errorOf', { type: 'DeclaredError' }])] : []),
    ...api.facts.packages.typescript.customExports.map((entry) =>
      exportNames(`./${entry.from}`, [...entry.values, ...entry.types.map((type) => ({ type }))]),
    ),
  ];
}

/** What the methods of a client that ask people for access take and give. */
const ASKING = ['AuthorizationParams', 'Authorization', 'CodeParams', 'AuthorizedTokens'];

/** The same without those that a hand-written module has taken the name of. */
function askingTypes({ facts }: Api): Names {
  const own = facts.packages.typescript.customExports.flatMap(({ values, types }) => [...values, ...types]);
  return ASKING.filter((name) => !own.includes(name)).map((type) => ({ type }));
}

const methodsOf = ({ clientMethods, resources }: Api): readonly Method[] => [
  ...clientMethods,
  ...resources.flatMap((resource) => resource.methods),
];

function checksWebhooks(api: Api): boolean {
  return Object.values(webhookChecks(api)).includes(true);
}

function declaresErrors(api: Api): boolean {
  return methodsOf(api).some(({ declared }) => declared?.errorsName !== undefined);
}

function resourceExport(from: string, resource: Resource, context: Context): ExportDeclarationStructure {
  return exportNames(relative(from, resource.module), [resource.className, ...typeNames(resource, context)]);
}

function typeNames(resource: Resource, { api, declarations }: Context): Names {
  const types = declarations.modules.find((module) => module.module === resource.module);
  const names = [...(types === undefined ? [] : exportedTypes(types, api)), ...pagesOf(resource)];
  return names.map((type) => ({ type }));
}

/** A name that two modules of a folder both have is exported from the first only. */
function unique(lines: readonly ExportDeclarationStructure[]): ExportDeclarationStructure[] {
  const used = new Set<string>();
  return lines
    .map((line) => {
      const names = Array.isArray(line.namedExports) ? line.namedExports : [];
      const kept = names.filter((entry) => {
        const name = typeof entry === 'object' && 'name' in entry ? entry.name : '';
        if (used.has(name)) return false;
        used.add(name);
        return true;
      });
      return { ...line, namedExports: kept };
    })
    .filter((line) => line.namedExports.length > 0);
}

function byClass(a: ExportDeclarationStructure, b: ExportDeclarationStructure): number {
  return collate(firstName(a), firstName(b));
}

function firstName(line: ExportDeclarationStructure): string {
  const [first] = Array.isArray(line.namedExports) ? line.namedExports : [];
  return typeof first === 'object' && 'name' in first ? first.name : '';
}
