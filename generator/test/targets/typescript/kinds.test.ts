import { StructureKind } from 'ts-morph';
import { expect, test } from 'vitest';
import { KIND } from '../../../src/targets/typescript/kinds.ts';

test('the kinds of structures are those of ts-morph', () => {
  expect(KIND).toEqual({
    class: StructureKind.Class,
    exportDeclaration: StructureKind.ExportDeclaration,
    importDeclaration: StructureKind.ImportDeclaration,
    interface: StructureKind.Interface,
    module: StructureKind.Module,
    sourceFile: StructureKind.SourceFile,
    typeAlias: StructureKind.TypeAlias,
  });
});
