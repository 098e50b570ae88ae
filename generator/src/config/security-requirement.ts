import { asArray, isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { RuleSet } from '../support/rule-set.ts';
import type {
  ClientConfig,
  ClientOpt,
  SecurityAlternative,
  SecurityRequirement,
  SecurityScheme,
} from './config-types.ts';

/** Under the rules of the hosted generator other schemes are not sent, whatever options there are for them. */
const SENT = ['bearer', 'basic', 'header', 'query', 'cookie', 'oauth2'];

/** The schemes whose credentials the client can send: there is an option for every part of them. */
export function sendableSchemes(
  schemes: readonly SecurityScheme[],
  opts: readonly ClientOpt[],
  rules: RuleSet,
): readonly SecurityScheme[] {
  return schemes.filter(({ name, kind }) => {
    if (kind === 'other' || (rules === 'stainless' && !SENT.includes(kind))) return false;
    if (kind === 'mutualTLS') return true;
    const roles: readonly string[] = kind === 'basic' ? ['username', 'password'] : ['value'];
    return roles.every((role) => opts.some(({ auth }) => auth?.scheme === name && auth.role === role));
  });
}

/**
 * A `security` list as it is written: any of its objects does, the schemes of one go together. `null` is an empty list,
 * as scopes or as the whole. What names a scheme that is unknown or cannot be sent is no way to authenticate.
 */
export function readRequirement(
  written: JsonValue,
  { sendable }: { readonly sendable: readonly SecurityScheme[] },
): SecurityRequirement {
  const usable = new Set(sendable.map(({ name }) => name));
  return asArray(written)
    .filter(isObject)
    .map((alternative) => Object.keys(alternative))
    .filter((names) => names.every((name) => usable.has(name)));
}

/** More ways to authenticate than anyone means; so many schemes stay together as they are written. */
const MOST_WAYS = 32;

/**
 * A request has one `Authorization`, and one value of each other header, parameter or cookie. Schemes that a requirement
 * wants together and that share such a place are told apart: a credential for one of them does.
 */
function apart(requirement: SecurityRequirement, sendable: readonly SecurityScheme[]): SecurityRequirement {
  return requirement.flatMap((names) => {
    const found = byPlace(names, sendable);
    if (found.size === names.length) return [names];
    return [...found.values()].reduce<readonly SecurityAlternative[]>(
      (all, choices) =>
        all.length * choices.length > MOST_WAYS ?
          all.map((way) => [...way, ...choices])
        : choices.flatMap((choice) => all.map((way) => [...way, choice])),
      [[]],
    );
  });
}

/** Where all credentials are sent that a client is given, the last one of each place is. */
export function lastOfEachPlace(sendable: readonly SecurityScheme[]): readonly SecurityScheme[] {
  return [...new Map(sendable.map((scheme) => [placeOf(scheme), scheme])).values()];
}

/** Schemes of one way to authenticate for which a request has one place, by that place. */
export function sharedPlaces(
  names: readonly string[],
  sendable: readonly SecurityScheme[],
): ReadonlyMap<string, readonly string[]> {
  return new Map([...byPlace(names, sendable)].filter(([, shared]) => shared.length > 1));
}

function byPlace(
  names: readonly string[],
  sendable: readonly SecurityScheme[],
): ReadonlyMap<string, readonly string[]> {
  const places = new Map(sendable.map((scheme) => [scheme.name, placeOf(scheme)]));
  const found = new Map<string, readonly string[]>();
  for (const name of names) {
    const place = places.get(name) ?? name;
    found.set(place, [...(found.get(place) ?? []), name]);
  }
  return found;
}

/** Where a request has the credential of a scheme. */
function placeOf({ name, kind, parameter = '' }: SecurityScheme): string {
  if (kind === 'mutualTLS') return `certificate ${name}`;
  if (kind === 'header') return `header ${parameter.toLowerCase()}`;
  return kind === 'query' || kind === 'cookie' ? `${kind} ${parameter}` : 'header authorization';
}

/** What operations without a requirement of their own ask for. */
export function defaultRequirement({
  written,
  isAnyStated,
  sendable,
  isPerEndpoint,
}: {
  /** The `security` of the config, else of the document. */
  readonly written: JsonValue | undefined;
  /** Whether any operation of the document has a requirement of its own. */
  readonly isAnyStated: boolean;
  readonly sendable: readonly SecurityScheme[];
  readonly isPerEndpoint: boolean;
}): SecurityRequirement | 'given' {
  if (!isPerEndpoint) return 'given';
  if (written !== undefined) return apart(readRequirement(written, { sendable }), sendable);
  return isAnyStated ? [] : 'given';
}

/** The requirement of the whole: the config's replaces the document's. */
export function writtenSecurity(
  configured: readonly JsonObject[] | undefined,
  document: JsonObject,
): JsonValue | undefined {
  return configured === undefined ? own(document, 'security') : [...configured];
}

/**
 * What an operation asks for; undefined where that is what the client does for all. Where all credentials are sent
 * anyway, a single way to authenticate that needs every one of them changes nothing, and neither does saying again what
 * holds for the whole.
 */
export function ownRequirement(
  written: JsonValue | undefined,
  { security, sendable, statedSecurity }: Pick<ClientConfig, 'security' | 'sendable' | 'statedSecurity'>,
): SecurityRequirement | undefined {
  if (written === undefined) return undefined;
  const stated = readRequirement(written, { sendable });
  if (security !== 'given') {
    const ways = apart(stated, sendable);
    return JSON.stringify(ways) === JSON.stringify(security) ? undefined : ways;
  }
  const [only, ...others] = stated;
  const sendsAll = others.length === 0 && sendable.every(({ name }) => only?.includes(name) === true);
  return sendsAll || isSame(stated, statedSecurity) ? undefined : stated;
}

/** Ways to authenticate have no order, and neither have the schemes of one. */
function isSame(one: SecurityRequirement, other: SecurityRequirement): boolean {
  const keyOf = (ways: SecurityRequirement): string =>
    JSON.stringify([...new Set(ways.map((schemes) => JSON.stringify([...schemes].sort())))].sort());
  return one.length > 0 && keyOf(one) === keyOf(other);
}
