import { diagnostic, nearest, type Report } from '../../diagnostics/index.ts';
import { endpointText, type ProjectConfig } from '../../config/index.ts';
import { join } from '../../support/json.ts';
import { memberNames } from '../model/members.ts';
import type { MethodTree } from '../model/tree.ts';
import type { TypeNode } from '../model/type-node.ts';

/** Warns of arguments in the examples of the README that their methods do not take: no sample can show them. */
export function reportReadmeParams(
  { readme: { exampleRequests }, at }: Pick<ProjectConfig, 'readme' | 'at'>,
  methods: readonly MethodTree[],
  { modelType, report }: { readonly modelType: (id: string) => TypeNode; readonly report: Report },
): void {
  for (const shown of ['default', 'headline'] as const) {
    const request = exampleRequests[shown];
    const method = methods.find(({ verb, path }) => verb === request?.verb && path === request.path);
    if (request === undefined || method === undefined) continue;
    const known = argumentNames(method, modelType);
    if (known === undefined) continue;
    for (const name of Object.keys(request.params)) {
      if (known.has(name)) continue;
      const similar = nearest(name, known);
      const place = { ...at, pointer: join('/readme/example_requests', shown, 'params', name) };
      const hint = similar === undefined ? {} : { hint: `Did you mean ${similar}?` };
      const params = { name, endpoint: endpointText(request) };
      report(diagnostic('Readme/InvalidParameter', place, params, { mark: 'key', ...hint }));
    }
  }
}

/** The names of all that can be passed; undefined where that is anything. */
function argumentNames(
  { pathParameters, params }: MethodTree,
  modelType: (id: string) => TypeNode,
): ReadonlySet<string> | undefined {
  if (params?.index !== undefined) return undefined;
  const { members = [], bodyUnion } = params ?? {};
  return new Set([
    ...pathParameters.map(({ name }) => name),
    ...members.map(({ publicName }) => publicName),
    ...(bodyUnion === undefined ? [] : memberNames(bodyUnion, modelType)),
  ]);
}
