import type { Api } from '../../ir/model/api.ts';
import type { JsonPlan } from '../../plan/file-plan.ts';
import { apiLabel, authorField, licenseField, PUBLISH_GUARD } from '../package-parts.ts';
import type { McpSettings } from './settings.ts';

/** What the hand-written server needs. A test compares this list with the runtime's package file. */
export const RUNTIME_DEPENDENCIES: Readonly<Record<string, string>> = {
  '@jitl/quickjs-wasmfile-release-sync': '^0.32.0',
  '@modelcontextprotocol/node': '^2.1.2',
  '@modelcontextprotocol/server': '^2.4.0',
  '@swc/wasm-typescript': '^1.16.2',
  minisearch: '^7.2.0',
  'quickjs-emscripten-core': '^0.32.0',
  typescript: '~5.9.3',
  yargs: '^18.2.0',
  zod: '^4.2.0',
};

/** What the package's own scripts need. */
const TOOLS = {
  '@types/node': '^20.19.0',
  '@types/yargs': '^17.0.35',
  vitest: '^4.1.12',
};

const SCRIPTS = {
  build: 'node scripts/build.mjs',
  test: 'vitest run',
  typecheck: 'tsc --noEmit',
  bundle: 'node scripts/bundle.mjs',
  ...PUBLISH_GUARD,
};

/** The `package.json` of the server: keys in one fixed order, nothing run at installation. */
export function packageJson(api: Api, { packageName, sdkFolder }: McpSettings): JsonPlan {
  const {
    organization,
    packages: { typescript },
  } = api.facts;
  const url = repositoryUrl(api);
  const value = {
    name: packageName,
    version: api.version,
    description: `MCP server for the ${apiLabel(api)}`,
    ...licenseField(api),
    ...authorField(api),
    ...(organization.docs === undefined ? {} : { homepage: organization.docs }),
    ...(url === undefined ?
      {}
    : {
        repository: { type: 'git', url: `git+${url}.git`, directory: 'packages/mcp-server' },
        bugs: { url: `${url}/issues` },
      }),
    ...(typescript.isUnnamed ? { private: true } : {}),
    type: 'module',
    bin: programNames(api, packageName),
    exports: { '.': './dist/index.mjs', './package.json': './package.json' },
    files: ['dist'],
    engines: { node: '^20.19.0 || >=22.12.0' },
    scripts: SCRIPTS,
    dependencies: sorted({
      ...RUNTIME_DEPENDENCIES,
      [typescript.packageName]: sdkFolder === undefined ? `^${api.version}` : `file:${sdkFolder}`,
    }),
    devDependencies: TOOLS,
  };
  return { kind: 'json', path: 'package.json', value };
}

/** The name of the package, which `npx` looks for, and one that tells the servers of several APIs apart. */
function programNames(api: Api, packageName: string): Record<string, string> {
  const own = packageName.replace(/^@[^/]*\//, '');
  const kebab = api.facts.client.name
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  const names = [...new Set([own, `${kebab || 'api'}-mcp-server`])];
  return Object.fromEntries(names.map((name) => [name, './dist/index.mjs']));
}

function repositoryUrl({ facts }: Api): string | undefined {
  const { productionRepo: repository } = facts.packages.typescript;
  if (repository === undefined) return undefined;
  return `https://github.com/${repository.split('/').map(encodeURIComponent).join('/')}`;
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
