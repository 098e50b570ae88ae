import type { Api } from '../../ir/model/api.ts';
import type { TemplatePlan } from '../../plan/file-plan.ts';
import { json, mdCode, mdCodeFence, mdInline, trusted, type Encoded } from '../../support/encode.ts';
import { wrapMarkdown } from '../../support/text.ts';
import { authenticationView, type AuthenticationView } from './authentication-text.ts';
import { attemptLimit, repetitions } from '../client-limits.ts';
import { apiLabel } from '../package-parts.ts';
import { waitingSample } from './readme-waiting.ts';
import { listSample, paginationSamples, streamingSample } from './readme-lists.ts';
import { code, issuesUrl, licenseText, linkTarget, openapiView, questionsText } from './readme-parts.ts';
import { webhookSamples } from './readme-webhooks.ts';
import { tanstackView, zodView, type EntryView } from './readme-frameworks.ts';
import { testingView, type TestingView } from './readme-testing.ts';
import { hidesCredentials, pageUse } from './page-use.ts';
import { choosesCredentials } from './security-info.ts';
import { slimSample } from './client-slim.ts';
import { serversView, type ServersView } from './servers-text.ts';
import {
  errorSample,
  headlineOf,
  optionSample,
  rawResponseSample,
  typesSample,
  uploadSample,
  usageSample,
  webhookSample,
} from './readme-samples.ts';

type Markdown = Encoded<'markdown'>;

/** How webhooks are received. */
type WebhooksView = {
  readonly method: Markdown;
  readonly unsafe: Markdown | null;
  readonly keyOption: Markdown | null;
  readonly express: Markdown;
  readonly others: ReadonlyArray<{ readonly name: Markdown; readonly code: Markdown }>;
};

/** What the template shows; absent sections are null. */
export type ReadmeView = {
  readonly title: Markdown;
  readonly apiTitle: Markdown;
  readonly docs: Markdown | null;
  readonly mcp: { readonly package: Markdown; readonly config: Markdown } | null;
  readonly install: Markdown;
  readonly usage: Markdown;
  readonly environment: Markdown | null;
  readonly authentication: AuthenticationView | null;
  readonly servers: ServersView | null;
  readonly types: Markdown | null;
  /** The entry with the types of openapi-typescript. */
  readonly openapi: { readonly entry: Markdown; readonly example: Markdown } | null;
  readonly uploads: Markdown | null;
  readonly waiting: Markdown | null;
  readonly webhooks: WebhooksView | null;
  /** Signatures that are checked by hand, with a function of the package's own code. */
  readonly signatures: { readonly example: Markdown | null; readonly sign: boolean } | null;
  readonly testing: TestingView | null;
  readonly tanstack: EntryView | null;
  readonly zod: EntryView | null;
  readonly errors: Markdown;
  readonly maxRetries: Markdown;
  readonly retries: Markdown;
  readonly timeout: Markdown;
  readonly ownTimeouts: boolean;
  readonly timeouts: Markdown;
  readonly lists: Markdown | null;
  readonly pagination: { readonly items: Markdown; readonly pages: Markdown } | null;
  readonly streaming: Markdown | null;
  readonly rawResponse: Markdown;
  readonly envPrefix: string;
  readonly logging: Markdown;
  readonly undocumented: Markdown;
  readonly slim: Markdown | null;
  readonly hooks: Markdown;
  readonly customFetch: Markdown;
  readonly fetchOptions: Markdown;
  readonly proxies: { readonly node: Markdown; readonly bun: Markdown; readonly deno: Markdown };
  readonly issues: Markdown | null;
  readonly browser: Markdown | null;
  readonly questions: Markdown | null;
  readonly license: Markdown | null;
};

