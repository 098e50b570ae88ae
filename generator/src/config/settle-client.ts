import { nearest } from '../diagnostics/index.ts';
import { splitWords } from '../support/case.ts';
import type { RuleSet } from '../support/rule-set.ts';
import { envName, placeIn, type ConfigContext } from './config-context.ts';
import type { ClientConfig, ClientOpt, ServerTemplate } from './config-types.ts';
import { withUsableGrants } from './grants.ts';
import { inferOpts } from './infer-opts.ts';
import type { WrittenConfig } from './keys/index.ts';
import { tellIdle } from './kit/index.ts';
import {
  defaultRequirement,
  readRequirement,
  sendableSchemes,
  writtenSecurity,
} from './security-requirement.ts';
import { securitySchemes } from './security-schemes.ts';
import { settleHeaders, settleOpts } from './settle-opts.ts';
import { tokenOpts, withTokenOpts } from './token-opts.ts';
import { operationServers, serverOpts } from './server-opts.ts';
import type { Servers } from './servers.ts';

/**
 * The client's settings with what they leave out.
 *
 * @param name The name of the organization.
 */
export function settleClient(
  { opts, defaultEnvPrefix, defaultClientName, ...settings }: WrittenConfig['clientSettings'],
  given: {
    readonly schemes: WrittenConfig['securitySchemes'];
    readonly security: WrittenConfig['security'];
    /** Each call is sent with what it asks for, and with nothing else. */
    readonly isPerEndpoint: boolean;
    readonly name: string;
    /** What the class is named after. */
    readonly className: string;
    readonly servers: Servers;
    readonly rules: RuleSet;
    readonly context: ConfigContext;
  },
): ClientConfig {
  const { rules, context } = given;
  const { environments, path } = given.servers;
  const { document, operations } = context;
  const root = writtenSecurity(given.security, document);
  const described = securitySchemes(given.schemes, {
    described: context.describedSchemes,
    context,
    requirements: [root ?? [], ...operations.map(({ value }) => value['security'] ?? [])],
  });
  const envPrefix = (defaultEnvPrefix ?? envName(splitWords(given.name))).replace(/_+$/, '');
  const written = opts === undefined ? inferOpts(described, envPrefix, rules) : settleOpts(opts, given);
  const schemes = described.map((scheme) => withUsableGrants(scheme, written));
  const settled = withTokenOpts(written, schemes, envPrefix);
  const ownServers = rules === 'openapi' ? operationServers(operations) : [];
  if (opts !== undefined)
    reportIdleVariables(settled, [...environments.map(({ server }) => server), ...ownServers], context);
  const sendable = sendableSchemes(schemes, settled, rules);
  return {
    ...settings,
    defaultHeaders: settleHeaders(settings.defaultHeaders, context),
    name: defaultClientName ?? given.className,
    opts: [
      ...settled,
      ...serverOpts(environments, ownServers, envPrefix).filter(
        ({ serverVariable }) => !settled.some((opt) => opt.serverVariable === serverVariable),
      ),
      ...tokenOpts(schemes, envPrefix),
    ],
    operationServers: ownServers,
    ...(path !== undefined && { serverPath: path }),
    securitySchemes: schemes,
    sendable,
    security: defaultRequirement({
      written: root,
      isAnyStated: context.statesSecurity,
      sendable,
      isPerEndpoint: given.isPerEndpoint,
    }),
    statedSecurity: readRequirement(root ?? null, { sendable }),
    envPrefix,
  };
}

/** Says of an option that fills a part of addresses that none of them has. */
function reportIdleVariables(
  opts: readonly ClientOpt[],
  servers: ReadonlyArray<ServerTemplate | undefined>,
  context: ConfigContext,
): void {
  const known = new Set(servers.flatMap((server) => server?.variables.map(({ name }) => name) ?? []));
  for (const { key, serverVariable: name } of opts) {
    if (name === undefined || known.has(name)) continue;
    const at = placeIn(context, '/client_settings/opts', key, 'server_variable');
    tellIdle(context.report, at, 'server_variable', 'no address has this variable', nearest(name, known));
  }
}
