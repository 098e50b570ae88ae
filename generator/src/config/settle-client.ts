import { splitWords } from '../support/case.ts';
import type { JsonObject } from '../support/json.ts';
import { envName } from './config-context.ts';
import type { ClientConfig, ClientOpt, WrittenOpt } from './config-types.ts';
import { inferOpts } from './infer-opts.ts';
import type { WrittenConfig } from './keys/index.ts';
import { securitySchemes } from './security-schemes.ts';

/**
 * The client's settings with what they leave out.
 *
 * @param name The name of the organization.
 */
export function settleClient(
  { opts, defaultEnvPrefix, defaultClientName, ...settings }: WrittenConfig['clientSettings'],
  given: {
    readonly schemes: WrittenConfig['securitySchemes'];
    readonly name: string;
    /** What the class is named after. */
    readonly className: string;
    readonly document: JsonObject;
  },
): ClientConfig {
  const schemes = securitySchemes(given.schemes, given.document);
  const envPrefix = (defaultEnvPrefix ?? envName(splitWords(given.name))).replace(/_+$/, '');
  return {
    ...settings,
    name: defaultClientName ?? given.className,
    opts: opts?.map(settleOpt) ?? inferOpts(schemes, envPrefix),
    securitySchemes: schemes,
    envPrefix,
  };
}

function settleOpt({ auth, ...opt }: WrittenOpt): ClientOpt {
  const { securityScheme: scheme, role = 'value', header } = auth ?? {};
  const sendInHeader = opt.sendInHeader ?? header;
  return {
    ...opt,
    ...(scheme !== undefined && { auth: { scheme, role } }),
    ...(sendInHeader !== undefined && { sendInHeader }),
  };
}
