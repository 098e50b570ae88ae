import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph';
import type { Api } from '../../ir/model/api.ts';
import type { Imports } from './imports.ts';

/** Cookies are added when all other headers are known: those of the caller go first. */
export function cookieMembers(
  api: Api,
  base: string,
  imports: Imports,
): ReadonlyArray<OptionalKind<MethodDeclarationStructure>> {
  const methods = [...api.clientMethods, ...api.resources.flatMap((resource) => resource.methods)];
  if (methods.every(({ cookies }) => cookies.length === 0)) return [];
  return [
    {
      name: 'buildRequest',
      isAsync: true,
      hasOverrideKeyword: true,
      parameters: [{ name: 'args', isRestParameter: true, type: `Parameters<${base}['buildRequest']>` }],
      returnType: `ReturnType<${base}['buildRequest']>`,
      statements: [
        'const request = await super.buildRequest(...args);',
        `${imports.value('addCookies', 'internal/cookie-params')}(this, request.req, args[0]);`,
        'return request;',
      ],
      leadingTrivia: '\n',
    },
  ];
}