/** `README.md` of the SDK. Undefined for an API without methods: there is nothing to show. */
export function readme(api: Api): TemplatePlan | undefined {
  const headline = headlineOf(api);
  if (headline === undefined) return undefined;
  const {
    client,
    organization,
    packages: { typescript },
  } = api.facts;
  const types = typesSample(headline);
  const uploads = uploadSample(api);
  const streaming = streamingSample(api);
  const lists = listSample(api);
  const pagination = paginationSamples(api);
  const view: ReadmeView = {
    title: mdInline(typescript.readmeTitle ?? `${api.clientName} TypeScript`),
    apiTitle: mdInline(apiLabel(api)),
    docs: linkTarget(organization.docs),
    mcp: mcpView(api),
    install: mdCodeFence(`npm install ${typescript.packageName}`, 'sh'),
    usage: code(usageSample(headline)),
    environment: environmentText(api),
    authentication: authenticationView(api),
    servers: serversView(api),
    types: types === undefined ? null : code(types),
    openapi: openapiView(api),
    uploads: uploads === undefined ? null : code(uploads),
    waiting: waitingText(api),
    webhooks: webhooksView(api),
    signatures: signaturesView(api),
    testing: testingView(api),
    tanstack: tanstackView(api),
    zod: zodView(api),
    errors: code(errorSample(headline)),
    maxRetries: trusted(times(repetitions(api.facts))),
    retries: code(
      optionSample(
        headline,
        'maxRetries',
        { value: '0', comment: `the default is ${repetitions(api.facts)}` },
        { maxRetries: 5 },
      ),
    ),
    timeout: trusted(duration(attemptLimit(api.facts))),
    ownTimeouts: api.resources.some(({ methods }) =>
      methods.some(({ requestOptions }) => requestOptions?.timeout !== undefined),
    ),
    timeouts: code(
      optionSample(
        headline,
        'timeout',
        { value: '20 * 1000', comment: `milliseconds; the default is ${duration(attemptLimit(api.facts))}` },
        { timeout: 5000 },
      ),
    ),
    lists: lists === undefined ? null : code(lists),
    pagination:
      pagination === undefined ? null : { items: code(pagination.items), pages: code(pagination.pages) },
    streaming: streaming === undefined ? null : code(streaming),
    rawResponse: code(rawResponseSample(headline)),
    slim: slimText(api),
    envPrefix: client.envPrefix.replace(/\W/g, ''),
    ...fixedSamples(api),
    issues: linkTarget(issuesUrl(api)),
    browser: browserText(api),
    questions: questionsText(api),
    license: licenseText(api),
  };
  return { kind: 'template', path: 'README.md', template: 'typescript/README.md', view };
}

function mcpView({ facts }: Api): ReadmeView['mcp'] {
  const { mcp } = facts.packages.typescript;
  if (mcp === undefined) return null;
  const keys = facts.client.opts.flatMap(({ auth, readEnv, example, isForTokens }) =>
    auth === undefined || readEnv === undefined || isForTokens === true ?
      []
    : [[readEnv, typeof example === 'string' ? example : 'your key'] as const],
  );
  const server = {
    command: 'npx',
    args: ['-y', mcp.packageName],
    env: Object.fromEntries(keys),
  };
  const value = { mcpServers: Object.fromEntries([[facts.client.name, server]]) };
  return { package: mdCode(mcp.packageName), config: mdCodeFence(compactArrays(json(value, 2)), 'json') };
}

