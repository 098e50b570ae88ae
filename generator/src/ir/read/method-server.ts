import { addressOf, ownServer, ownServerFault } from '../../config/index.ts';
import type { Operation } from '../../document/index.ts';
import type { MethodContext } from './method-context.ts';

/**
 * The server of an operation or its path, where it is another one than the document's: an address, maybe with variables
 * that are options of the client, or relative to the base URL. Clients of the hosted generator know neither; theirs is
 * resolved here.
 */
export function serverOf(
  { value, pathItem }: Operation,
  { input: { config } }: MethodContext,
): string | undefined {
  const server = ownServer(value, pathItem.value);
  if (server === undefined || ownServerFault(server) !== undefined) return undefined;
  const { usualEnvironment: usual } = config;
  if (config.rules.set === 'openapi')
    return server.template === (usual?.server?.template ?? usual?.url) ? undefined : server.template;
  const url = addressOf(server, usual?.url);
  return url !== undefined && url === usual?.url ? undefined : url ?? server.url;
}
