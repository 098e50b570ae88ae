import type { EventHandler } from './internal/event-handler';
import type { FormEncoding } from './internal/form';
import type { QuerySettings } from './internal/utils/query';

/** Version of the package, sent in the User-Agent header. */
export const VERSION: string = '1.4.0';

/** Name in the User-Agent header (`<name>/JS <version>`). */
export const CLIENT_NAME: string = 'Seedshelf';

/** Start of the names of the environment variables: `<prefix>_BASE_URL`, `<prefix>_LOG`, … */
export const ENV_PREFIX: string = 'SEEDSHELF';

/** Used when neither the option nor the environment gives a base URL. */
export const DEFAULT_BASE_URL: string = 'https://api.seedshelf.example/v1';

/** Milliseconds one attempt may take. */
export const DEFAULT_TIMEOUT: number = 30000;

/** Attempts after the first one. */
export const DEFAULT_MAX_RETRIES: number = 2;

/** Milliseconds before the first and the longest pause between attempts when the server names none. */
export const RETRY_DELAY: readonly [first: number, longest: number] = [500, 8000];

/** Header that makes a repeated request harmless, in lower case; empty if the API has none. */
export const IDEMPOTENCY_HEADER: string = 'idempotency-key';

/** Headers of the API that are the same in every request, names in lower case. */
export const DEFAULT_HEADERS: Readonly<Record<string, string>> = {};

/** How arrays and objects are written in a query string. */
export const QUERY_SETTINGS: QuerySettings = { arrayFormat: 'comma', nestedFormat: 'brackets' };

/** How nested values are written in form data unless a method says otherwise. */
export const FORM_ENCODING: FormEncoding = 'indices';

/** Whether a browser may hold the credentials of this API; otherwise `dangerouslyAllowBrowser` is asked for. */
export const BROWSER_ALLOWED: boolean = false;

/** What is done with the events of streams: the first handler that fits. */
export const EVENT_HANDLERS: readonly EventHandler[] = [
  { starts: '[DONE]', handle: 'done' },
  { types: ['error'], handle: 'error' },
  { handle: 'yield' },
];
