import type { StructureKind } from 'ts-morph';

/**
 * The numbers of ts-morph's `StructureKind`, so that planning a file does not load ts-morph (0.3 s). A test compares
 * them with the library's own.
 */
export const KIND = {
  class: 2 as StructureKind.Class,
  exportDeclaration: 11 as StructureKind.ExportDeclaration,
  importDeclaration: 16 as StructureKind.ImportDeclaration,
  interface: 19 as StructureKind.Interface,
  module: 29 as StructureKind.Module,
  sourceFile: 36 as StructureKind.SourceFile,
  typeAlias: 38 as StructureKind.TypeAlias,
} as const;
