import type { Api } from '../../ir/model/api.ts';
import type { Imports } from './imports.ts';
import { choosesCredentials } from './security-info.ts';
import { choosesServers } from './server-info.ts';
import { asksPeople, tokenSchemes } from './token-options.ts';

/** The class of the runtime that the client extends: the one that knows how to do all that the API needs, and no more. */
export function baseClass(api: Api, imports: Imports): string {
  if (asksPeople(api)) return imports.value('AuthorizationCodeClient', 'internal/authorization-code');
  if (tokenSchemes(api).length > 0) return imports.value('OAuthClient', 'internal/oauth-client');
  if (choosesCredentials(api)) return imports.value('SecuredClient', 'internal/secured-client');
  if (choosesServers(api)) return imports.value('RoutedClient', 'internal/routed-client');
  return imports.value(`Base${api.clientName}`, 'client-base');
}
