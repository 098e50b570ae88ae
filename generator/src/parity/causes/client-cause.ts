import type { DocumentSide } from '../../compare/wire/index.ts';
import type { Gap, ParityCause } from '../model/model.ts';

/** What clients do whatever the API. */
export const RUNTIME: ParityCause = {
  kind: 'generator',
  evidence: 'no document and no config says how a client does this',
};

/** Options and variables that clients have whatever the API. */
const OF_EVERY_CLIENT =
  /^(?:baseURL|defaultHeaders|defaultQuery|environment|fetch|fetchOptions|httpAgent|logger|logLevel|maxRetries|timeout|dangerouslyAllowBrowser|\w+_(?:BASE_URL|LOG|CUSTOM_HEADERS))$/;

/** An address that no environment of the config has came with another config; all else is the generator's. */
export function defaultCause({ symbol, before = '' }: Gap, { api: { config } }: DocumentSide): ParityCause {
  if (!symbol.startsWith('client.baseURL')) return RUNTIME;
  const bare = (url: string): string => url.replace(/\/$/, '');
  return config.environments.some(({ url }) => bare(url) === bare(before)) ?
      { kind: 'generator', evidence: `the config has an environment with ${before}` }
    : { kind: 'config', evidence: `neither document nor config has the address ${before}` };
}

/** Options that the config names are in every client that is made from it; others every client of a generator has. */
export function optionCause(gap: Gap, { api }: DocumentSide): ParityCause {
  const { measure } = gap;
  const name = optionOf(gap);
  const own = api.options.find(
    (option) => (measure === 'environment' ? option.readEnv : option.name) === name,
  );
  if (own !== undefined) return { kind: 'generator', evidence: `the config has the option ${own.name}` };
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
