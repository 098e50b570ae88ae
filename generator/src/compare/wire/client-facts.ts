import { writtenKeys } from '../../config/index.ts';
import { eventHandlers } from '../../ir/index.ts';
import type { Api, Method } from '../../ir/model/api.ts';
import type { JsonValue } from '../../support/json.ts';
import type { Event } from '../rules/index.ts';

/** A value with the words for it; absent where there is none. */
export type Said = { readonly value: JsonValue; readonly words: string };

/** One setting of the client: the keys of the config that say it, and what it is. */
type ClientFact = {
  readonly keys: readonly string[];
  readonly event: (before: Said, after: Said) => Event;
  /** Undefined where nothing of the SDK shows it. */
  readonly of: (api: Api) => Said | undefined;
};

/** Settings with names of their own, which come and go. */
type NamedFacts = {
  readonly keys: (name: string, api: Api) => readonly string[];
  readonly events: { readonly added: Event; readonly changed: Event; readonly removed: Event };
  /** By name; undefined for a thing that is there and has no value. */
  readonly of: (api: Api) => ReadonlyMap<string, string | undefined>;
  /** A thing that only one side has is told elsewhere. */
  readonly isShared?: true;
  /** Values that differ in the case of letters alone are the same. */
  readonly hasNoCase?: true;
};

/** A setting of a single method. */
type MethodFact = {
  readonly keys: readonly string[];
  readonly event: Event;
  readonly of: (method: Method) => Said;
};

