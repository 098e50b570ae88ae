import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { licenseField, licenseFile } from '../package-parts.ts';
import { credentialsOf } from './credentials.ts';
import { packageJson } from './package-json.ts';
import { readme } from './readme.ts';
import type { McpSettings } from './settings.ts';

/** Everything around the sources of the server. */
export function packageFiles(api: Api, settings: McpSettings): readonly FilePlan[] {
  return [
    packageJson(api, settings),
    readme(api, settings),
    ...licenseFile(api),
    { kind: 'json', path: 'manifest.json', value: desktopManifest(api, settings) },
    { kind: 'template', path: 'Dockerfile', template: 'mcp/Dockerfile', view: {} },
    {
      kind: 'text',
      path: '.dockerignore',
      text: ['node_modules', 'src', 'test', '*.tgz', '*.mcpb', ''].join('\n'),
    },
    {
      kind: 'text',
      path: '.gitignore',
      text: ['node_modules/', 'dist/', '*.tgz', '*.mcpb', '.DS_Store', ''].join('\n'),
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

/** The description that desktop apps read when the server is installed as a bundle. */
function desktopManifest(api: Api, { packageName }: McpSettings): object {
  const { organization } = api.facts;
  const { env } = credentialsOf(api);
  return {
    manifest_version: '0.3',
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
