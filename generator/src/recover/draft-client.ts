import { writtenClientSettings, type ProjectConfig } from '../config/index.ts';
import type { Document } from '../document/index.ts';
import { securitySchemesOf } from '../document/index.ts';
import { own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { FoundClient, FoundCredential } from './package-model.ts';
import { sameOptions, sameServers } from './inferred-client.ts';
import type { Keys } from './spelling.ts';

type Surroundings = {
  readonly document: Document;
  readonly inferred?: Pick<ProjectConfig, 'client' | 'environments'> | undefined;
  readonly keys: Keys;
};

/** The keys of a config that say what the client is like. */
export type DraftedClient = {
  readonly settings: JsonObject;
  readonly environments?: JsonObject;
  /** Where those of the document are not what the client sends. */
  readonly security?: JsonValue;
  readonly schemes?: JsonObject;
};

/**
 * How the client is set up.
 *
 * @param inferred What a config need not say, where the package follows the rules by which it was inferred.
 */
export function draftClient(
  client: FoundClient,
  organization: string,
  { document, inferred, keys }: Surroundings,
): DraftedClient {
  const written = securitySchemesOf(document);
  const inQuery = client.optionQueries.map(([parameter, option]) => ({
    kind: 'query' as const,
    parameter,
    options: [option],
  }));
  // A parameter that every query has is a credential where the document says so.
  const known = inQuery.filter((each) => schemesOf(each, written).length > 0);
  const matched = matchSchemes([...client.credentials, ...known], written);
  const isKnown = matched.every(({ scheme }) => scheme !== undefined);
  const named = matched.map(({ credential, scheme }, index) => ({
    credential,
    name:
      scheme ?? `${keys.casing().pascal(credential.options[0] ?? 'key')}Auth${index === 0 ? '' : index + 1}`,
  }));
  const schemes = Object.fromEntries(
    named.map(({ credential, name }) => [name, writtenScheme(credential)] as const),
  );
  const isStated = document.value['security'] !== undefined;
  const opts = client.options.length > 0 ? optionsOf(client, named, keys) : {};
  const states = Object.keys(opts).length > 0 && !sameOptions(opts, inferred?.client.opts);
  const isElsewhere = !sameServers(client.environments, inferred?.environments);
  return {
    settings: settingsOf(client, organization, states ? opts : {}, keys),
    ...(client.environments.length > 0 &&
      isElsewhere && { environments: Object.fromEntries(client.environments) }),
    ...(!isKnown && { schemes }),
    ...((!isKnown || !isStated) &&
      named.length > 0 && { security: named.map(({ name }) => ({ [name]: [] })) }),
  };
}

type Named = ReadonlyArray<{ readonly credential: FoundCredential; readonly name: string }>;

function settingsOf(client: FoundClient, organization: string, opts: JsonObject, keys: Keys): JsonObject {
  const { limits, idempotencyHeader, headers, envPrefix } = client;
  const prefix = organization.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  const isClass = keys.casing().pascal(organization) === client.className;
  return {
    ...(!isClass && { default_client_name: client.className }),
    ...(envPrefix !== undefined && envPrefix !== prefix && { default_env_prefix: envPrefix }),
    ...(Object.keys(opts).length > 0 && { opts }),
    ...writtenClientSettings(limits),
    ...(idempotencyHeader !== undefined && { idempotency: { header: idempotencyHeader } }),
    ...(headers.length > 0 && { default_headers: Object.fromEntries(headers) }),
  };
}

function optionsOf(
  { options, optionHeaders, optionQueries }: FoundClient,
  named: Named,
  keys: Keys,
): JsonObject {
  const queries = new Map(optionQueries.map(([parameter, option]) => [option, parameter]));
  return Object.fromEntries(
    options.map(
      ({
        name,
        type,
        isNullable,
        env,
        default: value,
        description,
        serverVariable,
        auth,
      }): readonly [string, JsonValue] => {
        const used = named.find(({ credential }) => credential.options.includes(name));
        const header = optionHeaders.find(([, option]) => option === name)?.[0];
        return [
          keys.keyFor(name, 'camel'),
          {
            type,
            ...(isNullable && { nullable: true }),
            ...(value !== undefined && { default: value }),
            ...(env !== undefined && { read_env: env }),
            ...(used !== undefined && {
              auth: { security_scheme: used.name, ...roleOf(used.credential, name) },
            }),
            ...(used === undefined &&
              auth !== undefined && { auth: { security_scheme: auth.scheme, role: auth.role } }),
            ...(used === undefined && queries.has(name) && { send_as_query_param: queries.get(name) ?? '' }),
            ...(used === undefined && header !== undefined && { send_in_header: header }),
            ...(serverVariable !== undefined && { server_variable: serverVariable }),
            ...(description !== undefined && description !== '' && { description }),
          },
        ];
      },
    ),
  );
}

/** Of two options for one scheme, the first is the user. */
function roleOf({ kind, options }: FoundCredential, name: string): JsonObject {
  if (kind !== 'basic') return {};
  return { role: options.indexOf(name) === 0 ? 'username' : 'password' };
}

type Matched = { readonly credential: FoundCredential; readonly scheme: string | undefined };

/** A scheme of the document for each credential. Where several are sent alike, names tell which is which. */
function matchSchemes(credentials: readonly FoundCredential[], schemes: JsonObject): readonly Matched[] {
  const matched = new Map<FoundCredential, string>();
  const free = (credential: FoundCredential): readonly string[] =>
    schemesOf(credential, schemes).filter((name) => ![...matched.values()].includes(name));
  for (const credential of credentials) {
    const { scheme } = credential;
    if (scheme !== undefined && free(credential).includes(scheme)) matched.set(credential, scheme);
  }
  for (const credential of credentials) {
    if (matched.has(credential)) continue;
    const names = new Set(credential.options.map(bareName));
    const named = free(credential).find((name) => names.has(bareName(name)));
    if (named !== undefined) matched.set(credential, named);
  }
  for (const credential of credentials) {
    const [first] = matched.has(credential) ? [] : free(credential);
    if (first !== undefined) matched.set(credential, first);
  }
  return credentials.map((credential) => ({ credential, scheme: matched.get(credential) }));
}

/** `ApiKeyAuth`, `api_key` → `apikey` */
const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/auth$/, '');

/** The schemes of the document that are sent as the credential is. */
function schemesOf({ kind, parameter }: FoundCredential, schemes: JsonObject): readonly string[] {
  return Object.keys(schemes).filter((name) => {
    const read = (key: string): string => String(own(schemes[name], key) ?? '').toLowerCase();
    const [type, scheme, place, key] = [read('type'), read('scheme'), read('in'), read('name')];
    if (kind === 'bearer')
      return (type === 'http' && scheme === 'bearer') || type === 'oauth2' || type === 'openidconnect';
    if (kind === 'basic') return type === 'http' && scheme === 'basic';
    return type === 'apikey' && place === kind && key === parameter?.toLowerCase();
  });
}

function writtenScheme({ kind, parameter }: FoundCredential): JsonObject {
  return kind === 'bearer' || kind === 'basic' ?
      { type: 'http', scheme: kind }
    : { type: 'apiKey', in: kind, name: parameter ?? '' };
}
