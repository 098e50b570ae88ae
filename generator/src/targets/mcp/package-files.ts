import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { json, mdCode, mdCodeFence, mdInline, trusted, type Encoded } from '../../support/encode.ts';
import { licenseField, licenseFile } from '../package-parts.ts';
import { credentialsOf } from './credentials.ts';
import { packageJson } from './package-json.ts';
import type { McpSettings } from './settings.ts';

type Markdown = Encoded<'markdown'>;

/** Everything around the sources of the server. */
export function packageFiles(api: Api, settings: McpSettings): readonly FilePlan[] {
  return [
    packageJson(api, settings),
    readme(api, settings),
    ...licenseFile(api),
    { kind: 'json', path: 'manifest.json', value: desktopManifest(api, settings) },
    { kind: 'template', path: 'Dockerfile', template: 'mcp/Dockerfile', view: {} },
    { kind: 'text', path: '.dockerignore', text: ['node_modules', 'src', 'test', '*.tgz', ''].join('\n') },
    {
      kind: 'text',
      path: '.gitignore',
      text: ['node_modules/', 'dist/', '*.tgz', '.DS_Store', ''].join('\n'),
    },
    { kind: 'json', path: 'tsconfig.json', value: compilerSettings },
    { kind: 'template', path: 'vitest.config.ts', template: 'mcp/vitest.config.ts', view: {} },
    ...(settings.form === 'reference' ?
      []
    : [{ kind: 'template', path: 'test/data.test.ts', template: 'mcp/data.test.ts', view: {} } as const]),
  ];
}

const compilerSettings = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2023', 'ESNext.Disposable'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noFallthroughCasesInSwitch: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  },
  include: ['src', 'test'],
};

/** What the template of the README shows. */
export type McpReadmeView = {
  readonly title: Markdown;
  readonly brand: Markdown;
  readonly package: Markdown;
  readonly sdk: Markdown;
  readonly env: Markdown;
  readonly header: Markdown;
  readonly config: Markdown;
  readonly run: Markdown;
  readonly http: Markdown;
  readonly docker: Markdown;
  readonly allow: Markdown;
  /** Whether the API takes credentials at all. */
  readonly hasKey: boolean;
  /** Variables of further credentials. */
  readonly supports: Markdown | null;
};

function readme(api: Api, settings: McpSettings): FilePlan {
  const { packageName } = settings;
  const { env, header, keyless, supports } = credentialsOf(api);
  const hasKey = keyless !== 'always';
  const server = { command: 'npx', args: ['-y', packageName], ...(hasKey && { env: { [env]: 'your key' } }) };
  const config = { mcpServers: { [api.facts.client.name]: server } };
  const resource = api.topResources[0]?.propertyName ?? 'resource';
  const view: McpReadmeView = {
    title: mdInline(`${api.clientName} MCP server`),
    brand: mdInline(api.clientName),
    package: mdCode(packageName),
    sdk: mdCode(api.facts.packages.typescript.packageName),
    env: mdCode(env),
    header: mdCode(header),
    config: mdCodeFence(oneLineArrays(json(config, 2)), 'json'),
    run: mdCodeFence(`npx -y ${packageName} --help`, 'sh'),
    http: mdCodeFence(`npx -y ${packageName} --transport http --port 3000`, 'sh'),
    docker: mdCodeFence(
      `npm run build\ndocker build -t mcp-server .\ndocker run -p 3000:3000 mcp-server`,
      'sh',
    ),
    allow: mdCode(`--allow ${resource}`),
    hasKey,
    supports: supports.length === 0 ? null : trusted(supports.map(mdCode).join(', ')),
  };
  return { kind: 'template', path: 'README.md', template: 'mcp/README.md', view };
}

/** Short arrays on one line, as the formatter has them. */
function oneLineArrays(text: string): Encoded<'json'> {
  return trusted(text.replace(/\[\n\s+("-y"),\n\s+("(?:[^"\\]|\\.)*")\n\s+\]/, '[$1, $2]'));
}

/** The description that desktop apps read when the server is installed as a bundle. */
function desktopManifest(api: Api, { packageName }: McpSettings): object {
  const { organization } = api.facts;
  const { env } = credentialsOf(api);
  return {
    manifest_version: '0.2',
    name: packageName.replace(/^@/, '').replaceAll('/', '-'),
    display_name: `${api.clientName} API`,
    version: api.version,
    description: `Documentation of the ${api.clientName} API, and a sandbox that calls it`,
    author: { name: organization.name },
    ...(organization.docs === undefined ? {} : { documentation: organization.docs }),
    ...licenseField(api),
    server: {
      type: 'node',
      entry_point: 'index.mjs',
      mcp_config: {
        command: 'node',
        args: ['${__dirname}/index.mjs'],
        env: { [env]: `\${user_config.${env}}` },
      },
    },
    user_config: {
      [env]: {
        type: 'string',
        title: 'API key',
        description: `Key of the ${api.clientName} API`,
        required: false,
        sensitive: true,
      },
    },
    compatibility: { runtimes: { node: '>=20.19.0' } },
  };
}
