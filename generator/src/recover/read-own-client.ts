import { ts } from 'ts-morph';
import { isObject, type JsonObject, type JsonValue } from '../support/json.ts';
import { eventHandlers } from '../ir/index.ts';
import type { Modules } from './modules.ts';
import type { FoundClient, FoundCredential, FoundOption } from './package-model.ts';
import { readClient } from './read-client.ts';
import { classesIn, type ClassHome } from './read-resources.ts';
import { constantOf, dataOf, findAll, nameOf } from './syntax.ts';

/** Where packages of this generator have what an API decides for all calls. */
export const INFO = 'sdk-info';

/** Where they have the class with the options. */
const SLIM = 'slim';

/** The class that has the options and the methods of the client itself; undefined in packages of other generators. */
export function slimClass(modules: Modules): ClassHome | undefined {
  const node = classesIn(modules.tree(SLIM)).find(({ name }) => name?.text.startsWith('Slim') === true);
  return node === undefined || modules.tree(INFO) === undefined ? undefined : { module: SLIM, node };
}

/**
 * What the client of a package of this generator is like: the constants of one module, and the options of another.
 *
 * @param client Its class.
 */
export function readOwnClient(client: ClassHome, slim: ClassHome, modules: Modules): FoundClient {
  const info = modules.tree(INFO);
  const read = (name: string): JsonValue | undefined => info && dataOf(constantOf(info, name));
  const found = readClient(slim);
  const secrets = secretsOf(slim.node);
  const isSecret = ({ options }: FoundCredential): boolean => options.every((name) => secrets.has(name));
  const chosen = listOf(read('SECURITY_SCHEMES'));
  const carried = (kind: FoundCredential['kind']): ReadonlyArray<readonly [string, string]> =>
    found.credentials.flatMap((each) => {
      const [option] = each.options;
      const isCarried = each.kind === kind && !isSecret(each) && option !== undefined;
      return isCarried ? [[each.parameter ?? '', option] as const] : [];
    });
  const [timeout, retries, delays] = [
    read('DEFAULT_TIMEOUT'),
    read('DEFAULT_MAX_RETRIES'),
    read('RETRY_DELAY'),
  ];
  const [first, longest] = Array.isArray(delays) ? delays : [];
  const [idempotency, prefix, form] = [read('IDEMPOTENCY_HEADER'), read('ENV_PREFIX'), read('FORM_ENCODING')];
  const query = read('QUERY_SETTINGS');
  const onEvent = handlersOf(listOf(read('EVENT_HANDLERS')));
  const environments = environmentsOf(listOf(read('SERVERS')), read('DEFAULT_BASE_URL'));
  return {
    className: client.node.name?.text ?? '',
    module: client.module,
    options: optionsOf(found.options, listOf(read('SERVERS')), listOf(read('OAUTH_SCHEMES'))),
    credentials: chosen.length > 0 ? chosen.flatMap(credentialOf) : found.credentials.filter(isSecret),
    environments,
    headers: textsOf(read('DEFAULT_HEADERS')),
    optionHeaders: carried('header'),
    optionQueries: carried('query'),
    choosesCredentials: chosen.length > 0 && read('SECURITY') !== 'given',
    isForBrowsers: read('BROWSER_ALLOWED') === true,
    ...(onEvent !== undefined && { onEvent }),
    ...(typeof prefix === 'string' && { envPrefix: prefix }),
    ...(typeof form === 'string' && { form }),
    ...(isObject(query) && {
      query: {
        isDotted: query['nestedFormat'] === 'dots',
        ...(typeof query['arrayFormat'] === 'string' && { arrayFormat: query['arrayFormat'] }),
      },
    }),
    limits: {
      ...(typeof timeout === 'number' && { defaultTimeout: timeout }),
      defaultRetries: {
        ...(typeof retries === 'number' && { maxRetries: retries }),
        ...(typeof first === 'number' && { initialDelaySeconds: first / 1000 }),
        ...(typeof longest === 'number' && { maxDelaySeconds: longest / 1000 }),
      },
    },
    ...(typeof idempotency === 'string' && idempotency !== '' && { idempotencyHeader: idempotency }),
  };
}

const listOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

const textsOf = (value: JsonValue | undefined): ReadonlyArray<readonly [string, string]> =>
  Object.entries(isObject(value) ? value : {}).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  );

