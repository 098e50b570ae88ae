import { ts } from 'ts-morph';
import type { Modules } from './modules.ts';
import type { FoundClient } from './package-model.ts';
import { exportedTypes } from './read-types.ts';

/** The modules of resources most of whose types can be reached through the client: `Client.Type`. */
export function modulesOnClient(modules: Modules, client: FoundClient): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of namesInNamespace(modules.tree(client.module), client.className)) {
    const home = modules.home(client.module, name);
    if (home !== undefined) counts.set(home.module, (counts.get(home.module) ?? 0) + 1);
  }
  return new Set(
    [...counts].flatMap(([module, count]) =>
      count * 2 > exportedTypes(modules, module).length ? [module] : [],
    ),
  );
}

/** What the module itself calls that which a namespace exports. */
function namesInNamespace(tree: ts.SourceFile | undefined, name: string): readonly string[] {
  const blocks = [...(tree?.statements ?? [])]
    .filter(ts.isModuleDeclaration)
    .filter((each) => each.name.text === name)
    .flatMap(({ body }) => (body !== undefined && ts.isModuleBlock(body) ? [...body.statements] : []));
  return blocks.flatMap((each) => {
    if (!ts.isExportDeclaration(each) || each.exportClause === undefined) return [];
    if (!ts.isNamedExports(each.exportClause)) return [];
    return each.exportClause.elements.map(({ name: outer, propertyName }) => (propertyName ?? outer).text);
  });
}
