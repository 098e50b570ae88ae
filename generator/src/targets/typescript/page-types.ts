import type { TypeAliasDeclarationStructure } from 'ts-morph';
import type { Method } from '../../ir/model/api.ts';
import { KIND } from './kinds.ts';
import { pageClass } from './method-types.ts';
import type { TypeScope } from './type-scope.ts';

/** The page of a paginated method (R66): the class of a scheme with the item type filled in. */
export function pageStatements(method: Method, scope: TypeScope): readonly TypeAliasDeclarationStructure[] {
  if (method.paging?.declares !== true) return [];
  return [
    {
      kind: KIND.typeAlias,
      name: method.paging.typeName,
      isExported: true,
      type: pageClass(method, scope),
    },
  ];
}
