import { splitWords } from '../support/case.ts';
import { asString, own, type JsonObject } from '../support/json.ts';
import type { ConfigContext } from './config-context.ts';
import type { ProjectConfig } from './config-types.ts';
import { readEdition } from './editions.ts';
import { readClient } from './read-client.ts';
import { readResources } from './read-resources.ts';
import {
  readCasings,
  readEnvironments,
  readFormats,
  readIgnored,
  readPagination,
  readReadme,
  readSettings,
  readUnspecified,
} from './read-settings.ts';
import { inferEnvironments } from './servers.ts';
import { readTypescript } from './typescript-target.ts';
import { validateConfig } from './validate-config.ts';

/** Reads a parsed `stainless.yml`. What it leaves out is taken from the document. */
export function readConfig(config: JsonObject, context: ConfigContext): ProjectConfig {
  validateConfig(config, context.file, context.report);
  const organization = readOrganization(config, context.document);
  const environments = readEnvironments(config);
  return {
    inferred: false,
    edition: readEdition(config, context),
    organization,
    typescript: readTypescript(config, organization.name, context),
    environments: environments.length > 0 ? environments : inferEnvironments(context.document),
    ...readResources(config, context),
    client: readClient(config, organization.name, context),
    ...readFormats(config),
    pagination: readPagination(config, context),
    customCasings: readCasings(config),
    readme: readReadme(config, context),
    settings: readSettings(config, context.document),
    unspecifiedEndpoints: readUnspecified(config, context),
    ignoredDiagnostics: readIgnored(config),
    raw: config,
    at: { file: context.file, pointer: '' },
  };
}

function readOrganization(config: JsonObject, document: JsonObject): ProjectConfig['organization'] {
  const section = own(config, 'organization');
  const given = (key: string): string | undefined => asString(own(section, key)) || undefined;
  const docs = given('docs');
  const contact = given('contact');
  const githubOrg = given('github_org');
  const securityContact = given('security_contact');
  return {
    name: given('name') ?? apiName(document),
    ...(docs !== undefined && { docs }),
    ...(contact !== undefined && { contact }),
    ...(githubOrg !== undefined && { githubOrg }),
    ...(securityContact !== undefined && { securityContact }),
  };
}

const FILLER = new Set([
  'api',
  'apis',
  'sdk',
  'rest',
  'openapi',
  'swagger',
  'the',
  'specification',
  'spec',
  'documentation',
  'docs',
  'v1',
  'v2',
  'v3',
]);

/** Words of the document's title that name the product: `The Acme REST API v2` → `acme`. */
export function apiName(document: JsonObject): string {
  const title = asString(own(own(document, 'info'), 'title')) ?? '';
  const words = splitWords(title.slice(0, 200)).flatMap(
    (word) => word.toLowerCase().match(/[a-z0-9]+/g) ?? [],
  );
  const telling = words.filter((word) => !FILLER.has(word) && !/^\d+$/.test(word));
  const chosen = (telling.length > 0 ? telling : words).slice(0, 4);
  const name = chosen.join('-').slice(0, 60);
  return /^[a-z]/.test(name) ? name : `api${name === '' ? '' : `-${name}`}`;
}
