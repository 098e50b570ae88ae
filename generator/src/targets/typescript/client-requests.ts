import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph';
import type { Api } from '../../ir/model/api.ts';
import type { Imports } from './imports.ts';

type Structure = OptionalKind<MethodDeclarationStructure>;

/** What some clients do to all requests and answers. */
export function requestMembers(api: Api, imports: Imports): readonly Structure[] {
  const methods = [...api.clientMethods, ...api.resources.flatMap((resource) => resource.methods)];
  const changes = [
    // When all other headers are known: cookies of the caller go first.
    ...(methods.some(({ cookies }) => cookies.length > 0) ?
      [`${imports.value('addCookies', 'internal/cookie-params')}(this, request.req, options);`]
    : []),
    ...(methods.some(({ kept }) => kept === 'redirect') ?
      [`${imports.value('keepRedirect', 'internal/kept-answers')}(request, options);`]
    : []),
  ];
  const keeps = methods.some(({ kept }) => kept !== undefined);
  return [
    ...(changes.length > 0 ? [buildRequest(changes, imports)] : []),
    ...(keeps ? [fetchWithTimeout(imports)] : []),
  ];
}

const hook = (structure: Structure): Structure => ({
  ...structure,
  isAsync: true,
  hasOverrideKeyword: true,
  leadingTrivia: '\n',
});

function buildRequest(changes: readonly string[], imports: Imports): Structure {
  return hook({
    name: 'buildRequest',
    parameters: [
      {
        name: 'options',
        type: `${imports.namespace('Opts', 'internal/request-options')}.FinalRequestOptions`,
      },
      { name: 'context', hasQuestionToken: true, type: '{ retryCount?: number }' },
    ],
    statements: [
      'const request = await super.buildRequest(options, context);',
      ...changes,
      'return request;',
    ],
  });
}

function fetchWithTimeout(imports: Imports): Structure {
  const module = 'internal/kept-answers';
  return hook({
    name: 'fetchWithTimeout',
    parameters: [{ name: 'args', isRestParameter: true, type: imports.type('FetchArguments', module) }],
    statements: [
      `return ${imports.value('asAnswer', module)}(await super.fetchWithTimeout(...args), args[1]);`,
    ],
  });
}
