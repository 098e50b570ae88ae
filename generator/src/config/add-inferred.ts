import type { MethodConfig, ModelConfig, ProjectConfig, ResourceConfig } from './config-types.ts';
import type { InferredResources } from './infer-resources.ts';
import { endpointText } from './keys/endpoint.ts';

type Tree = Pick<ProjectConfig, 'resources' | 'sharedModels' | 'clientMethods'>;

/** The endpoints that the methods of a config call. */
export function endpointsOf({ resources, clientMethods }: Tree): ReadonlySet<string> {
  const methodsOf = ({ methods, subresources }: ResourceConfig): readonly MethodConfig[] => [
    ...methods,
    ...subresources.flatMap(methodsOf),
  ];
  const methods = [...clientMethods, ...resources.flatMap(methodsOf)];
  return new Set(methods.flatMap(({ endpoint }) => (endpoint === undefined ? [] : endpointText(endpoint))));
}

/** A config and what was inferred for the endpoints that it does not map. What it says itself keeps its place and name. */
export function withInferred(written: Tree, inferred: InferredResources): Tree {
  const bound = new Set(modelsOf(written).map(placeOf));
  const isNew = (model: ModelConfig): boolean => !bound.has(placeOf(model));
  return {
    resources: joinResources(written.resources, inferred.resources, isNew),
    sharedModels: joinModels(written.sharedModels, inferred.sharedModels, isNew),
    clientMethods: joinMethods(written.clientMethods, inferred.clientMethods),
  };
}

const placeOf = ({ schema }: ModelConfig): string => `${schema.file}#${schema.pointer}`;

function modelsOf({ resources, sharedModels }: Tree): readonly ModelConfig[] {
  const inside = ({ models, subresources }: ResourceConfig): readonly ModelConfig[] => [
    ...models,
    ...subresources.flatMap(inside),
  ];
  return [...sharedModels, ...resources.flatMap(inside)];
}

type IsNew = (model: ModelConfig) => boolean;

/** Keys that differ in case or separators alone become the same name. */
const plain = (key: string): string => key.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

function joinResources(
  written: readonly ResourceConfig[],
  inferred: readonly ResourceConfig[],
  isNew: IsNew,
): readonly ResourceConfig[] {
  const counterpart = ({ key }: ResourceConfig): ResourceConfig | undefined =>
    inferred.find((each) => plain(each.key) === plain(key));
  const joined = written.map((resource) => {
    const other = counterpart(resource);
    if (other === undefined) return resource;
    return {
      ...resource,
      models: joinModels(resource.models, other.models, isNew),
      methods: joinMethods(resource.methods, other.methods),
      subresources: joinResources(resource.subresources, other.subresources, isNew),
    };
  });
  const known = new Set(written.map(({ key }) => plain(key)));
  const others = inferred.filter(({ key }) => !known.has(plain(key)));
  return [...joined, ...others.map((resource) => withNewModels(resource, isNew))];
}

function withNewModels(resource: ResourceConfig, isNew: IsNew): ResourceConfig {
  return {
    ...resource,
    models: resource.models.filter(isNew),
    subresources: resource.subresources.map((each) => withNewModels(each, isNew)),
  };
}

function joinModels(
  written: readonly ModelConfig[],
  inferred: readonly ModelConfig[],
  isNew: IsNew,
): readonly ModelConfig[] {
  const taken = new Set(written.map(({ key }) => plain(key)));
  return [...written, ...inferred.filter((model) => isNew(model) && !taken.has(plain(model.key)))];
}

function joinMethods(
  written: readonly MethodConfig[],
  inferred: readonly MethodConfig[],
): readonly MethodConfig[] {
  const taken = new Set(written.map(({ key }) => plain(key)));
  const named = inferred.map((method) => {
    let key = method.key;
    for (let number = 2; taken.has(plain(key)); number += 1) key = `${method.key}_${number}`;
    taken.add(plain(key));
    return { ...method, key };
  });
  return [...written, ...named];
}
