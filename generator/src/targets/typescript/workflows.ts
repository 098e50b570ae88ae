import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';

/** What the config says about workflows. */
type WorkflowSettings = { readonly ci: 'github' | 'none'; readonly publishWorkflow: string };

/** Actions by the commit of a release: a tag can be moved to other code. */
const ACTIONS = {
  checkout: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
  setupNode: 'actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0',
};

const FOLDER = '.github/workflows';

/** Whether the package is a repository with workflows. */
export function hasWorkflows({ facts }: Api): boolean {
  return facts.packages.typescript.ci === 'github';
}

/** Where the workflows of a package are; people may have written others there before. */
export function workflowPaths({ ci, publishWorkflow }: WorkflowSettings): readonly string[] {
  return ci === 'github' ? [`${FOLDER}/ci.yml`, `${FOLDER}/${publishWorkflow}`] : [];
}

/** The workflows that test and publish the package. */
export function workflows({ facts }: Api): readonly FilePlan[] {
  const [ci, publish] = workflowPaths(facts.packages.typescript);
  if (ci === undefined || publish === undefined) return [];
  return [
    { kind: 'template', path: ci, template: 'typescript/workflows/ci.yml', view: ACTIONS },
    { kind: 'template', path: publish, template: 'typescript/workflows/publish.yml', view: ACTIONS },
  ];
}
