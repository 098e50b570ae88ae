import {
  ANY,
  as,
  define,
  either,
  FLAG,
  kept,
  key,
  keysLike,
  listOf,
  mapOf,
  missed,
  object,
  oneOf,
  open,
  parsed,
  placedText,
  readDefault,
  section,
  short,
  spelled,
  TEXT,
} from '../kit/index.ts';
import { isVersion } from '../../support/version.ts';
import { OTHER_TARGETS } from './languages.ts';
import {
  ENVIRONMENT_NAME,
  EXPORT_NAME,
  MODULE_PATH,
  PACKAGE_NAME,
  VERSION_RANGE,
  WORKFLOW_FILE,
} from './spellings.ts';
import { EDITION } from './editions.ts';
import { MCP_SERVER } from './mcp-server.ts';

const BROWSER = as(
  short(
    object({
      state: key(oneOf('allow', 'disallow', 'dangerous_allow'), 'Whether the client starts in a browser.', {
        default: 'dangerous_allow',
      }),
      message: missed('the error has its usual message', 'What the error says.', TEXT),
    }),
    'state',
  ),
  ({ state }) => state,
);

const EXPORT_NAMES = listOf(placedText(spelled(EXPORT_NAME)));

const CUSTOM_EXPORT = as(
  object({
    from: key(
      as(spelled(MODULE_PATH), (path) => path.replace(/\.ts$/, '')),
      'Path of the module below `src/`.',
      {
        example: 'lib/webhooks',
      },
    ),
    values: key(EXPORT_NAMES, 'Values that the module exports.', { default: [] }),
    types: key(EXPORT_NAMES, 'Types that the module exports.', { default: [] }),
    statics: key(EXPORT_NAMES, 'Values that become static members of the client class as well.', {
      default: [],
    }),
  }),
  ({ from, ...names }, at) => (from === undefined ? undefined : { from, ...names, at }),
);

const BY_NPM = object({
  auth_method: key(
    oneOf('oidc', 'access-token'),
    'How the workflow says who it is: npm trusts its file (`oidc`), or it has the secret `NPM_TOKEN`.',
    { default: 'oidc', example: 'access-token', affects: ['package'] },
  ),
  release_environment: key(
    spelled(ENVIRONMENT_NAME),
    'Environment of the repository on GitHub that the workflow publishes from.',
    { otherwise: 'it publishes from none', example: 'production', affects: ['package'] },
  ),
});

const PUBLISH = {
  npm: key(
    either(
      as(BY_NPM, (how) => ({ ...how, isWanted: true })),
      as(FLAG, (isWanted) => ({ ...readDefault(BY_NPM), isWanted })),
    ),
    'Whether and how the workflow of `options.ci` publishes the package to npm; `false`: there is none that does. Nothing else publishes.',
    {
      default: true,
      example: { auth_method: 'oidc', release_environment: 'production' },
      affects: ['package'],
    },
  ),
  jsr: missed('the package is not published to JSR', 'Whether the package is published to JSR.', ANY, false),
  release: missed(
    'no files of release-please are written; `specsmith release` gives the next version',
    'How the hosted service makes releases.',
  ),
};

const OPTIONS = {
  browser: key(
    BROWSER,
    'Whether credentials may be used in web pages. `dangerous_allow` asks for `dangerouslyAllowBrowser`.',
    {
      default: {},
      example: { state: 'allow' },
      affects: ['client', 'docs'],
    },
  ),
  node_migration: missed('no migration guide is written', 'Versions between which a migration guide leads.'),
  package_manager: missed(
    'the scripts of the package use npm',
    'The package manager of the repository.',
    TEXT,
    'npm',
  ),
  enable_treeshaking: missed(
    'the package is built as usual; `<package>/slim` gives a client with the resources that it is given',
    'Another build of the package.',
    ANY,
    false,
  ),
  mcp_server: key(MCP_SERVER, 'The MCP server package: `true`, or its settings.', {
    otherwise: 'there is no server',
    example: true,
    affects: ['mcp', 'docs'],
  }),
  version: key(
    parsed(TEXT, 'a semantic version such as 1.2.3', (text) => (isVersion(text) ? text : undefined)),
    'Version of the package; `specsmith release` raises it.',
    {
      otherwise: 'that of the document, unless the package has a higher one',
      example: '1.2.3',
      affects: ['package', 'client'],
    },
  ),
  ci: key(
    oneOf('github', 'none'),
    'Workflows of a repository that holds nothing but the package: `github` adds those that test and publish it. Files that are there already stay as they are.',
    { default: 'none', example: 'github', affects: ['package'] },
  ),
  publish_workflow: key(
    spelled(WORKFLOW_FILE),
    'File of the workflow that publishes the package. npm trusts it by this name: keep that of an earlier one.',
    { default: 'publish-npm.yml', example: 'release.yml', affects: ['package'] },
  ),
  dev_dependencies: key(
    as(mapOf(spelled(VERSION_RANGE), keysLike(PACKAGE_NAME)), (ranges) => [...ranges]),
    'Packages that hand-written modules need while the package is built: name to version range.',
    { default: {}, example: { '@noble/hashes': '^2.4.0' }, affects: ['package'] },
  ),
  custom_exports: key(
    listOf(CUSTOM_EXPORT),
    'Hand-written modules whose exports belong to the root of the package.',
    {
      default: [],
      example: [{ from: 'lib/webhooks', values: ['verify'], statics: ['verify'] }],
      affects: ['names', 'types', 'client'],
    },
  ),
};