/** Arrays of short strings on one line, as prettier has them. */
function compactArrays(text: string): string {
  return text.replace(/\[\n\s+("-y"),\n\s+("(?:[^"\\]|\\.)*")\n\s+\]/, '[$1, $2]');
}

function environmentText(api: Api): Markdown | null {
  // The tables of credentials and servers have their variables.
  const isListed = choosesCredentials(api);
  const read = api.options.flatMap(({ name, readEnv, auth, serverVariable }) =>
    readEnv === undefined || (isListed && auth !== undefined) || serverVariable !== undefined ?
      []
    : [`${mdCode(name)} from ${mdCode(readEnv)}`],
  );
  if (read.length === 0) return null;
  const text = `Options that are left out are read from the environment: ${read.join(
    ', ',
  )}. What you pass to the constructor wins.`;
  return trusted(wrapMarkdown(text, 120).join('\n'));
}

function webhooksView(api: Api): ReadmeView['webhooks'] {
  const samples = webhookSamples(api);
  if (samples === undefined) return null;
  const { method, unsafe, keyOption, express, others } = samples;
  return {
    method: mdCode(method),
    unsafe: unsafe === undefined ? null : mdCode(unsafe),
    keyOption: keyOption === undefined ? null : mdCode(keyOption),
    express: code(express),
    others: others.map((each) => ({ name: trusted(each.name), code: code(each.code) })),
  };
}

function signaturesView(api: Api): ReadmeView['signatures'] {
  const values = api.facts.packages.typescript.customExports.flatMap((each) => each.values);
  if (!values.includes('verify')) return null;
  const isShown = webhookSamples(api) === undefined;
  return { example: isShown ? code(webhookSample(api)) : null, sign: values.includes('sign') };
}

function browserText(api: Api): Markdown {
  const use = pageUse(api);
  if (use === false)
    return trusted(
      'web browsers only with the option `dangerouslyAllowBrowser`, because a page shows its credentials to everybody',
    );
  return trusted(
    hidesCredentials(api) ?
      'current web browsers; with credentials only with the option `dangerouslyAllowBrowser`, because a page shows them to everybody'
    : 'current web browsers',
  );
}

function waitingText(api: Api): Markdown | null {
  const sample = waitingSample(api);
  return sample === undefined ? null : code(sample);
}

function slimText(api: Api): Markdown | null {
  const sample = slimSample(api);
  return sample === undefined ? null : code(sample);
}

/** Samples that depend on nothing but names. */
function fixedSamples({
  clientName,
  facts,
}: Api): Pick<ReadmeView, 'logging' | 'undocumented' | 'hooks' | 'customFetch' | 'fetchOptions' | 'proxies'> {
  const from = (prefix: string): string =>
    `import ${clientName} from '${prefix}${facts.packages.typescript.packageName.replace(
      /[^\w@/.-]/g,
      '',
    )}';`;
  const client = (options: string): string => `const client = new ${clientName}({\n  ${options}\n});`;
  return {
    logging: code(
      `import pino from 'pino';\n${from('')}\n\nconst logger = pino();\n\n${client(
        "logger: logger.child({ name: 'api' }),\n  logLevel: 'debug', // hand everything over; pino has levels of its own",
      )}`,
    ),
    undocumented: code(
      `await client.post('/some/path', {\n  body: { some_property: 'value' },\n  query: { some_parameter: 'value' },\n});`,
    ),
    hooks: code(
      `${from(
        '',
      )}\n\nclass Traced extends ${clientName} {\n  protected override async prepareRequest(request: RequestInit, { url }: { url: string }) {\n    console.log(request.method, url);\n  }\n}`,
    ),
    customFetch: code(
      `${from('')}\nimport fetch from 'my-fetch';\n\nconst client = new ${clientName}({ fetch });`,
    ),
    fetchOptions: code(client('fetchOptions: {\n    // options of RequestInit\n  },')),
    proxies: {
      node: code(
        `${from('')}\nimport { ProxyAgent } from 'undici';\n\n${client(
          "fetchOptions: {\n    dispatcher: new ProxyAgent('http://localhost:8888'),\n  },",
        )}`,
      ),
      bun: code(`${from('')}\n\n${client("fetchOptions: {\n    proxy: 'http://localhost:8888',\n  },")}`),
      deno: code(
        `${from(
          'npm:',
        )}\n\nconst httpClient = Deno.createHttpClient({ proxy: { url: 'http://localhost:8888' } });\n${client(
          'fetchOptions: {\n    client: httpClient,\n  },',
        )}`,
      ),
    },
  };
}

function duration(ms: number): string {
  const [amount, unit] = ms % 60_000 === 0 ? [ms / 60_000, 'minute'] : [ms / 1000, 'second'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
