import { asArray, asString, isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Operation } from '../document/index.ts';
import type { RuleSet } from '../support/rule-set.ts';
import type { Environment, ServerTemplate, ServerVariable } from './config-types.ts';
import { olderServerName, serverName } from './server-names.ts';

/** Why a text cannot be a base URL, or undefined if it can. `{variables}` may stand in host and path. */
export function baseUrlFault(url: string): string | undefined {
  if (/[\u0000-\u0020\u007f-\u009f"'`<>\\^|$]/.test(url)) return 'has characters that a URL cannot hold';
  if (!/^https?:\/\//i.test(url)) return 'is not an absolute http or https address';
  const plain = url.replace(/\{[\w.-]+\}/g, 'x');
  if (!URL.canParse(plain)) return 'is not a valid address';
  const parsed = new URL(plain);
  if (parsed.username !== '' || parsed.password !== '') return 'holds credentials';
  if (parsed.search !== '' || parsed.hash !== '' || /[?#]/.test(plain)) return 'holds a query or fragment';
  return undefined;
}

/** A server as it is written; `url` has the values that its variables have if nobody says otherwise. */
export type WrittenServer = ServerTemplate & {
  readonly url: string;
  readonly name?: string;
  readonly description?: string;
  readonly index: number;
};

/** The servers in the `servers` of a document, path or operation, in order; relative URLs are kept as they are. */
export function serversOf(holder: JsonValue | undefined): readonly WrittenServer[] {
  return asArray(own(holder, 'servers')).flatMap((server, index) => {
    const written = asString(own(server, 'url'))?.trim().replace(/\/+$/, '');
    if (!isObject(server) || written === undefined) return [];
    const template = withScheme(written);
    const [name, description] = [asString(own(server, 'name')), asString(own(server, 'description'))];
    const variables = variablesIn(template, own(server, 'variables'));
    return [
      {
        template,
        variables,
        url: filled(template, variables).replace(/\/+$/, ''),
        index,
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
      },
    ];
  });
}

/** An address that leaves its scheme to the document (RFC 3986 §4.2) is called by https: credentials go there. */
const withScheme = (url: string): string => url.replace(/^\/\/(?=[^/])/, 'https://');

function variablesIn(template: string, written: JsonValue | undefined): readonly ServerVariable[] {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].map((name) => {
    const variable = own(written, name);
    const values = asArray(own(variable, 'enum')).flatMap((value) => textOf(value) ?? []);
    const preset = textOf(own(variable, 'default')) ?? values[0];
    const description = asString(own(variable, 'description'));
    return {
      name,
      ...(preset !== undefined && { default: preset }),
      ...(values.length > 0 && {
        values: [...new Set([...values, ...(preset === undefined ? [] : [preset])])],
      }),
      ...(description !== undefined && { description }),
    };
  });
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function filled(template: string, variables: readonly ServerVariable[]): string {
  return template.replace(
    /\{([^{}]+)\}/g,
    (hole, name: string) => variables.find((each) => each.name === name)?.default ?? hole,
  );
}

/** Whether only the machine that a program runs on answers at an address: nobody else's API is there. */
function isLocal(url: string): boolean {
  const plain = url.replace(/\{[\w.-]+\}/g, 'x');
  if (!URL.canParse(plain)) return false;
  const { hostname } = new URL(plain);
  return /^(?:localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}

/**
 * The servers that requests can go to; none if the document names no host, or only that of the reader. Where every
 * operation has a server of its own, it is the first of them.
 */
function usableServers(
  root: readonly WrittenServer[],
  operations: readonly Operation[],
): readonly WrittenServer[] {
  const isUsable = ({ url }: WrittenServer): boolean => baseUrlFault(url) === undefined;
  const usable = root.filter(isUsable);
  if (!usable.every(({ url }) => isLocal(url))) return usable;
  const servers = operations.map(({ value, pathItem }) => ownServer(value, pathItem.value));
  const reachable = servers.flatMap((server) =>
    server && isUsable(server) && !isLocal(server.url) ? server : [],
  );
  return reachable.length === operations.length ? reachable.slice(0, 1) : [];
}

/** A document, and where it is from. */
type Origin = {
  readonly document: JsonObject;
  /** A file, or a web address. */
  readonly documentFile: string;
  readonly operations: readonly Operation[];
};

/**
 * A server with the address that a relative URL stands for: it is relative to the address of the document (OpenAPI 3.1
 * §4.8.5, RFC 3986 §5.2), which a file does not have.
 */
function located(server: WrittenServer, documentFile: string): WrittenServer {
  if (
    !isRelative(server) ||
    baseUrlFault(server.url) === undefined ||
    !/^https?:\/\//i.test(documentFile) ||
    isLocal(documentFile)
  )
    return server;
  const whole = (url: string): string =>
    new URL(url || '/', documentFile).href.replace(/%7B|%7D/g, decodeURIComponent).replace(/\/+$/, '');
  return { ...server, template: whole(server.template), url: whole(server.url) };
}

const isRelative = ({ template }: WrittenServer): boolean =>
  /^(?:$|\.{0,2}\/(?!\/)|\.{1,2}$|[\w{][^:]*$)/.test(template);

/** A server of the document to which nothing can be sent, and why. */
export type UnusedServer = { readonly url: string; readonly index: number; readonly reason: string };

/**
 * The servers at the root that are not used.
 *
 * @param hasAddress whether there is another one; if there is none, callers are told the path of one
 */
export function unusedServers(
  { document, documentFile }: Pick<Origin, 'document' | 'documentFile'>,
  hasAddress: boolean,
): readonly UnusedServer[] {
  const told = hasAddress ? undefined : toldServer(document);
  const servers = serversOf(document).map((written) => located(written, documentFile));
  // Where others can be reached, that of the machine of the caller is a choice beside them.
  const isLocalOnly = servers.every(({ url }) => baseUrlFault(url) !== undefined || isLocal(url));
  return servers.flatMap((server) => {
    const { url, index } = server;
    const fault = baseUrlFault(url) ?? (hasAddress && isLocalOnly ? LOCAL : undefined);
    if (fault === undefined || index === told?.index || (!hasAddress && url === '')) return [];
    return [{ url: url || '/', index, reason: isRelative(server) ? NO_ADDRESS : fault }];
  });
}

const LOCAL = 'is an address that only the machine of its caller has';
const NO_ADDRESS = 'is relative to the address of the document, which is not known';

/** Where requests go. */
export type Servers = {
  /** The addresses that callers choose from. */
  readonly environments: readonly Environment[];
  /** The one among them that is called if nobody says otherwise; undefined where callers have to say it. */
  readonly usual: Environment | undefined;
  /** Where they have to: the path behind the host, as far as that is known. */
  readonly path?: string;
};

/**
 * The environments that the servers of a document are. The first server is where calls go; if it says only where the
 * API is on a host that nobody names, no other one takes its place: credentials would go there.
 */
export function inferServers(origin: Origin, rules: RuleSet): Servers {
  const root = serversOf(origin.document).map((server) => located(server, origin.documentFile));
  const usable = usableServers(root, origin.operations);
  const [first] = root;
  const isOpen = first !== undefined && isRelative(first) && root.findIndex((each) => each === usable[0]) > 0;
  const taken = new Set<string>();
  const environments = usable.map(({ url, template, variables, ...server }, position): Environment => {
    const described = { url, ...server };
    const base =
      rules === 'openapi' ? serverName(described) : olderServerName(described, position + (isOpen ? 1 : 0));
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base}_${number}`;
    taken.add(name);
    return {
      name,
      url,
      ...(rules === 'openapi' && variables.length > 0 && { server: { template, variables } }),
    };
  });
  if (isOpen) return { environments, usual: undefined, ...pathOf(first.url) };
  const [usual] = environments;
  return { environments, usual, ...(usual === undefined && pathOf(toldServer(origin.document)?.path)) };
}

const pathOf = (path: string | undefined): { readonly path?: string } =>
  path === undefined || !isPath(path) ? {} : { path };

const isPath = (url: string): boolean => /^\/(?!\/)[^\s?#\\]+$/.test(url);

/** The addresses of the config: what is variable in them is an option of the client, with the default of that. */
export function statedServers(
  stated: readonly Environment[],
  presets: ReadonlyMap<string, string | undefined>,
): Servers {
  const environments = stated.map((each) => statedEnvironment(each, presets));
  return { environments, usual: environments[0] };
}

function statedEnvironment(
  environment: Environment,
  presets: ReadonlyMap<string, string | undefined>,
): Environment {
  const variables = variablesIn(environment.url, undefined).map(({ name }): ServerVariable => {
    const preset = presets.get(name);
    return { name, ...(preset !== undefined && { default: preset }) };
  });
  if (variables.length === 0) return environment;
  const template = environment.url;
  return { ...environment, url: filled(template, variables), server: { template, variables } };
}

/** The first server of which a path is known, where the document names no host. */
function toldServer(document: JsonObject): { readonly path: string; readonly index: number } | undefined {
  for (const { url, index } of serversOf(document)) {
    if (isPath(url)) return { path: url, index };
    if (baseUrlFault(url) === undefined && new URL(url).pathname !== '/')
      return { path: new URL(url).pathname, index };
  }
  return undefined;
}

/**
 * The server of an operation: the first of its own that can be used, else of those of its path; undefined where it is
 * that of the document. One that cannot be used stands for all where there is no other.
 */
export function ownServer(
  operation: JsonValue | undefined,
  pathItem: JsonValue | undefined,
): WrittenServer | undefined {
  const found = [...serversOf(operation), ...serversOf(pathItem)];
  return found.find((server) => ownServerFault(server) === undefined) ?? found[0];
}

/** The whole address of a server of an operation or path, variables filled in; undefined if it cannot be known. */
export function addressOf({ url }: WrittenServer, base: string | undefined): string | undefined {
  return URL.canParse(url, base) ? new URL(url, base).href.replace(/\/$/, '') : undefined;
}

/** A server that an operation or its path names and that no call goes to. */
export type UnusedOwnServer = {
  readonly server: WrittenServer;
  readonly level: 'operation' | 'pathItem';
  /** Why it cannot be used; undefined if another one is used in its place. */
  readonly fault: string | undefined;
  /** The one that is used, if any. */
  readonly used: WrittenServer | undefined;
};

/**
 * The servers of an operation and its path that are not used, but for those of a path that the operation replaces, and
 * those for work on the API itself that stand beside the used one.
 */
export function unusedOwnServers(operation: JsonValue, pathItem: JsonValue): readonly UnusedOwnServer[] {
  const isUsable = (server: WrittenServer): boolean => ownServerFault(server) === undefined;
  const [first, second] = [serversOf(operation), serversOf(pathItem)];
  const used = first.find(isUsable) ?? second.find(isUsable);
  const listed = (level: UnusedOwnServer['level'], servers: readonly WrittenServer[]) =>
    servers
      .filter((server) => server !== used && !(isLocal(server.url) && servers.some((each) => each === used)))
      .map((server) => ({ server, level, fault: ownServerFault(server), used }));
  return [...listed('operation', first), ...(first.some(isUsable) ? [] : listed('pathItem', second))];
}

/** Why the server of an operation cannot be used, or undefined if it can: absolute, or relative to the base URL. */
export function ownServerFault({
  template,
  url,
}: Pick<WrittenServer, 'template' | 'url'>): string | undefined {
  if (isLocal(url)) return LOCAL;
  if (!/^(?:\.{1,2})?\/(?!\/)/.test(template)) return baseUrlFault(url);
  return baseUrlFault(`https://host${url.replace(/^\.*/, '')}`);
}
