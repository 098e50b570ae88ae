import type { EventHandler } from './internal/event-handler';
import type { WideIntegers } from './internal/exact-json';
import type { FormEncoding } from './internal/form';
import type { OAuthScheme } from './internal/oauth-scheme';
import type { SecurityRequirement, SecurityScheme } from './internal/security-scheme';
import type { Server } from './internal/server';
import type { QuerySettings } from './internal/utils/query';

/** Version of the package, sent in the User-Agent header. */
export const VERSION: string = '0.0.0';

/** Name in the User-Agent header (`<name>/JS <version>`). */
export const CLIENT_NAME: string = 'Example';

/** Start of the names of the environment variables: `<prefix>_BASE_URL`, `<prefix>_LOG`, … */
export const ENV_PREFIX: string = 'EXAMPLE';

/** Used when neither the option nor the environment gives a base URL. */
export const DEFAULT_BASE_URL: string = 'https://api.example.com';

/** Milliseconds one attempt may take. */
export const DEFAULT_TIMEOUT: number = 60000;

/** Attempts after the first one. */
export const DEFAULT_MAX_RETRIES: number = 2;

/** Milliseconds before the first and the longest pause between attempts when the server names none. */
export const RETRY_DELAY: readonly [first: number, longest: number] = [500, 8000];

/** Header that makes a repeated request harmless, in lower case; empty if the API has none. */
export const IDEMPOTENCY_HEADER: string = '';

/** Headers of the API that are the same in every request, names in lower case. */
export const DEFAULT_HEADERS: Readonly<Record<string, string>> = {};

/** How arrays and objects are written in a query string. */
export const QUERY_SETTINGS: QuerySettings = { arrayFormat: 'comma', nestedFormat: 'brackets' };

/** How nested values are written in form data unless a method says otherwise. */
export const FORM_ENCODING: FormEncoding = 'indices';

/** Whether a browser may hold the credentials of this API; otherwise `dangerouslyAllowBrowser` is asked for. */
export const BROWSER_ALLOWED: boolean | 'without credentials' = true;

/** Where JSON has integers of 64 bits. */
export const WIDE_INTEGERS: WideIntegers = { names: ['id'], alone: false, anywhere: false };

/** How each credential is sent. */
export const SECURITY_SCHEMES: readonly SecurityScheme[] = [
  { id: 'key', in: 'query', name: 'api_key', options: [['apiKey', 'EXAMPLE_API_KEY']] },
  { id: 'session', in: 'cookie', name: 'sid', options: [['session', 'EXAMPLE_SESSION']] },
  {
    id: 'login',
    in: 'header',
    name: 'Authorization',
    auth: 'Basic',
    options: [
      ['username', 'EXAMPLE_USERNAME'],
      ['password', 'EXAMPLE_PASSWORD'],
    ],
  },
  { id: 'token', in: 'header', name: 'Authorization', auth: 'Bearer', options: [['accessToken']] },
  { id: 'tenant', in: 'header', name: 'X-Tenant', options: [['tenant', 'EXAMPLE_TENANT']] },
  { id: 'machine', in: 'header', name: 'Authorization', auth: 'Bearer', options: [['machineToken']] },
  { id: 'person', in: 'header', name: 'Authorization', auth: 'Bearer', options: [['personToken']] },
  { id: 'certificate', in: 'connection', name: '', options: [] },
];

/** How access tokens are got. */
export const OAUTH_SCHEMES: readonly OAuthScheme[] = [
  {
    id: 'machine',
    options: {
      clientID: 'clientID',
      clientSecret: 'clientSecret',
      scopes: 'scopes',
      clientAuth: 'clientAuth',
      parameters: 'tokenParameters',
    },
    tokenURL: ['tokenURL', 'EXAMPLE_TOKEN_URL'],
    grants: [
      {
        type: 'client_credentials',
        needs: [
          ['clientID', 'EXAMPLE_CLIENT_ID'],
          ['clientSecret', 'EXAMPLE_CLIENT_SECRET'],
        ],
        url: '../oauth/token',
        refreshURL: '../oauth/refresh',
        scopes: ['read', 'write all'],
      },
    ],
  },
  {
    id: 'person',
    options: {
      username: 'personUsername',
      password: 'personPassword',
      refreshToken: 'refreshToken',
      scopes: 'personScopes',
      clientAuth: 'personClientAuth',
      parameters: 'personTokenParameters',
    },
    tokenURL: ['personTokenURL', 'EXAMPLE_PERSON_TOKEN_URL'],
    grants: [
      {
        type: 'password',
        needs: [
          ['personUsername', 'EXAMPLE_PERSON_USERNAME'],
          ['personPassword', 'EXAMPLE_PERSON_PASSWORD'],
        ],
        url: '',
        scopes: [],
      },
      {
        type: 'refresh_token',
        needs: [['refreshToken', 'EXAMPLE_REFRESH_TOKEN']],
        url: '',
        scopes: [],
        parameters: { resource: 'urn:doors' },
      },
    ],
  },
];

/** The ways to authenticate requests that name none of their own. */
export const SECURITY: SecurityRequirement | 'given' = [['key'], ['session'], ['login']];

/** The addresses of the API; the first is the default. */
export const SERVERS: readonly Server[] = [
  { name: 'production', url: 'https://api.example.com' },
  {
    name: 'regional',
    url: 'https://{region}.example.com:{port}/{base}',
    variables: [
      { name: 'region', option: 'region', env: 'EXAMPLE_REGION', default: 'eu', values: ['eu', 'us'] },
      { name: 'port', option: 'port', env: 'EXAMPLE_PORT', default: '8443' },
      { name: 'base', option: 'serverBase', env: 'EXAMPLE_BASE', default: 'v1' },
    ],
  },
  {
    name: 'own',
    url: '{address}/v1',
    variables: [{ name: 'address', option: 'address', env: 'EXAMPLE_ADDRESS' }],
  },
];

/** Whether an environment that the caller chooses counts for more than the variable with a base URL; else they contradict each other. */
export const ENVIRONMENT_OVER_VARIABLE: boolean = true;

/** Servers of single operations in whose addresses callers choose parts. */
export const SERVERS_OF_OPERATIONS: readonly Server[] = [
  {
    name: '',
    url: 'https://files.{region}.example.com',
    variables: [{ name: 'region', option: 'region', env: 'EXAMPLE_REGION', default: 'eu' }],
  },
];

/** What is done with the events of streams: the first handler that fits. */
export const EVENT_HANDLERS: readonly EventHandler[] = [
  { starts: '[DONE]', handle: 'done' },
  { types: ['error'], handle: 'error' },
  { handle: 'yield' },
];
