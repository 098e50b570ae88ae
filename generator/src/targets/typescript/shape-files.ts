import type { SourceFileStructure } from 'ts-morph';
import type { Declaration } from '../../ir/model/declarations.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { byCodeUnit } from '../../support/collate.ts';
import { filesByFamily } from './families/files-by-family.ts';
import { createImports, relative } from './imports.ts';
import { KIND } from './kinds.ts';
import { SHAPES } from './names/modules.ts';
import type { FileContext } from './resource-file.ts';
import { sourcePlan } from './source-plan.ts';
import { typeStatements } from './type-declarations.ts';

/**
 * The modules of the shapes that several types share. A few stand in the one module that users may import; many stand in
 * a file per family, which that module passes on.
 */
export function shapeFiles(context: FileContext): readonly FilePlan[] {
  const { shapes, shapesModule } = context.declarations;
  const { words, kebab } = context.api.facts.casing;
  const files = filesByFamily(
    shapes.map(({ name }) => name),
    words,
  );
  if (files.size === 0) return shapes.length === 0 ? [] : [plan(shapesModule, shapes, new Map(), context)];
  const moduleOf = (file: string): string => `${SHAPES}/${kebab(file)}`;
  const modules = new Map(
    [...files].flatMap(([file, names]) => names.map((name) => [name, moduleOf(file)] as const)),
  );
  const all = [...files.keys()].map(moduleOf).sort(byCodeUnit);
  return [
    ...all.map((module) =>
      plan(
        module,
        shapes.filter(({ name }) => modules.get(name) === module),
        modules,
        context,
      ),
    ),
    sourcePlan(`src/${shapesModule}.ts`, {
      kind: KIND.sourceFile,
      statements: all.map((module) => ({
        kind: KIND.exportDeclaration,
        moduleSpecifier: relative(shapesModule, module),
      })),
    }),
  ];
}

function plan(
  module: string,
  shapes: readonly Declaration[],
  shapeModules: ReadonlyMap<string, string>,
  context: FileContext,
): FilePlan {
  const { api, declarations, families } = context;
  const imports = createImports(module, new Set(shapes.map(({ name }) => name)));
  const scope = { api, declarations, families, imports, shapeModules, upload: true };
  const statements = shapes.flatMap((shape) => typeStatements(shape, scope));
  const structure: SourceFileStructure = {
    kind: KIND.sourceFile,
    statements: [
      ...imports.structures().map((each) => ({ ...each, kind: KIND.importDeclaration })),
      ...statements,
    ],
  };
  return sourcePlan(`src/${module}.ts`, structure);
}
