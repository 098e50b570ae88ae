import { diagnostic, nearest, type Report } from '../../diagnostics/index.ts';
import { endpointText, type ProjectConfig } from '../../config/index.ts';
import { join } from '../../support/json.ts';
import { givenValues } from '../model/given-values.ts';
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
    const { unknown, known } = givenValues(request.params, method, modelType);
    for (const [name, meant] of unknown) {
      const similar = nearest(name, known);
      const place = { ...at, pointer: join('/readme/example_requests', shown, 'params', name) };
      const hint =
        meant.length > 0 ? { hint: `Name the one that is meant: ${meant.join(' or ')}.` }
        : similar === undefined ? {}
        : { hint: `Did you mean ${similar}?` };
      const params = { name, endpoint: endpointText(request) };
      report(diagnostic('Readme/InvalidParameter', place, params, { mark: 'key', ...hint }));
    }
  }
}
