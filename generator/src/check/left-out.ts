import type { MethodConfig, ModelConfig, ProjectConfig, ResourceConfig } from '../config/index.ts';
import { endpointText } from '../config/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Place } from '../support/place.ts';

/**
 * Something that gets no code, since its place in the document or the config cannot be read, or of kind `published`: since
 * the package that this one follows has a method for it and neither document nor config does.
 */
export type LeftOut = {
  readonly kind: 'operation' | 'path' | 'method' | 'model' | 'webhook' | 'callback' | 'published';
  /** Of an operation, a method or one that is published, and what a callback belongs to: `get /pets`. */
  readonly endpoint?: string;
  /**
   * Of a method or model: what the config calls it, `pets.list`. Of a webhook or callback: what the document calls it;
   * absent where all are left out.
   */
  readonly name?: string;
  /** Of a path of which nobody knows which operations it has: `/pets`. */
  readonly path?: string;
  /** Only those operations of the path are left out that have no field of their own. */
  readonly isAdded?: boolean;
  /** A sentence. */
  readonly reason: string;
  readonly place?: Place;
};

/** What was left out, and of how many operations. */
export type Selection = { readonly operations: number; readonly leftOut: readonly LeftOut[] };

/** The reason that a finding gives, for a sentence that ends with it. */
export function reasonOf({ message }: Diagnostic): string {
  return message.replace(/\.$/, '');
}

/** A config without what is left out: methods by endpoint, models by the place of their schema. */
export function withoutLeftOut(
  config: ProjectConfig,
  gone: { readonly endpoints: ReadonlySet<string>; readonly models: ReadonlySet<ModelConfig> },
): ProjectConfig {
  if (gone.endpoints.size === 0 && gone.models.size === 0) return config;
  const keepMethods = (methods: readonly MethodConfig[]): readonly MethodConfig[] => {
    const isGone = ({ endpoint }: MethodConfig): boolean =>
      endpoint !== undefined && gone.endpoints.has(endpointText(endpoint));
    const lost = new Set(methods.filter(isGone).map(({ key }) => key));
    return methods.filter(
      (method) => !isGone(method) && !(method.aliasTo !== undefined && lost.has(method.aliasTo)),
    );
  };
  const keepModels = (models: readonly ModelConfig[]): readonly ModelConfig[] =>
    models.filter((model) => !gone.models.has(model));
  const keepResources = (resources: readonly ResourceConfig[]): readonly ResourceConfig[] =>
    resources.flatMap((resource) => {
      const kept = {
        ...resource,
        methods: keepMethods(resource.methods),
        models: keepModels(resource.models),
        subresources: keepResources(resource.subresources),
      };
      return sizeOf(kept) === 0 && sizeOf(resource) > 0 ? [] : [kept];
    });
  return {
    ...config,
    clientMethods: keepMethods(config.clientMethods),
    sharedModels: keepModels(config.sharedModels),
    resources: keepResources(config.resources),
  };
}

function sizeOf({ methods, models, subresources }: ResourceConfig): number {
  return methods.length + models.length + subresources.length;
}
