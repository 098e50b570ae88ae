import { createCasing, identifier, type Casing } from '../support/case.ts';
import type { ProjectConfig } from './config-types.ts';

/** Name of the client class: `Retell`. */
export function clientNameOf(
  config: Pick<ProjectConfig, 'client' | 'customCasings'>,
  casing: Casing = createCasing(config.customCasings),
): string {
  return identifier(casing.pascal(config.client.name) || 'Client');
}
