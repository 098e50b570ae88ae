import type { TypescriptTarget } from '../../config/config-types.ts';
import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';

/** What the config says about workflows. */
type WorkflowSettings = Pick<TypescriptTarget, 'ci' | 'publishWorkflow' | 'publish'>;

/** What the template of the workflow that publishes shows. */
export type PublishView = typeof ACTIONS & {
  readonly environment: string | null;
  /** Whether it has a token; else npm trusts its file. */
  readonly token: boolean;
};

/** Actions by the commit of a release: a tag can be moved to other code. */
const ACTIONS = {
  checkout: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
  setupNode: 'actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0',
};

const FOLDER = '.github/workflows';

/** Whether the package is a repository with a workflow that publishes it. */
export function publishes({ facts }: Api): boolean {
  return workflowPaths(facts.packages.typescript).length > 1;
}

/** Where the workflows of a package are, that which publishes last; people may have written others there before. */
export function workflowPaths({
  ci,
  publishWorkflow,
  publish: { npm },
}: WorkflowSettings): readonly string[] {
  if (ci !== 'github') return [];
  return [`${FOLDER}/ci.yml`, ...(npm.isWanted ? [`${FOLDER}/${publishWorkflow}`] : [])];
}

/** The workflows that test and publish the package. */
export function workflows({ facts }: Api): readonly FilePlan[] {
  const { typescript } = facts.packages;
  const [ci, publish] = workflowPaths(typescript);
  const { authMethod, releaseEnvironment } = typescript.publish.npm;
  const view: PublishView = {
    ...ACTIONS,
    environment: releaseEnvironment ?? null,
    token: authMethod === 'access-token',
  };
  return [
    ...(ci === undefined ?
      []
    : [{ kind: 'template' as const, path: ci, template: 'typescript/workflows/ci.yml', view: ACTIONS }]),
    ...(publish === undefined ?
      []
    : [{ kind: 'template' as const, path: publish, template: 'typescript/workflows/publish.yml', view }]),
  ];
}
