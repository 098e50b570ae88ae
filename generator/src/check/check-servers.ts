import {
  addressOf,
  baseUrlFault,
  ownServer,
  ownServerFault,
  serversOf,
  unusedOwnServers,
  unusedServers,
  type ProjectConfig,
} from '../config/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { Document, Operation } from '../document/index.ts';
import { isObject, join } from '../support/json.ts';
import { listed } from '../support/text.ts';

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
  const usual = config.usualEnvironment;
  const hasAddress = config.environments.length > 0;
  const instead = usual === undefined ? 'where callers say' : `to ${usual.server?.template ?? usual.url}`;
  for (const { index, url, reason } of unusedServers({ document, documentFile: file }, hasAddress)) {
    const params = { url, reason, instead };
    report(diagnostic('Document/ServerUrl', { file, pointer: join('/servers', index, 'url') }, params));
  }
  if (!hasAddress) {
    const servers = document['servers'];
    const at = { file, pointer: isObject(servers) || Array.isArray(servers) ? '/servers' : '' };
    report(diagnostic('Document/ServerMissing', at, { variable: `${config.client.envPrefix}_BASE_URL` }));
  }
}

/** Servers of single operations and paths: those that are not used, and where they are news, all others. */
function checkOwnServers(operations: readonly Operation[], { config, report }: Context): void {
  for (const operation of operations) reportUnused(operation, report);
  const usual = config.usualEnvironment;
  const used = operations.filter(({ value, pathItem }) => {
    const server = ownServer(value, pathItem.value);
    return (
      server !== undefined &&
      ownServerFault(server) === undefined &&
      addressOf(server, usual?.url) !== usual?.url
    );
  });
  const [first] = used;
  if (first === undefined || config.rules.set !== 'stainless') return;
  const names = used.map(({ verb, path }) => `${verb} ${path}`);
  const holder = serversOf(first.value).length > 0 ? first.view : first.pathItem;
  report(
    diagnostic(
      'Server/PerOperation',
      holder.place('servers'),
      { operations: listed(names, 3) },
      { mark: 'key' },
    ),
  );
}

function reportUnused({ verb, path, value, view, pathItem }: Operation, report: Report): void {
  for (const { server, level, fault, used } of unusedOwnServers(value, pathItem.value)) {
    const holder = level === 'operation' ? view : pathItem;
    const params = {
      url: server.template || '/',
      operation: `${verb} ${path}`,
      reason: fault ?? 'stands behind another one',
      instead: used?.template ?? 'the base URL of the client',
    };
    const extra = fault === undefined ? { hint: OTHERS } : {};
    report(diagnostic('Server/NotUsed', holder.place('servers', server.index, 'url'), params, extra));
  }
}

const OTHERS =
  'Leave one server here; those between which callers choose stand at the root of the document, or are one address with a variable.';
