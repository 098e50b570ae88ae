import type { Api } from '../../ir/model/api.ts';
import type { QueryStyle } from '../../ir/model/facts.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { byCodeUnit } from '../../support/collate.ts';
import { tsLiteralKey, tsString } from '../../support/encode.ts';
import { attemptLimit, repetitions } from '../client-limits.ts';
import { eventInfo } from './event-info.ts';
import { pageUse } from './page-use.ts';
import { securityInfo } from './security-info.ts';
import { serverInfo } from './server-info.ts';
import { tokenInfo } from './token-options.ts';

/** The one place where the runtime learns about the API. */
export function sdkInfo(api: Api): FilePlan {
  const { client, query, usualQuery } = api.facts;
  const usesSettings = usualQuery === 'settings';
  const pages = pageUse(api);
  const milliseconds = (seconds: number): number => Math.round(seconds * 1000);
  const headers = client.defaultHeaders
    .map(([name, value]) => `${tsLiteralKey(name.toLowerCase())}: ${tsString(value)}`)
    .join(', ');
  const [security, servers, tokens, events] = [
    securityInfo(api),
    serverInfo(api),
    tokenInfo(api),
    eventInfo(api),
  ];
  const wide = wideInfo(api);
  const text = `${events.imports}${wide.imports}import type { FormEncoding } from './internal/form';
${tokens.imports}${security.imports}${servers.imports}${
    usesSettings ? "import type { QuerySettings } from './internal/utils/query';\n" : ''
  }
/** Version of the package, sent in the User-Agent header. */
export const VERSION: string = ${tsString(api.version)};

/** Name in the User-Agent header (\`<name>/JS <version>\`). */
export const CLIENT_NAME: string = ${tsString(api.clientName)};

/** Start of the names of the environment variables: \`<prefix>_BASE_URL\`, \`<prefix>_LOG\`, … */
export const ENV_PREFIX: string = ${tsString(client.envPrefix)};

/** Used when neither the option nor the environment gives a base URL. */
export const DEFAULT_BASE_URL: string = ${tsString((api.facts.usualServer?.url ?? '').replace(/\/+$/, ''))};

/** Milliseconds one attempt may take. */
export const DEFAULT_TIMEOUT: number = ${attemptLimit(api.facts)};

/** Attempts after the first one. */
export const DEFAULT_MAX_RETRIES: number = ${repetitions(api.facts)};

/** Milliseconds before the first and the longest pause between attempts when the server names none. */
export const RETRY_DELAY: readonly [first: number, longest: number] = [${milliseconds(
    client.defaultRetries.initialDelaySeconds,
  )}, ${milliseconds(client.defaultRetries.maxDelaySeconds)}];

/** Header that makes a repeated request harmless, in lower case; empty if the API has none. */
export const IDEMPOTENCY_HEADER: string = ${tsString((client.idempotency?.header ?? '').toLowerCase())};

/** Headers of the API that are the same in every request, names in lower case. */
export const DEFAULT_HEADERS: Readonly<Record<string, string>> = {${headers === '' ? '' : ` ${headers} `}};
${usesSettings ? querySettings(query) : ''}
/** How nested values are written in form data unless a method says otherwise. */
export const FORM_ENCODING: FormEncoding = ${tsString(api.facts.formArrays)};

/** Whether a browser may hold the credentials of this API; otherwise \`dangerouslyAllowBrowser\` is asked for. */
export const BROWSER_ALLOWED: ${
    pages === 'without credentials' ? `boolean | ${tsString(pages)}` : 'boolean'
  } = ${typeof pages === 'string' ? tsString(pages) : pages};
${events.table}${wide.table}${servers.tables}${security.tables}${tokens.tables}`;
  return { kind: 'text', path: 'src/sdk-info.ts', text, format: 'typescript' };
}

/** Which integers keep their digits: the import it needs, and the table. */
function wideInfo({ facts: { wideIntegers: wide } }: Api): {
  readonly imports: string;
  readonly table: string;
} {
  if (wide === undefined) return { imports: '', table: '' };
  const names = [...wide.names].sort(byCodeUnit).map(tsString).join(', ');
  return {
    imports: "import type { WideIntegers } from './internal/exact-json';\n",
    table: `
/** Where JSON has integers of 64 bits. */
export const WIDE_INTEGERS: WideIntegers = { names: [${names}], alone: ${wide.alone}, anywhere: ${wide.anywhere} };
`,
  };
}

function querySettings({ arrayFormat, nestedFormat }: QueryStyle): string {
  return `
/** How arrays and objects are written in a query string. */
export const QUERY_SETTINGS: QuerySettings = { arrayFormat: ${tsString(
    arrayFormat,
  )}, nestedFormat: ${tsString(nestedFormat)} };
`;
}
