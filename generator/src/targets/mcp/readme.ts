import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import {
  json,
  mdCode,
  mdCodeFence,
  mdInline,
  shownShellArg,
  trusted,
  type Encoded,
} from '../../support/encode.ts';
import { credentialsOf } from './credentials.ts';
import { methodsInConfigOrder } from './method-order.ts';
import { surfaceName } from './surface.ts';
import type { McpSettings } from './settings.ts';

type Markdown = Encoded<'markdown'>;

/** What the template of the README shows. */
export type McpReadmeView = {
  readonly title: Markdown;
  readonly brand: Markdown;
  readonly package: Markdown;
  readonly sdk: Markdown;
  readonly env: Markdown;
  readonly header: Markdown;
  /** Configurations that only read, and that may change data. */
  readonly reading: Markdown;
  readonly writing: Markdown;
  /** The same server for one client each. */
  readonly claudeCode: Markdown;
  readonly vsCode: Markdown;
  readonly remote: Markdown;
  readonly remoteClaudeCode: Markdown;
  readonly run: Markdown;
  readonly http: Markdown;
  readonly docker: Markdown;
  readonly bundle: Markdown;
  readonly library: Markdown;
  readonly allow: Markdown;
  /** Whether the API takes credentials at all. */
  readonly hasKey: boolean;
  /** Whether there are the tools that answer from the documentation, and the one that runs code. */
  readonly hasDocs: boolean;
  readonly hasCode: boolean;
  /** Methods that are never offered. */
  readonly withheld: Markdown | null;
  /** Variables of further credentials. */
  readonly supports: Markdown | null;
};

const KEY = 'your key';
const ADDRESS = 'https://mcp.example.com';

/** The README of the server: how each client is set up, what code may do, how it is run for others. */
export function readme(api: Api, settings: McpSettings): FilePlan {
  const { packageName } = settings;
  const { env, header, keyless, supports } = credentialsOf(api);
  const hasKey = keyless !== 'always';
  const name = api.facts.client.name;
  const serverOf = (...flags: readonly string[]): object => ({
    command: 'npx',
    args: ['-y', packageName, ...flags],
    ...(hasKey && { env: { [env]: KEY } }),
  });
  const configOf = (key: string, server: object): Markdown =>
    mdCodeFence(oneLineArrays(json({ [key]: { [name]: server } }, 2)), 'json');
  const headers = hasKey ? { headers: { Authorization: `Bearer ${KEY}` } } : {};
  const resource = api.topResources[0]?.propertyName ?? 'resource';
  const [packageWord, nameWord] = [shownShellArg(packageName), shownShellArg(name)];
  const sh = (...lines: readonly string[]): Markdown => mdCodeFence(lines.join('\n'), 'sh');
  const view: McpReadmeView = {
    title: mdInline(`${api.clientName} MCP server`),
    brand: mdInline(api.clientName),
    package: mdCode(packageName),
    sdk: mdCode(api.facts.packages.typescript.packageName),
    env: mdCode(env),
    header: mdCode(header),
    reading: configOf('mcpServers', serverOf()),
    writing: configOf('mcpServers', serverOf('--allow', '*')),
    claudeCode: sh(
      `claude mcp add ${nameWord}${hasKey ? ` --env ${env}="${KEY}"` : ''} -- npx -y ${packageWord}`,
    ),
    vsCode: configOf('servers', { type: 'stdio', ...serverOf() }),
    remote: configOf('mcpServers', { type: 'http', url: ADDRESS, ...headers }),
    remoteClaudeCode: sh(
      `claude mcp add --transport http ${nameWord} ${ADDRESS}${
        hasKey ? ` --header "Authorization: Bearer ${KEY}"` : ''
      }`,
    ),
    run: sh(`npx -y ${packageWord} --help`),
    http: sh(`npx -y ${packageWord} --transport http --port 3000`),
    docker: sh('npm run build', 'docker build -t mcp-server .', 'docker run -p 3000:3000 mcp-server'),
    bundle: sh('npm run build', 'npm run bundle'),
    library: mdCodeFence(libraryExample(packageName, resource), 'ts'),
    allow: mdCode(`--allow ${resource}`),
    hasKey,
    hasDocs: settings.tools.includes('docs'),
    hasCode: settings.tools.includes('code'),
    withheld: withheldText(api),
    supports: supports.length === 0 ? null : trusted(supports.map(mdCode).join(', ')),
  };
  return { kind: 'template', path: 'README.md', template: 'mcp/README.md', view };
}

function withheldText(api: Api): Markdown | null {
  const names = methodsInConfigOrder(api)
    .filter(({ method }) => method.isWithheld === true)
    .map((use) => mdCode(surfaceName(use)));
  return names.length === 0 ? null : trusted(names.join(', '));
}

function libraryExample(packageName: string, resource: string): string {
  return [
    `import { initMcpServer, newMcpServer } from ${JSON.stringify(packageName)};`,
    '',
    'const server = await newMcpServer();',
    `await initMcpServer({ server, mcpOptions: { allow: [${JSON.stringify(resource)}] } });`,
    'await server.connect(transport);',
  ].join('\n');
}

/** Short arrays on one line, as the formatter has them. */
function oneLineArrays(text: string): Encoded<'json'> {
  return trusted(
    text.replace(/\[\n((?:\s+"(?:[^"\\]|\\.)*",?\n)+)\s+\]/g, (_, items: string) => {
      const parts = items.trim().split(/\n\s*/);
      return `[${parts.join(' ')}]`;
    }),
  );
}
