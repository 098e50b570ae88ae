import type { ProjectConfig } from '../../config/index.ts';
import { diagnostic, nearest, type Report } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { knownNames, ruleOf } from '../rules/index.ts';

/** Reports codes of the `release` key that stand for no kind of change, which would weigh or accept nothing. */
export function checkReleaseCodes(
  { release, at }: Pick<ProjectConfig, 'release' | 'at'>,
  report: Report,
): void {
  const below = (...tokens: readonly string[]): Place => ({ ...at, pointer: join(at.pointer, ...tokens) });
  for (const code of release.overrides.keys())
    checkCode(code, below('release', 'overrides', code), 'key', report);
  for (const { code, at: place } of release.ignore)
    checkCode(code, { ...place, pointer: join(place.pointer, 'code') }, 'value', report);
}

function checkCode(code: string, place: Place, mark: 'key' | 'value', report: Report): void {
  if (ruleOf(code) !== undefined) return;
  const similar = nearest(code, knownNames().keys());
  const extra = { ...(mark === 'key' && { mark }), ...(similar && { hint: `Did you mean ${similar}?` }) };
  report(diagnostic('Config/UnknownChange', place, { code }, extra));
}
