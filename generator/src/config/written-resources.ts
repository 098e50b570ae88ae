import { tokensOf, type JsonObject, type JsonValue } from '../support/json.ts';
import type { MethodConfig, ModelConfig, ProjectConfig, ResourceConfig } from './config-types.ts';
import { endpointText } from './keys/endpoint.ts';

/** Resources as the key `resources` has them: what was inferred, for people to go on from. */
export function writtenResources({
  resources,
  sharedModels,
  clientMethods,
}: Pick<ProjectConfig, 'resources' | 'sharedModels' | 'clientMethods'>): JsonObject {
  const shared = { ...(sharedModels.length > 0 && { $shared: { models: modelsIn(sharedModels) } }) };
  const client = { ...(clientMethods.length > 0 && { $client: { methods: methodsIn(clientMethods) } }) };
  return { ...shared, ...client, ...resourcesIn(resources) };
}

function resourcesIn(resources: readonly ResourceConfig[]): JsonObject {
  return Object.fromEntries(
    resources.map(({ key, models, methods, subresources }): readonly [string, JsonValue] => [
      key,
      {
        ...(models.length > 0 && { models: modelsIn(models) }),
        ...(methods.length > 0 && { methods: methodsIn(methods) }),
        ...(subresources.length > 0 && { subresources: resourcesIn(subresources) }),
      },
    ]),
  );
}

function modelsIn(models: readonly ModelConfig[]): JsonObject {
  return Object.fromEntries(models.map(({ key, schema: { pointer } }) => [key, referenceTo(pointer)]));
}

/** `Card` for a schema of the document, the pointer for any other place. */
function referenceTo(pointer: string): string {
  const [, kind, name = '', ...rest] = tokensOf(pointer);
  const isPlain = kind === 'schemas' && rest.length === 0 && /^[A-Za-z_]\w*$/.test(name);
  return isPlain ? name : `#${pointer.replaceAll('%', '%25')}`;
}

function methodsIn(methods: readonly MethodConfig[]): JsonObject {
  return Object.fromEntries(
    methods.flatMap(({ key, endpoint }) => (endpoint === undefined ? [] : [[key, endpointText(endpoint)]])),
  );
}
