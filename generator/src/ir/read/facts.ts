import type { ProjectConfig } from '../../config/config-types.ts';
import type { Casing } from '../../support/case.ts';
import { asArray, asString, isObject, own } from '../../support/json.ts';
import type { Facts, Packages } from '../model/facts.ts';

/** The part of a config that targets need. */
export function factsOf(config: ProjectConfig, casing: Casing): Facts {
  return {
    casing,
    organization: config.organization,
    license: config.settings.license,
    servers: config.environments,
    client: config.client,
    query: config.querySettings,
    formArrays: config.multipartArrayFormat,
    pagination: config.pagination,
    readme: config.readme,
    mapText: config.edition.mapText,
    hasSharedTypes: config.sharedModels.length > 0,
    packages: packagesOf(config),
    at: config.at,
  };
}

function packagesOf({ raw, typescript }: ProjectConfig): Packages {
  const targets = own(raw, 'targets');
  const python = own(targets, 'python');
  const [projectName, packageName] = ['project_name', 'package_name'].map((key) =>
    asString(own(python, key)),
  );
  const server = own(own(own(targets, 'typescript'), 'options'), 'mcp_server');
  return {
    typescript,
    ...(isObject(python) && {
      python: {
        ...(projectName !== undefined && { projectName }),
        ...(packageName !== undefined && { packageName }),
      },
    }),
    editions: asArray(own(server, 'editions')).flatMap((entry) => {
      const [spec, config] = ['spec', 'config'].map((key) => asString(own(entry, key)));
      if (spec === undefined || config === undefined) return [];
      return [
        { spec, config, overlays: asArray(own(entry, 'overlays')).flatMap((each) => asString(each) ?? []) },
      ];
    }),
  };
}
