import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { mdCode, mdCodeFence, mdInline, shownShellArg, type Encoded } from '../../support/encode.ts';
import { licenseFile } from '../package-parts.ts';
import { repositoryUrl } from './package-json.ts';
import { linkTarget } from './readme-parts.ts';
import { workflowPaths, workflows } from './workflows.ts';

type Markdown = Encoded<'markdown'>;

/** The files around the sources: licence, guides, and settings of tools. */
export function repoFiles(api: Api): readonly FilePlan[] {
  return [
    ...licenseFile(api),
    contributing(api),
    security(api),
    ...workflows(api),
    {
      kind: 'text',
      path: '.gitignore',
      text: ['node_modules/', 'dist/', '*.tgz', '.DS_Store', ''].join('\n'),
    },
    { kind: 'json', path: '.prettierrc.json', value: formatSettings },
    { kind: 'json', path: 'tsconfig.json', value: compilerSettings },
  ];
}

const formatSettings = {
  arrowParens: 'always',
  experimentalTernaries: true,
  printWidth: 110,
  singleQuote: true,
  trailingComma: 'all',
};

const compilerSettings = {
  compilerOptions: {
    target: 'ES2020',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    strict: true,
    noImplicitOverride: true,
    noFallthroughCasesInSwitch: true,
    noUncheckedIndexedAccess: true,
    isolatedModules: true,
    esModuleInterop: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  },
  include: ['src', 'test', 'examples'],
};

/** What the template of the contribution guide shows. */
export type ContributingView = {
  readonly package: Markdown;
  readonly setup: Markdown;
  readonly link: Markdown;
  readonly publish: Markdown;
  /** Where the package publishes itself. */
  readonly workflow: { readonly path: Markdown; readonly trust: Markdown; readonly token: boolean } | null;
};

function contributing({ facts }: Api): FilePlan {
  const { packageName, productionRepo = 'OWNER/NAME', publishWorkflow } = facts.packages.typescript;
  const [, workflow] = workflowPaths(facts.packages.typescript);
  const [name, file, repository] = [packageName, publishWorkflow, productionRepo].map(shownShellArg);
  const view: ContributingView = {
    package: mdInline(facts.packages.typescript.packageName),
    setup: mdCodeFence('npm install\nnpm test', 'sh'),
    link: mdCodeFence('npm run build\ncd ../your-project\nnpm install ../path-to-this-package/dist', 'sh'),
    publish: mdCodeFence('npm run build\nnpm publish ./dist', 'sh'),
    workflow:
      workflow === undefined ? null : (
        {
          path: mdCode(workflow),
          token: facts.packages.typescript.publish.npm.authMethod === 'access-token',
          trust: mdCodeFence(
            `npm trust github ${name} --file ${file} --repo ${repository} --allow-publish`,
            'sh',
          ),
        }
      ),
  };
  return { kind: 'template', path: 'CONTRIBUTING.md', template: 'typescript/CONTRIBUTING.md', view };
}

/** What the template of the security policy shows. */
export type SecurityView = {
  readonly contact: Markdown | null;
  readonly advisories: Markdown | null;
  readonly policy: Markdown | null;
  readonly terms: readonly Markdown[];
};

function security(api: Api): FilePlan {
  const { contact, securityContact, securityPolicyUrl, securityPolicyTerms = '' } = api.facts.organization;
  const address = securityContact ?? contact;
  const repository = repositoryUrl(api);
  const view: SecurityView = {
    contact: address === undefined ? null : mdInline(address),
    advisories: linkTarget(repository === undefined ? undefined : `${repository}/security/advisories/new`),
    policy: linkTarget(securityPolicyUrl),
    terms: securityPolicyTerms
      .split(/\n\s*\n/)
      .map(mdInline)
      .filter((text) => text !== ''),
  };
  return { kind: 'template', path: 'SECURITY.md', template: 'typescript/SECURITY.md', view };
}
