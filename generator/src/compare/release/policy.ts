import { isObject, own, type JsonObject, type JsonValue } from '../../support/json.ts';
import { IMPACTS, type Impact } from '../rules/index.ts';

/** What the owner decided about versions: the `release` key of the config. */
export type ReleasePolicy = {
  /** `strict`: semantic versioning. `types_in_minor`: types may break in minors, names that run may not. */
  readonly policy: 'strict' | 'types_in_minor';
  /** Code → severity instead of the rule's own. `none`: the change is no reason for a release. */
  readonly overrides: ReadonlyMap<string, Impact | 'none'>;
  readonly ignore: readonly Ignored[];
};

/** A change that was accepted, why, and until when. */
export type Ignored = {
  readonly code: string;
  /** Symbol of the SDK or method of the operation; `*` stands for any characters. Absent: everywhere. */
  readonly symbol?: string;
  readonly reason: string;
  /** Last day, `2026-12-31`. Absent: for ever. */
  readonly until?: string;
};

/** A value of the key that cannot be used: where, what it must be, what it is. */
export type PolicyProblem = { readonly key: string; readonly expected: string; readonly found: string };

/** Strict, without exceptions. */
export const DEFAULT_POLICY: ReleasePolicy = { policy: 'strict', overrides: new Map(), ignore: [] };

const GIVEN: ReadonlyArray<Impact | 'none'> = [...IMPACTS, 'none'];

/** Reads the policy from the config. What cannot be used is left out and named. */
export function readReleasePolicy(raw: JsonObject): {
  readonly policy: ReleasePolicy;
  readonly problems: readonly PolicyProblem[];
} {
  const problems: PolicyProblem[] = [];
  const value = own(raw, 'release');
  const problem = (key: string, expected: string, found: JsonValue | undefined): void =>
    void problems.push({ key: `release${key}`, expected, found: JSON.stringify(found ?? null) });
  if (value !== undefined && !isObject(value)) problem('', 'a map', value);
  const name = own(value, 'policy') ?? 'strict';
  if (name !== 'strict' && name !== 'types_in_minor') problem('.policy', 'strict or types_in_minor', name);
  return {
    policy: {
      policy: name === 'types_in_minor' ? name : 'strict',
      overrides: readOverrides(own(value, 'overrides'), problem),
      ignore: readIgnored(own(value, 'ignore'), problem),
    },
    problems,
  };
}

type Problem = (key: string, expected: string, found: JsonValue | undefined) => void;

function readOverrides(value: JsonValue | undefined, problem: Problem): ReleasePolicy['overrides'] {
  if (value !== undefined && !isObject(value)) problem('.overrides', 'a map from codes to severities', value);
  const entries = Object.entries(isObject(value) ? value : {});
  return new Map(
    entries.flatMap(([code, given]) => {
      const severity = GIVEN.find((each) => each === given);
      if (severity === undefined) problem(`.overrides.${code}`, GIVEN.join(', '), given);
      return severity === undefined ? [] : [[code, severity] as const];
    }),
  );
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function readIgnored(value: JsonValue | undefined, problem: Problem): readonly Ignored[] {
  if (value !== undefined && !Array.isArray(value)) problem('.ignore', 'a list', value);
  const list = Array.isArray(value) ? (value as readonly JsonValue[]) : [];
  return list.flatMap((entry, i): Ignored[] => {
    const [code, symbol, reason, until] = ['code', 'symbol', 'reason', 'until'].map((key) => own(entry, key));
    if (typeof code !== 'string') problem(`.ignore[${i}].code`, 'a code', code);
    if (typeof reason !== 'string' || reason.trim() === '')
      problem(`.ignore[${i}].reason`, 'a text that says why', reason);
    if (until !== undefined && (typeof until !== 'string' || !DAY.test(until)))
      problem(`.ignore[${i}].until`, 'a day as in 2026-12-31', until);
    if (typeof code !== 'string' || typeof reason !== 'string' || reason.trim() === '') return [];
    return [
      {
        code,
        reason,
        ...(typeof symbol === 'string' && { symbol }),
        ...(typeof until === 'string' && DAY.test(until) && { until }),
      },
    ];
  });
}
