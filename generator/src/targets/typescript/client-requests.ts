import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph';
import type { Api } from '../../ir/model/api.ts';
import type { Imports } from './imports.ts';

/** What some clients do to all requests and answers. */
export function requestMembers(
  api: Api,
  base: string,
  imports: Imports,
): ReadonlyArray<OptionalKind<MethodDeclarationStructure>> {
  const methods = [...api.clientMethods, ...api.resources.flatMap((resource) => resource.methods)];
  const hook = (name: string, statements: readonly string[]): OptionalKind<MethodDeclarationStructure> => ({
    name,
    isAsync: true,
    hasOverrideKeyword: true,
    parameters: [{ name: 'args', isRestParameter: true, type: `Parameters<${base}['${name}']>` }],
    returnType: `ReturnType<${base}['${name}']>`,
    statements: [...statements],
    leadingTrivia: '\n',
  });
  const changes = [
    // When all other headers are known: cookies of the caller go first.
    ...(methods.some(({ cookies }) => cookies.length > 0) ?
      [`${imports.value('addCookies', 'internal/cookie-params')}(this, request.req, args[0]);`]
    : []),
    ...(methods.some(({ kept }) => kept === 'redirect') ?
      [`${imports.value('keepRedirect', 'internal/kept-answers')}(request, args[0]);`]
    : []),
  ];
  return [
    ...(changes.length > 0 ?
      [
        hook('buildRequest', [
          'const request = await super.buildRequest(...args);',
          ...changes,
          'return request;',
        ]),
      ]
    : []),
    ...(methods.some(({ kept }) => kept !== undefined) ?
      [
        hook('fetchWithTimeout', [
          `return ${imports.value(
            'asAnswer',
            'internal/kept-answers',
          )}(await super.fetchWithTimeout(...args), args[1]);`,
        ]),
      ]
    : []),
  ];
}
