import type { DocumentSide } from '../../compare/wire/index.ts';
import { namedMethods } from '../../compare/causes/index.ts';
import { statedKeys } from '../../config/index.ts';
import type { Gap, ParityCause } from '../model/model.ts';
import { limitOf } from './request-part.ts';

/** Options and variables that clients have whatever the API. */
const OF_EVERY_CLIENT =
  /^(?:baseURL|defaultHeaders|defaultQuery|environment|fetch|fetchOptions|httpAgent|logger|logLevel|maxRetries|timeout|dangerouslyAllowBrowser|\w+_(?:BASE_URL|LOG|CUSTOM_HEADERS))$/;

/** How calls that fail end is the generator's, but for how often they are made. */
export function faultCause({ symbol, before = '', after = '' }: Gap, { api }: DocumentSide): ParityCause {
  if (symbol.endsWith(' by itself')) return settingCause('default_retries', api);
  const attempts = (text: string): number => Number(/^\d+/.exec(text)?.[0] ?? 0);
  const isRepeatedLess = attempts(after) > 0 && attempts(after) < attempts(before);
  return {
    kind: 'generator',
    evidence:
      isRepeatedLess && api.config.client.idempotency === undefined ?
        'the config names no header for idempotency keys: which calls are repeated without one is up to the generator'
      : 'neither document nor config has a key for how such a call ends',
  };
}

/** How events become values is said by the config, or by nobody. */
export function streamCause(_: Gap, { api: { config } }: DocumentSide): ParityCause {
  return config.streaming.onEvent === undefined ?
      { kind: 'generator', evidence: 'the config does not say how events are read' }
    : { kind: 'config', evidence: 'the config says with streaming.on_event how events are read' };
}

function settingCause(key: string, { config }: DocumentSide['api']): ParityCause {
  const path = `client_settings.${key}`;
  return statedKeys(config).some((stated) => stated.path.startsWith(path)) ?
      { kind: 'config', evidence: `the config sets ${path}` }
    : { kind: 'generator', evidence: `the config leaves ${path} as it is by itself` };
}

/** A method has a limit of its own by its config only; what the old one has, its config must have said. */
function limitCause({ method }: Gap, limit: 'timeout' | 'maxRetries', api: DocumentSide['api']): ParityCause {
  const own = namedMethods(api).find(({ name }) => name === method)?.method.requestOptions?.[limit];
  const says = limit === 'timeout' ? 'how long an attempt of it may take' : 'how often it is repeated';
  return {
    kind: 'config',
    evidence: `the config ${own === undefined ? 'does not say of the method' : 'says of the method'} ${says}`,
  };
}

/** An address that no environment of the config has came with another config; all else is set by the config, or by nobody. */
export function defaultCause(gap: Gap, { api }: DocumentSide): ParityCause {
  const { symbol, before = '' } = gap;
  const { config } = api;
  const limit = limitOf(gap);
  if (limit !== undefined) return limitCause(gap, limit, api);
  if (!symbol.startsWith('client.baseURL'))
    return settingCause(symbol.startsWith('client.timeout') ? 'default_timeout' : 'default_retries', api);
  const bare = (url: string): string => url.replace(/\/$/, '');
  return config.environments.some(({ url }) => bare(url) === bare(before)) ?
      { kind: 'generator', evidence: `the config has an environment with ${before}` }
    : { kind: 'config', evidence: `neither document nor config has the address ${before}` };
}

/** Options that the config names are in every client that is made from it; others every client of a generator has. */
export function optionCause(gap: Gap, { api }: DocumentSide): ParityCause {
  const { measure } = gap;
  const name = optionOf(gap);
  const option = api.options.find((each) => (measure === 'environment' ? each.readEnv : each.name) === name);
  if (option !== undefined)
    return { kind: 'generator', evidence: `the config has the option ${option.name}` };
  return OF_EVERY_CLIENT.test(name) || /\bRequestOptions\b/.test(gap.symbol) ?
      { kind: 'generator', evidence: 'no config names it: clients of a generator have it, whatever the API' }
    : {
        kind: 'config',
        evidence: `the config names no ${measure === 'environment' ? 'variable' : 'option'} ${name}`,
      };
}

const OPTIONS = /^(?:\w+\.)?(?:Client|Request)Options\b/;

/** Whether a type is one of the options, which no document describes. */
export const ofEveryClient = ({ symbol, measure }: Gap): boolean =>
  (measure === 'types' || measure === 'properties') && OPTIONS.test(symbol);

/** `ClientOptions.fetch`, or the place in the type that is said → `fetch` */
function optionOf({ symbol, says }: Gap): string {
  const below = symbol.replace(OPTIONS, '').replace(/^\./, '');
  return below === '' ? /\bat \.(\w+)/.exec(says)?.[1] ?? '' : below;
}
