import type { ConfigContext } from './config-context.ts';
import type { ProjectConfig } from './config-types.ts';
import { inferResources } from './infer-resources.ts';
import { EMPTY_CONFIG, settle } from './read-config.ts';

/** The config of a document that comes without one. */
export function inferConfig(context: Omit<ConfigContext, 'file'>): ProjectConfig {
  const file = context.documentFile;
  const { readme, ...resources } = inferResources(context);
  return {
    ...settle(EMPTY_CONFIG, { by: 'form', set: 'openapi' }, { ...context, file }),
    ...resources,
    ...(readme !== undefined && { readme }),
    inferred: true,
    inferredResources: true,
    otherTargets: [],
    raw: {},
    at: { file, pointer: '' },
  };
}
