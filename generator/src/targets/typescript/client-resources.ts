import type { InterfaceDeclarationStructure } from 'ts-morph';
import type { Api } from '../../ir/model/api.ts';
import { tsKey } from '../../support/encode.ts';
import { pageClasses } from './client-namespace.ts';
import type { Imports } from './imports.ts';
import { KIND } from './kinds.ts';

/** What the table of the resources is called in the module of the client. */
export const TABLE = 'RESOURCES';

type Statements = ReadonlyArray<InterfaceDeclarationStructure | string>;

/**
 * The resources of the client in one table: the types of its properties come from it, and so do the properties.
 * The statement behind the class is the only one that does something when a package is loaded. In the class it would
 * be a static block, which some compilers cannot read and no bundler drops. It makes the classes of errors statics, too:
 * their names are in the runtime already.
 */
export function resourceTable(
  api: Api,
  imports: Imports,
): { readonly before: Statements; readonly after: Statements } {
  const resources = api.topResources.map(({ propertyName, className, module }) => ({
    property: propertyName,
    name: className,
    local: imports.value(className, module),
  }));
  const others = [
    ...pageClasses(api, imports).map(({ name, local }) => entry(name, local)),
    ...resources
      .filter(({ property, name }) => capitalized(property) !== name)
      .map(({ name, local }) => entry(name, local)),
  ];
  const errors = `${imports.namespace('Errors', 'core/error')}.ERROR_CLASSES`;
  const define = imports.value('defineResources', 'core/resource');
  if (resources.length + others.length === 0)
    return { before: [], after: [`\n${define}(${api.clientName}, {}, ${errors});`] };
  const list = resources.map(({ property, local }) => entry(property, local)).join(', ');
  return {
    before: [
      `\nconst ${TABLE} = { ${list} };\n`,
      {
        kind: KIND.interface,
        name: api.clientName,
        isExported: true,
        extends: [`${imports.type('ResourcesOf', 'core/resource')}<typeof ${TABLE}>`],
      },
    ],
    after: [
      `\n${define}(${[
        api.clientName,
        TABLE,
        errors,
        ...(others.length === 0 ? [] : [`{ ${others.join(', ')} }`]),
      ].join(', ')});`,
    ],
  };
}

const entry = (key: string, value: string): string => (key === value ? key : `${tsKey(key)}: ${value}`);

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
