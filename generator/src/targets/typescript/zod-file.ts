import type { Declaration, Declarations, InterfaceForm } from '../../ir/model/declarations.ts';
import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { createImports, type Imports } from './imports.ts';
import { KIND } from './kinds.ts';
import { streamsOnDemand } from './stream-flag.ts';
import { TYPE_GLOBALS } from './names/runtime-names.ts';
import type { FileContext } from './resource-file.ts';
import { sourcePlan } from './source-plan.ts';
import { objectSchema, schemaText, type ZodScope } from './zod-schemas.ts';

/** The module with the schemas. */
const ZOD = 'zod';

/** A type of the package that has a schema. */
type Named = { readonly declaration: Declaration; readonly module: string };

/** `src/zod.ts`, if the config asks for it: a schema for every type that callers know. */
export function zodFile(context: FileContext): readonly FilePlan[] {
  const { api, declarations } = context;
  if (!api.facts.packages.typescript.zod) return [];
  const { named, types, imports } = namedTypes(api, declarations);
  const scope: ZodScope = { ...context, imports, upload: false, constantOf: constantNames(types) };
  const statements = named.map((each, i) => statementOf(each, types[i] ?? '', scope));
  return [
    sourcePlan(`src/${ZOD}.ts`, {
      kind: KIND.sourceFile,
      statements: [
        `import * as z from 'zod';`,
        ...imports.structures().map((structure) => ({ ...structure, kind: KIND.importDeclaration })),
        ...(statements.length === 0 ? ['export {};'] : statements.map((text) => `\n${text}`)),
      ],
    }),
  ];
}

/** The constant of the first model that is nobody's inner shape; undefined without one. */
export function firstConstant(api: Api, declarations: Declarations): string | undefined {
  const { named, types } = namedTypes(api, declarations);
  const isTop = ({ declaration: { role }, module }: Named): boolean =>
    role === 'model' && module !== declarations.shapesModule;
  const type = types[named.findIndex(isTop)];
  return type === undefined ? undefined : constantNames(types)(type);
}

/** What has a schema, and by which name the file knows it. */
function namedTypes(api: Api, declarations: Declarations) {
  const imports = createImports(ZOD, new Set(['z', ...TYPE_GLOBALS, 'RegExp', 'JSON']));
  const named: readonly Named[] = [
    ...declarations.shapes.map((declaration) => ({ declaration, module: declarations.shapesModule })),
    ...declarations.modules.flatMap(({ module, models, responses, params }) =>
      [...models, ...responses, ...params].map((declaration) => ({ declaration, module })),
    ),
  ];
  return { named, types: named.map((each) => typeOf(each, api, imports)), imports };
}

/** The name that the file has for a type: of params for streams and others, that of what they have in common. */
function typeOf({ declaration: { role, form, name }, module }: Named, api: Api, imports: Imports): string {
  const isSplit = role === 'params' && form.kind === 'interface' && isStreamed(name, api);
  return imports.type(isSplit ? `${name}Base` : name, module);
}

/** The constants of the schemas: `PacketSchema`, unless a type is called so. */
function constantNames(types: readonly string[]): (type: string) => string {
  const taken = new Set(types);
  const names = new Map<string, string>();
  for (const type of types) {
    let name = `${type}Schema`;
    for (let i = 2; taken.has(name); i++) name = `${type}Schema${i}`;
    taken.add(name);
    names.set(type, name);
  }
  return (type) => names.get(type) ?? `${type}Schema`;
}

function statementOf({ declaration }: Named, type: string, outer: ZodScope): string {
  const { role, form } = declaration;
  // Shapes that several types share are printed as they are sent.
  const scope: ZodScope = { ...outer, upload: role === 'params' || role === 'shape' };
  const schema = form.kind === 'alias' ? schemaText(form.type, scope) : interfaceSchema(form, role, scope);
  return `export const ${scope.constantOf(type)}: z.ZodType<${type}> = ${schema};`;
}

/** Whether params have a form for streams and one without. */
function isStreamed(name: string, { resources, clientMethods }: Api): boolean {
  const methods = [...clientMethods, ...resources.flatMap((resource) => resource.methods)];
  return methods.some((method) => method.params?.typeName === name && streamsOnDemand(method));
}

function interfaceSchema(form: InterfaceForm, role: Declaration['role'], scope: ZodScope): string {
  return objectSchema(form, { isClosed: role === 'params' && form.index === undefined }, scope);
}