/** How a config says what is done with events; undefined where it need not. */
function handlersOf(handlers: readonly JsonObject[]): readonly JsonObject[] | undefined {
  const isUsual = JSON.stringify(handlers) === JSON.stringify(eventHandlers({}));
  if (handlers.length === 0 || isUsual) return undefined;
  return handlers.map(({ types, starts, handle, errorProperty }): JsonObject => {
    const isOpen = [types, starts, errorProperty].every((limit) => limit === undefined);
    return {
      ...(isOpen && { kind: 'fallthrough' }),
      ...(types !== undefined && { event_type: types }),
      ...(starts !== undefined && { data_starts_with: starts }),
      ...(handle !== undefined && { handle }),
      ...(errorProperty !== undefined && { error_property: errorProperty }),
    };
  });
}

/** The options that the class says are credentials: `_credentials() { return { apiKey: this.apiKey }; }`. */
function secretsOf(node: ts.ClassDeclaration): ReadonlySet<string> {
  const method = node.members
    .filter(ts.isMethodDeclaration)
    .find(({ name }) => nameOf(name) === '_credentials');
  const named = method === undefined ? [] : findAll(method, ts.isPropertyAssignment);
  return new Set(named.flatMap(({ name }) => nameOf(name) ?? []));
}

/** None where the client leaves it to its callers where requests go, also if there are others to choose from. */
function environmentsOf(
  servers: readonly JsonObject[],
  base: JsonValue | undefined,
): FoundClient['environments'] {
  const [first] = servers;
  if (first !== undefined && textOf(first['name']) === '' && !/^https?:/.test(textOf(first['url'])))
    return [];
  const named = servers.flatMap(({ name, url }) =>
    /^https?:/.test(textOf(url)) ? [[textOf(name) || 'production', textOf(url)] as const] : [],
  );
  if (named.length > 0) return named;
  return textOf(base) === '' ? [] : [['production', textOf(base)]];
}

/** How a row of the table of schemes is sent; undefined where configs have no word for it. */
function credentialOf(row: JsonObject): readonly FoundCredential[] {
  const { in: place, name, auth, options } = row;
  const scheme = textOf(row['id']);
  const names = (Array.isArray(options) ? options : []).flatMap((option) =>
    Array.isArray(option) && typeof option[0] === 'string' ? [option[0]] : [],
  );
  if (names.length === 0) return [];
  if (names.length === 2) return [{ kind: 'basic', scheme, options: names }];
  if (place === 'header' && auth !== undefined) return [{ kind: 'bearer', scheme, options: names }];
  return place === 'header' || place === 'query' ?
      [{ kind: place, scheme, parameter: textOf(name), options: names }]
    : [];
}

/** What options are to a scheme that gets tokens with them. */
const ROLES: Readonly<Record<string, string>> = {
  clientID: 'client_id',
  clientSecret: 'client_secret',
  username: 'username',
  password: 'password',
  refreshToken: 'refresh_token',
};

/**
 * The options with what the tables say about them; settings of tokens follow from their scheme, as does the token itself
 * under its usual name.
 */
function optionsOf(
  options: readonly FoundOption[],
  servers: readonly JsonObject[],
  tokens: readonly JsonObject[],
): readonly FoundOption[] {
  const variables = new Map(
    servers.flatMap(({ variables: each }) => listOf(each)).map((each) => [textOf(each['option']), each]),
  );
  const uses = tokens.flatMap(({ id, options: named, tokenURL }) => [
    ...textsOf(named).map(([use, option]) => ({ option, scheme: textOf(id), role: ROLES[use] })),
    ...(Array.isArray(tokenURL) ?
      [{ option: textOf(tokenURL[0]), scheme: textOf(id), role: undefined }]
    : []),
  ]);
  const used = new Map(uses.map((each) => [each.option, each]));
  const isGiven = ({ name, env = '', isCallable }: FoundOption): boolean =>
    tokens.length > 0 && isCallable === true && /accessToken$/i.test(name) && env.endsWith('_ACCESS_TOKEN');
  return options
    .filter((each) => !isGiven(each) && (!used.has(each.name) || used.get(each.name)?.role !== undefined))
    .map((option) => {
      const variable = variables.get(option.name);
      const { scheme = '', role } = used.get(option.name) ?? {};
      const [env, preset] = [textOf(variable?.['env']), textOf(variable?.['default'])];
      return {
        ...option,
        ...(role !== undefined && { auth: { scheme, role } }),
        ...(variable !== undefined && { serverVariable: textOf(variable['name']), ...ownWords(option) }),
        ...(env !== '' && { env }),
        ...(preset !== '' && { default: preset }),
      };
    });
}

/** The description of an option, unless it is the one that every part of an address has. */
function ownWords({ description }: FoundOption): Pick<FoundOption, 'description'> {
  return { description: description === PART_OF_ADDRESS ? '' : description ?? '' };
}

/** What an option is said to be that fills a variable of the addresses. */
const PART_OF_ADDRESS = 'A part of the address of the API.';
