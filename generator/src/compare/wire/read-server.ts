import { addressOf, ownServer, ownServerFault, serversOf, type ProjectConfig } from '../../config/index.ts';
import type { Operation } from '../../document/index.ts';
import { join } from '../../support/json.ts';
import type { WireServer } from './model.ts';

/** Where requests of an operation go: to a server that it or its path has, else where those of all go. */
export function readServer(
  { value, pathItem, view }: Operation,
  { usualEnvironment: usual }: ProjectConfig,
): WireServer {
  const base = usual?.server?.template ?? usual?.url ?? '';
  const own = ownServer(value, pathItem.value);
  const url = own === undefined || ownServerFault(own) !== undefined ? base : wholeAddress(own, base);
  if (own === undefined || url === base) return { url, pathItem: pathItem.at };
  const isShared = !serversOf(value).some(({ template }) => template === own.template);
  const { file, pointer } = isShared ? pathItem.at : view.at;
  const at = { file, pointer: join(pointer, 'servers', own.index) };
  return { url, pathItem: pathItem.at, own: { at, isShared } };
}

/** A relative address as the base URL makes it a whole one, where that can be known. */
function wholeAddress(server: NonNullable<ReturnType<typeof ownServer>>, base: string): string {
  const { template } = server;
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(template) || template.includes('{');
  return (isWhole ? undefined : addressOf(server, base)) ?? template;
}
