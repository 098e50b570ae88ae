import { isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import { tellIdle } from './kit/index.ts';

/** Keys of a target that only the workflow which publishes the package follows. */
const OF_THE_WORKFLOW = [
  ['publish', 'npm', 'auth_method'],
  ['publish', 'npm', 'release_environment'],
  ['options', 'publish_workflow'],
] as const;

/** Says what of the targets comes to nothing because of what stands beside it. */
export function reportIdleTargets(config: JsonObject, context: ConfigContext): void {
  const targets = own(config, 'targets');
  const name = isObject(own(targets, 'typescript')) ? 'typescript' : 'node';
  const tell = (path: readonly string[], effect: string): void =>
    tellIdle(context.report, placeIn(context, '/targets', ...path), path.at(-1) ?? '', effect);
  if (name === 'typescript' && isObject(own(targets, 'node')))
    tell(['node'], 'the package is made as targets.typescript says');
  const target = own(targets, name);
  const server = own(own(target, 'options'), 'mcp_server');
  if ((server ?? false) !== false) reportOffered(own(config, 'resources'), ['resources'], context);
  if (own(own(target, 'options'), 'ci') === 'github') return;
  for (const path of OF_THE_WORKFLOW) {
    const value = path.reduce<ReturnType<typeof own>>((holder, key) => own(holder, key), target);
    if ((value ?? null) !== null)
      tell([name, ...path], 'there is no workflow that publishes the package without options.ci: github');
  }
}

/** Says of resources and methods that shall not be offered by an MCP server that they are. */
function reportOffered(
  resources: JsonValue | undefined,
  path: readonly string[],
  context: ConfigContext,
): void {
  const tell = (each: JsonValue | undefined, at: readonly string[]): void => {
    if (own(each, 'mcp') !== false) return;
    tellIdle(context.report, placeIn(context, '', ...at, 'mcp'), 'mcp', 'the server offers every method');
  };
  for (const [name, resource] of Object.entries(isObject(resources) ? resources : {})) {
    tell(resource, [...path, name]);
    const methods = own(resource, 'methods');
    for (const [key, method] of Object.entries(isObject(methods) ? methods : {}))
      tell(method, [...path, name, 'methods', key]);
    reportOffered(own(resource, 'subresources'), [...path, name, 'subresources'], context);
  }
}
