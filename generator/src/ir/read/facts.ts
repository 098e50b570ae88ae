import type { ProjectConfig } from '../../config/config-types.ts';
import type { Casing } from '../../support/case.ts';
import type { Facts, FormArrays } from '../model/facts.ts';
import { queryHabits, usualQuery } from './query-habits.ts';

/** The part of a config that targets need. */
export function factsOf(config: ProjectConfig, casing: Casing): Facts {
  const { python } = config.targets;
  return {
    casing,
    rules: config.rules.set,
    organization: config.organization,
    license: config.settings.license,
    ...(config.settings.licenseText !== undefined && { licenseText: config.settings.licenseText }),
    servers: config.environments,
    usualServer: config.usualEnvironment,
    client: config.client,
    query: config.querySettings,
    usualQuery: usualQuery(queryHabits(config)),
    formArrays: formArrays(config.multipartSettings),
    pagination: config.pagination,
    ...(config.streaming.onEvent !== undefined && { eventHandlers: config.streaming.onEvent }),
    readme: config.readme.exampleRequests,
    int64: config.types.int64,
    mapText: config.edition.mapText,
    calls: config.edition.calls,
    hasSharedTypes: config.sharedModels.length > 0,
    packages: { typescript: config.typescript, ...(python && { python }) },
    at: config.at,
  };
}

/** What a config calls `indices` numbers every item. */
function formArrays({ arrayFormat }: ProjectConfig['multipartSettings']): FormArrays {
  if (arrayFormat === undefined) return 'indices';
  return arrayFormat === 'indices' ? 'numbered' : arrayFormat;
}
