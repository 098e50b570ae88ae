import type { ClassDeclarationStructure, SourceFileStructure, StatementStructures } from 'ts-morph';
import type { Api, Method, Resource } from '../../ir/model/api.ts';
import type { Declarations, ResourceTypes } from '../../ir/model/declarations.ts';
import { jsdocLines } from '../../support/text.ts';
import { callPath } from './call-path.ts';
import type { ExampleText } from './example-text.ts';
import type { Families } from './families/model.ts';
import { createImports } from './imports.ts';
import { KIND } from './kinds.ts';
import { methodStructures } from './method.ts';
import { streamsOnDemand } from './stream-flag.ts';
import type { MethodScope } from './method-types.ts';
import { MODULES } from './names/modules.ts';
import { pageStatements } from './page-types.ts';
import { hiddenWriters } from './parameter-text.ts';
import { streamingParams } from './streaming-params.ts';
import { waiterStructure } from './waiter-method.ts';
import { webhookStructure } from './webhook-method.ts';
import { docs } from './doc-comment.ts';
import { typeStatements } from './type-declarations.ts';

/** What every file of the target is made from. */
export type FileContext = {
  readonly api: Api;
  readonly declarations: Declarations;
  readonly example: ExampleText;
  readonly families: Families;
};

/** The module of one resource: class, models, responses, params, and the namespace that gathers their names. */
export function resourceFile(types: ResourceTypes, context: FileContext): SourceFileStructure {
  const { resource } = types;
  const methods = methodsIn(types, context.api);
  const all = [...types.models, ...types.responses, ...types.params];
  const reserved = new Set([
    ...(resource === undefined ? [] : [resource.className]),
    ...all.map((declaration) => declaration.name),
    ...methods.flatMap(extraNames),
    ...hiddenWriters(methods, context.api),
  ]);
  const imports = createImports(types.module, reserved);
  const scope: MethodScope = {
    api: context.api,
    declarations: context.declarations,
    imports,
    families: context.families,
    upload: false,
    example: context.example,
    resource,
    receiver: 'this._client',
  };
  const statements: Array<StatementStructures | string> = [];
  if (resource !== undefined) statements.push(resourceClass(resource, scope));
  statements.push(...methods.flatMap((method) => pageStatements(method, scope)));
  for (const declaration of [...types.models, ...types.responses])
    statements.push(...typeStatements(declaration, scope));
  for (const declaration of types.params) {
    const owner = methods.find((method) => method.params?.typeName === declaration.name);
    const upload = { ...scope, upload: true };
    const streaming = owner === undefined ? undefined : streamingParams(owner, declaration, upload);
    statements.push(...(streaming ?? typeStatements(declaration, upload)));
  }
  if (resource !== undefined) statements.push(...closingNamespace(resource, types, context, scope));
  // Methods of the client may have no types at all; a file without exports is no module.
  if (statements.length === 0) statements.push('export {};');
  return {
    kind: KIND.sourceFile,
    statements: [
      ...imports.structures().map((structure) => ({ ...structure, kind: KIND.importDeclaration })),
      ...statements,
    ],
  };
}

/** The methods whose types a module declares. */
function methodsIn({ resource, module }: ResourceTypes, { clientMethods }: Api): readonly Method[] {
  return resource?.methods ?? (module === MODULES.client ? clientMethods : []);
}

/** Names a method adds to its module beside params and response. */
function extraNames(method: Method): readonly string[] {
  const streaming =
    streamsOnDemand(method) && method.params !== undefined ?
      [`${method.params.typeName}NonStreaming`, `${method.params.typeName}Streaming`]
    : [];
  return [...(method.paging?.declares === true ? [method.paging.typeName] : []), ...streaming];
}

function resourceClass(resource: Resource, scope: MethodScope): ClassDeclarationStructure {
  const base = scope.imports.value('APIResource', 'core/resource');
  return {
    kind: KIND.class,
    name: resource.className,
    isExported: true,
    extends: base,
    properties: resource.subresources.map((child) => {
      const type = scope.imports.value(child.className, child.module);
      return { name: child.propertyName, type, initializer: `new ${type}(this._client)` };
    }),
    methods: [
      ...resource.methods.map((method) => methodStructures(method, scope)),
      ...resource.webhooks.map((method) => webhookStructure(method, scope)),
      ...resource.waiters.flatMap((waiter) => waiterStructure(waiter, scope) ?? []),
    ],
    ...docs(
      jsdocLines(
        resource.description ?? `The methods of \`client.${callPath(resource, scope.api)}\`.`,
        resource.deprecated === undefined ? {} : { deprecated: resource.deprecated },
      ),
    ),
  };
}

/** The module of what webhooks bring, if the document has some. */
export function webhookModules({ modules }: Declarations): readonly string[] {
  const known = new Set<string>([MODULES.webhooks, MODULES.webhookEvents]);
  return modules.flatMap(({ module, resource }) =>
    resource === undefined && known.has(module) ? [module] : [],
  );
}

/** The names of a module in the order of its exports: models, responses, params. */
export function exportedTypes(types: ResourceTypes, api: Api): readonly string[] {
  const methods = methodsIn(types, api);
  return [
    ...[...types.models, ...types.responses].map((declaration) => declaration.name),
    ...types.params.flatMap((declaration) => {
      const owner = methods.find((method) => method.params?.typeName === declaration.name);
      return [
        declaration.name,
        ...(owner === undefined ? [] : extraNames(owner).filter((name) => name !== owner.paging?.typeName)),
      ];
    }),
  ];
}

/** An export specifier: the local name, and the public one where they differ. */
export function exported(local: string, name: string): string {
  return local === name ? name : `${local} as ${name}`;
}

/** The pages that the module of a resource, or that of the client, declares. */
export function pagesOf({ methods }: Pick<Resource, 'methods'>): readonly string[] {
  return methods.flatMap(({ paging }) => (paging?.declares === true ? [paging.typeName] : []));
}

/** Resources inside of another one whose types are reached through the client, too. */
export function liftedResources({ subresources }: Resource): readonly Resource[] {
  return subresources.flatMap((child) => [
    ...(child.areTypesOnClient === true ? [child] : []),
    ...liftedResources(child),
  ]);
}

/** R51: a class and its types under one name, for those who import only the class. */
function closingNamespace(
  resource: Resource,
  types: ResourceTypes,
  context: FileContext,
  scope: MethodScope,
): readonly StatementStructures[] {
  const own = exportedTypes(types, context.api);
  const pages = pagesOf(resource);
  const used = new Set([...own, ...pages]);
  const nested = resource.subresources.flatMap((child) => {
    const childTypes = context.declarations.modules.find((module) => module.module === child.module);
    if (childTypes === undefined) return [];
    const names = [...exportedTypes(childTypes, context.api), ...pagesOf(child)].filter(
      (name) => !used.has(name),
    );
    names.forEach((name) => used.add(name));
    const classLocal = scope.imports.value(child.className, child.module);
    return [
      ...(own.includes(child.className) ? [] : [exported(classLocal, child.className)]),
      ...names.map((name) => `type ${exported(scope.imports.type(name, child.module), name)}`),
    ];
  });
  const names = [...[...own, ...pages].map((name) => `type ${name}`), ...nested];
  if (names.length === 0) return [];
  return [
    {
      kind: KIND.module,
      name: resource.className,
      isExported: true,
      hasDeclareKeyword: true,
      statements: [`export { ${names.join(', ')} };`],
    },
  ];
}
