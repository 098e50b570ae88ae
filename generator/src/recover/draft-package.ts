import type { JsonObject, JsonValue } from '../support/json.ts';
import type { FoundPackage } from './package-model.ts';
import type { Keys } from './spelling.ts';

/** Who makes the package. */
export function writtenOrganization({ docs, manifest, own }: FoundPackage, name: string): JsonObject {
  const contact = /<([^<>\s]+@[^<>\s]+)>/.exec(textOf(manifest['author']))?.[1];
  const { securityContact = contact, securityPolicy } = own ?? {};
  return {
    name,
    ...(docs !== undefined && { docs }),
    ...(contact !== undefined && { contact }),
    ...(securityContact !== undefined &&
      securityContact !== contact && { security_contact: securityContact }),
    ...(securityPolicy !== undefined && { security_policy_url: securityPolicy }),
  };
}

/** The name that the package says, else the words that the names of variables begin with, else those of the client. */
export function organizationOf({ client, own }: FoundPackage, keys: Keys): string {
  if (own?.organization !== undefined) return own.organization;
  const fromPrefix = client.envPrefix?.toLowerCase().replaceAll('_', '-');
  return fromPrefix !== undefined && /^[a-z][a-z0-9-]*$/.test(fromPrefix) ?
      fromPrefix
    : keys.casing().kebab(client.className);
}

/** What the config says about the package. */
export function targetOf({ name, version, manifest, client, own }: FoundPackage): JsonObject {
  const repository = manifest['repository'];
  const address = textOf(
    typeof repository === 'object' && repository !== null && !Array.isArray(repository) ?
      (repository as JsonObject)['url']
    : repository,
  );
  const [, repo] = /github(?:\.com)?[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(address) ?? [];
  const options: JsonObject = {
    ...(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version) && { version }),
    ...(client.isForBrowsers && { browser: { state: 'allow' } }),
    ...own?.options,
  };
  // A package of ours is private as long as nobody has chosen its name.
  const isUnnamed = own?.followsStandard === true && manifest['private'] === true;
  return {
    ...(!isUnnamed && { package_name: name }),
    ...own?.target,
    ...(own?.title !== undefined &&
      own.title !== `${client.className} TypeScript` && { readme_title: own.title }),
    ...(repo !== undefined && { production_repo: repo }),
    ...(Object.keys(options).length > 0 && { options }),
  };
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
