import { diagnostic } from '../diagnostics/index.ts';
import { splitWords } from '../support/case.ts';
import { asString, isObject, join, own, type JsonObject, type JsonValue } from '../support/json.ts';
import { envName, placeIn, type ConfigContext } from './config-context.ts';
import type { ClientConfig, ClientOpt, SecurityScheme } from './config-types.ts';
import { parseDuration } from './duration.ts';
import { inferOpts } from './infer-opts.ts';
import { readSecuritySchemes } from './security-schemes.ts';

const DEFAULT_TIMEOUT = 60_000;

/** Reads `client_settings` and the security sections. `name` is the organization's name. */
export function readClient(config: JsonObject, name: string, context: ConfigContext): ClientConfig {
  const settings = own(config, 'client_settings');
  const retries = own(settings, 'default_retries');
  const securitySchemes = readSecuritySchemes(own(config, 'security_schemes'), context);
  const idempotencyHeader = idempotencyOf(own(settings, 'idempotency'));
  const envPrefix = (asString(own(settings, 'default_env_prefix')) ?? envName(splitWords(name))).replace(
    /_+$/,
    '',
  );
  return {
    name: asString(own(settings, 'default_client_name')) ?? name,
    opts: optsOf(own(settings, 'opts'), securitySchemes, envPrefix),
    securitySchemes,
    envPrefix,
    defaultTimeout: timeoutOf(own(settings, 'default_timeout'), context),
    maxRetries: numberOr(own(retries, 'max_retries'), 2),
    initialRetryDelay: numberOr(own(retries, 'initial_delay_seconds'), 0.5),
    maxRetryDelay: numberOr(own(retries, 'max_delay_seconds'), 8),
    ...(idempotencyHeader !== undefined && { idempotencyHeader }),
    defaultHeaders: headersOf(own(settings, 'default_headers')),
  };
}

function optsOf(
  opts: JsonValue | undefined,
  schemes: readonly SecurityScheme[],
  envPrefix: string,
): readonly ClientOpt[] {
  if (!isObject(opts)) return inferOpts(schemes, envPrefix);
  return Object.keys(opts).flatMap((key) => {
    const value = opts[key];
    return isObject(value) ? [readOpt(key, value)] : [];
  });
}

const OPT_TYPES = ['string', 'boolean', 'number', 'integer', 'null'] as const;
const ROLES = ['value', 'username', 'password', 'client_id', 'client_secret'] as const;

function readOpt(key: string, value: JsonObject): ClientOpt {
  const text = (name: string): string | undefined => asString(own(value, name));
  const scheme = asString(own(own(value, 'auth'), 'security_scheme'));
  const role = oneOf(own(own(value, 'auth'), 'role'), ROLES) ?? 'value';
  const optional = {
    description: text('description'),
    example: own(value, 'example'),
    default: own(value, 'default'),
    readEnv: text('read_env'),
    sendInHeader: text('send_in_header') ?? asString(own(own(value, 'auth'), 'header')),
    sendAsQueryParam: text('send_as_query_param'),
    sendAsPathParam: text('send_as_path_param'),
    serverVariable: text('server_variable'),
  };
  return {
    key,
    type: oneOf(own(value, 'type'), OPT_TYPES) ?? 'string',
    nullable: own(value, 'nullable') === true,
    ...(scheme !== undefined && { auth: { scheme, role } }),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, each]) => each !== undefined),
    ) as Partial<ClientOpt>),
  };
}

function idempotencyOf(value: JsonValue | undefined): string | undefined {
  return value === true ? 'Idempotency-Key' : asString(own(value, 'header'));
}

function headersOf(value: JsonValue | undefined): ReadonlyArray<readonly [string, string]> {
  if (!isObject(value)) return [];
  return Object.keys(value)
    .filter((name) => value[name] !== null && typeof value[name] !== 'object')
    .map((name) => [name, String(value[name])] as const);
}

function timeoutOf(value: JsonValue | undefined, context: ConfigContext): number {
  if (typeof value !== 'number' && typeof value !== 'string') return DEFAULT_TIMEOUT;
  const parsed = parseDuration(value);
  if (parsed !== undefined) return parsed;
  const at = placeIn(context, join('/client_settings/default_timeout'));
  const params = {
    key: 'default_timeout',
    expected: 'milliseconds or an ISO 8601 duration',
    found: String(value),
  };
  context.report(diagnostic('Config/InvalidValue', at, params));
  return DEFAULT_TIMEOUT;
}

function numberOr(value: JsonValue | undefined, fallback: number): number {
  return typeof value === 'number' && value >= 0 ? value : fallback;
}

function oneOf<T extends string>(value: JsonValue | undefined, texts: readonly T[]): T | undefined {
  return texts.find((text) => text === value);
}
