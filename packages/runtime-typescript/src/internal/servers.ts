import { SdkError } from './sdk-error';
import { ENV_PREFIX, ENVIRONMENT_OVER_VARIABLE, SERVERS, SERVERS_OF_OPERATIONS } from '../sdk-info';
import type { Server, ServerVariable } from './server';
import { readEnv } from './utils/env';
import { isAbsoluteURL } from './utils/values';

/** Options of a client that choose where requests go; variables of addresses by the name of their option. */
export type ServerOptions = {
  readonly baseURL?: string | null | undefined;
  readonly environment?: string | null | undefined;
};

/** Whether the API's description says where requests go if nobody chooses. */
export const NAMES_HOST = SERVERS.slice(0, 1).some(({ url }) => !/^[./]?$|^\.*\//.test(url));

const fail = (problem: string): never => {
  throw new SdkError(problem);
};

/**
 * The base URL that the caller gives, by option or environment variable. An environment that the caller chooses counts
 * for more than the variable, or contradicts it, as the API has it; `baseURL: null` leaves the variable out.
 *
 * @throws SdkError if base URL and environment contradict each other
 */
export const givenURL = ({ baseURL, environment }: ServerOptions): string | undefined => {
  const variable = `${ENV_PREFIX}_BASE_URL`;
  const read = baseURL === null || (environment && ENVIRONMENT_OVER_VARIABLE) ? undefined : readEnv(variable);
  const given = baseURL?.trim() || read;
  if (given && environment) {
    fail(
      `Ambiguous URL: baseURL (or ${variable}) and environment both say where requests go; baseURL: null lets the environment decide`,
    );
  }
  return given;
};

/**
 * The address of the environment that the options choose.
 *
 * @throws SdkError if there is none, or the API names no host
 */
export const serverURL = (options: ServerOptions): string => {
  const { environment } = options;
  const server = SERVERS.find(({ name }) => !environment || name === environment);
  const names = SERVERS.flatMap(({ name }) => name || []).join(', ');
  if (!server && SERVERS.length > 0) {
    fail(
      `There is no environment ${JSON.stringify(environment)}; ${
        names ? `there is ${names}` : 'the API has none'
      }`,
    );
  }
  const url = server ? fillServer(server, options) : '';
  if (isAbsoluteURL(url)) return url;
  const path = url ? `; the API is at ${url} of its host` : '';
  const others = names && !NAMES_HOST ? ` or environment (${names})` : '';
  return fail(`The API names no host: pass baseURL${others}, or set ${ENV_PREFIX}_BASE_URL${path}`);
};

/**
 * The address of the server of an operation.
 *
 * @param url As the method has it: with variables, or relative to the base URL.
 */
export const operationURL = (url: string, baseURL: string, options: ServerOptions): string => {
  const server = SERVERS_OF_OPERATIONS.find((each) => each.url === url) ?? { url };
  return new URL(fillServer(server, options), baseURL).href.replace(/\/$/, '');
};

const fillServer = ({ url, variables }: Pick<Server, 'url' | 'variables'>, options: object): string => {
  const parts = url.split(/\{([^{}]+)\}/);
  return parts.reduce((text, part, i) => {
    const variable = i % 2 ? variables?.find(({ name }) => name === part) : undefined;
    return text + (variable ? valueOf(variable, options, text, parts[i + 1] ?? '') : part);
  }, '');
};

const valueOf = (
  { option, env, default: preset, values }: ServerVariable,
  options: object,
  before: string,
  after: string,
): string => {
  const given =
    (options as Record<string, unknown>)[option] ?? (env && readEnv(env)) ?? preset ?? values?.[0];
  if (given === undefined)
    fail(`The address of the API depends on ${option}: pass it${env ? `, or set ${env}` : ''}`);
  const value = String(given);
  if (values && !values.includes(value)) fail(`${option} must be one of ${values.join(', ')}`);
  const place = placeOf(before, after);
  // A label of a host cannot be empty.
  const isMissing = place === 'host' && !value && /[/.]$/.test(before) && /^[./:]/.test(after);
  if (isMissing || !FORMS[place].test(value))
    fail(`${option} cannot stand in a URL: ${JSON.stringify(value)}`);
  return place === 'path' ? value.split('/').map(encodeURIComponent).join('/') : value;
};

/** What may stand in each part of an address; a path can hold anything but steps upwards, once it is encoded. */
const FORMS = {
  base: /^https?:\/\/[\w.-]+(:\d+)?(\/[^\s?#\\]*)?$/i,
  scheme: /^https?$/i,
  host: /^[A-Za-z0-9.-]*(:\d+)?$/,
  port: /^\d*$/,
  path: /^(?!(.*\/)?\.\.?(\/|$))/s,
};

const placeOf = (before: string, after: string): keyof typeof FORMS => {
  if (!before) return after.startsWith('://') ? 'scheme' : 'base';
  if (!/^[a-z]+:\/\/[^/]*$/i.test(before)) return 'path';
  return /:\/\/.*:$/.test(before) ? 'port' : 'host';
};