export const TYPESCRIPT = define(
  'typescript_target',
  object({
    package_name: key(
      parsed(TEXT, PACKAGE_NAME.expected, (text) => (PACKAGE_NAME.fits(text) ? text : undefined)),
      'Name of the package on npm.',
      {
        otherwise:
          'the name of the organization, with `-sdk` and kept from publication under `rules: openapi`',
        example: '@acme/sdk',
        affects: ['package', 'docs'],
      },
    ),
    openapi_types: key(
      FLAG,
      'Whether the package has an entry `<package>/openapi` with the types `paths`, `components` and `operations` for openapi-fetch, MSW and other tools that take the types of openapi-typescript. It is nothing at run time.',
      { default: false, example: true, affects: ['package', 'types', 'docs'] },
    ),
    testing: key(
      FLAG,
      'Whether the package has an entry `<package>/testing` for the tests of those who use it: answers of all methods with values from the examples of the document, a mock of `fetch`, handlers for MSW and nock, failures and signed webhooks. Bundles that do not import it hold nothing of it.',
      { default: false, example: true, affects: ['package', 'docs'] },
    ),
    tanstack_query: key(
      FLAG,
      'Whether the package has an entry `<package>/tanstack-query` with `queryOptions`, `infiniteQueryOptions` and `mutationOptions` of its methods for TanStack Query 5, in whatever framework. It needs `@tanstack/query-core` for its types.',
      { default: false, example: true, affects: ['package', 'docs'] },
    ),
    zod: key(
      FLAG,
      'Whether the package has an entry `<package>/zod` with a Zod 4 schema for every type that it exports of the API: models, results and params. It needs `zod`.',
      { default: false, example: true, affects: ['package', 'docs'] },
    ),
    agent_files: key(
      FLAG,
      'Whether the package has files for programs that write code with it: `AGENTS.md`, and a skill with a page for each resource below `skills`.',
      { default: true, example: false, affects: ['package', 'docs'] },
    ),
    production_repo: key(
      as(TEXT, (repository) => repository.replace(/#.*$/, '')),
      'Repository of the published package on GitHub, `owner/name`.',
      {
        otherwise: 'the package names no repository',
        example: 'acme/acme-typescript',
        affects: ['package', 'docs'],
      },
    ),
    staging_repo: key(
      TEXT,
      'Repository that `specsmith build` works in, `owner/name` or `owner/name#branch`.',
      {
        otherwise: 'that of `production_repo`',
        example: 'acme/acme-typescript-staging',
        affects: ['release'],
      },
    ),
    readme_title: key(
      parsed(TEXT, 'a text', (text) => text.trim().replace(/\s+/g, ' ') || undefined),
      'What the heading of the README calls the library.',
      { otherwise: 'the client and `TypeScript`', example: 'Acme TypeScript', affects: ['readme'] },
    ),
    screencast: missed('the README has no screencast', 'A film for the README.'),
    skip: missed(
      'the package is generated wherever the command asks for it',
      'Leaves out the target.',
      FLAG,
      false,
    ),
    publish: section(PUBLISH, 'Where releases go.'),
    edition: key(EDITION, 'The day whose rules hold for this package, with or without the language.', {
      otherwise: 'the oldest rules; under `rules: openapi` those of `edition`',
      example: 'typescript.2025-10-10',
      affects: ['names', 'types', 'docs'],
    }),
    keep_files: missed(
      'files that the generator makes are made all the same, and edits in them merged; others it never touches',
      'Files that are not touched.',
    ),
    custom: kept('Settings of the hosted service.'),
    options: section(OPTIONS, 'What the package is like.'),
  }),
);

const OTHER = Object.fromEntries(
  OTHER_TARGETS.map((name) => [name, kept('A target of other generators.')] as const),
) as Record<(typeof OTHER_TARGETS)[number], ReturnType<typeof kept>>;

const PYTHON = open({
  package_name: key(TEXT, 'The module that programs import.', {
    otherwise: 'the name of the client',
    example: 'acme',
  }),
  project_name: key(TEXT, 'Name of the package on PyPI.', {
    otherwise: '`package_name`',
    example: 'acme-sdk',
  }),
});

/** The packages that are made from the API. */
export const TARGETS = {
  typescript: key(TYPESCRIPT, 'The TypeScript package.', { affects: ['package'] }),
  node: key(
    TYPESCRIPT,
    'The older name of `typescript`: the package comes from before the rewrite of the hosted generator, and its methods are called as there (`edition_switches.calls`).',
    { affects: ['package'] },
  ),
  ...OTHER,
  python: key(PYTHON, 'The Python package of another generator: examples and guides name it.', {
    affects: ['docs', 'mcp'],
  }),
};
