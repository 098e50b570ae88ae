import type {
  InterfaceDeclarationStructure,
  SourceFileStructure,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import { collate } from '../../support/collate.ts';
import { jsdocLines } from '../../support/text.ts';
import { docs } from './doc-comment.ts';
import type { MadeBase, NamedLiterals } from './families/model.ts';
import { createImports } from './imports.ts';
import { KIND } from './kinds.ts';
import { FAMILIES } from './names/modules.ts';
import { propertyStructure } from './property.ts';
import type { FileContext } from './resource-file.ts';
import type { TypeScope } from './type-scope.ts';

/** The module of what several types have in common: for those alone, and no part of what users import. */
export function familiesFile(context: FileContext): SourceFileStructure {
  const { api, declarations, families } = context;
  const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
    collate(a.name, b.name);
  const [bases, named] = [[...families.bases].sort(byName), [...families.named].sort(byName)];
  const names = new Set([...bases, ...named].map(({ name }) => name));
  const lists = names.has(LISTS) ? `${LISTS}2` : LISTS;
  const imports = createImports(FAMILIES, new Set([...names, lists]));
  const scope = { api, declarations, families, imports };
  const statements = [
    ...bases.map((base) => baseStatement(base, scope)),
    ...(named.length === 0 ? [] : [listsStatement(named, lists)]),
    ...named.map((each) => literalsStatement(each, lists)),
  ];
  return {
    kind: KIND.sourceFile,
    statements: [
      ...imports.structures().map((structure) => ({ ...structure, kind: KIND.importDeclaration })),
      ...statements,
    ],
  };
}

function baseStatement(base: MadeBase, scope: Omit<TypeScope, 'upload'>): InterfaceDeclarationStructure {
  const bases = base.bases.map(({ name, module }) => scope.imports.type(name, module));
  return {
    kind: KIND.interface,
    name: base.name,
    isExported: true,
    ...(bases.length > 0 && { extends: bases }),
    properties: base.members.map((member) => propertyStructure(member, { ...scope, upload: member.upload })),
    ...docs(jsdocLines(`What ${listed(base.heirs)} have in common.`)),
  };
}

/** Heirs that are named; of more, the others are counted. */
const NAMED_HEIRS = 3;

function listed(heirs: readonly string[]): string {
  const names = [...heirs].sort(collate).map((name) => `\`${name}\``);
  const others = names.length - NAMED_HEIRS;
  const shown = others > 1 ? [...names.slice(0, NAMED_HEIRS), `${others} others`] : names;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** Holds the lists of literals. An editor shows what a member of a type is, where it would show an alias by its name. */
const LISTS = 'Values';

function listsStatement(named: readonly NamedLiterals[], local: string): InterfaceDeclarationStructure {
  return {
    kind: KIND.interface,
    name: local,
    properties: named.map(({ name, text }) => ({ name, type: text, leadingTrivia: '\n' })),
    ...docs(['Values that several types list.']),
  };
}

function literalsStatement({ name }: NamedLiterals, local: string): TypeAliasDeclarationStructure {
  return { kind: KIND.typeAlias, name, isExported: true, type: `${local}['${name}']` };
}
