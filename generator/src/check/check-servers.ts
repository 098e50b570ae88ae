import {
  baseUrlFault,
  ownServer,
  ownServerFault,
  serversOf,
  unusedServers,
  type ProjectConfig,
} from '../config/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { Document, Operation } from '../document/index.ts';
import { isObject, join } from '../support/json.ts';

type Context = { readonly config: ProjectConfig; readonly report: Report };

/** Base URLs are plain http(s) addresses. Servers of the document count only where the config names no environment. */
export function checkServers(
  { value: document, file }: Document,
  { operations, ...context }: Context & { readonly operations: readonly Operation[] },
): void {
  const { config, report } = context;
  for (const { name, url, at } of config.environments) {
    const reason = at && baseUrlFault(url);
    if (reason !== undefined) report(diagnostic('Environment/InvalidURL', at, { name, reason }));
  }
  checkOwnServers(operations, context);
  if (config.environments.some(({ at }) => at !== undefined)) return;
  const hasAddress = config.environments.length > 0;
  for (const { index, ...params } of unusedServers({ document, documentFile: file }, hasAddress))
    report(diagnostic('Document/ServerUrl', { file, pointer: join('/servers', index, 'url') }, params));
  if (!hasAddress) {
    const servers = document['servers'];
    const at = { file, pointer: isObject(servers) || Array.isArray(servers) ? '/servers' : '' };
    report(diagnostic('Document/ServerMissing', at, { variable: `${config.client.envPrefix}_BASE_URL` }));
  }
}

/** Servers of single operations and paths: those that cannot be used, and where they are news, all others. */
function checkOwnServers(operations: readonly Operation[], { config, report }: Context): void {
  const used: Operation[] = [];
  for (const operation of operations) {
    const { verb, path, value, view, pathItem } = operation;
    const server = ownServer(value, pathItem.value);
    if (server === undefined) continue;
    const reason = ownServerFault(server);
    if (reason === undefined) used.push(operation);
    else {
      const holder = serversOf(value).length > 0 ? view : pathItem;
      const params = { url: server.template, operation: `${verb} ${path}`, reason };
      report(diagnostic('Server/NotUsed', holder.place('servers', server.index, 'url'), params));
    }
  }
  const [first] = used;
  if (first === undefined || config.rules.set !== 'stainless') return;
  const names = used.slice(0, 3).map(({ verb, path }) => `${verb} ${path}`);
  const more = used.length - names.length;
  const listed = more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
  const holder = serversOf(first.value).length > 0 ? first.view : first.pathItem;
  report(diagnostic('Server/PerOperation', holder.place('servers'), { operations: listed }, { mark: 'key' }));
}
