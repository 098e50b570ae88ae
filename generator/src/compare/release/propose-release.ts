import { DEFAULT_POLICY, type Ignored, type ReleasePolicy } from '../../config/index.ts';
import { apiRule, type ApiCode, type ApiFinding } from '../types/index.ts';
import { BUMPS, type Bump, type Severity, type WireFinding } from '../wire/index.ts';
import { nextVersion } from './next-version.ts';

/** What changed: of the types, and on the wire where documents were compared. */
export type ReleaseFindings = { readonly api: readonly ApiFinding[]; readonly wire: readonly WireFinding[] };

export type ReleaseOptions = {
  readonly policy?: ReleasePolicy;
  /** Version of the older side: gives the next one. */
  readonly version?: string;
  /** `2026-12-31`; exceptions with an earlier last day no longer hold. */
  readonly today?: string;
  /** Something in the package changed that is no finding: at least a patch. */
  readonly filesChanged?: boolean;
};

/** A finding with the part of the version that it raises. */
export type Reason = {
  readonly code: string;
  readonly symbol: string;
  readonly sentence: string;
  readonly severity: Severity;
  readonly bump: Bump;
};

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

/** What a severity raises where the owner decided on one. */
const BUMP_OF: Readonly<Record<Severity | 'none', Bump>> = {
  breaking: 'major',
  risky: 'minor',
  safe: 'minor',
  docs: 'patch',
  none: 'none',
};

/**
 * The rules of a release. Under `types_in_minor`, what only the type checker notices is a minor; what stops running
 * (methods, exports, statics, modules, whole endpoints) is a major under both policies.
 */
export function proposeRelease(findings: ReleaseFindings, options: ReleaseOptions = {}): ReleaseProposal {
  const policy = options.policy ?? DEFAULT_POLICY;
  const today = options.today ?? '';
  const expired = policy.ignore.filter(({ until }) => until !== undefined && until < today);
  const active = policy.ignore.filter((each) => !expired.includes(each));
  const all = [
    ...findings.api.map((finding) => apiReason(finding, policy)),
    ...findings.wire.map((finding) => wireReason(finding, policy)),
  ];
  const judged = all.map((reason) => ({ reason, exception: active.find((each) => holds(each, reason)) }));
  const reasons = judged.flatMap(({ reason, exception }) =>
    exception === undefined && reason.bump !== 'none' ? [reason] : [],
  );
  const highest = reasons.reduce<Bump>(
    (top, { bump }) => (BUMPS.indexOf(bump) > BUMPS.indexOf(top) ? bump : top),
    options.filesChanged === true ? 'patch' : 'none',
  );
  return {
    bump: highest,
    ...(options.version !== undefined && { version: nextVersion(options.version, highest) }),
    reasons: [...reasons].sort((a, b) => BUMPS.indexOf(b.bump) - BUMPS.indexOf(a.bump)),
    ignored: judged.flatMap(({ reason, exception }) =>
      exception === undefined ? [] : [{ ...reason, because: exception.reason }],
    ),
    expired,
  };
}

function apiReason(
  { code, symbol, message, severity, bump }: ApiFinding,
  { policy, overrides }: ReleasePolicy,
): Reason {
  const override = overrides.get(code);
  const own =
    policy === 'types_in_minor' && bump === 'major' && apiRule(code as ApiCode).typesOnly ? 'minor' : bump;
  return {
    code,
    symbol,
    sentence: message,
    severity: override === undefined || override === 'none' ? severity : override,
    bump: override === undefined ? own : BUMP_OF[override],
  };
}

/** Changes that no method of the SDK meets do not concern its users. */
const EVERYWHERE = new Set(['server', 'security']);

function wireReason(finding: WireFinding, { policy, overrides }: ReleasePolicy): Reason {
  const { code, sentence, severity, area, methods, bump } = finding;
  const override = overrides.get(code);
  const meets = methods.length > 0 || EVERYWHERE.has(area);
  const lowered = policy === 'types_in_minor' && bump === 'major' && area !== 'operation' ? 'minor' : bump;
  const own = meets ? lowered : 'none';
  const symbol =
    methods.length === 0 ? finding.operation ?? area : methods.map((name) => `client.${name}`).join(', ');
  return {
    code,
    symbol,
    sentence,
    severity: override === undefined || override === 'none' ? severity : override,
    bump: override === undefined ? own : BUMP_OF[override],
  };
}

function holds({ code, symbol }: Ignored, reason: Reason): boolean {
  if (code !== reason.code) return false;
  if (symbol === undefined) return true;
  const pattern = new RegExp(
    `^${symbol
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
  return reason.symbol.split(', ').some((each) => pattern.test(each));
}
