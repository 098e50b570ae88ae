import type { ModuleDeclarationStructure } from 'ts-morph';
import type { Api, Resource } from '../../ir/model/api.ts';
import type { Declarations } from '../../ir/model/declarations.ts';
import type { Imports } from './imports.ts';
import { KIND } from './kinds.ts';
import { MODULES } from './names/modules.ts';
import { usedSchemes } from './pagination-file.ts';
import { exported, exportedTypes, liftedResources, pagesOf, webhookModules } from './resource-file.ts';

type Context = { readonly api: Api; readonly declarations: Declarations };

/** A class of pages: its name, and what it is called in the module of the client. */
type PageClass = { readonly name: string; readonly local: string; readonly takesParams: boolean };

/** The page classes that are reached through the client; a resource of the same name hides one. */
export function pageClasses(api: Api, imports: Imports): readonly PageClass[] {
  const taken = new Set(api.topResources.map(({ className }) => className));
  return usedSchemes(api)
    .map(({ name, request }) => ({ name: api.facts.casing.pascal(name), takesParams: request.size > 0 }))
    .filter(({ name }) => !taken.has(name))
    .map((page) => ({ ...page, local: imports.value(page.name, 'core/pagination') }));
}

/** R53: every public type as `Client.Type`. */
export function clientNamespace(context: Context, imports: Imports): ModuleDeclarationStructure {
  const { api } = context;
  const opts = imports.namespace('Opts', 'internal/request-options');
  const resources = api.topResources.map((resource) => ({
    resource,
    types: [resource, ...liftedResources(resource)].flatMap((each) =>
      typesOf(each, context).map((name) => ({ name, module: each.module })),
    ),
  }));
  const flat = [MODULES.client, MODULES.shared, ...webhookModules(context.declarations)].flatMap((module) =>
    typesIn(module, context).map((name) => ({ name, module })),
  );
  const used = new Set([
    ...resources.flatMap(({ resource, types }) => [resource.className, ...types.map(({ name }) => name)]),
    ...flat.map(({ name }) => name),
  ]);
  const type = (name: string, module: string): string => `type ${exported(imports.type(name, module), name)}`;
  const groups = [
    pageClasses(api, imports).flatMap(({ name, local, takesParams }) => [
      ...(used.has(name) ? [] : [exported(local, name)]),
      ...[...(takesParams ? [`${name}Params`] : []), `${name}Response`]
        .filter((each) => !used.has(each))
        .map((each) => type(each, 'core/pagination')),
    ]),
    ...resources.map(({ resource: { className, module }, types }) => [
      exported(imports.value(className, module), className),
      ...types.map((each) => type(each.name, each.module)),
    ]),
    flat.map(({ name, module }) => type(name, module)),
  ];
  return {
    kind: KIND.module,
    name: api.clientName,
    isExported: true,
    hasDeclareKeyword: true,
    statements: [
      `export type RequestOptions = ${opts}.RequestOptions;`,
      ...groups.filter((names) => names.length > 0).map((names) => `export { ${names.join(', ')} };`),
    ],
  };
}

/** The types of a resource, its pages at the end. */
function typesOf(resource: Resource, context: Context): readonly string[] {
  const types = typesIn(resource.module, context);
  return [...types, ...pagesOf(resource)];
}

const typesIn = (module: string, { api, declarations }: Context): readonly string[] =>
  declarations.modules.filter((each) => each.module === module).flatMap((types) => exportedTypes(types, api));
