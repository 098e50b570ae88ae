import { DEFAULT_POLICY, type Ignored, type ReleasePolicy } from '../../config/index.ts';
import {
  areaOf,
  bumpOf,
  codeOf,
  endpointText,
  faceFor,
  impactOf,
  methodsOf,
  ruleNameOf,
  symbolOf,
  type Change,
  type Fact,
} from '../model/index.ts';
import { BUMPS, higherBump, ruleOf, USUAL_BUMP, type Bump, type Impact } from '../rules/index.ts';
import { bumpFor, nextVersion } from './next-version.ts';

export type ReleaseOptions = {
  readonly policy?: ReleasePolicy;
  /** Version of the older side: gives the next one, and decides which number says that something broke. */
  readonly version?: string;
  /** `2026-12-31`; exceptions with an earlier last day no longer hold. */
  readonly today?: string;
  /** Something in the package changed that is no fact: at least a patch. */
  readonly filesChanged?: boolean;
};

/** A fact with its weight under the policy, and the part of the version that it raises. */
export type Reason = { readonly fact: Fact; readonly impact: Impact; readonly bump: Bump };

/** The version that the changes deserve, and why. */
export type ReleaseProposal = {
  readonly bump: Bump;
  readonly version?: string;
  /** Highest first; those that raise nothing are left out. */
  readonly reasons: readonly Reason[];
  /** Exceptions that held. */
  readonly ignored: ReadonlyArray<Reason & { readonly because: string }>;
  /** Exceptions whose last day is over. */
  readonly expired: readonly Ignored[];
};

/**
 * The rules of a release. Under `types_in_minor`, what only the type checker notices is a minor; what stops running
 * (methods, exports, statics, modules, whole endpoints) is a major under both policies.
 */
export function proposeRelease({ api, wire }: Change, options: ReleaseOptions = {}): ReleaseProposal {
  const { policy = DEFAULT_POLICY, today = '', version } = options;
  const expired = policy.ignore.filter(({ until }) => until !== undefined && until < today);
  const active = policy.ignore.filter((each) => !expired.includes(each));
  const weights = new Map(
    [...policy.overrides].map(([name, given]) => [ruleOf(name) ?? name, given] as const),
  );
  const judged = [...api, ...wire].map((fact) => ({
    reason: reasonOf(fact, policy.policy, weights),
    exception: active.find((each) => holds(each, fact)),
  }));
  const reasons = judged.flatMap(({ reason, exception }) =>
    exception === undefined && reason.bump !== 'none' ? [reason] : [],
  );
  const highest = reasons.reduce<Bump>(
    (top, reason) => higherBump(top, reason.bump),
    options.filesChanged === true ? 'patch' : 'none',
  );
  // The words for a version are those of the numbers that it raises.
  const inWords = (bump: Bump): Bump => (version === undefined ? bump : bumpFor(version, bump));
  const worded = (reason: Reason): Reason => ({ ...reason, bump: inWords(reason.bump) });
  return {
    bump: inWords(highest),
    ...(version !== undefined && { version: nextVersion(version, highest) }),
    reasons: reasons.map(worded).sort((a, b) => BUMPS.indexOf(b.bump) - BUMPS.indexOf(a.bump)),
    ignored: judged.flatMap(({ reason, exception }) =>
      exception === undefined ? [] : [{ ...worded(reason), because: exception.reason }],
    ),
    expired,
  };
}

function reasonOf(fact: Fact, policy: ReleasePolicy['policy'], weights: ReleasePolicy['overrides']): Reason {
  const given = weights.get(ruleNameOf(fact));
  const impact = given === undefined || given === 'none' ? impactOf(fact) : given;
  // An impact that the owner decided on raises what it usually does.
  if (given !== undefined) return { fact, impact, bump: given === 'none' ? 'none' : USUAL_BUMP[given] };
  return { fact, impact, bump: ownBump(fact, policy) };
}

function ownBump(fact: Fact, policy: ReleasePolicy['policy']): Bump {
  if (!isMet(fact)) return 'none';
  const bump = bumpOf(fact);
  return policy === 'types_in_minor' && bump === 'major' && !doesRun(fact) ? 'minor' : bump;
}

const doesRun = (fact: Fact): boolean =>
  fact.view === 'types' ? faceFor(fact).runs === true : areaOf(fact) === 'operation';

/** What every call of the client meets. */
const OF_THE_CLIENT = new Set<ReturnType<typeof areaOf>>(['server', 'security', 'config']);

/** Changes that no method of the SDK meets do not concern its users. */
function isMet(fact: Fact): boolean {
  if (fact.view === 'types' || methodsOf(fact).length > 0) return true;
  return OF_THE_CLIENT.has(areaOf(fact));
}

/** The names under which exceptions find a fact: of what changed, or of the methods that meet it. */
export function reasonNames(fact: Fact): readonly string[] {
  if (fact.view === 'types') return [symbolOf(fact.subject)];
  const methods = methodsOf(fact);
  const [operation] = fact.operations;
  if (methods.length > 0) return methods.map((name) => `client.${name}`);
  return [operation === undefined ? areaOf(fact) : endpointText(operation)];
}

function holds({ code, symbol }: Ignored, fact: Fact): boolean {
  if (code !== codeOf(fact) && ruleOf(code) !== ruleNameOf(fact)) return false;
  return symbol === undefined || reasonNames(fact).some((name) => fitsPattern(name, symbol.split('*')));
}

/** Whether a text consists of the pieces in their order, with anything between them. */
function fitsPattern(text: string, [head = '', ...rest]: readonly string[]): boolean {
  if (!text.startsWith(head)) return false;
  const tail = rest.at(-1);
  if (tail === undefined) return text === head;
  let at = head.length;
  for (const piece of rest.slice(0, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - tail.length >= at && text.endsWith(tail);
}