const allMethods = ({ resources, clientMethods }: Api): readonly Method[] => [
  ...clientMethods,
  ...resources.flatMap(({ methods }) => methods),
];
const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`;
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
const always = (event: Event) => (): Event => event;
const said = (value: JsonValue, words: string): Said => ({ value, words });

/** What a config says once for all calls. */
export const CLIENT_FACTS: readonly ClientFact[] = [
  {
    keys: ['client_settings', 'default_timeout'],
    event: always('client-timeout-changed'),
    of: ({ facts: { client } }) => said(client.defaultTimeout, seconds(client.defaultTimeout)),
  },
  {
    keys: ['client_settings', 'default_retries', 'max_retries'],
    event: always('client-retries-changed'),
    of: ({ facts: { client } }) => {
      const { maxRetries } = client.defaultRetries;
      return said(maxRetries, times(maxRetries));
    },
  },
  {
    keys: ['client_settings', 'default_retries'],
    event: always('client-retry-pauses-changed'),
    of: ({ facts: { client } }) => {
      const { initialDelaySeconds: first, maxDelaySeconds: longest } = client.defaultRetries;
      return said([first, longest], `${first} s to ${longest} s`);
    },
  },
  {
    keys: ['client_settings', 'idempotency'],
    event: always('client-idempotency-header-changed'),
    of: (api) => {
      const { header } = api.facts.client.idempotency ?? {};
      const isSent = allMethods(api).some(({ verb }) => verb !== 'get');
      return isSent ? said(header?.toLowerCase() ?? null, header ?? 'none') : undefined;
    },
  },
  {
    keys: ['multipart_settings', 'array_format'],
    event: always('client-form-lists-changed'),
    of: (api) => {
      const { formArrays } = api.facts;
      return allMethods(api).some(({ body }) => body?.media === 'multipart') ?
          said(formArrays, formArrays)
        : undefined;
    },
  },
  {
    keys: ['streaming', 'on_event'],
    event: always('client-stream-events-changed'),
    of: (api) => {
      if (!allMethods(api).some(({ streaming }) => streaming !== undefined)) return undefined;
      const words = eventHandlers(api.facts).map(handlerWords);
      return said(words, words.join('; '));
    },
  },
  {
    keys: ['targets', 'typescript', 'options', 'browser'],
    event: (_, { value }) => (value === true ? 'client-browser-allowed' : 'client-browser-refused'),
    of: ({ facts }) => {
      const isAllowed = facts.packages.typescript.browser === 'allow';
      return said(isAllowed, isAllowed ? 'allowed' : 'refused');
    },
  },
];

/** `"[DONE]…" ends the stream` */
function handlerWords({
  types,
  starts,
  handle,
  errorProperty,
}: ReturnType<typeof eventHandlers>[number]): string {
  const which = [...(types ?? []), ...(starts === undefined ? [] : [`${JSON.stringify(starts)}…`])];
  const what = handle === 'error' && errorProperty !== undefined ? `error in ${errorProperty}` : handle;
  return `${which.length === 0 ? 'others' : which.join(' and ')}: ${what}`;
}

const optionNamed = (name: string, { options }: Api): Api['options'][number] | undefined =>
  options.find((option) => option.name === name);
const optionKeys = (name: string, api: Api): readonly string[] => [
  'client_settings',
  'opts',
  optionNamed(name, api)?.key ?? name,
];
const hasAuth = (name: string, api: Api): boolean => optionNamed(name, api)?.auth !== undefined;

/** What a config says by name. */
export const NAMED_FACTS: readonly NamedFacts[] = [
  {
    keys: (name) => ['client_settings', 'default_headers', name],
    events: {
      added: 'client-header-added',
      changed: 'client-header-changed',
      removed: 'client-header-removed',
    },
    of: ({ facts }) => new Map(facts.client.defaultHeaders),
  },
  {
    keys: (name, api) => [...optionKeys(name, api), 'read_env'],
    events: {
      added: 'client-variable-added',
      changed: 'client-variable-changed',
      removed: 'client-variable-removed',
    },
    of: ({ options }) => new Map(options.map(({ name, readEnv }) => [name, readEnv] as const)),
    isShared: true,
  },
  {
    keys: (name, api) => {
      const option = optionKeys(name, api);
      const own = [...option, 'send_in_header'];
      const isOfAuth = writtenKeys(api.config, own).length < own.length && hasAuth(name, api);
      return isOfAuth ? [...option, 'auth', 'header'] : own;
    },
    events: {
      added: 'client-option-header-added',
      changed: 'client-option-header-changed',
      removed: 'client-option-header-removed',
    },
    of: ({ options }) => new Map(options.map(({ name, sendInHeader }) => [name, sendInHeader] as const)),
    isShared: true,
    hasNoCase: true,
  },
  {
    keys: (name, api) => [...optionKeys(name, api), 'send_as_query_param'],
    events: {
      added: 'client-option-query-added',
      changed: 'client-option-query-changed',
      removed: 'client-option-query-removed',
    },
    of: ({ options }) =>
      new Map(options.map(({ name, sendAsQueryParam }) => [name, sendAsQueryParam] as const)),
    isShared: true,
  },
  {
    // The variables that every client reads.
    keys: () => ['client_settings', 'default_env_prefix'],
    events: {
      added: 'client-variable-added',
      changed: 'client-variable-changed',
      removed: 'client-variable-removed',
    },
    of: ({ facts: { client } }) =>
      new Map([
        ['baseURL', `${client.envPrefix}_BASE_URL`],
        ['logLevel', `${client.envPrefix}_LOG`],
        ['defaultHeaders', `${client.envPrefix}_CUSTOM_HEADERS`],
      ]),
  },
];

/** What a config says of single methods. */
export const METHOD_FACTS: readonly MethodFact[] = [
  {
    keys: ['default_request_options', 'timeout'],
    event: 'method-timeout-changed',
    of: ({ requestOptions: { timeout } = {} }) =>
      timeout === undefined ? said('client', 'as long as the client says')
      : timeout === null ? said(null, 'any time')
      : said(timeout, seconds(timeout)),
  },
  {
    keys: ['default_request_options', 'max_retries'],
    event: 'method-retries-changed',
    of: ({ requestOptions: { maxRetries } = {} }) =>
      maxRetries === undefined ?
        said('client', 'as often as the client says')
      : said(maxRetries, times(maxRetries)),
  },
];
