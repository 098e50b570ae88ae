import type { CheckedInput } from '../../check/checked-input.ts';
import type { ModelConfig, ResourceConfig } from '../../config/config-types.ts';
import type { ModelTree } from '../model/tree.ts';
import type { TypeNode } from '../model/type-node.ts';
import { recursiveComponents } from './recursive-components.ts';
import { componentName, placeKey } from './schema-reader.ts';

/** A model before its type is read. */
export type UntypedModel = Omit<ModelTree, 'type'>;

/**
 * R9, R11, R60: the models of the config, and one each for the schemas that contain themselves. What has the schema of
 * another model, as an alias or because the config says so twice, is another name of it.
 */
export function listModels({ config, document }: CheckedInput): readonly UntypedModel[] {
  const named = configuredModels(config.sharedModels, config.resources);
  const ids = new Map<string, string>();
  for (const { key, owner, model } of [...named.filter(isMain), ...named.filter((each) => !isMain(each))]) {
    const place = placeKey(model.schema);
    if (!ids.has(place)) ids.set(place, idOf(owner, key));
  }
  const untyped = named.map(({ key, owner, model }): UntypedModel => {
    const id = idOf(owner, key);
    const main = ids.get(placeKey(model.schema));
    return {
      id,
      key,
      home: owner.length === 0 ? 'shared' : 'resource',
      owner,
      at: model.schema,
      configAt: model.at,
      ...(main !== undefined && main !== id && { aliasOf: main }),
      ...(model.deprecated !== undefined && { deprecated: model.deprecated }),
    };
  });
  const roots = [
    ...(document.get('components')?.get('schemas')?.values() ?? []),
    ...untyped.flatMap(({ at }) => document.elsewhere('schema', at) ?? []),
    ...(document.get('paths')?.get('*')?.values() ?? []),
    ...(document.get('webhooks')?.values() ?? []),
  ];
  const recursive = [...recursiveComponents(roots, new Set(ids.keys()))].map(
    (at): UntypedModel => ({
      id: `~${placeKey(at)}`,
      key: componentName(at),
      home: 'schemas',
      owner: [],
      at,
      configAt: config.at,
    }),
  );
  return [...untyped, ...recursive];
}

/** The type of another name of a model: that model. */
export function aliasType({ aliasOf, at, deprecated }: UntypedModel): TypeNode | undefined {
  if (aliasOf === undefined) return undefined;
  return {
    kind: 'model',
    model: aliasOf,
    nullable: false,
    at,
    ...(deprecated !== undefined && { deprecated: true }),
    ...(deprecated !== undefined && deprecated !== '' && { description: deprecated }),
  };
}

type Named = { readonly key: string; readonly owner: readonly string[]; readonly model: ModelConfig };

const isMain = ({ model }: Named): boolean => model.isAlias !== true;

const idOf = (owner: readonly string[], key: string): string => [...owner, key].join('.');

function configuredModels(
  shared: readonly ModelConfig[],
  resources: readonly ResourceConfig[],
): readonly Named[] {
  const of = (models: readonly ModelConfig[], owner: readonly string[]): readonly Named[] =>
    models.filter(({ inTypescript }) => inTypescript).map((model) => ({ key: model.key, owner, model }));
  const below = (all: readonly ResourceConfig[], parents: readonly string[]): readonly Named[] =>
    all
      .filter(({ inTypescript }) => inTypescript)
      .flatMap((resource) => {
        const path = [...parents, resource.key];
        return [...of(resource.models, path), ...below(resource.subresources, path)];
      });
  return [...of(shared, []), ...below(resources, [])];
}
