import type { Api } from '../../ir/model/api.ts';
import type { JsonPlan } from '../../plan/file-plan.ts';
import { peersOf } from './extra-entries.ts';
import { webhookChecks } from './webhook-method.ts';
import { apiLabel, authorField, licenseField } from '../package-parts.ts';

/** What the package file says that the API does not decide. */
export type PackageOptions = {
  readonly scripts: Readonly<Record<string, string>>;
  /** Package → version range. Names are sorted. */
  readonly devDependencies: Readonly<Record<string, string>>;
  /** Folder of the built files: `./dist` for the package in the repository, `.` for the one that is published. */
  readonly root: string;
  /** Built modules outside `core/` and `resources/` that may be imported on their own. */
  readonly entries: readonly string[];
  /** What goes into the published package, relative to the package file. */
  readonly files: readonly string[];
  readonly private?: boolean;
};

/** Modules that have been importable by a path of their own and stay so. */
export const legacyEntries = ['api-promise', 'error', 'resource', 'resources', 'uploads'] as const;

/** The `package.json` of the SDK: keys in one fixed order, nothing run at installation. */
export function packageJson(api: Api, options: PackageOptions): JsonPlan {
  const {
    organization,
    packages: { typescript },
  } = api.facts;
  const url = repositoryUrl(api);
  const file = (path: string): string => `${options.root}/${path}`;
  const value = {
    name: typescript.packageName,
    version: api.version,
    description: `TypeScript library for the ${apiLabel(api)}`,
    ...licenseField(api),
    ...authorField(api),
    ...(organization.docs === undefined ? {} : { homepage: organization.docs }),
    ...(url === undefined ?
      {}
    : { repository: { type: 'git', url: `git+${url}.git` }, bugs: { url: `${url}/issues` } }),
    ...(options.private === true || typescript.isUnnamed ? { private: true } : {}),
    type: 'commonjs',
    main: file('index.js'),
    module: file('index.mjs'),
    types: file('index.d.ts'),
    exports: exportMap(options),
    files: options.files,
    sideEffects: false,
    engines: { node: '>=20' },
    scripts: options.scripts,
    dependencies: webhookChecks(api).standard ? { standardwebhooks: '^1.0.0' } : {},
    ...peerFields(api),
    devDependencies: sorted(options.devDependencies),
  };
  return { kind: 'json', path: 'package.json', value };
}

/** What only those need who import certain entries. */
function peerFields(api: Api): object {
  const peers = sorted(peersOf(api));
  const names = Object.keys(peers);
  if (names.length === 0) return {};
  const meta = Object.fromEntries(names.map((name) => [name, { optional: true }]));
  return { peerDependencies: peers, peerDependenciesMeta: meta };
}

/** Web address of the SDK's repository, without a trailing slash. */
export function repositoryUrl({ facts }: Api): string | undefined {
  const { productionRepo: repository } = facts.packages.typescript;
  if (repository === undefined) return undefined;
  return `https://github.com/${repository.split('/').map(encodeURIComponent).join('/')}`;
}

type Condition = { readonly types: string; readonly default: string };

function exportMap({ root, entries }: PackageOptions): object {
  const target = (path: string): { readonly import: Condition; readonly require: Condition } => ({
    import: { types: `${root}/${path}.d.mts`, default: `${root}/${path}.mjs` },
    require: { types: `${root}/${path}.d.ts`, default: `${root}/${path}.js` },
  });
  const spellings = (path: string): Array<[string, object]> => [
    [`./${path}`, target(path)],
    [`./${path}.js`, target(path)],
    [`./${path}.mjs`, target(path)],
  ];
  return Object.fromEntries([
    ['.', target('index')],
    ...['core/*', 'resources/*', ...[...new Set(entries)].sort()].flatMap(spellings),
    ['./package.json', './package.json'],
  ]);
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((name) => [name, record[name] ?? '']),
  );
}
